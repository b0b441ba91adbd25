#include "model/parameters.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "model/reference.hpp"

using namespace retain;

namespace {

/// A parameter of a scenario, or of the first record of its kind.
struct Entry {
  const ParameterInfo& info;
  ValueType type;
  std::span<const std::string_view> choices;
  std::function<Value(const Scenario&)> get;
  std::function<void(Scenario&, const Value&)> set;
};

/// Parameters that are read from and written into `fresh`.
struct EntryList {
  Scenario fresh;
  std::vector<Entry> entries;
};

Entry entry_of(const Parameter& parameter) {
  const Field<Scenario>& field = parameter.field;
  return {parameter.info, field.type, field.choices, field.get, field.set};
}

/// Those of the scenario itself, then those of each kind of record.
std::vector<EntryList> all_entries() {
  std::vector<EntryList> lists(1);
  for (const Parameter& parameter : parameters()) {
    lists.front().entries.push_back(entry_of(parameter));
  }
  for (const RecordKind& kind : record_kinds()) {
    EntryList& list = lists.emplace_back();
    kind.append(list.fresh);
    for (const RecordParameter& parameter : kind.parameters) {
      list.entries.push_back(
          {parameter.info, parameter.type, parameter.choices,
           [&](const Scenario& scenario) { return parameter.get(scenario, 0); },
           [&](Scenario& scenario, const Value& value) { parameter.set(scenario, 0, value); }});
    }
  }
  return lists;
}

/// A value that is allowed for the parameter and differs from `now`.
Value another_value(const Entry& entry, const Value& now) {
  switch (entry.type) {
    case ValueType::number: {
      const double middle = 0.5 * (entry.info.lowest + entry.info.highest);
      return middle == std::get<double>(now) ? 0.5 * (middle + entry.info.lowest) : middle;
    }
    case ValueType::count: {
      const auto lowest = static_cast<std::int64_t>(entry.info.lowest);
      return lowest == std::get<std::int64_t>(now) ? lowest + 1 : lowest;
    }
    case ValueType::flag:
      return !std::get<bool>(now);
    case ValueType::text:
      return std::string("another title");
    case ValueType::choice: {
      const auto& names = entry.choices;
      return std::string(names[0] == std::get<std::string>(now) ? names.back() : names[0]);
    }
  }
  return now;
}

std::string objection_to(const Entry& entry, const Value& value) {
  return objection(entry.info, entry.type, entry.choices, value);
}

void check_defaults(const EntryList& list) {
  for (const Entry& entry : list.entries) {
    INFO(entry.info.key);
    CHECK(objection_to(entry, entry.get(list.fresh)) == "");
  }
}

void check_wording(const EntryList& list) {
  for (const Entry& entry : list.entries) {
    INFO(entry.info.key);
    CHECK(entry.info.english.size() > 10);
    CHECK(entry.info.english.back() == '.');
    CHECK(entry.info.chinese.ends_with("。"));
    CHECK(entry.info.chinese.size() > 10);
    CHECK_FALSE(entry.info.unit.empty());
    const bool has_bounds = entry.type == ValueType::number || entry.type == ValueType::count;
    CHECK((entry.info.lowest < entry.info.highest) == has_bounds);
    CHECK((entry.type == ValueType::choice) == !entry.choices.empty());
  }
}

/// Sets each parameter in turn: it is read back, no other parameter moves, and back it goes.
void check_round_trip(const EntryList& list) {
  for (const Entry& entry : list.entries) {
    INFO(entry.info.key);
    Scenario scenario = list.fresh;
    const Value before = entry.get(scenario);
    const Value other = another_value(entry, before);
    entry.set(scenario, other);
    CHECK(entry.get(scenario) == other);
    CHECK(objection_to(entry, other) == "");
    const auto moved = std::ranges::count_if(list.entries, [&](const Entry& each) {
      return each.get(scenario) != each.get(list.fresh);
    });
    CHECK(moved == (other == before ? 0 : 1));
    entry.set(scenario, before);
    CHECK(entry.get(scenario) == before);
  }
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
    {"acquisition.per_week", [](const Scenario& s) { return s.acquisition.per_week; }},
    {"acquisition.advertising_per_week",
     [](const Scenario& s) { return s.acquisition.advertising_per_week; }},
    {"acquisition.share", [](const Scenario& s) { return s.acquisition.share; }},
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
    {"word_of_mouth.conversion", [](const Scenario& s) { return s.word_of_mouth.conversion; }},
    {"word_of_mouth.advocate_points",
     [](const Scenario& s) { return static_cast<double>(s.word_of_mouth.advocate_points); }},
    {"word_of_mouth.recommend_to",
     [](const Scenario& s) { return static_cast<double>(s.word_of_mouth.recommend_to); }},
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
};

/// Sets the parameter to another value and gives it as a number.
double set_otherwise(Scenario& scenario, const std::string& key) {
  const Entry parameter = entry_of(*find_parameter(key));
  const Value value = another_value(parameter, parameter.get(scenario));
  parameter.set(scenario, value);
  return parameter.type == ValueType::number ? std::get<double>(value)
                                             : static_cast<double>(std::get<std::int64_t>(value));
}

/// Checks the keys "<group>.<name><end>" of an array of the scenario.
template <class Array, class Names>
void check_array(const std::string& group, const Names& names,
                 const Array& (*array)(const Scenario&), const std::string& end = {}) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string key = group + "." + std::string(names[i]) + end;
    INFO(key);
    Scenario scenario;
    const double value = set_otherwise(scenario, key);
    CHECK(array(scenario)[i] == value);
  }
}

}  // namespace

