#include "base/cell_text.hpp"

#include <catch2/catch.hpp>

using namespace retain::base;

TEST_CASE("a text begins like a formula behind blanks and in full width too") {
  for (const char* text : {"=1", "+1", "-x", "@me", " =1", "\u3000=1", "\u00A0+1", "\uFF1D1",
                           " \uFF0Bx", "\uFF20me", "\tplain", "\rplain"}) {
    INFO(text);
    CHECK(begins_like_formula(text));
  }
  for (const char* text : {"", " ", "plain", "a=b", "1-2", "\u3000\u91D1", "\u2014 dash"}) {
    INFO(text);
    CHECK_FALSE(begins_like_formula(text));
  }
}

TEST_CASE("numbers, dates, times, truth values and missing values do not stay text") {
  for (const char* text :
       {"618",        "007",        "2027",   "1e5",    "1e-5",     "10%",      "3/4",   "6-18",
        "11-11",      "2024-06-18", "mar-1",  "1-may",  "sept2",    "may-2027", "12:30", "9 pm",
        "\u00A5 299", "1,000",      "5月1日", "2027年", "９点30分", "６１８",   "nan",   "NaN",
        "null",       "NA",         "none",   "true",   "FALSE",    "inf"}) {
    INFO(text);
    CHECK_FALSE(stays_text(text));
  }
  for (const char* text :
       {"", "gold-service", "iceberg-10", "e-1", "1-e", "may", "nano", "naught", "7-up", "10 years",
        "plan b", "金", "双11", "5月1日促销", "618大促", "market-5", "true-north"}) {
    INFO(text);
    CHECK(stays_text(text));
  }
}
