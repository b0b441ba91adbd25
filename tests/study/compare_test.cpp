#include "study/compare.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"
#include "business/measures/metrics.hpp"
#include "support/metric_named.hpp"
#include "support/sample_size.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

const std::size_t metric_count = replication_metrics().size();

Study gold_and_documents() {
  return shipped_study({"documents", "gold-service"}, small_run(100, sample_size(200)));
}

/// A result whose replications hold `value(replication)` for every metric.
template <class Function>
RunResult scripted_result(std::int64_t replications, Function value) {
  RunResult result{.rows = 1,
                   .curves = {},
                   .metrics = {},
                   .replications = Sample(metric_count, replications),
                   .negative_share = 0.0,
                   .customer_weeks = 0.0};
  for (std::int64_t i = 0; i < replications; ++i) {
    result.replications.add(std::vector<double>(metric_count, value(static_cast<double>(i))));
  }
  return result;
}

std::vector<double> paired_values(const RunResult& one, const RunResult& other, std::size_t which) {
  const auto ours = one.replications.kept(which);
  const auto theirs = other.replications.kept(which);
  std::vector<double> differences;
  for (std::size_t i = 0; i < ours.size(); ++i) differences.push_back(ours[i] - theirs[i]);
  return differences;
}

Moments moments_of(const std::vector<double>& values) {
  Moments moments;
  for (const double value : values) moments.add(value);
  return moments;
}

}  // namespace

TEST_CASE("a difference has the difference of the means and the standard error of the pairs") {
  const Study study = gold_and_documents();
  const RunResult& comparator = study.outcomes[0].result;
  const RunResult& gold = study.outcomes[1].result;
  const std::vector<Difference> differences = compare(gold, comparator);
  REQUIRE(differences.size() == metric_count);
  for (std::size_t i = 0; i < metric_count; ++i) {
    INFO(replication_metrics()[i].name);
    const Estimate& difference = differences[i].estimate;
    CHECK(difference.mean == gold.metrics[i].mean - comparator.metrics[i].mean);
    const Moments pairs = moments_of(paired_values(gold, comparator, i));
    CHECK(difference.standard_error == Approx(pairs.standard_error()).epsilon(1e-12));
    CHECK(difference.mean == Approx(pairs.mean()).epsilon(1e-9).margin(1e-9));
  }
}

TEST_CASE("the quantiles of a difference are those of the pairs, in rising order") {
  const auto ours = scripted_result(5, [](double i) { return 10.0 * i; });
  const auto comparator = scripted_result(5, [](double i) { return 7.0 * i; });
  const Estimate difference = compare(ours, comparator)[0].estimate;
  CHECK(difference.mean == 6.0);
  const std::array<double, 5> type_7{0.6, 3.0, 6.0, 9.0, 11.4};
  for (std::size_t q = 0; q < type_7.size(); ++q) {
    CHECK(difference.band[q] == Approx(type_7[q]).epsilon(1e-12));
  }
}

TEST_CASE("comparing the other way round gives the same with the other sign") {
  const Study study = gold_and_documents();
  const auto there = compare(study.outcomes[1].result, study.outcomes[0].result);
  const auto back = compare(study.outcomes[0].result, study.outcomes[1].result);
  for (std::size_t i = 0; i < metric_count; ++i) {
    INFO(replication_metrics()[i].name);
    CHECK(there[i].estimate.mean == -back[i].estimate.mean);
    CHECK(there[i].estimate.standard_error ==
          Approx(back[i].estimate.standard_error).epsilon(1e-12));
    for (std::size_t q = 0; q < band_probabilities.size(); ++q) {
      CHECK(there[i].estimate.band[q] == Approx(-back[i].estimate.band[4 - q]).margin(1e-9));
    }
    if (replication_metrics()[i].better == Better::neither) continue;
    CHECK(there[i].probability_better + back[i].probability_better <= 1.0);
  }
}

TEST_CASE("probability_better counts the replications that are strictly better") {
  // Differences 0, 1, 2, -1, 0, 1, 2, -1, ...: two in four above, one below, one equal.
  const auto step = [](double i) { return std::fmod(i + 1.0, 4.0) - 1.0; };
  const auto ours = scripted_result(40, step);
  const auto zero = scripted_result(40, [](double) { return 0.0; });
  const auto differences = compare(ours, zero);
  for (std::size_t i = 0; i < metric_count; ++i) {
    INFO(replication_metrics()[i].name);
    switch (replication_metrics()[i].better) {
      case Better::higher:
        CHECK(differences[i].probability_better == 0.5);
        break;
      case Better::lower:
        CHECK(differences[i].probability_better == 0.25);
        break;
      case Better::neither:
        CHECK(std::isnan(differences[i].probability_better));
        break;
    }
  }
}

