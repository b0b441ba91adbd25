#include "report/labels.hpp"

#include <algorithm>
#include <optional>

#include "base/sentence.hpp"
#include "base/unit_words.hpp"
#include "business/measures/ledger.hpp"
#include "business/measures/measure.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message label_percentile{"percentile {}", "第 {} 百分位"};
constexpr Message label_decile{"decile {} of customers", "第 {} 个十分位的客户"};

constexpr Message mark_document{"document", "文档"};
constexpr Message mark_published{"published", "已发表"};
constexpr Message mark_reported{"reported", "转载"};
constexpr Message mark_assumption{"assumption", "假设"};
constexpr Message mark_setting{"setting", "设置"};

}  // namespace retain::message

namespace retain::report {
namespace {

/// The name without `beginning`, when it begins so.
std::optional<std::string_view> behind(std::string_view name, std::string_view beginning) {
  if (!name.starts_with(beginning)) return std::nullopt;
  return name.substr(beginning.size());
}

}  // namespace

std::string measure_label(std::string_view name) {
  return say(measure_text(name));
}

std::string cause_label(std::string_view cause) {
  const auto* const found = std::ranges::find(cause_names, cause);
  if (found == cause_names.end()) return std::string(cause);
  return say(cause_name_text(all_causes[static_cast<std::size_t>(found - cause_names.begin())]));
}

std::string channel_label(std::string_view channel) {
  const std::size_t at = channel.find('@');
  const std::string_view key = channel.substr(0, at);
  const auto* const part = std::ranges::find(ledger_parts(), key, &LedgerPart::key);
  const std::string label = part == ledger_parts().end() ? std::string(key) : say(part->label);
  if (at == std::string_view::npos) return label;
  return label + say(message::in_brackets, channel.substr(at + 1));
}

std::string statistic_label(std::string_view statistic) {
  if (statistic == "mean") return say(message::column_mean);
  if (const auto decile = behind(statistic, "decile_")) return say(message::label_decile, *decile);
  const auto percentile = behind(statistic, "p");
  if (!percentile || percentile->empty()) return std::string(statistic);
  const bool is_small = percentile->size() > 1 && percentile->front() == '0';
  return say(message::label_percentile, is_small ? percentile->substr(1) : *percentile);
}

std::string mark_label(std::string_view mark) {
  for (const Message& text :
       {message::mark_document, message::mark_published, message::mark_reported,
        message::mark_assumption, message::mark_setting, message::column_scenario}) {
    if (mark == text.english) return say(text);
  }
  return std::string(mark);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string unit_label(std::string_view unit) {
  return std::string(unit_in(spoken_language(), unit));
}

}  // namespace retain::report
