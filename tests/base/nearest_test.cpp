#include "base/nearest.hpp"

#include <catch2/catch.hpp>
#include <vector>

using retain::base::nearest_name;

namespace {
const std::vector<std::string> names{"reliability", "responsiveness", "empathy", "check", "params"};
}

TEST_CASE("a mistyped name is taken to the name it is nearest to") {
  CHECK(nearest_name("relaibility", names) == "reliability");
  CHECK(nearest_name("reliabilty", names) == "reliability");
  CHECK(nearest_name("emphaty", names) == "empathy");
  CHECK(nearest_name("chekc", names) == "check");
}

TEST_CASE("the beginning of one name alone is taken for that name") {
  CHECK(nearest_name("respons", names) == "responsiveness");
  CHECK(nearest_name("par", names) == "params");
  CHECK(nearest_name("re", names).empty());
  CHECK(nearest_name("rel", {names.data(), 2}) == "reliability");
}

TEST_CASE("a word that resembles no name gets no suggestion") {
  CHECK(nearest_name("zzzzzz", names).empty());
  CHECK(nearest_name("", names).empty());
  CHECK(nearest_name(std::string(100'000, 'a'), names).empty());
}
