#include "app/terminal/signs.hpp"

#include <catch2/catch.hpp>

#include "app/terminal/no_terminal.hpp"
#include "app/terminal/wrapping.hpp"
#include "support/in_chinese.hpp"

using namespace retain::app;
using retain::test::InChinese;
using retain::test::no_terminal;

namespace {

const Terminal western{.is_terminal = true, .has_blocks = true};
const Terminal eastern{.is_terminal = true, .has_blocks = true, .is_east_asian = true};

}  // namespace

TEST_CASE("signs of doubtful width are written where nothing makes them wide") {
  CHECK(with_sure_signs("5 ± 1 ± 2", western) == "5 ± 1 ± 2");
  CHECK(with_sure_signs("5 ± 1", no_terminal) == "5 ± 1");
  CHECK(draws_blocks(western));
}

TEST_CASE("in an East Asian locale tables and bars have ASCII signs") {
  CHECK(with_sure_signs("5 ± 1 ± 2", eastern) == "5 +/- 1 +/- 2");
  CHECK_FALSE(draws_blocks(eastern));
}

TEST_CASE("in Chinese they have them everywhere, in a pipe too") {
  const InChinese chinese;
  for (const Terminal& terminal : {western, no_terminal}) {
    CHECK(with_sure_signs("5 ± 1", terminal) == "5 +/- 1");
    CHECK_FALSE(draws_blocks(terminal));
  }
}

TEST_CASE("a paragraph in Chinese fits even where each doubtful sign is two columns wide") {
  const std::string quoted = "“一”“二”“三”“四”“五”";
  const Terminal narrow{.is_terminal = true, .width = 18};
  CHECK(paragraph(quoted, narrow) == "“一”“二”“三”“四”\n“五”\n");
  const InChinese chinese;
  CHECK(paragraph(quoted, narrow) == "“一”“二”“三”\n“四”“五”\n");
  CHECK(paragraph(quoted, Terminal{.is_terminal = true, .width = 17}) ==
        "“一”“二”\n“三”“四”\n“五”\n");
}
