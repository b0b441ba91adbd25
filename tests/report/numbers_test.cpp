#include "report/numbers.hpp"

#include <catch2/catch.hpp>

using namespace retain::report;

TEST_CASE("a number has a decimal where it says something and no sign at zero") {
  CHECK(interval_text({3201.4, 56.2}) == "3201 ± 56");
  CHECK(interval_text({3201.44, 0.25}) == "3201.4 ± 0.2");
  CHECK(interval_text({312000.0, 0.0}) == "312000 ± 0");
  CHECK(interval_text({0.71, 0.031}) == "0.71 ± 0.03");
  CHECK(interval_text({-0.0004, 0.0042}) == "0.000 ± 0.004");
  CHECK(interval_text({2.0, 1e-9}) == "2.0000 ± 0.0000");
  CHECK(interval_text({99.44, not_available}) == "99.4");
  CHECK(interval_text({312000.4, not_available}) == "312000");
  CHECK(interval_text({-0.01, 0.5}) == "0.0 ± 0.5");
  CHECK(interval_text({-0.3, 56.0}) == "0 ± 56");
  CHECK(interval_text({0.0, not_available}) == "0");
}
