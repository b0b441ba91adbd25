#include "io/results.hpp"

#include <algorithm>

#include "base/catalogue.hpp"
#include "base/error.hpp"
#include "base/units.hpp"
#include "io/csv.hpp"
#include "study/summary.hpp"

namespace retain {
namespace {

/// One point of a curve. Totals of the ledger are scaled to a customer of week 0 where asked for.
struct CurveRow {
  const std::string& scenario;
  std::size_t week;
  const CurveName& curve;
  std::string_view basis;
  std::string_view unit;
  Estimate estimate;
};

struct MetricRow {
  const std::string& scenario;
  const MetricName& metric;
  const Estimate& estimate;
};

struct DifferenceRow {
  const std::string& scenario;
  const std::string& base;
  const MetricName& metric;
  const Estimate& estimate;
  double probability_better;
};

void append_cause(std::string& line, const CurveRow& row) {
  if (row.curve.cause) line += cause_names[index(*row.curve.cause)];
}

template <class Row>
Column<Row> scenario_column() {
  return {"scenario", [](std::string& line, const Row& row) { line += row.scenario; }};
}

Column<CurveRow> week_column() {
  return {"week", [](std::string& line, const CurveRow& row) {
            fmt::format_to(std::back_inserter(line), "{}", row.week);
          }};
}

Column<CurveRow> unit_column() {
  return {"unit", [](std::string& line, const CurveRow& row) { line += row.unit; }};
}

Column<CurveRow> curve_metric_column() {
  return {"metric", [](std::string& line, const CurveRow& row) { line += row.curve.metric; }};
}

std::vector<Column<CurveRow>> cause_columns() {
  return {scenario_column<CurveRow>(),
          week_column(),
          {"root_cause", append_cause},
          {"channel", [](std::string& line, const CurveRow& row) { line += row.curve.channel; }}};
}

std::vector<Column<CurveRow>> lifetime_columns() {
  return with_estimate<CurveRow>({scenario_column<CurveRow>(),
                                  week_column(),
                                  {"year",
                                   [](std::string& line, const CurveRow& row) {
                                     append_number(line,
                                                   static_cast<double>(row.week) / weeks_per_year);
                                   }},
                                  curve_metric_column(),
                                  unit_column()});
}

std::vector<Column<CurveRow>> loss_columns() {
  auto columns = cause_columns();
  columns.push_back({"basis", [](std::string& line, const CurveRow& row) { line += row.basis; }});
  columns.push_back(unit_column());
  return with_estimate(std::move(columns));
}

std::vector<Column<CurveRow>> departure_columns() {
  auto columns = cause_columns();
  columns.push_back(curve_metric_column());
  columns.push_back(unit_column());
  return with_estimate(std::move(columns));
}

std::vector<Column<MetricRow>> summary_columns() {
  return with_estimate<MetricRow>(
      {scenario_column<MetricRow>(),
       {"metric", [](std::string& line, const MetricRow& row) { line += row.metric.name; }},
       {"unit", [](std::string& line, const MetricRow& row) { line += row.metric.unit; }}});
}

std::vector<Column<DifferenceRow>> compare_columns() {
  auto columns = with_estimate<DifferenceRow>(
      {scenario_column<DifferenceRow>(),
       {"base", [](std::string& line, const DifferenceRow& row) { line += row.base; }},
       {"metric", [](std::string& line, const DifferenceRow& row) { line += row.metric.name; }},
       {"unit", [](std::string& line, const DifferenceRow& row) { line += row.metric.unit; }}});
  columns.push_back({"probability_better", [](std::string& line, const DifferenceRow& row) {
                       append_number(line, row.probability_better);
                     }});
  return columns;
}

Estimate scaled(Estimate estimate, double factor) {
  estimate.mean *= factor;
  estimate.standard_error *= factor;
  for (double& quantile : estimate.band) quantile *= factor;
  return estimate;
}

/// Calls `visit(outcome, curve position, week)` for every point of every curve of a topic.
template <class Visit>
void for_each_point(const Study& study, Topic topic, Visit visit) {
  for (const Outcome& outcome : study.outcomes) {
    for (std::size_t which = 0; which < curve::count; ++which) {
      if (curve_names()[which].topic != topic) continue;
      for (std::size_t week = 0; week < outcome.result.rows; ++week) visit(outcome, which, week);
    }
  }
}

const std::string& name_of(const Outcome& outcome) {
  return outcome.member.plan.scenario.name;
}

WrittenFile write_curves(const Study& study, const std::filesystem::path& folder, Topic topic,
                         const std::string& file, std::vector<Column<CurveRow>> columns) {
  CsvFile<CurveRow> csv(folder, file, std::move(columns));
  for_each_point(study, topic, [&](const Outcome& outcome, std::size_t which, std::size_t week) {
    const CurveName& curve = curve_names()[which];
    csv.write({name_of(outcome), week, curve, {}, curve.unit, outcome.result.curve(which, week)});
  });
  return csv.commit();
}

WrittenFile write_losses(const Study& study, const std::filesystem::path& folder) {
  CsvFile<CurveRow> csv(folder, "loss.csv", loss_columns());
  for_each_point(
      study, Topic::loss, [&](const Outcome& outcome, std::size_t which, std::size_t week) {
        const CurveName& curve = curve_names()[which];
        const Estimate& total = outcome.result.curve(which, week);
        const auto customers = static_cast<double>(outcome.member.plan.scenario.cohort.customers);
        csv.write({name_of(outcome), week, curve, "per_customer", "yuan per customer",
                   scaled(total, 1.0 / customers)});
        csv.write({name_of(outcome), week, curve, "total", curve.unit, total});
      });
  return csv.commit();
}

WrittenFile write_summary(const Study& study, const std::filesystem::path& folder) {
  CsvFile<MetricRow> csv(folder, "summary.csv", summary_columns());
  for (const Outcome& outcome : study.outcomes) {
    for (const SummaryRow& row : summary_of(outcome)) {
      csv.write({name_of(outcome), row.metric, row.estimate});
    }
  }
  return csv.commit();
}

WrittenFile write_comparison(const Study& study, const std::filesystem::path& folder) {
  CsvFile<DifferenceRow> csv(folder, "compare.csv", compare_columns());
  for (const Outcome& outcome : study.outcomes) {
    const std::string& base = study.scenario(outcome.member.base).name;
    for (const ComparisonRow& row : comparison_of(outcome)) {
      csv.write({name_of(outcome), base, row.metric, row.difference.estimate,
                 row.difference.probability_better});
    }
  }
  return csv.commit();
}

/// A curve of means by scenario: the sum of some stored curves, per customer where it is money.
struct WideCurve {
  std::string name;
  std::vector<std::size_t> parts;
  bool per_customer;
};

std::vector<std::size_t> both_channels(std::size_t first, bool (*wanted)(Cause)) {
  std::vector<std::size_t> parts;
  for (const Cause cause : all_causes) {
    if (!wanted(cause)) continue;
    for (std::size_t k = 0; k < channel_count; ++k) {
      parts.push_back(curve::by_cause(first, index(cause), k));
    }
  }
  return parts;
}

std::vector<WideCurve> wide_curves() {
  const auto any_cause = [](Cause) { return true; };
  std::vector<WideCurve> wide;
  for (std::size_t which = 0; which < curve::lifetime_count; ++which) {
    wide.push_back({curve_names()[which].metric, {which}, false});
  }
  auto ledger = both_channels(curve::missing_margin, any_cause);
  for (const std::size_t spent :
       {curve::replacement, curve::keeping, curve::programme, curve::won_back}) {
    ledger.push_back(spent);
  }
  wide.push_back({"loss", ledger, true});
  wide.push_back(
      {"loss_product_quality", both_channels(curve::missing_margin, is_product_cause), true});
  wide.push_back(
      {"loss_service_quality", both_channels(curve::missing_margin, is_service_cause), true});
  wide.push_back({"customers_lost", both_channels(curve::customers_lost, any_cause), false});
  for (const std::size_t which : {curve::customers_joined, curve::complaints, curve::people_told,
                                  curve::people_reached, curve::refusing_share}) {
    wide.push_back({curve_names()[which].metric, {which}, false});
  }
  return wide;
}

WrittenFile write_wide(const Study& study, const std::filesystem::path& folder,
                       const WideCurve& wide) {
  ResultFile file(folder, "wide/" + wide.name + ".csv");
  std::string line = "week";
  for (const Outcome& outcome : study.outcomes) line += "," + name_of(outcome);
  file.write_line(line + "\n");
  for (std::size_t week = 0; week < study.outcomes.front().result.rows; ++week) {
    line = fmt::format("{}", week);
    for (const Outcome& outcome : study.outcomes) {
      double sum = 0;
      for (const std::size_t part : wide.parts) sum += outcome.result.curve(part, week).mean;
      if (wide.per_customer) {
        sum /= static_cast<double>(outcome.member.plan.scenario.cohort.customers);
      }
      line += ',';
      append_number(line, sum);
    }
    file.write_line(line + "\n");
  }
  return file.commit();
}

void make_wide_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder / "wide", error);
  if (error) {
    throw Error(ExitCode::input_output,
                say(message::cannot_write_folder, (folder / "wide").string(), error.message()));
  }
}

}  // namespace

std::vector<WrittenFile> write_results(const Study& study, const std::filesystem::path& folder) {
  make_wide_folder(folder);
  std::vector<WrittenFile> files;
  files.push_back(
      write_curves(study, folder, Topic::lifetime_value, "lifetime_value.csv", lifetime_columns()));
  files.push_back(write_losses(study, folder));
  files.push_back(
      write_curves(study, folder, Topic::departures, "departures.csv", departure_columns()));
  files.push_back(write_summary(study, folder));
  files.push_back(write_comparison(study, folder));
  for (const WideCurve& wide : wide_curves()) files.push_back(write_wide(study, folder, wide));
  return files;
}

}  // namespace retain
