#include "report/belief_texts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.hpp"
#include "model/parameters/parameters.hpp"
#include "report/amounts.hpp"
#include "report/labels.hpp"
#include "report/numbers.hpp"
#include "scenario/resolved_values.hpp"

namespace retain::message {

constexpr Message beliefs_move_most{
    "What it depends on most, each figure alone and as far off as seems plausible (an assumption):",
    "最取决于以下数字，各自单独变动，幅度为看似可能的范围（假设）："};
constexpr Message belief_moves{"{}, here {} ({}): from {} to {} the difference is {} to {}; {}.",
                               "{}，此处为 {}（{}）：从 {} 到 {} 时差额为 {} 至 {}；{}。"};
constexpr Message belief_turns{"the verdict turns at {}", "结论在 {} 处反转"};
constexpr Message belief_turn_not_found{"no value was found at which the verdict turns",
                                        "未找到使结论反转的值"};

}  // namespace retain::message

namespace retain::report {
namespace {

/// What a parameter is, up to the first pause of its sentence.
std::string short_meaning(const ParameterInfo& info) {
  const std::string& sentence = sentence_in(spoken_language(), info);
  std::size_t end = sentence.size();
  for (const std::string_view pause : {";", ":", ", ", ". ", " (", "；", "：", "。", "（", "，"}) {
    end = std::min(end, sentence.find(pause));
  }
  if (end == sentence.size() && sentence.ends_with('.')) --end;
  return sentence.substr(0, end);
}

std::string number_of(double number) {
  constexpr int digits = 3;
  return grouped(written_out(number, digits));
}

/// Three digits; shares in per cent.
std::string number_of(double number, const ParameterInfo& info) {
  if (info.unit == "share") return number_of(100.0 * number) + " %";
  return number_of(number);
}

std::string with_its_unit(double number, const ParameterInfo& info) {
  if (info.unit == "share") return number_of(number, info);
  return fmt::format("{} {}", number_of(number, info), unit_label(info.unit));
}

std::string line_of(const DecisiveBelief& belief, const Scenario& scenario) {
  const ParameterInfo& info = find_parameter(belief.key)->info;
  const auto customers = static_cast<double>(scenario.cohort.customers);
  const double worst = std::min({belief.difference, belief.at_low, belief.at_high});
  const double best = std::max({belief.difference, belief.at_low, belief.at_high});
  return say(message::belief_moves, short_meaning(info), with_its_unit(belief.value, info),
             mark_label(source_mark(*find_slot(belief.key), scenario)), number_of(belief.low, info),
             number_of(belief.high, info), signed_amount_text(customers * worst),
             signed_amount_text(customers * best),
             belief.turns_at ? say(message::belief_turns, number_of(*belief.turns_at, info))
                             : std::string(say(message::belief_turn_not_found)));
}

}  // namespace

std::vector<std::string> belief_lines(const Figures& figures) {
  std::vector<std::string> lines;
  for (const DecisiveBelief& belief : figures.beliefs) {
    if (lines.empty()) lines.emplace_back(say(message::beliefs_move_most));
    lines.push_back(line_of(belief, figures.scenario));
  }
  return lines;
}

}  // namespace retain::report
