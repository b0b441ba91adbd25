#include "model/parameters/parameters.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include "model/reference.hpp"
#include "model/title.hpp"
#include "support/parameter_slots.hpp"

using namespace retain::model;
using namespace retain::test;

namespace {

std::string objection_to(const Slot& slot, const Value& value) {
  return say(objection(slot.info, slot.type, slot.choices, value));
}

std::string objection_to(const Parameter& parameter, const Value& value) {
  return objection_to(slot_of(parameter), value);
}

using Member = double (*)(const Scenario&);

/// Where the values of single keys are stored; keys by cause and dimension are checked in turn.
const std::map<std::string, Member> members{
    {"simulation.weeks", [](const Scenario& s) { return static_cast<double>(s.simulation.weeks); }},
    {"simulation.replications",
     [](const Scenario& s) { return static_cast<double>(s.simulation.replications); }},
    {"simulation.seed", [](const Scenario& s) { return static_cast<double>(s.simulation.seed); }},
    {"cohort.customers", [](const Scenario& s) { return static_cast<double>(s.cohort.customers); }},
    {"money.spend_per_week", [](const Scenario& s) { return s.money.spend_per_week; }},
    {"money.margin", [](const Scenario& s) { return s.money.margin; }},
    {"money.discount_rate", [](const Scenario& s) { return s.money.discount_rate; }},
    {"money.keep_cost", [](const Scenario& s) { return s.money.keep_cost; }},
    {"money.acquisition_cost", [](const Scenario& s) { return s.money.acquisition_cost; }},
    {"money.programme_per_customer",
     [](const Scenario& s) { return s.money.programme_per_customer; }},
    {"money.programme_fixed", [](const Scenario& s) { return s.money.programme_fixed; }},
    {"churn.share_lost", [](const Scenario& s) { return s.churn.share_lost; }},
    {"churn.within_years", [](const Scenario& s) { return s.churn.within_years; }},
    {"service.visits_per_week", [](const Scenario& s) { return s.service.visits_per_week; }},
    {"service.between_visits", [](const Scenario& s) { return s.service.between_visits; }},
    {"expectation.promise", [](const Scenario& s) { return s.expectation.promise; }},
    {"expectation.zone_below", [](const Scenario& s) { return s.expectation.zone_below; }},
    {"expectation.zone_above", [](const Scenario& s) { return s.expectation.zone_above; }},
    {"complaints.complain", [](const Scenario& s) { return s.complaints.complain; }},
    {"complaints.resolved", [](const Scenario& s) { return s.complaints.resolved; }},
    {"complaints.quickly", [](const Scenario& s) { return s.complaints.quickly; }},
    {"complaints.surprise", [](const Scenario& s) { return s.complaints.surprise; }},
    {"complaints.surprise_cost", [](const Scenario& s) { return s.complaints.surprise_cost; }},
    {"loyalty.memory_half_life", [](const Scenario& s) { return s.loyalty.memory_half_life; }},
    {"loyalty.lowest", [](const Scenario& s) { return static_cast<double>(s.loyalty.lowest); }},
    {"loyalty.highest", [](const Scenario& s) { return static_cast<double>(s.loyalty.highest); }},
    {"loyalty.points.delighted", [](const Scenario& s) { return s.loyalty.points.delighted; }},
    {"loyalty.points.silent", [](const Scenario& s) { return s.loyalty.points.silent; }},
    {"loyalty.points.unresolved", [](const Scenario& s) { return s.loyalty.points.unresolved; }},
    {"loyalty.points.resolved", [](const Scenario& s) { return s.loyalty.points.resolved; }},
    {"loyalty.points.quickly_resolved",
     [](const Scenario& s) { return s.loyalty.points.quickly_resolved; }},
    {"loyalty.points.surprised", [](const Scenario& s) { return s.loyalty.points.surprised; }},
    {"cancellation.attempt", [](const Scenario& s) { return s.cancellation.attempt; }},
    {"cancellation.reason_found", [](const Scenario& s) { return s.cancellation.reason_found; }},
    {"attention.contacts_per_year",
     [](const Scenario& s) { return s.attention.contacts_per_year; }},
    {"attention.effect", [](const Scenario& s) { return s.attention.effect; }},
    {"word_of_mouth.told", [](const Scenario& s) { return s.word_of_mouth.told; }},
    {"word_of_mouth.dispersion_size",
     [](const Scenario& s) { return s.word_of_mouth.dispersion_size; }},
    {"word_of_mouth.circle", [](const Scenario& s) { return s.word_of_mouth.circle; }},
    {"word_of_mouth.own_customers",
     [](const Scenario& s) { return s.word_of_mouth.own_customers; }},
    {"word_of_mouth.loss_probability",
     [](const Scenario& s) { return s.word_of_mouth.loss_probability; }},
    {"word_of_mouth.generations",
     [](const Scenario& s) { return static_cast<double>(s.word_of_mouth.generations); }},
    {"word_of_mouth.retell_probability",
     [](const Scenario& s) { return s.word_of_mouth.retell_probability; }},
    {"word_of_mouth.retell_delay",
     [](const Scenario& s) { return static_cast<double>(s.word_of_mouth.retell_delay); }},
    {"word_of_mouth.retell_to",
     [](const Scenario& s) { return static_cast<double>(s.word_of_mouth.retell_to); }},
    {"market.size", [](const Scenario& s) { return s.market.size; }},
    {"market.size_per_customer", [](const Scenario& s) { return s.market.size_per_customer; }},
    {"market.refusal", [](const Scenario& s) { return s.market.refusal; }},
    {"market.forget_half_life", [](const Scenario& s) { return s.market.forget_half_life; }},
    {"market.advertising_effect", [](const Scenario& s) { return s.market.advertising_effect; }},
    {"market.advertising_scale", [](const Scenario& s) { return s.market.advertising_scale; }},
    {"market.assurance_effect", [](const Scenario& s) { return s.market.assurance_effect; }},
    {"expectation.speed", [](const Scenario& s) { return s.expectation.speed; }},
    {"complaints.bystanders",
     [](const Scenario& s) { return static_cast<double>(s.complaints.bystanders); }},
    {"complaints.diffusion", [](const Scenario& s) { return s.complaints.diffusion; }},
    {"complaints.per_1000_customers_a_year",
     [](const Scenario& s) { return s.complaints.per_1000_customers_a_year; }},
    {"service.dissatisfied_share", [](const Scenario& s) { return s.service.dissatisfied_share; }},
    {"complaints.feelings_first", [](const Scenario& s) { return s.complaints.feelings_first; }},
    {"loyalty.feelings_first_points",
     [](const Scenario& s) { return s.loyalty.feelings_first_points; }},
    {"staff.mood_spread", [](const Scenario& s) { return s.staff.mood_spread; }},
    {"lever.evaluation.empathy",
     [](const Scenario& s) { return s.levers.effect.evaluation_empathy; }},
    {"acquisition.per_week", [](const Scenario& s) { return s.acquisition.per_week; }},
    {"acquisition.advertising_per_week",
     [](const Scenario& s) { return s.acquisition.advertising_per_week; }},
    {"service.first_tangibles", [](const Scenario& s) { return s.service.first_tangibles; }},
    {"service.settling", [](const Scenario& s) { return s.service.settling; }},
    {"service.surveyed", [](const Scenario& s) { return static_cast<double>(s.service.surveyed); }},
    {"expectation.adaptation_share",
     [](const Scenario& s) { return s.expectation.adaptation_share; }},
    {"expectation.adaptation_half_life",
     [](const Scenario& s) { return s.expectation.adaptation_half_life; }},
    {"expectation.word_of_mouth_weight",
     [](const Scenario& s) { return s.expectation.word_of_mouth_weight; }},
    {"complaints.hopeless", [](const Scenario& s) { return s.complaints.hopeless; }},
    {"complaints.too_costly", [](const Scenario& s) { return s.complaints.too_costly; }},
    {"loyalty.surprise_peak", [](const Scenario& s) { return s.loyalty.surprise_peak; }},
    {"loyalty.false_product_hazard",
     [](const Scenario& s) { return s.loyalty.false_product_hazard; }},
    {"word_of_mouth.recommend", [](const Scenario& s) { return s.word_of_mouth.recommend; }},
    {"word_of_mouth.advocate_points",
     [](const Scenario& s) { return static_cast<double>(s.word_of_mouth.advocate_points); }},
    {"word_of_mouth.recommend_to",
     [](const Scenario& s) { return static_cast<double>(s.word_of_mouth.recommend_to); }},
    {"word_of_mouth.conversion", [](const Scenario& s) { return s.word_of_mouth.conversion; }},
    {"value.effect", [](const Scenario& s) { return s.value.effect; }},
    {"value.points_per_price", [](const Scenario& s) { return s.value.points_per_price; }},
    {"value.product_half_life", [](const Scenario& s) { return s.value.product_half_life; }},
    {"value.service_half_life", [](const Scenario& s) { return s.value.service_half_life; }},
    {"service.timing.answered_within_5s",
     [](const Scenario& s) { return s.service.timing.answered_within_5s; }},
    {"service.timing.longest_silence",
     [](const Scenario& s) { return s.service.timing.longest_silence; }},
    {"service.timing.nuisance_call",
     [](const Scenario& s) { return s.service.timing.nuisance_call; }},
    {"service.timing.unvaried_voice",
     [](const Scenario& s) { return s.service.timing.unvaried_voice; }},
    {"service.timing.syllables_per_minute",
     [](const Scenario& s) { return s.service.timing.syllables_per_minute; }},
    {"service.timing.effect", [](const Scenario& s) { return s.service.timing.effect; }},
    {"staff.self_test_mean", [](const Scenario& s) { return s.staff.self_test_mean; }},
    {"staff.self_test_sd", [](const Scenario& s) { return s.staff.self_test_sd; }},
    {"staff.turnover", [](const Scenario& s) { return s.staff.turnover; }},
    {"staff.suitability_effect", [](const Scenario& s) { return s.staff.suitability_effect; }},
    {"staff.turnover_effect", [](const Scenario& s) { return s.staff.turnover_effect; }},
    {"lever.leadership.amplifies",
     [](const Scenario& s) { return s.levers.effect.leadership_amplifies; }},
    {"lever.selection.self_test",
     [](const Scenario& s) { return s.levers.effect.selection_self_test; }},
    {"lever.training.resolved",
     [](const Scenario& s) { return s.levers.effect.training_resolved; }},
    {"lever.training.assurance",
     [](const Scenario& s) { return s.levers.effect.training_assurance; }},
    {"lever.training.responsiveness",
     [](const Scenario& s) { return s.levers.effect.training_responsiveness; }},
    {"lever.morale.turnover_cut",
     [](const Scenario& s) { return s.levers.effect.morale_turnover_cut; }},
    {"lever.morale.empathy", [](const Scenario& s) { return s.levers.effect.morale_empathy; }},
    {"lever.intermediaries.contact_cut",
     [](const Scenario& s) { return s.levers.effect.intermediaries_contact_cut; }},
    {"lever.intermediaries.time_cut",
     [](const Scenario& s) { return s.levers.effect.intermediaries_time_cut; }},
    {"lever.intermediaries.empathy",
     [](const Scenario& s) { return s.levers.effect.intermediaries_empathy; }},
    {"lever.feedback.complain",
     [](const Scenario& s) { return s.levers.effect.feedback_complain; }},
    {"lever.feedback.quickly", [](const Scenario& s) { return s.levers.effect.feedback_quickly; }},
    {"lever.facilities.tangibles",
     [](const Scenario& s) { return s.levers.effect.facilities_tangibles; }},
    {"lever.facilities.acquisition",
     [](const Scenario& s) { return s.levers.effect.facilities_acquisition; }},
    {"lever.evaluation.spread_cut",
     [](const Scenario& s) { return s.levers.effect.evaluation_spread_cut; }},
    {"lever.evaluation.scale_cut",
     [](const Scenario& s) { return s.levers.effect.evaluation_scale_cut; }},
    {"acquisition.growth_per_year",
     [](const Scenario& s) { return s.acquisition.growth_per_year; }},
    {"acquisition.share", [](const Scenario& s) { return s.acquisition.share; }},
};

/// Sets the parameter to another value and gives it as a number.
double set_otherwise(Scenario& scenario, const std::string& key) {
  const Slot slot = slot_of(*find_parameter(key));
  const Value value = another_value(slot, slot.get(scenario));
  slot.set(scenario, value);
  return slot.type == ValueType::number ? std::get<double>(value)
                                        : static_cast<double>(std::get<std::int64_t>(value));
}

/// Checks the keys "<group>.<name><ending>" of an array of the scenario, and counts them.
template <class Array, class Names>
std::size_t check_array(const std::string& group, const Names& names,
                        const Array& (*array)(const Scenario&), const std::string& ending = "") {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string key = group + "." + std::string(names[i]) + ending;
    INFO(key);
    Scenario scenario;
    const double value = set_otherwise(scenario, key);
    CHECK(array(scenario)[i] == value);
  }
  return names.size();
}

}  // namespace

