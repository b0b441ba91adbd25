#include "app/terminal/paint.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <set>

#include "app/terminal/no_terminal.hpp"
#include "model/parameters/parameters.hpp"
#include "support/in_chinese.hpp"

using namespace retain::app;
using retain::test::InChinese;
using retain::test::no_terminal;

namespace {

const Terminal plain{.is_terminal = true};
const Terminal coloured{.is_terminal = true, .has_colours = true};
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("text is painted where there are colours and nowhere else") {
  CHECK(painted(Paint::worse, "loss", coloured) == "\x1b[31mloss\x1b[0m");
  CHECK(painted(Paint::worse, "loss", plain) == "loss");
  CHECK(painted(Paint::worse, "", coloured).empty());
}

TEST_CASE("colours take no columns") {
  CHECK(painted_width(painted(Paint::title, "价值 a", coloured)) == 6);
  CHECK(painted_width(std::string("a").append(painted(Paint::title, "b", coloured))) == 2);
  CHECK(painted_width("\x1b[") == 0);
}

TEST_CASE("a difference is better or worse only beyond its half-width") {
  CHECK(painted_difference(5.0, 4.0, "5", coloured) == painted(Paint::better, "5", coloured));
  CHECK(painted_difference(-5.0, unknown, "-5", coloured) == painted(Paint::worse, "-5", coloured));
  CHECK(painted_difference(3.0, 4.0, "3", coloured) == "3");
  CHECK(painted_difference(unknown, unknown, "-", coloured) == "-");
}

TEST_CASE("a terminal shows the sign of a difference above zero, with colours or without") {
  CHECK(with_sign(5.0, "5", plain) == "+5");
  CHECK(with_sign(3.0, "3", coloured) == "+3");
  CHECK(with_sign(-5.0, "-5", plain) == "-5");
  CHECK(with_sign(5.0, "5", no_terminal) == "5");
}

TEST_CASE("each mark of a source has a colour of its own and a setting has none") {
  std::set<std::string> seen;
  for (const SourceMark mark : {SourceMark::document, SourceMark::published, SourceMark::reported,
                                SourceMark::assumption, SourceMark::setting}) {
    const std::string text = painted_mark(name_of(mark), coloured);
    CHECK((text == name_of(mark)) == (mark == SourceMark::setting));
    seen.insert(text.substr(0, 5));
    CHECK(painted_mark(name_of(mark), plain) == name_of(mark));
  }
  CHECK(seen.size() == 5);
}

TEST_CASE("a mark of a source is said in Chinese too, in the same colour") {
  const InChinese chinese;
  CHECK(painted_mark("assumption", coloured) == "\x1b[33m假设\x1b[0m");
  CHECK(painted_mark("setting", coloured) == "设置");
}
