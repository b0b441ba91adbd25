#include "report/workbook/workbook_curves.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "business/measures/ledger.hpp"
#include "business/measures/measure.hpp"
#include "model/cause.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message worksheet_survival{"Survival", "存续率"};
constexpr Message worksheet_losses{"Losses", "损失"};
constexpr Message worksheet_departures{"Departures and people", "流失与波及的人"};
constexpr Message workbook_no_curve{"the results hold no curve '{}'", "结果中没有曲线“{}”"};
constexpr Message heading_less_comparator{"less the base", "与比较对象之差"};
constexpr Message heading_by_cause{"{}, all", "{}，合计"};
constexpr Message heading_ledger_sum{"sum of the ledger", "各项合计"};
constexpr Message heading_ledger_total{"total as simulated", "模拟所得合计"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

double mean_of(const Estimate& estimate) {
  return estimate.mean;
}

/// The first scenario's curve, after which those of the others are found.
const ReportCurve& model_curve(const std::vector<ReportCurve>& curves, std::string_view metric,
                               std::string_view cause = {}, std::string_view channel = {}) {
  const ReportCurve* curve = find_curve(curves, 0, metric, cause, channel);
  if (curve == nullptr) {
    throw Error(ExitCode::input_output, Sentence(message::workbook_no_curve, metric));
  }
  return *curve;
}

bool has_bands(const Report& report) {
  return std::ranges::any_of(report.lifetime, [](const ReportCurve& curve) {
    return !std::isnan(curve.points.back().band.front());
  });
}

/// For a curve in this unit; money to the yuan.
Style style_of_curve(std::string_view unit) {
  return unit.starts_with("yuan") ? Style::yuan : style_of_unit(unit);
}

/// Makes the columns of one file of curves.
class ColumnMaker {
 public:
  ColumnMaker(const Report& report, const std::vector<ReportCurve>& curves)
      : report_(&report), curves_(&curves) {}

  /// The means of a curve.
  [[nodiscard]] CurveColumn means(const ReportCurve& curve, std::string key,
                                  const std::string& title) const {
    return measured_column(*report_, *curves_, curve, std::move(key), with_unit(title, curve.unit),
                           style_of_curve(curve.unit), mean_of);
  }

  /// A metric with its quantiles and the gap to the comparator.
  [[nodiscard]] std::vector<CurveColumn> whole(Quantity quantity) const {
    const std::string metric = measure_key(quantity);
    const ReportCurve& curve = model_curve(*curves_, metric);
    const Style style = style_of_curve(curve.unit);
    std::vector<CurveColumn> columns{
        means(curve, std::string(mean_key),
              measure_label(metric) + say(message::in_brackets, say(message::column_mean)))};
    if (has_bands(*report_)) add_bands(columns, curve);
    columns.push_back(gap_column(*report_, *curves_, metric, "gap",
                                 with_unit(say(message::heading_less_comparator), curve.unit),
                                 style, std::string(mean_key)));
    return columns;
  }

  /// The quantiles of a curve.
  void add_bands(std::vector<CurveColumn>& columns, const ReportCurve& curve) const {
    const Style style = style_of_curve(curve.unit);
    for (std::size_t i = 0; i < quantile_keys.size(); ++i) {
      const std::string key(quantile_keys[i]);
      columns.push_back(measured_column(
          *report_, *curves_, curve, key, with_unit(statistic_label(key), curve.unit), style,
          [i](const Estimate& estimate) { return estimate.band[i]; }));
    }
  }

  /// Every cause by a channel of departures.
  void add_causes(std::vector<CurveColumn>& columns, const std::string& metric,
                  std::string_view channel) const {
    for (const std::string_view cause : cause_names) {
      const ReportCurve& curve = model_curve(*curves_, metric, cause, channel);
      columns.push_back(
          means(curve, cause_key(cause, channel),
                cause_label(cause) + say(message::in_brackets, channel_label(channel))));
    }
  }

 private:
  const Report* report_;
  const std::vector<ReportCurve>* curves_;
};

std::vector<std::string> causes_by(std::string_view channel) {
  std::vector<std::string> keys;
  for (const std::string_view cause : cause_names) keys.push_back(cause_key(cause, channel));
  return keys;
}

}  // namespace