TEST_CASE("every default lies within the range of its parameter") {
  for (const Slot& slot : all_slots()) {
    INFO(slot.info.key);
    CHECK(objection_to(slot, slot.get(with_one_record_each())) == "");
  }
}

TEST_CASE("every parameter has a unit, a range and a sentence in both languages") {
  for (const Slot& slot : all_slots()) {
    INFO(slot.info.key);
    CHECK(slot.info.english.size() > 10);
    CHECK(slot.info.english.back() == '.');
    CHECK(slot.info.chinese.ends_with("。"));
    CHECK(slot.info.chinese.size() > 10);
    CHECK_FALSE(slot.info.unit.empty());
    const bool has_bounds = slot.type == ValueType::number || slot.type == ValueType::count;
    CHECK((slot.info.lowest < slot.info.highest) == has_bounds);
    CHECK((slot.type == ValueType::choice) == !slot.choices.empty());
  }
}

TEST_CASE("a value that is set is read back and moves no other parameter") {
  const std::vector<Slot> slots = all_slots();
  const Scenario fresh = with_one_record_each();
  for (const Slot& slot : slots) {
    INFO(slot.info.key);
    Scenario scenario = fresh;
    const Value before = slot.get(scenario);
    const Value other = another_value(slot, before);
    slot.set(scenario, other);
    CHECK(slot.get(scenario) == other);
    CHECK(objection_to(slot, other) == "");
    const auto moved = std::ranges::count_if(
        slots, [&](const Slot& each) { return each.get(scenario) != each.get(fresh); });
    CHECK(moved == (other == before ? 0 : 1));
    slot.set(scenario, before);
    CHECK(slot.get(scenario) == before);
  }
}

