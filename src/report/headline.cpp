#include "report/headline.hpp"

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "business/words.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message column_value{"value, {}", "价值（{}）"};
constexpr Message column_difference{"difference", "差额"};
constexpr Message column_survival{"stay 5 years", "5 年留存"};
constexpr Message column_loss_other{"other", "其他"};
constexpr Message column_break_even{"break-even", "盈亏平衡点"};
constexpr Message table_note{
    "Yuan per customer of week 0, added up over ten years or the time given, discounted at {} % a "
    "year. value, difference, stay, half-life: the customers of week 0; all else: the whole "
    "business, newcomers included. product, service, other: margin missing because of leavers with "
    "this root cause and those who followed their word. spent: keeping, programme and new "
    "customers, less what these bring. break-even: what a programme may cost per customer and "
    "year, beside fixed costs and levers, before its advantage is used up.",
    "单位为元，按第 0 周每位客户计，为十年（或所注期间）的累计值，年贴现率 {} %。"
    "价值、差额、留存、半衰期：第 0 周的客户；其余各列：整个业务，含新客户。"
    "产品、服务、其他：因该根本原因离开的客户以及听其口碑离开的客户所损失的毛利。"
    "支出：挽留、服务计划和获客的费用，减去新客户带来的收益。"
    "盈亏平衡点：除固定支出和各项措施外，服务计划每位客户每年的成本达到此数时，优势恰好用尽。"};
constexpr Message rates_between{"{:.6g} to {:.6g}", "{:.6g} 至 {:.6g}"};
constexpr Message table_note_interval{" ± is half the 95 % interval of the mean over replications.",
                                      "± 为各次重复均值的 95 % 置信区间的一半。"};

}  // namespace retain::message

namespace retain::report {
namespace {

/// The ledger's spending: keeping, programme, replacement, less what replacements won back.
Cell spending(const Figures& figures) {
  const double causes = figures.metric(in_ten_years(Quantity::loss_product_quality)).value +
                        figures.metric(in_ten_years(Quantity::loss_service_quality)).value +
                        figures.metric(in_ten_years(Quantity::loss_of_cause, Cause::other)).value;
  return {figures.metric(in_ten_years(Quantity::loss)).value - causes, not_available};
}

}  // namespace

std::string HeadlineColumn::text(const Figures& figures) const {
  const Cell exact = read(figures);
  if (std::isnan(exact.value)) return "-";
  if (below_zero_is_none && exact.value < 0.0) return say(message::no_advantage);
  const Cell shown{shown_times * exact.value, shown_times * exact.half_width};
  return has_interval ? interval_text(shown) : whole(shown.value);
}

std::vector<HeadlineColumn> headline_columns(std::int64_t weeks) {
  constexpr double per_cent = 100.0;
  const ValuePeriod period(weeks);
  const auto metric = [](const MeasureId& id) {
    return [id](const Figures& figures) { return figures.metric(id); };
  };
  const std::string yuan = say(message::unit_yuan);
  const auto loss = [&](const MeasureId& id, const Message& title) {
    return HeadlineColumn{measure_key(id), say(title), yuan, metric(id)};
  };
  const MeasureId survival{Quantity::survival, 5};
  const MeasureId half_life{Quantity::half_life};
  const MeasureId break_even{Quantity::break_even_programme};
  return {
      {period.key(), say(message::column_value, period.text()), yuan,
       [period](const Figures& figures) { return period.value(figures); }, true},
      {difference_key, say(message::column_difference), yuan,
       [period](const Figures& figures) { return period.gain(figures); }, true},
      {measure_key(survival), say(message::column_survival), say(message::unit_percent),
       metric(survival), true, false, per_cent},
      {measure_key(half_life), say(message::column_half_life), say(message::unit_week),
       metric(half_life)},
      loss(in_ten_years(Quantity::loss_product_quality), message::column_loss_product),
      loss(in_ten_years(Quantity::loss_service_quality), message::column_loss_service),
      loss(in_ten_years(Quantity::loss_of_cause, Cause::other), message::column_loss_other),
      {measure_key(in_ten_years(Quantity::spending)), say(message::column_spending), yuan,
       spending},
      {measure_key(break_even), say(message::column_break_even), say(message::unit_yuan_year),
       metric(break_even), true, true},
  };
}

std::string discount_rates(std::span<const Figures> all) {
  const auto rate = [](const Figures& figures) { return figures.scenario.money.discount_rate; };
  const auto [lowest, highest] = std::ranges::minmax(all, {}, rate);
  if (rate(lowest) == rate(highest)) return fmt::format("{:.6g}", 100.0 * rate(lowest));
  return say(message::rates_between, 100.0 * rate(lowest), 100.0 * rate(highest));
}

bool has_intervals(const Simulation& simulation) {
  return is_random(simulation.engine) && simulation.replications > 1;
}

std::string headline_note(std::span<const Figures> figures) {
  std::string text = say(message::table_note, discount_rates(figures));
  if (has_intervals(figures.front().scenario.simulation)) text += say(message::table_note_interval);
  return text;
}

}  // namespace retain::report
