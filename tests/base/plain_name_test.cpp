#include "base/plain_name.hpp"

#include <catch2/catch.hpp>

using namespace retain::base;

TEST_CASE("plain names are lower case letters, digits and hyphens") {
  CHECK(is_plain_name("gold-service-2"));
  CHECK(is_plain_name("7-up"));
  for (const char* name : {"", "-gold", "Gold", "gold_service", "gold.service", "金", "a b"}) {
    CHECK_FALSE(is_plain_name(name));
  }
}
