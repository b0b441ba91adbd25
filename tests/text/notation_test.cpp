#include "text/notation.hpp"

#include <catch2/catch.hpp>

using namespace retain::text;

namespace {

void check(const std::string& line, std::int64_t column, std::int64_t length,
           const std::string& text, const std::string& hint) {
  const std::optional<NotationError> error = notation_error(line);
  INFO(line);
  REQUIRE(error);
  CHECK(error->place == Place{0, column, length});
  CHECK_THAT(say(error->text), Catch::Contains(text));
  CHECK(say(error->hint) == hint);
}

}  // namespace

TEST_CASE("a decimal comma is told with the number as it should be") {
  check("share_lost = 0,05", 14, 4, "decimal comma", "write 0.05");
  check("  x = { a = 1, b = 12,5 }", 20, 4, "decimal comma", "write 12.5");
  check("margin = 1,000", 10, 5, "groups", "write 1000");
  check("margin = 1,000,000.5 # yuan", 10, 11, "groups", "write 1000000.5");
}

TEST_CASE("a range is told with the law that stands for it") {
  check("margin = 20%-40%", 10, 7, "two numbers", "write { low = 0.2, high = 0.4 }");
  check("margin = 0.2 to 0.4 # of spend", 10, 10, "two numbers", "write { low = 0.2, high = 0.4 }");
  check("20 % 到 40 %", 1, 11, "two numbers", "write { low = 0.2, high = 0.4 }");
  check("0.2..0.4", 1, 8, "two numbers", "write { low = 0.2, high = 0.4 }");
  check("margin = 20％～40％", 12, 1, "(U+FF05)", "write margin = { low = 0.2, high = 0.4 }");
  CHECK_FALSE(notation_error("x = 1979-05-27"));
  CHECK_FALSE(notation_error("x = 4-2"));
}

TEST_CASE("text without quotes is told with them") {
  check("title = 我的店", 9, 3, "without quotes", "write \"我的店\"");
  check("title = 我的店，新 # 好", 9, 5, "without quotes", "write \"我的店,新\"");
  check("extends = documents", 11, 9, "without quotes", "write \"documents\"");
  check("title = my shop", 9, 7, "without quotes", "write \"my shop\"");
  check("tells = yes", 9, 3, "true or false", "write true");
  check("tells = 否", 9, 1, "true or false", "write false");
  CHECK_FALSE(notation_error("tells = true"));
  CHECK_FALSE(notation_error("title = \"我的店\""));
}

TEST_CASE("a unit behind a number is told with the number alone") {
  check("within_years = 1年", 16, 2, "unit", "write 1");
  check("spend_per_week = 299元", 18, 4, "unit", "write 299");
  check("spend_per_week = 299.5 yuan", 18, 10, "unit", "write 299.5");
  check("customers = 1.5万", 13, 4, "unit", "write 15000");
  check("customers = 3千人", 13, 3, "unit", "write 3000");
  check("299元", 1, 4, "unit", "write 299");
  check("spend_per_week = ２９９元", 18, 1, "(U+FF12)", "write spend_per_week = 299");
  CHECK_FALSE(notation_error("margin = 3成"));
  CHECK_FALSE(notation_error("margin = 3百分点"));
  CHECK_FALSE(notation_error("x = 1979-05-27"));
  CHECK_FALSE(notation_error("名称 = 1"));
}

TEST_CASE("a per cent sign is told with the share as it should be") {
  check("share_lost = 5%", 14, 2, "per cent", "write 0.05");
  check("share_lost = 12.5 %", 14, 6, "per cent", "write 0.125");
}

TEST_CASE("a character in place of a plain one is named with the line as it should be") {
  check("margin = \uFF10.5", 10, 1, "'\uFF10' (U+FF10) in place of '0'", "write margin = 0.5");
  check("a \uFF1D 1 # \uFF0C", 3, 1, "(U+FF1D) in place of '='", "write a = 1");
  check("a = { b = 1\uFF0C c = 2 }", 12, 1, "(U+FF0C)", "write a = { b = 1, c = 2 }");
  check("title = \u201C\u91D1\uFF0C\u724C\u201D", 9, 1, "(U+201C) in place of '\"'",
        "write title = \"\u91D1\uFF0C\u724C\"");
  check("\u3010churn\u3011", 1, 1, "(U+3010) in place of '['", "write [churn]");
  check("a\u3000= 1", 2, 1, "special blank (U+3000)", "write a = 1");
  check("a\u200B = 1", 2, 1, "invisible character (U+200B)", "write a = 1");
  check("a = 1 \uFF03 note", 7, 1, "(U+FF03) in place of '#'", "write a = 1 # note");
}

TEST_CASE("one hint mends a line with several habits") {
  check("share_lost = \uFF10\uFF0C\uFF10\uFF15", 14, 1, "(U+FF10)", "write share_lost = 0.05");
  check("share_lost = 5\uFF05", 15, 1, "(U+FF05)", "write share_lost = 0.05");
}

TEST_CASE("strings and comments and lists are left alone") {
  CHECK_FALSE(notation_error(""));
  CHECK_FALSE(notation_error("margin = 0.5"));
  CHECK_FALSE(notation_error("title = \"5%, 0,05 \uFF0C \\\" \uFF0C\""));
  CHECK_FALSE(notation_error("title = '0,05 \uFF0C'"));
  CHECK_FALSE(notation_error("margin = 0.5 # 5%, 0,05 \uFF0C"));
  CHECK_FALSE(notation_error("a = [1,5"));
  CHECK_FALSE(notation_error("\u4E2D\u6587 = 1"));
}

TEST_CASE("a hint is short and safe whatever the line") {
  const auto long_number = notation_error("a = " + std::string(500, '9') + "%");
  CHECK_FALSE(long_number);
  const auto long_line = notation_error("a = \uFF0C" + std::string(10'000, '9'));
  REQUIRE(long_line);
  CHECK(say(long_line->hint).size() < 100);
  CHECK(notation_error("a = \uFF0C\xC4"));
}
