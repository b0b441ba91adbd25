// Kaplan-Meier and Aalen-Johansen.

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "fit/aalen_johansen.hpp"
#include "fit/kaplan_meier.hpp"
#include "fit/survival_examples.hpp"

using namespace retain::fit;
using namespace retain::test;

namespace {

constexpr double of_golden = 1e-8;

/// The product over months, counting customers anew in each.
double slow_survival(const std::vector<Subscription>& all, int month) {
  double product = 1.0;
  for (int at = 1; at <= month; ++at) {
    double at_risk = 0.0;
    double losses = 0.0;
    for (const Subscription& one : all) {
      if (one.entry < at && at <= one.exit) at_risk += 1.0;
      if (one.cause && one.exit == at) losses += 1.0;
    }
    if (at_risk > 0.0) product *= 1.0 - losses / at_risk;
  }
  return product;
}

/// All losses of one cause.
std::vector<Subscription> without_causes(std::vector<Subscription> all) {
  for (Subscription& one : all) {
    if (one.cause) one.cause = 0;
  }
  return all;
}

}  // namespace

TEST_CASE("remissions survive as the textbooks say") {
  const KaplanMeier curve = kaplan_meier(risk_table(remissions(), 1));
  const std::vector<double> times{6, 7, 10, 13, 16, 22, 23};
  const std::vector<double> shares{.857142857, .806722689, .752941176, .690196078,
                                   .627450980, .537815126, .448179272};
  REQUIRE(curve.steps.size() == times.size());
  for (std::size_t i = 0; i < times.size(); ++i) {
    CHECK(curve.steps[i].time == times[i]);
    CHECK(curve.steps[i].survival.value == Approx(shares[i]).margin(1e-9));
  }
  CHECK(curve.steps.front().survival.standard_error == Approx(.0763603548).margin(of_golden));
  const ShareEstimate last = curve.steps.back().survival;
  CHECK(last.standard_error == Approx(.1345914568).margin(of_golden));
  CHECK(last.interval.low == Approx(.1880520060).margin(of_golden));
  CHECK(last.interval.high == Approx(.6801426285).margin(of_golden));
}

TEST_CASE("late entries are at risk from their entry on") {
  const std::vector<Subscription> all = small_file();
  const KaplanMeier curve = kaplan_meier(risk_table(all, 3));
  for (int month = 0; month <= 12; ++month) {
    INFO(month);
    CHECK(survival_at(curve, month)->value == Approx(slow_survival(all, month)).epsilon(1e-14));
  }
  CHECK_FALSE(survival_at(curve, 12.5));
  CHECK(survival_at(curve, 0.5)->value == 1.0);
  CHECK(survival_at(curve, 0.5)->standard_error == 0.0);
  CHECK(std::isnan(survival_at(curve, 0.5)->interval.low));
}

TEST_CASE("causes compete for the small file's subscriptions") {
  const AalenJohansen curves = aalen_johansen(risk_table(small_file(), 3));
  const ShareEstimate kept = *survival_at(curves, 12.0);
  CHECK(kept.value == Approx(.2683440564).margin(of_golden));
  CHECK(kept.standard_error == Approx(.0923869452).margin(of_golden));
  CHECK(kept.interval.low == Approx(.111119079).margin(of_golden));
  CHECK(kept.interval.high == Approx(.454930351).margin(of_golden));
  const std::vector<double> lost{.2177032271, .4177581189, .0961945976};
  const std::vector<double> errors{.0872989449, .1063049830, .0647401138};
  for (std::size_t cause = 0; cause < 3; ++cause) {
    const ShareEstimate share = *incidence_at(curves, cause, 12.0);
    INFO(cause);
    CHECK(share.value == Approx(lost[cause]).margin(of_golden));
    CHECK(share.standard_error == Approx(errors[cause]).margin(of_golden));
    CHECK(0.0 < share.interval.low);
    CHECK(share.interval.low < share.value);
    CHECK(share.value < share.interval.high);
    CHECK(share.interval.high < 1.0);
  }
  CHECK_FALSE(incidence_at(curves, 0, 13.0));
  CHECK(incidence_at(curves, 0, 0.0)->value == 0.0);
}

TEST_CASE("shares lost and kept sum to 1, and their covariance to 0") {
  const AalenJohansen curves = aalen_johansen(risk_table(small_file(), 3));
  for (const IncidenceStep& step : curves.steps) {
    INFO(step.time);
    CHECK(step.shares.sum() == Approx(1.0).epsilon(1e-14));
    CHECK(step.covariance.rowwise().sum().norm() < 1e-15);
    CHECK((step.covariance - step.covariance.transpose()).norm() < 1e-16);
  }
}

