#include "scenario/value_reader.hpp"

#include <charconv>
#include <cmath>
#include <system_error>
#include <vector>

#include "base/cell_text.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "scenario/words.hpp"
#include "text/notation.hpp"
#include "text/suggestion.hpp"
#include "text/typed_number.hpp"
#include "text/typed_range.hpp"

namespace retain::message {

constexpr Message a_number_with_fraction{"a number with a fraction", "带小数的数"};
constexpr Message one_of{"a name in quotes ({})", "加引号的名称（{}）"};
constexpr Message a_date{"a date or a time", "日期或时间"};
constexpr Message title_like_formula{
    "must not begin with = + - @ or a tab: a spreadsheet would take it for a formula",
    "不能以 = + - @ 或制表符开头：电子表格会把它当作公式"};
constexpr Message title_with_control_character{"must be one line without control characters",
                                               "必须是不含控制字符的一行文字"};

}  // namespace retain::message

namespace retain::scenario {
namespace {

Sentence expected_name(const ParameterView& parameter) {
  switch (parameter.type) {
    case ValueType::number:
      return message::a_number;
    case ValueType::count:
      return message::a_whole_number;
    case ValueType::flag:
      return message::true_or_false;
    case ValueType::text:
      return message::text_in_quotes;
    case ValueType::choice:
      return {message::one_of, range_text(parameter)};
  }
  return {};
}

Sentence found_name(const TomlValue& written) {
  struct Naming {
    Sentence operator()(std::int64_t) const { return message::a_number; }
    Sentence operator()(double) const { return message::a_number_with_fraction; }
    Sentence operator()(bool) const { return message::true_or_false; }
    Sentence operator()(const std::string&) const { return message::text_in_quotes; }
    Sentence operator()(const TomlDate&) const { return message::a_date; }
    Sentence operator()(const TomlArray&) const { return message::a_list; }
    Sentence operator()(const TomlTable&) const { return message::a_table; }
  };
  return std::visit(Naming{}, written.content);
}

/// A spreadsheet would take such a title for a formula; other control characters would break the
/// lines of tables and files.
Sentence objection_to_title(const std::string& title) {
  if (begins_like_formula(title)) return message::title_like_formula;
  if (title.find('\n') != std::string::npos || printable(title) != title) {
    return message::title_with_control_character;
  }
  return {};
}

ReadValue checked(const ParameterView& parameter, const Value& value) {
  Sentence objection_text = objection(*parameter.info, parameter.type, parameter.choices, value);
  if (parameter.type == ValueType::text) objection_text = objection_to_title(to_text(value));
  if (objection_text.empty()) return {value, {}, {}};
  const std::vector<std::string> names(parameter.choices.begin(), parameter.choices.end());
  const Sentence hint =
      parameter.type == ValueType::choice ? did_you_mean(to_text(value), names) : Sentence();
  return {{}, objection_text, hint};
}

/// The whole number that a floating-point value stands for, exactly.
std::optional<Value> as_count(double number) {
  constexpr double largest_exact = 9007199254740992.0;  // 2^53
  if (std::abs(number) > largest_exact || number != std::floor(number)) return {};
  return Value{static_cast<std::int64_t>(number)};
}

/// The value when its type fits the parameter's.
std::optional<Value> value_of_type(ValueType type, const TomlValue& written) {
  const auto* integer = std::get_if<std::int64_t>(&written.content);
  const auto* number = std::get_if<double>(&written.content);
  const auto* flag = std::get_if<bool>(&written.content);
  const auto* text = std::get_if<std::string>(&written.content);
  switch (type) {
    case ValueType::number:
      if (integer != nullptr) return Value{static_cast<double>(*integer)};
      if (number != nullptr) return Value{*number};
      break;
    case ValueType::count:
      if (integer != nullptr) return Value{*integer};
      if (number != nullptr) return as_count(*number);
      break;
    case ValueType::flag:
      if (flag != nullptr) return Value{*flag};
      break;
    case ValueType::text:
    case ValueType::choice:
      if (text != nullptr) return Value{*text};
      break;
  }
  return {};
}

/// The range that a list of two numbers or a text stands for.
std::optional<TypedRange> range_in(const TomlValue& written) {
  if (const auto* text = std::get_if<std::string>(&written.content)) return typed_range(*text);
  const auto* list = std::get_if<TomlArray>(&written.content);
  if (list == nullptr || list->size() != 2) return std::nullopt;
  const auto low = value_of_type(ValueType::number, list->front());
  const auto high = value_of_type(ValueType::number, list->back());
  if (!low || !high) return std::nullopt;
  return TypedRange{std::get<double>(*low), std::get<double>(*high)};
}

bool is_numeric(const ParameterView& parameter) {
  return parameter.type == ValueType::number || parameter.type == ValueType::count;
}

std::optional<Value> count_from(std::string_view text) {
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error == std::errc() && end == text.data() + text.size()) return Value{count};
  const std::optional<double> number = number_from(text);
  return number ? as_count(*number) : std::nullopt;
}

std::optional<Value> value_of_type(ValueType type, std::string_view typed) {
  switch (type) {
    case ValueType::number:
      if (const auto number = number_from(typed)) return Value{*number};
      return {};
    case ValueType::count:
      return count_from(without_grouping(typed));
    case ValueType::flag:
      if (typed == "true" || typed == "false") return Value{typed == "true"};
      return {};
    case ValueType::text:
    case ValueType::choice:
      return Value{std::string(typed)};
  }
  return {};
}

}  // namespace

ReadValue read_value(const ParameterView& parameter, const TomlValue& written) {
  const std::optional<Value> value = value_of_type(parameter.type, written);
  if (value) return checked(parameter, *value);
  const auto range = is_numeric(parameter) ? range_in(written) : std::nullopt;
  return {{},
          Sentence(message::wrong_type, expected_name(parameter), found_name(written)),
          range ? hint_for(*range) : Sentence()};
}

ReadValue read_value(const ParameterView& parameter, std::string_view typed) {
  const std::optional<Value> value = value_of_type(parameter.type, typed);
  if (value) return checked(parameter, *value);
  const auto range = is_numeric(parameter) ? typed_range(typed) : std::nullopt;
  const auto habit = range ? std::nullopt : notation_error(typed);
  Sentence hint = range ? hint_for(*range) : habit ? habit->hint : Sentence();
  return {{}, Sentence(message::must_be, expected_name(parameter)), std::move(hint)};
}

}  // namespace retain::scenario