TEST_CASE("a value is set in the record of its number alone") {
  for (const RecordKind& kind : record_kinds()) {
    Scenario scenario;
    CHECK(kind.count(scenario) == 0);
    kind.append(scenario);
    kind.append(scenario);
    REQUIRE(kind.count(scenario) == 2);
    for (const RecordParameter& parameter : kind.parameters) {
      INFO(parameter.info.key);
      const Value before = parameter.get(scenario, 0);
      const Value other = another_value(slot_of(parameter), before);
      parameter.set(scenario, 1, other);
      CHECK(parameter.get(scenario, 0) == before);
      CHECK(parameter.get(scenario, 1) == other);
    }
    kind.clear(scenario);
    CHECK(kind.count(scenario) == 0);
  }
}

TEST_CASE("a key sets the member that its name says") {
  std::size_t checked = 0;
  for (const auto& [key, member] : members) {
    INFO(key);
    REQUIRE(find_parameter(key) != nullptr);
    Scenario scenario;
    const double value = set_otherwise(scenario, key);
    CHECK(member(scenario) == value);
    ++checked;
  }
  using Shares = PerCause<double>;
  using Levels = PerDimension<double>;
  using StatedLevels = PerDimension<std::optional<double>>;
  checked += check_array<Shares>("churn.causes", cause_names,
                                 [](const Scenario& s) -> const Shares& { return s.churn.causes; });
  checked +=
      check_array<Shares>("churn.sensitivity", cause_names,
                          [](const Scenario& s) -> const Shares& { return s.churn.sensitivity; });
  checked +=
      check_array<Shares>("cancellation.saved", cause_names,
                          [](const Scenario& s) -> const Shares& { return s.cancellation.saved; });
  checked += check_array<StatedLevels>(
      "service", dimension_names,
      [](const Scenario& s) -> const StatedLevels& { return s.service.level; });
  checked +=
      check_array<Levels>("service.weight", dimension_names,
                          [](const Scenario& s) -> const Levels& { return s.service.weight; });
  checked +=
      check_array<Levels>("service.spread", dimension_names,
                          [](const Scenario& s) -> const Levels& { return s.service.spread; });
  checked += check_array<PerSubScore<double>>(
      "service.affinity", sub_score_names,
      [](const Scenario& s) -> const PerSubScore<double>& { return s.service.affinity.score; });
  checked += check_array<PerValuePart<double>>(
      "value", value_part_names,
      [](const Scenario& s) -> const PerValuePart<double>& { return s.value.level; });
  checked += check_array<PerLever<double>>(
      "lever", lever_names,
      [](const Scenario& s) -> const PerLever<double>& { return s.levers.per_year; }, ".per_year");
  checked += check_array<PerLever<double>>(
      "lever", lever_names,
      [](const Scenario& s) -> const PerLever<double>& { return s.levers.scale; }, ".scale");
  const auto numbers = std::ranges::count_if(registry(), [](const Parameter& parameter) {
    return parameter.field.type == ValueType::number || parameter.field.type == ValueType::count;
  });
  CHECK(checked == static_cast<std::size_t>(numbers));
}

