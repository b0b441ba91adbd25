#include "results/results.hpp"

#include "base/message.hpp"
#include "results/beliefs_file.hpp"
#include "results/customers_file.hpp"
#include "results/data_package.hpp"
#include "results/levers_file.hpp"
#include "results/result_columns.hpp"
#include "results/wide_files.hpp"
#include "results/years_file.hpp"
#include "study/summary.hpp"

namespace retain::message {

constexpr Message file_lifetime_value{
    "Curves of the customers of week 0, a row per scenario, metric and week.",
    "第 0 周客户的曲线，每个情景、指标和周一行。"};
constexpr Message file_loss{
    "The loss ledger of the whole business, a row per scenario, channel, root cause, week and "
    "basis; every amount stands once with each basis.",
    "整个业务的损失账，每个情景、途径、根本原因、周和口径一行；每笔金额按每种口径各出现一次。"};
constexpr Message file_departures{
    "Counts of the whole business, a row per scenario, metric, root cause, channel and week.",
    "整个业务的计数，每个情景、指标、根本原因、途径和周一行。"};
constexpr Message file_summary{"The figures of a scenario, a row per scenario and metric.",
                               "情景的各项数字，每个情景和指标一行。"};
constexpr Message file_compare{
    "Scenario minus base, replication by replication on the same draws; none for a "
    "scenario that is its own base.",
    "情景减去比较对象，在相同的随机数上逐次重复相减；单独一家企业没有此项。"};

}  // namespace retain::message

namespace retain::results {
namespace {

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
                         const std::string& file, const Message& meaning,
                         std::vector<Column<CurveRow>> columns) {
  CsvFile<CurveRow> csv(folder, file, say_in_data(meaning), std::move(columns));
  for_each_point(study, topic, [&](const Outcome& outcome, std::size_t which, std::size_t week) {
    const CurveName& curve = curve_names()[which];
    csv.write({name_of(outcome), week, curve, {}, curve.unit, outcome.result.curve(which, week)});
  });
  return csv.commit();
}

/// A point of the ledger, per customer of the cohort and in total.
void write_loss(CsvFile<CurveRow>& csv, const Outcome& outcome, std::size_t week,
                const CurveName& curve, const Estimate& total) {
  const auto customers = static_cast<double>(outcome.member.plan.scenario.cohort.customers);
  csv.write({name_of(outcome), week, curve, "per_customer", yuan_per_customer,
             scaled(total, 1.0 / customers)});
  csv.write({name_of(outcome), week, curve, "total", curve.unit, total});
}

/// The losses for poor service, divided among the touchpoints.
void write_touchpoint_losses(CsvFile<CurveRow>& csv, const Outcome& outcome) {
  for (const TouchpointShare& touchpoint : outcome.encounters.touchpoints) {
    for (std::size_t k = 0; k < channel_count; ++k) {
      const std::size_t which =
          curve::by_cause(curve::missing_margin, index(Cause::poor_service), k);
      CurveName name = curve_names()[which];
      name.channel += "@" + touchpoint.name;
      for (std::size_t week = 0; week < outcome.result.rows; ++week) {
        write_loss(csv, outcome, week, name,
                   scaled(outcome.result.curve(which, week), touchpoint.share[week]));
      }
    }
  }
}

WrittenFile write_losses(const Study& study, const std::filesystem::path& folder) {
  CsvFile<CurveRow> csv(folder, "loss.csv", say_in_data(message::file_loss), loss_columns());
  for_each_point(
      study, Topic::loss, [&](const Outcome& outcome, std::size_t which, std::size_t week) {
        write_loss(csv, outcome, week, curve_names()[which], outcome.result.curve(which, week));
      });
  for (const Outcome& outcome : study.outcomes) write_touchpoint_losses(csv, outcome);
  return csv.commit();
}

WrittenFile write_summary(const Study& study, const std::filesystem::path& folder) {
  CsvFile<MetricRow> csv(folder, "summary.csv", say_in_data(message::file_summary),
                         summary_columns());
  for (const Outcome& outcome : study.outcomes) {
    for (const SummaryRow& row : summary_of(outcome)) {
      csv.write({name_of(outcome), row.metric, row.estimate});
    }
  }
  return csv.commit();
}

WrittenFile write_comparison(const Study& study, const std::filesystem::path& folder) {
  CsvFile<DifferenceRow> csv(folder, "compare.csv", say_in_data(message::file_compare),
                             compare_columns());
  for (const Outcome& outcome : study.outcomes) {
    const std::string& comparator = study.scenario(outcome.member.comparator).name;
    for (const ComparisonRow& row : comparison_of(outcome)) {
      csv.write({name_of(outcome), comparator, row.metric, row.difference.estimate,
                 row.difference.probability_better});
    }
  }
  return csv.commit();
}

}  // namespace

std::vector<WrittenFile> write_results(const Study& study, const std::filesystem::path& folder) {
  std::vector<WrittenFile> files;
  files.push_back(write_curves(study, folder, Topic::lifetime_value, "lifetime_value.csv",
                               message::file_lifetime_value, lifetime_columns()));
  files.push_back(write_losses(study, folder));
  files.push_back(write_curves(study, folder, Topic::departures, "departures.csv",
                               message::file_departures, departure_columns()));
  files.push_back(write_summary(study, folder));
  files.push_back(write_comparison(study, folder));
  files.push_back(write_customers(study, folder));
  files.push_back(write_years(study, folder));
  files.push_back(write_levers(study, folder));
  files.push_back(write_beliefs(study, folder));
  for (WrittenFile& file : write_wide_files(study, folder)) files.push_back(std::move(file));
  return files;
}

std::vector<WrittenFile> write_data_files(const Study& study, const std::filesystem::path& folder) {
  std::vector<WrittenFile> files = write_results(study, folder);
  files.push_back(write_data_package(files, folder));
  return files;
}

}  // namespace retain::results
