#include "model/parameters.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
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
  CHECK(objection_to(policy, std::string("steady")) == "must be one of: none, replace");
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
