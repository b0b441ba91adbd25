#include "results/relax_file.hpp"

#include "base/catalogue.hpp"
#include "base/column_catalogue.hpp"
#include "results/csv_file.hpp"

namespace retain::results {
namespace {

struct Step {
  std::size_t number;
  const RelaxedLoss& loss;
  double change;  ///< of the expected loss by this step
};

std::vector<Column<Step>> columns() {
  const auto yuan = [](std::string name, std::string meaning) {
    return ColumnInfo{std::move(name), CellType::number, std::move(meaning), "yuan"};
  };
  return {
      {{"step", CellType::whole_number, say_in_data(message::cell_step)},
       [](std::string& line, const Step& step) { line += fmt::format("{}", step.number); }},
      {{"relaxed", CellType::text, say_in_data(message::cell_relaxed)},
       [](std::string& line, const Step& step) { line += step.loss.relaxed; }},
      {yuan("expected", say_in_data(message::cell_expected_loss)),
       [](std::string& line, const Step& step) { append_number(line, step.loss.expected.mean); }},
      {yuan("agents", say_in_data(message::cell_agents_loss)),
       [](std::string& line, const Step& step) { append_number(line, step.loss.agents.mean); }},
      {yuan("se", say_in_data(message::cell_standard_error)),
       [](std::string& line, const Step& step) {
         append_number(line, step.loss.agents.standard_error);
       }},
      {yuan("change", say_in_data(message::cell_change)),
       [](std::string& line, const Step& step) { append_number(line, step.change); }}};
}

}  // namespace

WrittenFile write_relaxed_losses(const std::vector<RelaxedLoss>& losses,
                                 const std::filesystem::path& folder) {
  CsvFile<Step> csv(folder, "relax.csv", say_in_data(message::file_relax), columns());
  for (std::size_t i = 0; i < losses.size(); ++i) {
    const double before = i == 0 ? not_available : losses[i - 1].expected.mean;
    csv.write({i, losses[i], losses[i].expected.mean - before});
  }
  return csv.commit();
}

}  // namespace retain::results
