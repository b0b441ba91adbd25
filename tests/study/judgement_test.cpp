#include "study/judgement.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "stats/interval.hpp"
#include "stats/quantile.hpp"
#include "study/summary.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

/// Scenarios, their study, and the values of figures in it.
struct Judged {
  Judged(const std::vector<std::string>& names, const std::vector<Override>& overrides)
      : loaded(load_scenarios(names, overrides, shipped_folder())),
        study(study_of(requests_of(loaded))) {}

  [[nodiscard]] std::vector<Judgement> of(const std::string& condition) const {
    return judge(parse_conditions({condition}, loaded, std::nullopt), loaded, study);
  }

  /// The value of a figure that one scenario has.
  [[nodiscard]] double value(const std::string& figure) const {
    const std::vector<Judgement> judgements = of(figure + " < 0");
    REQUIRE(judgements.size() == 1);
    return judgements.front().value;
  }

  std::vector<LoadedScenario> loaded;
  Study study;
};

const Outcome& outcome_called(const Study& study, const std::string& name) {
  for (const Outcome& outcome : study.outcomes) {
    if (outcome.member.is_called(name)) return outcome;
  }
  throw std::logic_error(name);
}

std::vector<double> kept(const Study& study, const std::string& scenario,
                         const std::string& metric) {
  return outcome_called(study, scenario).result.replications.kept(metric_named(metric));
}

}  // namespace

TEST_CASE("a condition is judged by the means of the expected engine") {
  const Judged judged({"documents", "gold-service"}, {with_expected_engine});
  const double own =
      metric(outcome_called(judged.study, "gold-service"), "business_value_end").mean;
  const double base = metric(outcome_called(judged.study, "documents"), "business_value_end").mean;
  CHECK(judged.value("gold-service.business_value_end") == own);
  CHECK(judged.value("documents.business_value_end.mean") == base);
  CHECK(judged.value("business_value_end.difference") == Approx(own - base).epsilon(1e-12));
  CHECK(judged.value("gold-service.business_total_end") == Approx(1000.0 * own).epsilon(1e-12));
  CHECK(judged.value("business_total_end.difference") ==
        Approx(1000.0 * (own - base)).epsilon(1e-9));
  CHECK(judged.value("documents.half_life") ==
        half_life(outcome_called(judged.study, "documents").result));

  const std::vector<Judgement> both = judged.of("business_value_end > 0");
  REQUIRE(both.size() == 2);
  CHECK(both[0].scenario == 0);
  CHECK(both[0].value == base);
  CHECK(both[1].scenario == 1);
  CHECK(both[1].holds());
  CHECK(both[1].fails());
  CHECK_FALSE(judged.of("business_value_end < 0").front().fails());
}

TEST_CASE("what a figure does not reach cannot be judged and fails") {
  const Judged judged({"documents"}, {with_expected_engine, {"simulation.weeks", "20", "--weeks"}});
  for (const char* condition :
       {"half_life > 1", "half_life <= 1", "loss_10y > 1", "loss_10y <= 1"}) {
    const std::vector<Judgement> judgements = judged.of(condition);
    REQUIRE(judgements.size() == 1);
    CHECK_FALSE(judgements.front().can_be_judged());
    CHECK_FALSE(judgements.front().holds());
    CHECK(judgements.front().fails());
  }
}

TEST_CASE("statistics are those of the replications of the agents") {
  constexpr std::int64_t replications = 12;
  const Judged judged({"gold-service"}, small_run(30, replications, 104));
  const std::vector<double> values = kept(judged.study, "gold-service", "loss_end");
  REQUIRE(values.size() == replications);
  const double count = replications;
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double squares = 0.0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double sd = std::sqrt(squares / (count - 1.0));
  // Student's t with 11 degrees of freedom is beyond 2.200985 with probability 0.05.
  const double half_width = 2.200985 * sd / std::sqrt(count);
  CHECK(judged.value("loss_end") == Approx(mean));
  CHECK(judged.value("loss_end.sd") == Approx(sd));
  CHECK(judged.value("loss_end.chance.se") == Approx(sd / std::sqrt(count)));
  CHECK(judged.value("loss_end.lower") == Approx(mean - half_width).epsilon(1e-6));
  CHECK(judged.value("loss_end.upper") == Approx(mean + half_width).epsilon(1e-6));
  const Estimate& estimate = metric(outcome_called(judged.study, "gold-service"), "loss_end");
  const std::vector<std::string> names{"p05", "p25", "p50", "p75", "p95"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    CHECK(judged.value("loss_end." + names[i]) == estimate.band.at(i));
  }
  CHECK(judged.value("loss_end.p05") < judged.value("loss_end.p95"));

  const std::vector<double> base = kept(judged.study, "documents", "loss_end");
  double paired = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) paired += (values[i] - base[i]) / count;
  CHECK(judged.value("loss_end.difference") == Approx(paired));
  CHECK(judged.value("loss_end.difference.lower") < paired);
  CHECK(judged.value("loss_end.difference.p95") >= judged.value("loss_end.difference.p50"));
}

TEST_CASE("a scenario that is the same as its base differs by nothing") {
  std::vector<LoadedScenario> loaded =
      load_scenarios({"documents"}, {with_expected_engine}, shipped_folder());
  loaded.push_back(loaded.front());
  loaded.back().scenario.name = "twin";
  const std::string base = "documents";
  const Study study = run_study(plan_study(requests_of(loaded), base), 1, {});
  const std::vector<Judgement> judgements =
      judge(parse_conditions({"loss_end.difference >= 0"}, loaded, base), loaded, study);
  REQUIRE(judgements.size() == 1);
  CHECK(judgements.front().scenario == 1);
  CHECK(judgements.front().value == 0.0);
  CHECK(judgements.front().holds());
}