TEST_CASE("all causes together are Kaplan and Meier's curve with Greenwood's errors") {
  const KaplanMeier curve = kaplan_meier(risk_table(small_file(), 3));
  const AalenJohansen many = aalen_johansen(risk_table(small_file(), 3));
  const AalenJohansen one = aalen_johansen(risk_table(without_causes(small_file()), 1));
  for (const double month : {0.0, 1.0, 3.5, 8.0, 12.0}) {
    const ShareEstimate kept = *survival_at(curve, month);
    INFO(month);
    CHECK(survival_at(many, month)->value == Approx(kept.value).epsilon(1e-14));
    CHECK(survival_at(many, month)->standard_error == Approx(kept.standard_error).epsilon(1e-13));
    const ShareEstimate lost = *incidence_at(one, 0, month);
    CHECK(lost.value == Approx(1.0 - kept.value).epsilon(1e-13));
    CHECK(lost.standard_error == Approx(kept.standard_error).epsilon(1e-13));
    if (month == 0.0) continue;
    CHECK(lost.interval.low == Approx(1.0 - kept.interval.high).epsilon(1e-12));
    CHECK(lost.interval.high == Approx(1.0 - kept.interval.low).epsilon(1e-12));
  }
}

TEST_CASE("without censoring the errors are those of shares of a sample") {
  std::vector<Subscription> all;
  for (int i = 0; i < 40; ++i) all.push_back({0.0, 1.0 + i / 4, static_cast<std::size_t>(i % 3)});
  const AalenJohansen curves = aalen_johansen(risk_table(all, 3));
  const auto binomial_error = [](double share) { return std::sqrt(share * (1.0 - share) / 40.0); };
  for (int month = 1; month < 10; ++month) {
    INFO(month);
    CHECK(survival_at(curves, month)->standard_error ==
          Approx(binomial_error(1.0 - month / 10.0)).epsilon(1e-12));
    const ShareEstimate lost = *incidence_at(curves, 1, month);
    CHECK(lost.standard_error == Approx(binomial_error(lost.value)).epsilon(1e-12));
  }
  CHECK(survival_at(curves, 10.0)->value == 0.0);
  CHECK(std::isnan(survival_at(curves, 10.0)->standard_error));
  CHECK(std::isnan(kaplan_meier(risk_table(all, 3)).steps.back().survival.standard_error));
}

TEST_CASE("one minus Kaplan and Meier for a cause, with the others as censored, says too much") {
  std::vector<Subscription> service_alone = small_file();
  for (Subscription& one : service_alone) {
    if (one.cause && *one.cause != 1) one.cause.reset();
  }
  const double naive = 1.0 - survival_at(kaplan_meier(risk_table(service_alone, 3)), 12.0)->value;
  const AalenJohansen curves = aalen_johansen(risk_table(small_file(), 3));
  CHECK(naive > incidence_at(curves, 1, 12.0)->value + 0.05);
}

TEST_CASE("a list that marks who left in its last month is entered one month before its end") {
  // Each month a tenth leaves; the list has 100 customers of each tenure, 10 of whom just left.
  std::vector<Subscription> whole_tenure;
  std::vector<Subscription> last_month;
  for (int tenure = 1; tenure <= 24; ++tenure) {
    for (int i = 0; i < 100; ++i) {
      const auto cause = i < 10 ? std::optional<std::size_t>(0) : std::nullopt;
      whole_tenure.push_back({0.0, static_cast<double>(tenure), cause});
      last_month.push_back({tenure - 1.0, static_cast<double>(tenure), cause});
    }
  }
  const ShareEstimate kept = *survival_at(kaplan_meier(risk_table(last_month, 1)), 24.0);
  CHECK(kept.value == Approx(std::pow(0.9, 24)).epsilon(1e-12));
  CHECK(survival_at(kaplan_meier(risk_table(whole_tenure, 1)), 24.0)->value >
        5.0 * kept.value / 2.0);
}

TEST_CASE("intervals of shares never leave 0 and 1") {
  for (const double share : {1e-6, 0.01, 0.5, 0.99, 1.0 - 1e-6}) {
    const ShareEstimate estimate = surviving_share(share, 0.4);
    INFO(share);
    CHECK(0.0 <= estimate.interval.low);
    CHECK(estimate.interval.low < share);
    CHECK(share < estimate.interval.high);
    CHECK(estimate.interval.high <= 1.0);
  }
}
