#include "model/parameters/parameters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "model/words.hpp"

namespace retain::message {

constexpr Message role_setting{"setting", "运行设置"};
constexpr Message role_world{"world", "客户与市场"};
constexpr Message role_lever{"lever", "管理措施"};
constexpr Message role_event{"event", "事件"};
constexpr Message out_of_range_percent{"must be between {} and {}; write {} for {} %",
                                       "必须在 {0} 到 {1} 之间；{3} % 请写作 {2}"};
constexpr Message not_finite{"must be a finite number", "必须是有限的数"};

}  // namespace retain::message

namespace retain::model::parameters {
namespace {

template <class List>
auto find_key(const List& list, std::string_view key) -> decltype(list.data()) {
  const auto found =
      std::ranges::find_if(list, [&](const auto& entry) { return entry.info.key == key; });
  return found == list.end() ? nullptr : &*found;
}

Sentence out_of_range(const ParameterInfo& info, double number) {
  const bool looks_like_percent = info.unit == "share" && number > 1.0 && number <= 100.0;
  if (looks_like_percent) {
    return {message::out_of_range_percent, info.lowest, info.highest, number / 100.0, number};
  }
  return {message::out_of_range, info.lowest, info.highest};
}

}  // namespace

const Parameter* find_parameter(std::string_view key) {
  const Parameter* stored = find_key(registry(), key);
  return stored != nullptr ? stored : find_key(spellings(), key);
}

bool is_stored(const Parameter& parameter) {
  return find_key(registry(), parameter.info.key) != nullptr;
}

const RecordParameter* RecordKind::find(std::string_view key) const {
  return find_key(parameters, key);
}

const RecordKind* find_record_kind(std::string_view name) {
  const auto found = std::ranges::find(record_kinds(), name, &RecordKind::name);
  return found == record_kinds().end() ? nullptr : &*found;
}

std::string to_text(const Value& value) {
  return std::visit([](const auto& held) { return fmt::format("{}", held); }, value);
}

Sentence objection(const ParameterInfo& info, ValueType type,
                   std::span<const std::string_view> choices, const Value& value) {
  if (type == ValueType::choice) {
    const auto& name = std::get<std::string>(value);
    if (std::ranges::find(choices, name) != choices.end()) return {};
    return {message::not_a_choice, listed(choices)};
  }
  if (type == ValueType::number || type == ValueType::count) {
    const double number = type == ValueType::number
                              ? std::get<double>(value)
                              : static_cast<double>(std::get<std::int64_t>(value));
    if (!std::isfinite(number)) return {message::not_finite};
    if (number < info.lowest || number > info.highest) return out_of_range(info, number);
  }
  return {};
}

const std::string& sentence_in(Language language, const ParameterInfo& info) {
  return language == Language::chinese ? info.chinese : info.english;
}

std::string_view name_of(SourceMark mark) {
  switch (mark) {
    case SourceMark::document:
      return "document";
    case SourceMark::published:
      return "published";
    case SourceMark::reported:
      return "reported";
    case SourceMark::assumption:
      return "assumption";
    case SourceMark::setting:
      return "setting";
  }
  return {};
}

std::string_view name_of(Role role) {
  return role_text(role).english;
}

const Message& role_text(Role role) {
  switch (role) {
    case Role::setting:
      return message::role_setting;
    case Role::world:
      return message::role_world;
    case Role::lever:
      return message::role_lever;
    case Role::event:
      break;
  }
  return message::role_event;
}

std::string_view name_of(ValueType type) {
  switch (type) {
    case ValueType::number:
      return "number";
    case ValueType::count:
      return "whole number";
    case ValueType::flag:
      return "true or false";
    case ValueType::text:
      return "text";
    case ValueType::choice:
      return "name";
  }
  return {};
}

}  // namespace retain::model::parameters
