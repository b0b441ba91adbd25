#include "results/customers_file.hpp"

#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "results/csv_file.hpp"
#include "results/words.hpp"
#include "study/customer_distribution.hpp"

namespace retain::message {

constexpr Message file_customers{
    "How the customers of week 0 differ, those of all replications taken together: a row per "
    "scenario, measure and statistic.",
    "第 0 周的客户之间有何差别，各次重复合并计算：每个情景、度量和统计量一行。"};
constexpr Message cell_measure{
    "lifetime: weeks in which a customer pays, to the horizon at most; value: what they are worth, "
    "each week's costs shared equally by those who pay in it; share_of_value: of the value of "
    "all.",
    "lifetime：客户付费的周数，最多到模拟期末；value：客户的价值，"
    "每周的成本由当周付费的客户均摊；share_of_value：占全部价值的比例。"};
constexpr Message cell_statistic{
    "mean; pNN: NN % of the customers lie at or below it; decile_N: the N-th tenth of the "
    "customers, from the least to the most valuable.",
    "mean：均值；pNN：NN % 的客户不高于此值；decile_N：客户按价值从低到高排列的第 N 个十分之一。"};
constexpr Message cell_customer_number{
    "The statistic; empty for shares of a value that is not positive.",
    "统计量；价值不为正时，其比例为空。"};

}  // namespace retain::message

namespace retain::results {
namespace {

struct CustomerRow {
  const std::string& scenario;
  std::string measure;
  std::string statistic;
  std::string_view unit;
  double number;
};

std::vector<Column<CustomerRow>> customer_columns() {
  const auto text = [](std::string name, const Message& meaning,
                       void (*write)(std::string&, const CustomerRow&)) {
    return Column<CustomerRow>{{std::move(name), CellType::text, say_in_data(meaning)}, write};
  };
  return {text("scenario", message::cell_scenario,
               [](std::string& line, const CustomerRow& row) { line += row.scenario; }),
          text("measure", message::cell_measure,
               [](std::string& line, const CustomerRow& row) { line += row.measure; }),
          text("statistic", message::cell_statistic,
               [](std::string& line, const CustomerRow& row) { line += row.statistic; }),
          text("unit", message::cell_unit,
               [](std::string& line, const CustomerRow& row) { line += row.unit; }),
          {{"number", CellType::number, say_in_data(message::cell_customer_number), {}, "unit"},
           [](std::string& line, const CustomerRow& row) { append_number(line, row.number); }}};
}

void write_percentiles(const std::string& scenario, Quantity quantity,
                       const CustomerPercentiles& percentiles, CsvFile<CustomerRow>& csv) {
  const std::string measure = measure_key(quantity);
  const std::string_view unit = measure_of(quantity).spread->unit;
  csv.write({scenario, measure, "mean", unit, percentiles.mean});
  for (std::size_t i = 0; i < customer_probabilities.size(); ++i) {
    csv.write({scenario, measure, fmt::format("p{:02.0f}", 100.0 * customer_probabilities[i]), unit,
               percentiles.percentile[i]});
  }
}

void write_deciles(const std::string& scenario, const CustomerDistribution& distribution,
                   CsvFile<CustomerRow>& csv) {
  const Measure& measure = measure_of(Quantity::share_of_value);
  for (std::size_t decile = 0; decile < decile_count; ++decile) {
    csv.write({scenario, std::string(measure.key), fmt::format("decile_{}", decile + 1),
               measure.spread->unit, distribution.share_of_value[decile]});
  }
}

}  // namespace

WrittenFile write_customers(const Study& study, const std::filesystem::path& folder) {
  CsvFile<CustomerRow> csv(folder, "customers.csv", say_in_data(message::file_customers),
                           customer_columns());
  for (const Outcome& outcome : study.outcomes) {
    const std::string& scenario = outcome.member.plan.scenario.name;
    const CustomerDistribution distribution =
        distribution_over_customers(outcome.result, spend_by_segment(outcome.member.plan));
    write_percentiles(scenario, Quantity::lifetime, distribution.lifetime, csv);
    write_percentiles(scenario, Quantity::value, distribution.value, csv);
    write_deciles(scenario, distribution, csv);
  }
  return csv.commit();
}

}  // namespace retain::results
