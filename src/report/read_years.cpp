#include "report/read_years.hpp"

#include <array>

namespace retain::report {
namespace {

/// Where the numbers of a figure stand.
struct FigureColumns {
  std::size_t mean = 0;
  std::size_t standard_error = 0;
};

std::array<FigureColumns, year_figure_count> figure_columns(const ResultTable& table) {
  std::array<FigureColumns, year_figure_count> columns;
  for (const YearFigureFacts& facts : year_figures()) {
    const std::string key(facts.key);
    columns[index(facts.figure)] = {table.column(key), table.column(key + "_se")};
  }
  return columns;
}

}  // namespace

std::vector<ReportYear> read_years(ResultTable table,
                                   const std::map<std::string, std::size_t, std::less<>>& positions,
                                   std::int64_t weeks) {
  const std::vector<std::size_t> ends = year_rows(weeks);
  const std::size_t scenario = table.column("scenario");
  const std::size_t year = table.column("year");
  const std::size_t length = table.column("weeks");
  const auto columns = figure_columns(table);
  std::vector<ReportYear> years;
  std::vector<std::size_t> read(positions.size());  // years of each scenario
  while (table.next()) {
    const auto position = positions.find(table.text(scenario));
    if (position == positions.end()) table.refuse_row();
    const std::size_t number = ++read[position->second];
    const bool is_next =
        number < ends.size() && table.number(year) == static_cast<double>(number) &&
        table.number(length) == static_cast<double>(ends[number] - ends[number - 1]);
    if (!is_next) table.refuse_row();
    ReportYear& row = years.emplace_back();
    row.scenario = position->second;
    row.number = static_cast<std::int64_t>(number);
    row.estimates.weeks = static_cast<std::int64_t>(ends[number] - ends[number - 1]);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      row.estimates.figures[i].mean = table.number(columns[i].mean);
      row.estimates.figures[i].standard_error = table.number(columns[i].standard_error);
    }
  }
  return years;
}

}  // namespace retain::report
