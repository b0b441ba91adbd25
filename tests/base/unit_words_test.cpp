#include "base/unit_words.hpp"

#include <catch2/catch.hpp>

using namespace retain::base;

TEST_CASE("a unit has its words in both languages") {
  CHECK(unit_in(Language::english, "yuan per customer") == "yuan per customer");
  CHECK(unit_in(Language::chinese, "yuan per customer") == "元/客户");
}

TEST_CASE("a unit that is not in the list stays as it is") {
  CHECK(unit_in(Language::chinese, "furlong") == "furlong");
}
