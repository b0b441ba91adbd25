#include "text/typed_number.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace retain::text;

TEST_CASE("a number is typed as in TOML, with a plus and underscores") {
  CHECK(typed_number("3") == 3.0);
  CHECK(typed_number("-0.25") == -0.25);
  CHECK(typed_number("+4e2") == 400.0);
  CHECK(typed_number("10_000") == 10000.0);
}

TEST_CASE("what is no number, or none that is finite, is no typed number") {
  for (const char* text : {"", " 3", "3 ", "3x", "0x10", "1,000", "_1", "1_", "1__0", "++1", "+",
                           "nan", "inf", "-inf", "1e999", "5%"}) {
    CAPTURE(text);
    CHECK_FALSE(typed_number(text).has_value());
  }
  CHECK(number_from("1e999") == HUGE_VAL);
}