TEST_CASE("every default lies within the range of its parameter") {
  for (const EntryList& list : all_entries()) check_defaults(list);
}

TEST_CASE("every parameter has a unit, a range and a sentence in both languages") {
  for (const EntryList& list : all_entries()) check_wording(list);
}

TEST_CASE("a value that is set is read back and moves no other parameter") {
  for (const EntryList& list : all_entries()) check_round_trip(list);
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
  const std::array<std::string_view, dimension_count> dimensions{
      "tangibles", "empathy", "assurance", "responsiveness", "reliability"};
  using Shares = PerCause<double>;
  using Levels = PerDimension<double>;
  check_array<Shares>("churn.causes", cause_names,
                      [](const Scenario& s) -> const Shares& { return s.churn.causes; });
  check_array<Shares>("churn.sensitivity", cause_names,
                      [](const Scenario& s) -> const Shares& { return s.churn.sensitivity; });
  check_array<Shares>("cancellation.saved", cause_names,
                      [](const Scenario& s) -> const Shares& { return s.cancellation.saved; });
  check_array<Levels>("service", dimensions,
                      [](const Scenario& s) -> const Levels& { return s.service.level; });
  check_array<Levels>("service.weight", dimensions,
                      [](const Scenario& s) -> const Levels& { return s.service.weight; });
  check_array<Levels>("service.spread", dimensions,
                      [](const Scenario& s) -> const Levels& { return s.service.spread; });
  using Parts = PerValuePart<double>;
  using Scores = PerSubScore<double>;
  using Yuan = PerLever<double>;
  check_array<Parts>("value", value_part_names,
                     [](const Scenario& s) -> const Parts& { return s.value.level; });
  check_array<Scores>("service.affinity", sub_score_names,
                      [](const Scenario& s) -> const Scores& { return s.service.affinity.score; });
  check_array<Yuan>(
      "lever", lever_names, [](const Scenario& s) -> const Yuan& { return s.levers.per_year; },
      ".per_year");
  check_array<Yuan>(
      "lever", lever_names, [](const Scenario& s) -> const Yuan& { return s.levers.scale; },
      ".scale");
  checked +=
      3 * cause_count + 3 * dimension_count + value_part_count + sub_score_count + 2 * lever_count;
  const auto numbers = std::ranges::count_if(parameters(), [](const Parameter& parameter) {
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
}

TEST_CASE("a key of a record sets the member that its name says") {
  Scenario scenario;
  for (const RecordKind& kind : record_kinds()) kind.append(scenario);
  const auto set = [&](const char* kind, const char* key, Value value) {
    find_record_kind(kind)->find(key)->set(scenario, 0, value);
  };
  set("event", "event.kind", std::string("offence"));
  set("event", "event.cause", std::string("not_valued"));
  set("event", "event.tells", false);
  set("event", "event.week", std::int64_t{7});
  set("event", "event.last_week", std::int64_t{9});
  set("event", "event.customers", std::int64_t{3});
  const Event& event = scenario.events.front();
  CHECK(event.kind == EventKind::offence);
  CHECK(event.cause == Cause::not_valued);
  CHECK_FALSE(event.tells);
  CHECK(event.leaves);
  CHECK(event.week == 7);
  CHECK(event.last_week == 9);
  CHECK(event.customers == 3);
}

TEST_CASE("keys are unique and found by name") {
  std::set<std::string> keys;
  for (const Parameter& parameter : parameters()) {
    keys.insert(parameter.info.key);
    CHECK(find_parameter(parameter.info.key) == &parameter);
  }
  std::size_t count = parameters().size();
  for (const RecordKind& kind : record_kinds()) {
    CHECK(find_record_kind(kind.name) == &kind);
    for (const RecordParameter& parameter : kind.parameters) {
      keys.insert(parameter.info.key);
      CHECK(kind.find(parameter.info.key) == &parameter);
    }
    count += kind.parameters.size();
  }
  CHECK(keys.size() == count);
  CHECK(find_parameter("churn.share_list") == nullptr);
  CHECK(record_kinds().front().find("week") == nullptr);
  CHECK(find_record_kind("events") == nullptr);
}

TEST_CASE("what management can change is a lever and what it believes is the world") {
  // Of the groups that hold both.
  const std::set<std::string> beliefs{"service.visits_per_week", "service.first_impression",
                                      "service.first_tangibles", "service.settling",
                                      "service.timing.effect",   "staff.suitability_effect",
                                      "staff.turnover_effect"};
  for (const Parameter& parameter : parameters()) {
    const std::string& key = parameter.info.key;
    INFO(key);
    const auto in = [&](const char* group) { return key.starts_with(group); };
    const bool setting =
        key == "title" || in("simulation.") || in("cohort.") || key == "service.surveyed";
    const bool is_value = in("value.") && std::ranges::count(value_part_names, key.substr(6)) == 1;
    const bool lever =
        !setting && beliefs.count(key) == 0 &&
        ((in("service.") && !in("service.weight.")) || key == "expectation.promise" ||
         in("complaints.") || in("cancellation.") || key == "attention.contacts_per_year" ||
         in("acquisition.") || in("money.programme_") || in("staff.") || is_value ||
         key.ends_with(".per_year"));
    CHECK((parameter.info.role == Role::lever) == lever);
    CHECK((parameter.info.role == Role::setting) == setting);
    CHECK((parameter.info.role == Role::world) == !(lever || setting));
  }
}

TEST_CASE("a number outside its range is objected to, and one that looks like a percentage helps") {
  const Entry share = entry_of(*find_parameter("churn.share_lost"));
  CHECK(objection_to(share, 0.5) == "");
  CHECK(objection_to(share, 0.0) == "");
  CHECK(objection_to(share, -0.1) == "must be between 0 and 0.999");
  CHECK(objection_to(share, 20.0) == "must be between 0 and 0.999; write 0.2 for 20 %");
  CHECK(objection_to(share, std::nan("")) == "must be a finite number");
  CHECK(objection_to(share, INFINITY) == "must be a finite number");
  const Entry weeks = entry_of(*find_parameter("simulation.weeks"));
  CHECK(objection_to(weeks, std::int64_t{0}) == "must be between 1 and 5200");
  CHECK(objection_to(weeks, std::int64_t{5200}) == "");
}

TEST_CASE("a name that is no choice is objected to with the choices") {
  const Entry policy = entry_of(*find_parameter("acquisition.policy"));
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
