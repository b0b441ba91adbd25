#include "report/business_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "report/headline.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message business_table{"The whole business, {}", "整个业务（{}）"};
constexpr Message column_business_value{"worth", "总价值"};
constexpr Message column_business_difference{"total difference", "总差额"};
constexpr Message unit_repetitions{"% of repetitions", "% 的重复"};
constexpr Message column_paid_back{"paid back", "回本"};
constexpr Message column_complaints{"complaints", "投诉"};
constexpr Message unit_complaints{"a year per 1,000", "每 1,000 位客户每年"};
constexpr Message column_dissatisfied{"dissatisfied", "不满意"};
constexpr Message unit_encounters{"% of encounters", "% 的服务接触"};
constexpr Message not_within{"not in {}", "{}内未回本"};
constexpr Message business_note_worth{
    "worth: margin less keeping, programme and new customers, newcomers included, discounted.",
    "总价值：毛利减去挽留、服务计划和获客的费用，含新客户，已贴现。"};
constexpr Message business_note_better{
    " better in: repetitions on the same draws in which the business is worth more than the one "
    "compared with.",
    "更优：在相同随机数的各次重复中，总价值高于比较对象的比例。"};
constexpr Message business_note_chance{
    " ± and shares of repetitions are chance only: they do not cover the assumptions.",
    "± 和重复的比例只反映偶然性，不涵盖假设。"};
constexpr Message business_note_payback{
    " paid back: week from which the business stays ahead of the one compared with.",
    "回本：从该周起，总价值一直不低于比较对象。"};
constexpr Message business_note_validity{
    " complaints, dissatisfied: do they fit what you know of your firm? If not, state "
    "complaints.per_1000_customers_a_year and service.dissatisfied_share.",
    "投诉、不满意：与您对企业的了解相符吗？若不相符，请写明 complaints.per_1000_customers_a_year "
    "和 "
    "service.dissatisfied_share。"};

}  // namespace retain::message

namespace retain::report {
namespace {

constexpr double per_cent = 100.0;

bool is_compared(const Figures& figures) {
  return !figures.comparator.empty();
}

enum class Interval { none, shown };

BusinessColumn column(const Message& title, const Message& unit,
                      std::function<Cell(const Figures&)> read, Interval interval = Interval::none,
                      double shown_times = 1.0) {
  return {say(title), say(unit), std::move(read), interval == Interval::shown, shown_times, {}};
}

/// Two digits of what is less than one.
std::string short_text(double number) {
  if (number == std::round(number)) return whole(number);
  return std::abs(number) < 1.0 ? fmt::format("{:.2g}", number)
                                : number_text(number, not_available);
}

bool has_probability(std::span<const Figures> all) {
  return std::ranges::any_of(
      all, [](const Figures& figures) { return !std::isnan(figures.probability_better); });
}

}  // namespace

std::string BusinessColumn::text(const Figures& figures) const {
  const Cell cell = read(figures);
  if (std::isnan(cell.value)) {
    if (empty && is_compared(figures)) return empty(figures);
    return word_for(is_compared(figures) ? Missing::not_available : Missing::base, figures);
  }
  return has_interval ? interval_text(cell) : short_text(shown_times * cell.value);
}

std::vector<BusinessColumn> business_columns(std::span<const Figures> all) {
  const auto metric = [](Quantity quantity) {
    return [quantity](const Figures& figures) { return figures.metric({quantity}); };
  };
  std::vector<BusinessColumn> columns{column(message::column_business_value, message::unit_yuan,
                                             metric(Quantity::business_total), Interval::shown)};
  if (std::ranges::any_of(all, is_compared)) {
    columns.push_back(column(
        message::column_business_difference, message::unit_yuan,
        [](const Figures& figures) { return figures.difference({Quantity::business_total}); },
        Interval::shown));
    if (has_probability(all)) {
      columns.push_back(column(
          message::heading_better_in, message::unit_repetitions,
          [](const Figures& figures) {
            return Cell{figures.probability_better, not_available};
          },
          Interval::none, per_cent));
    }
    columns.push_back(column(message::column_paid_back, message::unit_week,
                             metric(Quantity::programme_payback_week)));
    columns.back().empty = [](const Figures& figures) {
      const std::string horizon = period_text(figures.scenario.simulation.weeks);
      return say(message::not_within, horizon);
    };
  }
  columns.push_back(column(message::column_complaints, message::unit_complaints,
                           metric(Quantity::complaint_rate)));
  columns.push_back(column(message::column_dissatisfied, message::unit_encounters,
                           metric(Quantity::dissatisfied_share), Interval::none, per_cent));
  return columns;
}

std::string business_heading(std::span<const Figures> all) {
  return say(message::business_table, period_text(all.front().scenario.simulation.weeks));
}

std::string business_note(std::span<const Figures> all) {
  std::string text = say(message::business_note_worth);
  if (has_probability(all)) text += say(message::business_note_better);
  if (has_intervals(all.front().scenario.simulation)) text += say(message::business_note_chance);
  if (std::ranges::any_of(all, is_compared)) text += say(message::business_note_payback);
  return text + say(message::business_note_validity);
}

}  // namespace retain::report