std::string cause_key(std::string_view cause, std::string_view channel) {
  return std::string(cause) + '/' + std::string(channel);
}

CurveWorksheet value_worksheet(WorkbookFile& workbook, const Report& report) {
  const ColumnMaker maker(report, report.lifetime);
  std::vector<CurveColumn> columns = maker.whole(Quantity::value);
  for (const Quantity quantity : {Quantity::revenue, Quantity::cost, Quantity::net_value}) {
    const std::string metric = measure_key(quantity);
    columns.push_back(
        maker.means(model_curve(report.lifetime, metric), metric, measure_label(metric)));
  }
  return {workbook, report, say(message::page_value), std::move(columns)};
}

CurveWorksheet survival_worksheet(WorkbookFile& workbook, const Report& report) {
  return {workbook, report, say(message::worksheet_survival),
          ColumnMaker(report, report.lifetime).whole(Quantity::survival)};
}

CurveWorksheet loss_worksheet(WorkbookFile& workbook, const Report& report) {
  const ColumnMaker maker(report, report.losses);
  const std::string unit = report.losses.front().unit;
  const Style style = style_of_curve(unit);
  std::vector<CurveColumn> columns;
  const std::string loss = measure_key(Quantity::loss);
  for (const std::string_view channel : channel_names) maker.add_causes(columns, loss, channel);
  std::vector<std::string> ledger;
  for (const CurveColumn& column : columns) ledger.push_back(column.key);
  const auto add = [&](LedgerChannel channel, const Message& title) {
    const std::string_view key = ledger_part(channel).key;
    columns.push_back(
        maker.means(model_curve(report.losses, loss, {}, key), std::string(key), say(title)));
  };
  for (const LedgerChannel channel : {LedgerChannel::replacement, LedgerChannel::keeping,
                                      LedgerChannel::programme, LedgerChannel::won_back}) {
    add(channel, ledger_part(channel).label);
    ledger.emplace_back(ledger_part(channel).key);
  }
  columns.push_back(sum_column("sum", with_unit(say(message::heading_ledger_sum), unit), style,
                               std::move(ledger)));
  add(LedgerChannel::total, message::heading_ledger_total);
  add(LedgerChannel::memo, ledger_part(LedgerChannel::memo).label);
  for (const std::string_view cause : cause_names) {
    std::vector<std::string> parts;
    for (const std::string_view channel : channel_names) parts.push_back(cause_key(cause, channel));
    columns.push_back(sum_column(
        std::string(cause), with_unit(say(message::heading_by_cause, cause_label(cause)), unit),
        style, std::move(parts)));
  }
  for (const std::string_view channel : channel_names) {
    columns.push_back(
        sum_column(std::string(channel),
                   with_unit(say(message::heading_by_cause, channel_label(channel)), unit), style,
                   causes_by(channel)));
  }
  return {workbook, report, say(message::worksheet_losses), std::move(columns)};
}

CurveWorksheet departure_worksheet(WorkbookFile& workbook, const Report& report) {
  const ColumnMaker maker(report, report.departures);
  const std::string lost = measure_key(Quantity::customers_lost);
  std::vector<CurveColumn> columns;
  std::vector<std::string> parts;
  for (const std::string_view channel : channel_names) maker.add_causes(columns, lost, channel);
  for (const CurveColumn& column : columns) parts.push_back(column.key);
  columns.push_back(sum_column(
      lost, with_unit(measure_label(lost), measure_of(Quantity::customers_lost).curve->unit),
      Style::fine, std::move(parts)));
  for (const ReportCurve& curve : report.departures) {
    if (curve.scenario != 0 || curve.metric == lost) continue;
    columns.push_back(maker.means(curve, curve.metric, measure_label(curve.metric)));
  }
  return {workbook, report, say(message::worksheet_departures), std::move(columns)};
}

}  // namespace retain::report::workbook
