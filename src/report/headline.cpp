#include "report/headline.hpp"

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "business/words.hpp"
#include "model/market.hpp"
#include "report/words.hpp"
#include "study/rounding.hpp"

namespace retain::message {

constexpr Message column_value{"value, {}", "价值（{}）"};
constexpr Message column_first_customers{"for first customers", "最初客户差额"};
constexpr Message column_survival{"stay", "留存"};
constexpr Message column_loss_other{"other", "其他"};
constexpr Message column_break_even{"break-even", "盈亏平衡点"};
constexpr Message group_lost_margin{"lost margin by cause", "按原因损失的毛利"};
constexpr Message column_costs{"costs", "费用"};
constexpr Message column_newcomers{"newcomers bring", "新客户带来"};
constexpr Message missing_base{"base", "基准"};
constexpr Message missing_beyond{"> {}", "超过 {}"};
constexpr Message table_note{
    "Yuan per customer of week 0, added up over {}, discounted at {} % a year. stay, half-life: "
    "the customers of week 0; all else: the whole business, newcomers included. lost margin: "
    "missing because of leavers with this root cause and those who followed their word. costs: "
    "keeping, programme and new customers. break-even: what a programme may cost per customer and "
    "year, on top of fixed costs and levers, before its advantage is used up; none: they take more "
    "than is gained. base: what others are "
    "compared with.",
    "单位为元，按第 0 周每位客户计，为 {}的累计值，年贴现率 {} %。留存、半衰期：第 0 周的客户；"
    "其余各列：整个业务，含新客户。"
    "按原因损失的毛利：因该根本原因离开的客户以及听其口碑离开的客户所损失的毛利。"
    "费用：挽留、服务计划和获客的费用。"
    "盈亏平衡点：在固定支出和各项措施之外，服务计划每位客户每年还可花费此数，优势恰好用尽；"
    "“无”表示固定支出和各项措施已超过所得。"
    "基准：其他情景的比较对象。"};
constexpr Message table_note_first_customers{
    " for first customers: the difference in the value of the customers of week 0 alone.",
    "最初客户差额：仅第 0 周客户的价值之差。"};
constexpr Message yuan_discounted{"yuan, discounted at {} % a year", "元，年贴现率 {} %"};
constexpr Message rates_between{"{:.6g} to {:.6g}", "{:.6g} 至 {:.6g}"};
constexpr Message table_note_interval{
    " ± is half the 95 % interval of the mean over replications: chance only, it does not cover "
    "the "
    "assumptions.",
    "± 为各次重复均值的 95 % 置信区间的一半：只反映偶然性，不涵盖假设。"};

}  // namespace retain::message

