#include "app/terminal/number_column.hpp"

#include <array>
#include <catch2/catch.hpp>

#include "app/terminal/no_terminal.hpp"
#include "app/terminal/paint.hpp"
#include "support/in_chinese.hpp"

using namespace retain::app;
using retain::test::InChinese;
using retain::test::no_terminal;

using Cells = std::vector<std::string>;

TEST_CASE("numbers of a column have commas and stand below each other") {
  CHECK(number_column({"13958 ± 54", "325.8 ± 0.3", "base"}, no_terminal) ==
        Cells{"13,958   ± 54  ", "325.8 ±  0.3", "base"});
}

TEST_CASE("in Chinese a column has the same width whatever the terminal takes for wide") {
  const InChinese chinese;
  CHECK(number_column({"13958 ± 54", "7", "基准"}, no_terminal) ==
        Cells{"13,958 +/- 54", "7       ", "基准"});
}

TEST_CASE("differences are aligned with their signs and coloured whole") {
  const Terminal coloured{.is_terminal = true, .has_colours = true};
  const std::array<Cell, 3> numbers{Cell{1885.0, 32.0}, Cell{-3242.4, 57.0}, Cell{3.0, 4.0}};
  CHECK(difference_column(numbers, {"1885 ± 32", "-3242 ± 57", "3.0 ± 4.0"}, coloured) ==
        Cells{painted(Paint::better, "+1,885   ± 32  ", coloured),
              painted(Paint::worse, "-3,242   ± 57  ", coloured), "+3.0 ±  4.0"});
  CHECK(difference_column(numbers, {"1885", "-3242", "3"}, no_terminal) ==
        Cells{"1,885", "-3,242", "3"});
}