TEST_CASE("a name chooses what it says") {
  Scenario scenario;
  find_parameter("simulation.engine")->field.set(scenario, std::string("expected"));
  CHECK(scenario.simulation.engine == EngineKind::expected);
  find_parameter("acquisition.policy")->field.set(scenario, std::string("replace"));
  CHECK(scenario.acquisition.policy == AcquisitionPolicy::replace);
  find_parameter("word_of_mouth.dispersion")->field.set(scenario, std::string("negative_binomial"));
  CHECK(scenario.word_of_mouth.dispersion == Dispersion::negative_binomial);
  find_parameter("cohort.start")->field.set(scenario, std::string("established"));
  CHECK(scenario.cohort.start == CohortStart::established);
  find_parameter("loyalty.surprise_effect")->field.set(scenario, std::string("by_size"));
  CHECK(scenario.loyalty.surprise_effect == SurpriseEffect::by_size);
}

TEST_CASE("a key of a record sets the member that its name says") {
  Scenario scenario = with_one_record_each();
  const auto set = [&](const std::string& key, const Value& value) {
    find_record_kind(key.substr(0, key.find('.')))->find(key)->set(scenario, 0, value);
  };
  set("event.kind", std::string("offence"));
  set("event.cause", std::string("not_valued"));
  set("event.tells", false);
  set("event.week", std::int64_t{7});
  set("event.last_week", std::int64_t{9});
  set("event.customers", std::int64_t{3});
  set("event.quality", 0.5);
  set("event.product", 1.5);
  set("event.price", 2.5);
  const Event& event = scenario.events[0];
  CHECK((event.kind == EventKind::offence && event.cause == Cause::not_valued));
  CHECK((!event.tells && event.leaves));
  CHECK((event.week == 7 && event.last_week == 9 && event.customers == 3));
  CHECK((event.quality == 0.5 && event.product == 1.5 && event.price == 2.5));

  set("segment.name", std::string("regulars"));
  set("segment.title", std::string("Regular customers"));
  set("segment.title_zh", std::string("老客户"));
  set("segment.share", 0.25);
  set("segment.spend_per_week", 80.0);
  set("segment.need", 0.5);
  set("segment.hazard", 2.0);
  set("segment.responsiveness", 3.0);
  set("segment.loyalty", std::string("habitual"));
  const Segment& segment = scenario.segments[0];
  CHECK((segment.name == "regulars" && segment.share == 0.25 && segment.spend_per_week == 80.0));
  CHECK((segment.title == "Regular customers" && segment.title_zh == "老客户"));
  CHECK((segment.need == 0.5 && segment.hazard == 2.0 && segment.responsiveness == 3.0));
  CHECK(segment.loyalty == LoyaltyKind::habitual);

  set("touchpoint.name", std::string("counter"));
  set("touchpoint.title", std::string("Counter desk"));
  set("touchpoint.title_zh", std::string("柜台"));
  set("touchpoint.share", 0.75);
  for (std::size_t k = 0; k < dimension_count; ++k) {
    set("touchpoint." + std::string(dimension_names[k]), 1.0 + static_cast<double>(k));
  }
  const Touchpoint& touchpoint = scenario.touchpoints[0];
  CHECK((touchpoint.name == "counter" && touchpoint.share == 0.75));
  CHECK((touchpoint.title == "Counter desk" && touchpoint.title_zh == "柜台"));
  CHECK(touchpoint.offset == PerDimension<double>{1.0, 2.0, 3.0, 4.0, 5.0});
}