namespace retain::report {
namespace {

/// Whether some difference is not that of the first customers alone.
bool shows_first_customers(std::span<const Figures> all) {
  return std::ranges::any_of(all, [&](const Figures& figures) {
    return !figures.comparator.empty() && counts_newcomers(figures, all);
  });
}

/// What keeping, programmes and new customers cost.
Cell costs(const Figures& figures) {
  return {figures.metric(at_end(Quantity::keeping_cost)).value +
              figures.metric(at_end(Quantity::programme_cost)).value +
              figures.metric(at_end(Quantity::replacement_cost)).value,
          not_available};
}

/// By the identity of the ledger: losses by cause and costs, less what newcomers bring, are the
/// loss.
Cell newcomer_margin(const Figures& figures) {
  const double lost = figures.metric(at_end(Quantity::loss_product_quality)).value +
                      figures.metric(at_end(Quantity::loss_service_quality)).value +
                      figures.metric(at_end(Quantity::loss_of_cause, Cause::other)).value;
  const double spent = costs(figures).value;
  const double loss = figures.metric(at_end(Quantity::loss)).value;
  return {without_noise(lost + spent - loss, lost + spent), not_available};
}

}  // namespace

std::string word_for(Missing missing, const Figures& figures) {
  switch (missing) {
    case Missing::base:
      return say(message::missing_base);
    case Missing::beyond_horizon:
      return say(message::missing_beyond, period_text(figures.scenario.simulation.weeks));
    case Missing::not_available:
      break;
  }
  return say(message::missing_number);
}

std::string HeadlineColumn::text(const Figures& figures) const {
  const Cell exact = read(figures);
  if (std::isnan(exact.value)) return word_for(missing, figures);
  if (below_zero_is_none && exact.value < 0.0) return say(message::no_advantage);
  const Cell shown{shown_times * exact.value, shown_times * exact.half_width};
  return has_interval ? interval_text(shown) : whole(shown.value);
}

std::vector<HeadlineColumn> all_headline_columns(std::int64_t weeks) {
  constexpr double per_cent = 100.0;
  const auto metric = [](const MeasureId& id) {
    return [id](const Figures& figures) { return figures.metric(id); };
  };
  const auto difference = [](const MeasureId& id) {
    return [id](const Figures& figures) { return figures.difference(id); };
  };
  const std::string yuan = say(message::unit_yuan);
  const auto loss = [&](const MeasureId& id, const Message& title) {
    return HeadlineColumn{.key = measure_key(id),
                          .title = say(title),
                          .unit = yuan,
                          .read = metric(id),
                          .group = say(message::group_lost_margin)};
  };
  constexpr MeasureId survival = at_end(Quantity::survival);
  constexpr MeasureId half_life{Quantity::half_life};
  constexpr MeasureId break_even{Quantity::break_even_programme};
  return {
      {measure_key(headline_value), say(message::column_value, period_text(weeks)), yuan,
       metric(headline_value), true},
      {.key = difference_key,
       .title = say(message::heading_difference),
       .unit = yuan,
       .read = difference(headline_value),
       .has_interval = true,
       .missing = Missing::base},
      {.key = first_customers_key,
       .title = say(message::column_first_customers),
       .unit = yuan,
       .read = difference(first_customers_value),
       .has_interval = true,
       .missing = Missing::base},
      {measure_key(survival), say(message::column_survival), say(message::unit_percent),
       metric(survival), true, false, per_cent},
      {.key = measure_key(half_life),
       .title = say(message::column_half_life),
       .unit = say(message::unit_week),
       .read = metric(half_life),
       .missing = Missing::beyond_horizon},
      loss(at_end(Quantity::loss_product_quality), message::column_loss_product),
      loss(at_end(Quantity::loss_service_quality), message::column_loss_service),
      loss(at_end(Quantity::loss_of_cause, Cause::other), message::column_loss_other),
      {costs_key, say(message::column_costs), yuan, costs},
      {.key = newcomer_margin_key,
       .title = say(message::column_newcomers),
       .unit = yuan,
       .read = newcomer_margin},
      {.key = measure_key(break_even),
       .title = say(message::column_break_even),
       .unit = say(message::unit_yuan_year),
       .read = metric(break_even),
       .has_interval = true,
       .below_zero_is_none = true,
       .missing = Missing::base},
  };
}

std::vector<HeadlineColumn> headline_columns(std::span<const Figures> figures) {
  std::vector<HeadlineColumn> columns =
      all_headline_columns(figures.front().scenario.simulation.weeks);
  const auto leave_out = [&](std::string_view key) {
    std::erase_if(columns, [&](const HeadlineColumn& column) { return column.key == key; });
  };
  if (!shows_first_customers(figures)) leave_out(first_customers_key);
  const auto wins_customers = [](const Figures& f) { return may_win_customers(f.scenario); };
  if (std::ranges::none_of(figures, wins_customers)) leave_out(newcomer_margin_key);
  return columns;
}

std::string discount_rates(std::span<const Figures> all) {
  const auto rate = [](const Figures& figures) { return figures.scenario.money.discount_rate; };
  const auto [lowest, highest] = std::ranges::minmax(all, {}, rate);
  if (rate(lowest) == rate(highest)) return fmt::format("{:.6g}", 100.0 * rate(lowest));
  return say(message::rates_between, 100.0 * rate(lowest), 100.0 * rate(highest));
}

std::string unit_of_gain(std::span<const Figures> all) {
  const std::string rates = discount_rates(all);
  return rates == "0" ? say(message::unit_yuan) : say(message::yuan_discounted, rates);
}

bool has_intervals(const Simulation& simulation) {
  return is_random(simulation.engine) && simulation.replications > 1;
}

std::string headline_note(std::span<const Figures> figures) {
  const std::int64_t weeks = figures.front().scenario.simulation.weeks;
  std::string text = say(message::table_note, period_text(weeks), discount_rates(figures));
  if (shows_first_customers(figures)) text += say(message::table_note_first_customers);
  if (has_intervals(figures.front().scenario.simulation)) text += say(message::table_note_interval);
  return text;
}

}  // namespace retain::report
