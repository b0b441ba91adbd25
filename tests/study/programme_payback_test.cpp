#include "study/programme_payback.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "support/business.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

/// Week of payback of a scenario that is so far ahead of its comparator at the start of each week.
double payback(const std::vector<double>& ahead) {
  RunResult scenario{.curves = {}, .metrics = {}, .replications = Sample(1, 1)};
  RunResult comparator = scenario;
  for (std::size_t row = 0; row < ahead.size(); ++row) {
    const double value = 1000.0 * static_cast<double>(row);
    comparator.business_value.push_back(value);
    scenario.business_value.push_back(value + ahead[row]);
  }
  return programme_payback_week(scenario, comparator);
}

}  // namespace

TEST_CASE("a programme has paid back when it stays ahead for good") {
  CHECK(payback({0.0, -10.0, -5.0, 2.0, 3.0}) == 3.0);
  CHECK(payback({0.0, -10.0, 0.0, 2.0}) == 2.0);
  CHECK(payback({0.0, 5.0, -1.0, 2.0}) == 3.0);
  CHECK(payback({0.0, 1.0, 2.0}) == 0.0);
}

TEST_CASE("a programme that ends behind or where its comparator ends does not pay back") {
  CHECK(std::isnan(payback({0.0, -1.0, -2.0})));
  CHECK(std::isnan(payback({0.0, 3.0, 1.0, -1.0})));
  CHECK(std::isnan(payback({0.0, -1.0, 0.0})));
  CHECK(std::isnan(payback({0.0, 0.0, 0.0})));
  CHECK(std::isnan(payback({0.0, 1e-9, 1e-9})));  // what rounding leaves of 1,000 yuan
}

TEST_CASE("gold service is behind for 93 weeks and ahead from then on") {
  const Study study = shipped_study({"gold-service"}, {with_expected_engine});
  const Outcome& gold = study.outcomes[0];
  const Outcome& documents = study.outcomes[gold.member.comparator];
  const auto value = [](const Outcome& outcome, std::size_t week) {
    return expected_accounts(outcome.member.plan).business_value[week];
  };
  CHECK(gold.programme_payback == 94.0);
  CHECK(value(gold, 93) < value(documents, 93));
  CHECK(value(gold, 94) >= value(documents, 94));
  CHECK(std::isnan(documents.programme_payback));
  const Study sober = shipped_study({"evidence-gold-service"}, {with_expected_engine});
  CHECK(std::isnan(sober.outcomes[0].programme_payback));
}