TEST_CASE("a scenario is never better than itself") {
  const Study study = shipped_study({"documents"}, small_run(50, 10));
  const RunResult& result = study.outcomes[0].result;
  for (const Difference& difference : compare(result, result)) {
    CHECK(difference.estimate.mean == 0.0);
    CHECK(difference.estimate.standard_error == 0.0);
    CHECK_FALSE(difference.probability_better > 0.0);
  }
}

TEST_CASE("common draws make a difference sharper than independent runs would") {
  std::vector<Override> overrides = small_run(100, sample_size(400));
  overrides.push_back({"word_of_mouth.loss_probability", "0", "--set"});
  const Study study = shipped_study({"documents", "complaint-desk"}, overrides);
  const std::size_t value = metric_named("value_10y");
  const RunResult& comparator = study.outcomes[0].result;
  const RunResult& desk = study.outcomes[1].result;
  const double paired = compare(desk, comparator)[value].estimate.standard_error;
  const double independent =
      std::hypot(desk.metrics[value].standard_error, comparator.metrics[value].standard_error);
  CHECK(paired > 0.0);
  CHECK(paired < 0.25 * independent);
}

TEST_CASE("above 10,000 replications the mean uses all and the spread those that are kept") {
  constexpr std::int64_t replications = 20'001;
  constexpr std::int64_t stride = 4;
  // A difference of 1 in the replications that are kept, alternating with 3, and of 100 elsewhere.
  const auto value = [](double i) {
    const auto replication = static_cast<std::int64_t>(i);
    if (replication % stride != 0) return 100.0;
    return replication % (2 * stride) == 0 ? 1.0 : 3.0;
  };
  const auto ours = scripted_result(replications, value);
  const auto zero = scripted_result(replications, [](double) { return 0.0; });
  REQUIRE(ours.replications.kept(0).size() == 5001);
  const Difference difference = compare(ours, zero)[0];
  CHECK(difference.estimate.mean == Approx(ours.replications.moments(0).mean()));
  CHECK(difference.estimate.mean > 70.0);
  CHECK(difference.estimate.band[0] == 1.0);
  CHECK(difference.estimate.band[4] == 3.0);
  CHECK(difference.probability_better == 1.0);
  const double variance_of_kept = moments_of(paired_values(ours, zero, 0)).variance();
  CHECK(variance_of_kept == Approx(1.0).epsilon(1e-3));
  CHECK(difference.estimate.standard_error == Approx(std::sqrt(variance_of_kept / replications)));
}

TEST_CASE("one replication and the expected engine give a mean alone") {
  for (const auto& overrides : {small_run(50, 1), std::vector<Override>{with_expected_engine}}) {
    const Study study = shipped_study({"documents", "gold-service"}, overrides);
    const std::size_t value = metric_named("value_10y");
    const Difference difference =
        compare(study.outcomes[1].result, study.outcomes[0].result)[value];
    CHECK_FALSE(std::isnan(difference.estimate.mean));
    CHECK(std::isnan(difference.estimate.standard_error));
    CHECK(std::isnan(difference.estimate.band[2]));
    CHECK(std::isnan(difference.probability_better));
  }
}

TEST_CASE("a metric beyond the horizon has no difference") {
  const Study study = shipped_study({"documents", "gold-service"}, small_run(50, 10, 260));
  const auto differences = compare(study.outcomes[1].result, study.outcomes[0].result);
  CHECK(differences[metric_named("value_5y")].estimate.mean > 0.0);
  const Difference& beyond = differences[metric_named("value_10y")];
  CHECK(std::isnan(beyond.estimate.mean));
  CHECK(std::isnan(beyond.estimate.standard_error));
  CHECK(std::isnan(beyond.estimate.band[0]));
  CHECK(std::isnan(beyond.probability_better));
}

TEST_CASE("scenarios with different numbers of replications are not compared") {
  const auto two = scripted_result(2, [](double i) { return i; });
  const auto three = scripted_result(3, [](double i) { return i; });
  CHECK_THROWS_AS(compare(two, three), Error);
}
