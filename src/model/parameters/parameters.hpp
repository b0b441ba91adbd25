#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/sentence.hpp"
#include "model/scenario.hpp"

namespace retain::model::parameters {

/// What a parameter belongs to (docs/model.md, section 7): a belief about customers, something
/// that management can change, or the set-up of the run.
enum class Role { setting, world, lever, event };

/// Where the default of a parameter comes from.
enum class SourceMark {
  document,    ///< stands in one of the five source documents
  published,   ///< published and read
  reported,    ///< widely printed, the primary source was not read
  assumption,  ///< ours
  setting,     ///< a choice about the run, not a claim about the world
};

enum class ValueType { number, count, flag, text, choice };

using Value = std::variant<double, std::int64_t, bool, std::string>;

/// How one value is read from and written into its owner. A choice travels as its name.
template <class Owner>
struct Field {
  ValueType type;
  std::span<const std::string_view> choices;
  Value (*get)(const Owner&);
  void (*set)(Owner&, const Value&);
};

/// What the registry knows about a parameter besides the place where it is stored.
struct ParameterInfo {
  std::string key;   ///< dotted, as in a scenario file
  std::string unit;  ///< "share", "yuan", "week", ...
  double lowest;     ///< smallest value allowed (numbers and counts)
  double highest;    ///< largest value allowed (numbers and counts)
  Role role;
  SourceMark mark;
  std::string english;  ///< one sentence
  std::string chinese;  ///< the same sentence

  /// Keys of the parameters that this one states in another way; mostly none.
  std::vector<std::string> spells = {};

  /// -1 stands for a number that nobody states; one that is stated is 0 or more.
  bool may_be_unstated = false;

  /// Where what can be stated begins.
  [[nodiscard]] double lowest_stated() const { return may_be_unstated ? 0.0 : lowest; }
};

template <class Owner>
struct BasicParameter {
  ParameterInfo info;
  Field<Owner> field;
};

using Parameter = BasicParameter<Scenario>;

/// One value of a record of a scenario: of its third event, say.
struct RecordParameter {
  ParameterInfo info;  ///< the key is "event.<name>", without the number of the record
  ValueType type;
  std::span<const std::string_view> choices;
  std::function<Value(const Scenario&, std::size_t)> get;
  std::function<void(Scenario&, std::size_t, const Value&)> set;
};

/// A kind of record that a scenario may hold any number of, written as [[name]].
struct RecordKind {
  std::string name;
  std::size_t most;  ///< records of a scenario
  std::vector<RecordParameter> parameters;
  std::function<std::size_t(const Scenario&)> count;
  std::function<void(Scenario&)> clear;
  std::function<void(Scenario&)> append;

  /// The parameter with this key ("event.week"), or nullptr.
  [[nodiscard]] const RecordParameter* find(std::string_view key) const;
};

/// Every parameter that a scenario stores, in the order of the documentation.
[[nodiscard]] const std::vector<Parameter>& registry();

/// Spellings: other ways to state what the registry stores, which set it and are read from it.
[[nodiscard]] const std::vector<Parameter>& spellings();

/// True for a parameter of the registry, false for a spelling.
[[nodiscard]] bool is_stored(const Parameter& parameter);

/// The registry, each spelling behind the last parameter that it sets.
[[nodiscard]] const std::vector<const Parameter*>& registry_with_spellings();

/// The keys that a parameter sets: its own, or those that it spells.
[[nodiscard]] std::vector<std::string> keys_set_by(const ParameterInfo& info);

/// True for two different ways to state one thing: a spelling and what it sets, or two spellings
/// that set the same.
[[nodiscard]] bool spell_the_same(const ParameterInfo& one, const ParameterInfo& other);

/// Events, segments and touchpoints.
[[nodiscard]] const std::vector<RecordKind>& record_kinds();

/// The kind with this name, or nullptr.
[[nodiscard]] const RecordKind* find_record_kind(std::string_view name);

/// The parameter or the spelling with this key, or nullptr.
[[nodiscard]] const Parameter* find_parameter(std::string_view key);

/// The value as a scenario file would write it (text without quotes).
[[nodiscard]] std::string to_text(const Value& value);

/// Why `value` is not allowed for the parameter ("must be between 0 and 1; write 0.2 for 20 %"),
/// or nothing when it is. The value's type must be the parameter's.
[[nodiscard]] Sentence objection(const ParameterInfo& info, ValueType type,
                                 std::span<const std::string_view> choices, const Value& value);

/// What the parameter is, in one sentence.
[[nodiscard]] const std::string& sentence_in(Language language, const ParameterInfo& info);

[[nodiscard]] std::string_view name_of(SourceMark mark);
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::string_view name_of(ValueType type);

/// The role as people read it.
[[nodiscard]] const Message& role_text(Role role);

}  // namespace retain::model::parameters
