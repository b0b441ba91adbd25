#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "model/parameters/parameters.hpp"
#include "model/reference.hpp"
#include "study/relaxation.hpp"
#include "support/shipped_study.hpp"
#include "support/standard_errors.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

const std::vector<std::string> usual{"churn",  "listeners", "leaving",
                                     "margin", "discount",  "replacement"};

Relaxation relaxation(const std::vector<std::string>& order, std::int64_t replications) {
  const auto requests =
      shipped_requests({"documents-arithmetic", "evidence"}, small_run(1000, replications));
  return {requests[0].scenario, requests[1].scenario, order, 1};
}

}  // namespace

TEST_CASE("the way begins at 312000 yuan and agents confirm every step") {
  const auto losses = relax(relaxation(usual, 60), {});
  REQUIRE(losses.size() == 7);
  CHECK(losses.front().expected.mean == Approx(312'000.0).epsilon(1e-12));
  CHECK(losses.front().agents.mean == Approx(312'000.0).epsilon(1e-12));
  for (std::size_t i = 1; i < losses.size(); ++i) {
    INFO(losses[i].relaxed);
    CHECK(losses[i].relaxed == usual[i - 1]);
    CHECK(losses[i].expected.mean < losses[i - 1].expected.mean);
    CHECK(losses[i].agents.standard_error > 0.0);
    CHECK(
        agrees({losses[i].agents.mean, losses[i].agents.standard_error}, losses[i].expected.mean));
  }
  // A step that took away nothing would be found: each takes at least a fifth of what was left.
  for (std::size_t i = 1; i < losses.size(); ++i) {
    CHECK(losses[i].expected.mean < 0.8 * losses[i - 1].expected.mean);
  }
}

TEST_CASE("another order has other steps and the same ends") {
  const auto one = relax(relaxation(usual, 2), {});
  std::vector<std::string> turned(usual.rbegin(), usual.rend());
  const auto other = relax(relaxation(turned, 2), {});
  CHECK(other.front().expected.mean == one.front().expected.mean);
  CHECK(other.back().expected.mean == Approx(one.back().expected.mean).epsilon(1e-9));
  CHECK(other[3].expected.mean != Approx(one[3].expected.mean).epsilon(0.1));
}

TEST_CASE("the assumptions are all that divides the arithmetic from the sober figures") {
  const Relaxation all = relaxation(usual, 1);
  std::set<std::string> relaxed;
  for (const Assumption& assumption : assumptions()) {
    for (const std::string& key : assumption.keys) CHECK(relaxed.insert(key).second);
  }
  for (const Parameter& parameter : registry()) {
    if (parameter.field.type == ValueType::text) continue;
    INFO(parameter.info.key);
    const bool differs = parameter.field.get(all.start) != parameter.field.get(all.goal);
    CHECK(differs == relaxed.contains(parameter.info.key));
  }
}

TEST_CASE("progress counts the steps") {
  std::vector<std::size_t> seen;
  static_cast<void>(
      relax(relaxation({"margin"}, 1), [&](std::size_t done) { seen.push_back(done); }));
  CHECK(seen == std::vector<std::size_t>{1, 2});
}
