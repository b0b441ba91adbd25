#include "report/headline.hpp"

#include <algorithm>
#include <cmath>

#include "base/catalogue.hpp"
#include "engine/metrics.hpp"

namespace retain {
namespace {

/// The ledger's spending: keeping, programme, replacement, less what replacements won back.
Cell spending(const Figures& figures) {
  const double causes = figures.metric("loss_product_quality_10y").value +
                        figures.metric("loss_service_quality_10y").value +
                        figures.metric(loss_metric(Cause::other)).value;
  return {figures.metric("loss_10y").value - causes, not_available};
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
  const auto metric = [](const std::string& name) {
    return [name](const Figures& figures) { return figures.metric(name); };
  };
  const std::string yuan = say(message::unit_yuan);
  const std::string other = loss_metric(Cause::other);
  return {
      {period.key(), say(message::column_value, period.text()), yuan,
       [period](const Figures& figures) { return period.value(figures); }, true},
      {"difference", say(message::column_difference), yuan,
       [period](const Figures& figures) { return period.gain(figures); }, true},
      {"survival_5y", say(message::column_survival), say(message::unit_percent),
       metric("survival_5y"), true, false, per_cent},
      {"half_life", say(message::column_half_life), say(message::unit_week), metric("half_life")},
      {"loss_product_quality_10y", say(message::column_loss_product), yuan,
       metric("loss_product_quality_10y")},
      {"loss_service_quality_10y", say(message::column_loss_service), yuan,
       metric("loss_service_quality_10y")},
      {other, say(message::column_loss_other), yuan, metric(other)},
      {"spending_10y", say(message::column_spending), yuan, spending},
      {"break_even_programme", say(message::column_break_even), say(message::unit_yuan_year),
       metric("break_even_programme"), true, true},
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

}  // namespace retain