TEST_CASE("keys are unique and found by name") {
  std::set<std::string> keys;
  for (const Parameter& parameter : registry()) {
    keys.insert(parameter.info.key);
    CHECK(find_parameter(parameter.info.key) == &parameter);
  }
  for (const RecordKind& kind : record_kinds()) {
    CHECK(find_record_kind(kind.name) == &kind);
    for (const RecordParameter& parameter : kind.parameters) {
      keys.insert(parameter.info.key);
      CHECK(parameter.info.key.starts_with(kind.name + "."));
      CHECK(kind.find(parameter.info.key) == &parameter);
    }
  }
  CHECK(keys.size() == all_slots().size());
  CHECK(find_parameter("churn.share_list") == nullptr);
  CHECK(find_record_kind("events") == nullptr);
  CHECK(find_record_kind("event")->find("week") == nullptr);
}

TEST_CASE("what management can change is a lever, what customers are like is not") {
  const std::set<std::string> beliefs_or_settings{
      "service.visits_per_week",  "service.dissatisfied_share",
      "service.first_impression", "service.first_tangibles",
      "service.settling",         "service.surveyed",
      "service.timing.effect",    "service.affinity.hygiene",
      "complaints.diffusion",     "value.effect",
      "value.points_per_price",   "value.product_half_life",
      "value.service_half_life",  "staff.suitability_effect",
      "staff.turnover_effect"};
  for (const Parameter& parameter : registry()) {
    const std::string& key = parameter.info.key;
    INFO(key);
    const auto in = [&](const char* group) { return key.starts_with(group); };
    const bool lever =
        (in("service.") && !in("service.weight.") && !beliefs_or_settings.contains(key)) ||
        key == "expectation.promise" || (in("complaints.") && !beliefs_or_settings.contains(key)) ||
        in("cancellation.") || key == "attention.contacts_per_year" || in("acquisition.") ||
        in("money.programme_") || (in("value.") && !beliefs_or_settings.contains(key)) ||
        (in("staff.") && !beliefs_or_settings.contains(key)) || key.ends_with(".per_year");
    const bool setting = is_title(key) || in("simulation.") || in("cohort.") ||
                         key == "service.surveyed" || key == "compare_with" ||
                         key == "churn.describes";
    CHECK((parameter.info.role == Role::lever) == lever);
    CHECK((parameter.info.role == Role::setting) == setting);
    CHECK((parameter.info.role == Role::world) == !(lever || setting));
  }
}

