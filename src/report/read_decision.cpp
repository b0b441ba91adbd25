#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "report/study_files.hpp"
#include "results/decide_files.hpp"
#include "results/sensitivity_file.hpp"

namespace retain::report {
namespace {

/// The cells of the row that a table has been brought to.
class Cells {
 public:
  explicit Cells(ResultTable& table) : table_(table) {}

  [[nodiscard]] std::string text(const char* column) const {
    return std::string(table_.text(table_.column(column)));
  }
  [[nodiscard]] double number(const char* column) const {
    return table_.number(table_.column(column));
  }
  /// A number that must be there.
  [[nodiscard]] double needed(const char* column) const {
    const double found = number(column);
    if (std::isnan(found)) table_.refuse_row();
    return found;
  }
  /// One of these texts.
  [[nodiscard]] std::string one_of(const char* column,
                                   const std::set<std::string_view>& known) const {
    std::string found = text(column);
    if (!known.contains(found)) table_.refuse_row();
    return found;
  }

 private:
  ResultTable& table_;
};

std::vector<ReportFrontier> read_places(ResultTable& table) {
  const Cells cells(table);
  std::vector<ReportFrontier> rows;
  while (table.next()) {
    rows.push_back({.scenario = cells.text("scenario"),
                    .metric = cells.text("metric"),
                    .cost = cells.needed("cost"),
                    .effect = cells.needed("effect"),
                    .status = cells.one_of("status", {"frontier", "dominated", "extended", "tie"}),
                    .by = cells.text("by"),
                    .ratio = cells.number("ratio"),
                    .probability = cells.number("probability_on_frontier"),
                    .probability_best = cells.number("probability_best"),
                    .is_chosen = cells.number("chosen") == 1.0});
  }
  std::ranges::stable_sort(rows, {}, &ReportFrontier::cost);
  return rows;
}

ReportChoices read_choices(ResultTable& table) {
  const Cells cells(table);
  ReportChoices choices;
  while (table.next()) {
    const double price = cells.needed("price");
    const std::string scenario = cells.text("scenario");
    if (choices.prices.empty() || choices.prices.back() != price) choices.prices.push_back(price);
    auto found = std::ranges::find(choices.scenarios, scenario);
    if (found == choices.scenarios.end()) {
      if (choices.prices.size() > 1) table.refuse_row();
      choices.scenarios.push_back(scenario);
      choices.probability.emplace_back();
      found = choices.scenarios.end() - 1;
    }
    std::vector<double>& line =
        choices.probability[static_cast<std::size_t>(found - choices.scenarios.begin())];
    line.push_back(cells.needed("probability"));
    if (line.size() != choices.prices.size()) table.refuse_row();
  }
  return choices;
}

std::vector<ReportInformation> read_information(ResultTable& table) {
  const Cells cells(table);
  std::vector<ReportInformation> rows;
  while (table.next()) {
    ReportInformation row{
        .what = cells.one_of("what", {"everything", "inputs", "survey", "best_survey"}),
        .inputs = cells.text("inputs"),
        .price = cells.number("price"),
        .answers = cells.number("n"),
        .per_customer = cells.needed("per_customer"),
        .low = cells.number("low"),
        .high = cells.number("high"),
        .business = cells.number("business"),
        .cost = cells.number("cost"),
        .net = cells.number("net")};
    if (std::isnan(row.price)) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

ReportDecision read_decision(const StudyFiles& files) {
  ReportDecision decision;
  const auto frontier = files.table(frontier_file_name);
  if (!frontier) return decision;
  decision.frontier = read_places(*frontier);
  if (const auto best = files.table(best_file_name)) decision.choices = read_choices(*best);
  if (const auto information = files.table(information_file_name)) {
    decision.information = read_information(*information);
  }
  return decision;
}

std::vector<ReportSensitivity> read_sensitivities(const StudyFiles& files) {
  std::vector<ReportSensitivity> rows;
  const auto table = files.table(sensitivity_file_name);
  if (!table) return rows;
  const Cells cells(*table);
  while (table->next()) {
    rows.push_back({.scenario = cells.text("scenario"),
                    .figure = cells.text("metric"),
                    .keys = cells.text("keys"),
                    .mark = cells.text("mark"),
                    .first = cells.number("first"),
                    .total = cells.number("total"),
                    .total_low = cells.number("total_low"),
                    .total_high = cells.number("total_high"),
                    .rank_share = cells.number("rank_share")});
  }
  return rows;
}

}  // namespace retain::report
