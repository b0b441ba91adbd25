#include "report/amounts.hpp"

#include <catch2/catch.hpp>

#include "base/language.hpp"

using namespace retain::report;

TEST_CASE("an amount has three digits and the unit that people say") {
  CHECK(amount_text(0.0) == "0 yuan");
  CHECK(amount_text(9.5) == "9.5 yuan");
  CHECK(amount_text(69.44) == "69.4 yuan");
  CHECK(amount_text(391234.0) == "391,000 yuan");
  CHECK(amount_text(999600.0) == "1 million yuan");
  CHECK(amount_text(-4823000.0) == "-4.82 million yuan");
  CHECK(amount_text(2.5e10) == "25 billion yuan");
  CHECK(amount_text(-0.0) == "0 yuan");
}

TEST_CASE("a gain has its plus sign, and what rounds to nothing has none") {
  CHECK(signed_amount_text(17.0) == "+17 yuan");
  CHECK(signed_amount_text(-17.0) == "-17 yuan");
  CHECK(signed_amount_text(0.0) == "0 yuan");
}

TEST_CASE("a time is so many weeks, and years from one on") {
  CHECK(time_text(6.0) == "6 weeks");
  CHECK(time_text(52.0) == "1.0 years");
  CHECK(time_text(72.0) == "1.4 years");
}

TEST_CASE("Chinese counts amounts in ten thousands") {
  const Language before = spoken_language();
  set_language(Language::chinese);
  const std::string small = amount_text(9999.0);
  const std::string large = amount_text(391234.0);
  const std::string very_large = signed_amount_text(1.239e8);
  set_language(before);
  CHECK(small == "1 万元");
  CHECK(large == "39.1 万元");
  CHECK(very_large == "+1.24 亿元");
}
