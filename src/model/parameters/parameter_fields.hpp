#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/check.hpp"
#include "model/parameters/parameters.hpp"

/// How the registry reads and writes the members of a scenario and of its records.
namespace retain::model::parameters::field {

/// owner.*First.*...: the member that a path of members leads to.
template <auto First, auto... Rest, class Owner>
[[nodiscard]] auto& follow(Owner& owner) {
  if constexpr (sizeof...(Rest) == 0) {
    return owner.*First;
  } else {
    return follow<Rest...>(owner.*First);
  }
}

/// A member that is held as `Held` in a Value.
template <class Owner, class Held, auto... Path>
Field<Owner> plain(ValueType type) {
  return {type,
          {},
          [](const Owner& owner) { return Value{follow<Path...>(owner)}; },
          [](Owner& owner, const Value& value) { follow<Path...>(owner) = std::get<Held>(value); }};
}

template <auto... Path>
Field<Scenario> number() {
  return plain<Scenario, double, Path...>(ValueType::number);
}

template <auto... Path>
Field<Scenario> count() {
  return plain<Scenario, std::int64_t, Path...>(ValueType::count);
}

template <auto... Path>
Field<Scenario> flag() {
  return plain<Scenario, bool, Path...>(ValueType::flag);
}

template <auto... Path>
Field<Scenario> text() {
  return plain<Scenario, std::string, Path...>(ValueType::text);
}

/// One entry of an array that is indexed by an enumeration.
template <class Owner, auto Entry, auto... Path>
Field<Owner> entry_of() {
  return {ValueType::number,
          {},
          [](const Owner& owner) { return Value{follow<Path...>(owner)[index(Entry)]}; },
          [](Owner& owner, const Value& value) {
            follow<Path...>(owner)[index(Entry)] = std::get<double>(value);
          }};
}

template <auto Entry, auto... Path>
Field<Scenario> number_at() {
  return entry_of<Scenario, Entry, Path...>();
}

/// A level of service quality: the reference level while nobody states it.
template <Dimension Entry>
Field<Scenario> level() {
  return {ValueType::number,
          {},
          [](const Scenario& owner) { return Value{owner.service.level_of(index(Entry))}; },
          [](Scenario& owner, const Value& value) {
            owner.service.level[index(Entry)] = std::get<double>(value);
          }};
}

template <const auto& Names>
std::size_t position_of(const Value& value) {
  const auto& name = std::get<std::string>(value);
  for (std::size_t i = 0; i < Names.size(); ++i) {
    if (Names[i] == name) return i;
  }
  expects(false, "a choice has one of its names");
  return 0;
}

template <class Owner, const auto& Names, auto... Path>
Field<Owner> choice_of() {
  return {ValueType::choice, Names,
          [](const Owner& owner) {
            return Value{std::string(Names[static_cast<std::size_t>(follow<Path...>(owner))])};
          },
          [](Owner& owner, const Value& value) {
            auto& member = follow<Path...>(owner);
            member =
                static_cast<std::remove_reference_t<decltype(member)>>(position_of<Names>(value));
          }};
}

template <const auto& Names, auto... Path>
Field<Scenario> choice() {
  return choice_of<Scenario, Names, Path...>();
}

}  // namespace retain::model::parameters::field
