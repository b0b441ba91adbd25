#include "scenario/law_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/phrases.hpp"
#include "base/words.hpp"
#include "scenario/words.hpp"
#include "text/notation.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message never_uncertain{
    "cannot be uncertain: only numbers of what customers are like and of what the firm does can",
    "不能是不确定的：只有关于客户和企业行为的数值才可以"};
constexpr Message unknown_key_of_law{"'{}' is no key of a law; there are {}",
                                     "分布没有键“{}”；可用的键是 {}"};
constexpr Message bad_value_of_law{"{} of a law must be {}", "分布的 {} 必须是{}"};
constexpr Message list_of_numbers{"a list of numbers", "由数组成的列表"};

}  // namespace retain::message

namespace retain::scenario {
namespace {

struct StatedList {
  std::string_view name;
  std::optional<std::vector<double>> Statement::*list;
};

constexpr std::array stated_lists{StatedList{"values", &Statement::values},
                                  StatedList{"weights", &Statement::weights}};
constexpr std::string_view law_key = "law";
constexpr std::string_view value_key = "value";
constexpr std::string_view independent_key = "independent";

std::vector<std::string> keys_of_laws() {
  std::vector<std::string> keys{std::string(law_key)};
  for (const StatedNumber& stated : stated_numbers) keys.emplace_back(stated.name);
  for (const StatedList& stated : stated_lists) keys.emplace_back(stated.name);
  keys.emplace_back(value_key);
  keys.emplace_back(independent_key);
  return keys;
}

std::optional<std::vector<double>> numbers_in(const TomlValue& written) {
  const auto* array = std::get_if<TomlArray>(&written.content);
  if (array == nullptr) return {};
  std::vector<double> numbers;
  for (const TomlValue& element : *array) {
    const std::optional<double> number = number_in(element);
    if (!number) return {};
    numbers.push_back(*number);
  }
  return numbers;
}

/// What is wrong with the value of a key of the law; empty when it is taken over.
Sentence take(const TomlEntry& entry, Statement& statement) {
  for (const StatedNumber& stated : stated_numbers) {
    if (entry.key != stated.name) continue;
    statement.*stated.number = number_in(entry.value);
    return statement.*stated.number ? Sentence() : Sentence(message::a_number);
  }
  for (const StatedList& stated : stated_lists) {
    if (entry.key != stated.name) continue;
    statement.*stated.list = numbers_in(entry.value);
    return statement.*stated.list ? Sentence() : Sentence(message::list_of_numbers);
  }
  if (entry.key == law_key) {
    const auto* name = std::get_if<std::string>(&entry.value.content);
    if (name == nullptr) return message::text_in_quotes;
    statement.law = *name;
  } else if (entry.key == value_key) {
    statement.value = number_in(entry.value);
    if (!statement.value) return message::a_number;
  } else {
    const auto* flag = std::get_if<bool>(&entry.value.content);
    if (flag == nullptr) return message::true_or_false;
    statement.independent = *flag;
  }
  return {};
}

bool can_be_uncertain(const ParameterView& parameter) {
  const Role role = parameter.info->role;
  const bool is_number = parameter.type == ValueType::number || parameter.type == ValueType::count;
  return is_number && (role == Role::world || role == Role::lever);
}

}  // namespace

std::optional<double> number_in(const TomlValue& written) {
  if (const auto* whole = std::get_if<std::int64_t>(&written.content)) {
    return static_cast<double>(*whole);
  }
  const auto* number = std::get_if<double>(&written.content);
  return number != nullptr ? std::optional(*number) : std::nullopt;
}

ReadLaw read_law(const ParameterView& parameter, const TomlValue& table) {
  if (!can_be_uncertain(parameter)) return LawObjection{table.place, message::never_uncertain, {}};
  const std::vector<std::string> keys = keys_of_laws();
  Statement statement;
  for (const TomlEntry& entry : std::get<TomlTable>(table.content)) {
    if (std::ranges::find(keys, entry.key) == keys.end()) {
      return LawObjection{entry.key_place,
                          Sentence(message::unknown_key_of_law, entry.key, listed(keys)),
                          did_you_mean(entry.key, keys)};
    }
    Sentence expected = take(entry, statement);
    if (!expected.empty()) {
      return LawObjection{
          entry.value.place, Sentence(message::bad_value_of_law, entry.key, expected), {}};
    }
  }
  return statement;
}

bool states_law(std::string_view typed) {
  return typed.starts_with('{');
}

ReadLaw read_law(const ParameterView& parameter, std::string_view typed) {
  const TomlText text = read_toml(fmt::format("law = {}", typed));
  if (!text.errors.empty()) {
    const TomlError& error = text.errors.front();
    const std::optional<NotationError> habit = notation_error(typed);
    if (habit) return LawObjection{{}, habit->text, habit->hint};
    return LawObjection{{}, error.text, {}};
  }
  return read_law(parameter, text.table.front().value);
}

}  // namespace retain::scenario
