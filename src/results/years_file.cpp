#include "results/years_file.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/message.hpp"
#include "business/measures/years.hpp"
#include "results/csv_file.hpp"
#include "results/words.hpp"

namespace retain::message {

constexpr Message file_years{
    "Cash of the whole business and the retention rate, a row per scenario and year of the "
    "horizon.",
    "整个业务的现金和留存率，每个情景和模拟期内每年一行。"};
constexpr Message cell_year_number{"Number of the year, the first being 1.",
                                   "年份序号，第一年为 1。"};
constexpr Message cell_year_weeks{
    "Weeks of the year: 52, or fewer in a last year that the horizon cuts off.",
    "该年的周数：52 周；最后一年被模拟期截断时不足 52 周。"};

}  // namespace retain::message

namespace retain::results {
namespace {

struct YearRow {
  const std::string& scenario;
  std::size_t year;
  const YearEstimates& estimates;
};

/// The column of a figure, and that of its standard error.
template <std::size_t figure>
void add_figure(std::vector<Column<YearRow>>& columns) {
  const YearFigureFacts& facts = year_figures()[figure];
  columns.push_back({{std::string(facts.key), CellType::number, say_in_data(facts.meaning),
                      std::string(facts.unit)},
                     [](std::string& line, const YearRow& row) {
                       append_number(line, row.estimates.figures[figure].mean);
                     }});
  columns.push_back({{std::string(facts.key) + "_se", CellType::number,
                      say_in_data(message::cell_standard_error), std::string(facts.unit)},
                     [](std::string& line, const YearRow& row) {
                       append_number(line, row.estimates.figures[figure].standard_error);
                     }});
}

std::vector<Column<YearRow>> year_columns() {
  std::vector<Column<YearRow>> columns{
      {{"scenario", CellType::text, say_in_data(message::cell_scenario)},
       [](std::string& line, const YearRow& row) { line += row.scenario; }},
      {{"year", CellType::whole_number, say_in_data(message::cell_year_number), "year"},
       [](std::string& line, const YearRow& row) {
         fmt::format_to(std::back_inserter(line), "{}", row.year);
       }},
      {{"weeks", CellType::whole_number, say_in_data(message::cell_year_weeks), "week"},
       [](std::string& line, const YearRow& row) {
         fmt::format_to(std::back_inserter(line), "{}", row.estimates.weeks);
       }}};
  [&]<std::size_t... figure>(std::index_sequence<figure...>) {
    (add_figure<figure>(columns), ...);
  }
  (std::make_index_sequence<year_figure_count>());
  return columns;
}

}  // namespace

WrittenFile write_years(const Study& study, const std::filesystem::path& folder) {
  CsvFile<YearRow> csv(folder, years_file_name, say_in_data(message::file_years), year_columns());
  for (const Outcome& outcome : study.outcomes) {
    for (std::size_t year = 0; year < outcome.result.years.size(); ++year) {
      csv.write({outcome.member.plan.scenario.name, year + 1, outcome.result.years[year]});
    }
  }
  return csv.commit();
}

}  // namespace retain::results