TEST_CASE("a number outside its range is objected to, and one that looks like a percentage helps") {
  const Parameter& share = *find_parameter("churn.share_lost");
  CHECK(objection_to(share, 0.5) == "");
  CHECK(objection_to(share, 0.0) == "");
  CHECK(objection_to(share, -0.1) == "must be between 0 and 0.999");
  CHECK(objection_to(share, 20.0) == "must be between 0 and 0.999; write 0.2 for 20 %");
  CHECK(objection_to(share, std::nan("")) == "must be a finite number");
  CHECK(objection_to(share, INFINITY) == "must be a finite number");
  const Parameter& weeks = *find_parameter("simulation.weeks");
  CHECK(objection_to(weeks, std::int64_t{0}) == "must be between 1 and 5200");
  CHECK(objection_to(weeks, std::int64_t{5200}) == "");
}

TEST_CASE("a name that is no choice is objected to with the choices") {
  const Parameter& policy = *find_parameter("acquisition.policy");
  CHECK(objection_to(policy, std::string("replace")) == "");
  CHECK(objection_to(policy, std::string("steady")) == "must be one of: none, replace, weekly");
}

TEST_CASE("values are written as a scenario file would write them") {
  CHECK(to_text(0.1) == "0.1");
  CHECK(to_text(std::int64_t{520}) == "520");
  CHECK(to_text(true) == "true");
  CHECK(to_text(std::string("none")) == "none");
}

TEST_CASE("every mark, role and type has a name of its own") {
  std::set<std::string_view> names;
  for (const auto mark : {SourceMark::document, SourceMark::published, SourceMark::reported,
                          SourceMark::assumption, SourceMark::setting}) {
    names.insert(name_of(mark));
  }
  CHECK(names.size() == 5);
  CHECK(names.count("") == 0);
  CHECK(name_of(Role::lever) == "lever");
  CHECK(name_of(Role::world) == "world");
  CHECK(name_of(ValueType::count) == "whole number");
}

TEST_CASE("the customer weeks of the largest run fit into 64 bits") {
  double customer_weeks = 1.0;
  for (const char* key : {"cohort.customers", "simulation.weeks", "simulation.replications"}) {
    customer_weeks *= find_parameter(key)->info.highest;
  }
  CHECK(customer_weeks < std::ldexp(1.0, 63));
}
