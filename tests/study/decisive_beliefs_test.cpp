#include "study/decisive_beliefs.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "model/parameters/plausible.hpp"
#include "study/evaluate.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

constexpr MeasureId value_at_end = at_end(Quantity::business_value);

std::vector<Member> members_of(const std::vector<std::string>& names,
                               const std::vector<Override>& overrides = {},
                               const std::optional<std::string>& comparator = std::nullopt) {
  return plan_study(requests_of(load_scenarios(names, overrides, shipped_folder())), comparator);
}

/// What a run says of the first scenario with one value changed.
double difference_with(const std::string& name, const std::string& key, double value) {
  const std::vector<Member> members =
      members_of({name}, {{key, fmt::format("{:.17g}", value), "--set"}});
  return evaluate(members[0].plan, value_at_end) -
         evaluate(members[members[0].comparator].plan, value_at_end);
}

}  // namespace

TEST_CASE("what may be left unstated is plausible and uncertain from 0 on, not from -1") {
  for (const RecordKind& kind : record_kinds()) {
    for (const RecordParameter& parameter : kind.parameters) {
      CHECK(parameter.info.may_be_unstated == (parameter.info.key == "segment.spend_per_week"));
    }
  }
  for (const char* key : {"service.dissatisfied_share", "complaints.per_1000_customers_a_year"}) {
    const Parameter& parameter = *find_parameter(key);
    CHECK(parameter.info.lowest == -1.0);
    CHECK(parameter.info.lowest_stated() == 0.0);
  }
  const ParameterInfo& share = find_parameter("service.dissatisfied_share")->info;
  const PlausibleRange range = plausible_range(share, 0.02);
  CHECK(range.low == Approx(0.02 / (0.02 + 0.98 * std::exp(0.5))));
  CHECK(range.high == Approx(0.02 / (0.02 + 0.98 * std::exp(-0.5))));
  const PlausibleRange unstated = plausible_range(share, -1.0);
  CHECK(unstated.low == -1.0);
  CHECK(unstated.high == -1.0);
}

TEST_CASE("decisive beliefs are those that move the difference most, as a run with them says",
          "[slow]") {
  for (const std::string name : {"gold-service", "evidence-gold-service"}) {
    CAPTURE(name);
    const std::vector<Member> members = members_of({name});
    const std::vector<DecisiveBelief> beliefs =
        decisive_beliefs(members[0], members[members[0].comparator]);
    REQUIRE(beliefs.size() == decisive_belief_count);
    CHECK(std::ranges::is_sorted(beliefs, std::greater<>(), &DecisiveBelief::swing));
    for (const DecisiveBelief& belief : beliefs) {
      CAPTURE(belief.key);
      const double size = std::abs(belief.difference) + belief.swing();
      CHECK(std::abs(belief.at_low - difference_with(name, belief.key, belief.low)) < 1e-8 * size);
      CHECK(std::abs(belief.at_high - difference_with(name, belief.key, belief.high)) <
            1e-8 * size);
      if (!belief.turns_at) continue;
      CHECK(std::abs(difference_with(name, belief.key, *belief.turns_at)) < 1e-6 * size);
    }
    double largest = 0.0;
    for (const Parameter& parameter : registry()) {
      const ParameterInfo& info = parameter.info;
      if (info.role != Role::world || parameter.field.type != ValueType::number) continue;
      if (!info.key.starts_with("money.") && !info.key.starts_with("churn.share")) continue;
      const double value = std::get<double>(parameter.field.get(members[0].scenario));
      const PlausibleRange range = plausible_range(info, value);
      if (range.low == range.high) continue;
      const double swing = std::abs(difference_with(name, info.key, range.low) -
                                    difference_with(name, info.key, range.high));
      largest = std::max(largest, swing);
    }
    CHECK(beliefs.front().swing() >= largest * (1.0 - 1e-9));
  }
}

TEST_CASE("the turn of a verdict is the golden root where it lies beyond what is plausible") {
  const std::vector<Member> members =
      members_of({"gold-service"}, {{"money.margin", "0.4", "--set"}});
  const std::vector<DecisiveBelief> beliefs =
      decisive_beliefs(members[0], members[members[0].comparator]);
  const auto margin = std::ranges::find(beliefs, "money.margin", &DecisiveBelief::key);
  REQUIRE(margin != beliefs.end());
  REQUIRE(margin->turns_at);
  CHECK(*margin->turns_at == Approx(0.2460497308).epsilon(1e-8));
}

TEST_CASE("with a base that the user names, beliefs reach that base too") {
  const std::vector<Member> members =
      members_of({"gold-service", "retention-desk"}, {}, "retention-desk");
  const auto gold = std::ranges::find_if(
      members, [](const Member& member) { return member.scenario.name == "gold-service"; });
  const std::vector<DecisiveBelief> beliefs = decisive_beliefs(*gold, members[gold->comparator]);
  const double difference =
      evaluate(gold->plan, value_at_end) - evaluate(members[gold->comparator].plan, value_at_end);
  REQUIRE_FALSE(beliefs.empty());
  CHECK(beliefs.front().difference == Approx(difference).epsilon(1e-9));
}

TEST_CASE("a study keeps the beliefs of scenarios that are compared, the same for any threads") {
  const auto found = [](std::int64_t threads) {
    Study study = run_study(members_of({"gold-service"}, {with_expected_engine}), 1, {});
    find_decisive_beliefs(study, threads);
    return study;
  };
  const Study one = found(1);
  const Study two = found(2);
  REQUIRE(one.outcomes.size() == 2);
  CHECK(one.outcomes[0].beliefs.size() == decisive_belief_count);
  CHECK(one.outcomes[1].beliefs.empty());
  for (std::size_t i = 0; i < decisive_belief_count; ++i) {
    CHECK(one.outcomes[0].beliefs[i].key == two.outcomes[0].beliefs[i].key);
    CHECK(one.outcomes[0].beliefs[i].at_low == two.outcomes[0].beliefs[i].at_low);
    CHECK(one.outcomes[0].beliefs[i].turns_at == two.outcomes[0].beliefs[i].turns_at);
  }
}
