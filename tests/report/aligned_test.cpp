#include "report/aligned.hpp"

#include <catch2/catch.hpp>

using namespace retain::report;

using Cells = std::vector<std::string>;

TEST_CASE("numbers of a column have their decimal marks below each other") {
  CHECK(aligned({"1", "22.5", "-3.25"}, terminal_blanks) == Cells{"1   ", "22.5 ", "-3.25"});
  CHECK(aligned({"1", "22"}, terminal_blanks) == Cells{"1", "22"});
}

TEST_CASE("half-widths stand below each other and words stay as they are") {
  const Cells cells =
      aligned({"13,958 ± 54", "325.8 ± 0.3", "base", "> 10 years", "7"}, terminal_blanks);
  CHECK(cells == Cells{"13,958   ± 54  ", "325.8 ±  0.3", "base", "> 10 years", "7         "});
}
