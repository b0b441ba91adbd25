#include "model/parameters.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>

#include "model/reference.hpp"

using namespace retain;

namespace {

/// A value that is allowed for the parameter and differs from `now`.
template <class Owner>
Value another_value(const BasicParameter<Owner>& parameter, const Value& now) {
  switch (parameter.field.type) {
    case ValueType::number: {
      const double middle = 0.5 * (parameter.info.lowest + parameter.info.highest);
      return middle == std::get<double>(now) ? 0.5 * (middle + parameter.info.lowest) : middle;
    }
    case ValueType::count: {
      const auto lowest = static_cast<std::int64_t>(parameter.info.lowest);
      return lowest == std::get<std::int64_t>(now) ? lowest + 1 : lowest;
    }
    case ValueType::flag:
      return !std::get<bool>(now);
    case ValueType::text:
      return std::string("another title");
    case ValueType::choice: {
      const auto& names = parameter.field.choices;
      return std::string(names[0] == std::get<std::string>(now) ? names.back() : names[0]);
    }
  }
  return now;
}

template <class Owner>
std::string objection_to(const BasicParameter<Owner>& parameter, const Value& value) {
  return objection(parameter.info, parameter.field.type, parameter.field.choices, value);
}

template <class Owner>
void check_defaults(const std::vector<BasicParameter<Owner>>& list) {
  for (const auto& parameter : list) {
    INFO(parameter.info.key);
    CHECK(objection_to(parameter, parameter.field.get(Owner{})) == "");
  }
}

template <class Owner>
void check_wording(const std::vector<BasicParameter<Owner>>& list) {
  for (const auto& parameter : list) {
    INFO(parameter.info.key);
    CHECK(parameter.info.english.size() > 10);
    CHECK(parameter.info.english.back() == '.');
    CHECK(parameter.info.chinese.ends_with("。"));
    CHECK(parameter.info.chinese.size() > 10);
    CHECK_FALSE(parameter.info.unit.empty());
    const bool has_bounds =
        parameter.field.type == ValueType::number || parameter.field.type == ValueType::count;
    CHECK((parameter.info.lowest < parameter.info.highest) == has_bounds);
    CHECK((parameter.field.type == ValueType::choice) == !parameter.field.choices.empty());
  }
}

/// Sets each parameter in turn: it is read back, no other parameter moves, and back it goes.
template <class Owner>
void check_round_trip(const std::vector<BasicParameter<Owner>>& list) {
  for (const auto& parameter : list) {
    INFO(parameter.info.key);
    Owner owner;
    const Value before = parameter.field.get(owner);
    const Value other = another_value(parameter, before);
    parameter.field.set(owner, other);
    CHECK(parameter.field.get(owner) == other);
    CHECK(objection_to(parameter, other) == "");
    const auto moved = std::ranges::count_if(
        list, [&](const auto& each) { return each.field.get(owner) != each.field.get(Owner{}); });
    CHECK(moved == (other == before ? 0 : 1));
    parameter.field.set(owner, before);
    CHECK(parameter.field.get(owner) == before);
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
};

/// Sets the parameter to another value and gives it as a number.
double set_otherwise(Scenario& scenario, const std::string& key) {
  const Parameter& parameter = *find_parameter(key);
  const Value value = another_value(parameter, parameter.field.get(scenario));
  parameter.field.set(scenario, value);
  return parameter.field.type == ValueType::number
             ? std::get<double>(value)
             : static_cast<double>(std::get<std::int64_t>(value));
}

/// Checks the keys "<group>.<name>" of an array of the scenario.
template <class Array, class Names>
void check_array(const std::string& group, const Names& names,
                 const Array& (*array)(const Scenario&)) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string key = group + "." + std::string(names[i]);
    INFO(key);
    Scenario scenario;
    const double value = set_otherwise(scenario, key);
    CHECK(array(scenario)[i] == value);
  }
}

}  // namespace

TEST_CASE("every default lies within the range of its parameter") {
  check_defaults(parameters());
  check_defaults(event_parameters());
}

TEST_CASE("every parameter has a unit, a range and a sentence in both languages") {
  check_wording(parameters());
  check_wording(event_parameters());
}

TEST_CASE("a value that is set is read back and moves no other parameter") {
  check_round_trip(parameters());
  check_round_trip(event_parameters());
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
  checked += 3 * cause_count + 3 * dimension_count;
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
  Event event;
  find_event_parameter("event.kind")->field.set(event, std::string("offence"));
  CHECK(event.kind == EventKind::offence);
  find_event_parameter("event.cause")->field.set(event, std::string("not_valued"));
  CHECK(event.cause == Cause::not_valued);
  find_event_parameter("event.tells")->field.set(event, false);
  CHECK_FALSE(event.tells);
  CHECK(event.leaves);
  find_event_parameter("event.week")->field.set(event, std::int64_t{7});
  find_event_parameter("event.last_week")->field.set(event, std::int64_t{9});
  find_event_parameter("event.customers")->field.set(event, std::int64_t{3});
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
  for (const EventParameter& parameter : event_parameters()) {
    keys.insert(parameter.info.key);
    CHECK(find_event_parameter(parameter.info.key) == &parameter);
  }
  CHECK(keys.size() == parameters().size() + event_parameters().size());
  CHECK(find_parameter("churn.share_list") == nullptr);
  CHECK(find_event_parameter("week") == nullptr);
}

TEST_CASE("service levels, complaints, cancellation, acquisition and programmes are levers") {
  for (const Parameter& parameter : parameters()) {
    const std::string& key = parameter.info.key;
    INFO(key);
    const auto in = [&](const char* group) { return key.starts_with(group); };
    const bool lever =
        (in("service.") && !in("service.weight.") && key != "service.visits_per_week") ||
        key == "expectation.promise" || in("complaints.") || in("cancellation.") ||
        key == "attention.contacts_per_year" || in("acquisition.") || in("money.programme_");
    const bool setting = key == "title" || in("simulation.") || in("cohort.");
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
