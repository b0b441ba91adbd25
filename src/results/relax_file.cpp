#include "results/relax_file.hpp"

#include "base/message.hpp"
#include "results/csv_file.hpp"
#include "results/words.hpp"

namespace retain::message {

constexpr Message file_relax{
    "What one offended customer costs in ten years after each relaxed assumption.",
    "每放宽一项假设后，一位被得罪的客户在十年内造成的损失。"};
constexpr Message cell_step{"Number of the step; 0 is the documents' arithmetic.",
                            "步骤序号；0 为文档的算法。"};
constexpr Message cell_relaxed{"The assumption relaxed in this step, on top of those before.",
                               "在之前各步的基础上，这一步放宽的假设。"};
constexpr Message cell_expected_loss{"What the offence costs, by the expected engine.",
                                     "得罪一位客户的损失，由 expected 引擎计算。"};
constexpr Message cell_agents_loss{
    "The same by the agents: mean of the paired differences with and without the offence.",
    "同一损失由 agents 引擎模拟：有无得罪两种情况之差的均值。"};
constexpr Message cell_replications{"Replications that the agents' mean comes from.",
                                    "agents 均值所依据的重复次数。"};
constexpr Message cell_change{"Change of the expected loss by this step.",
                              "这一步使期望损失变化的数额。"};

}  // namespace retain::message

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
      {{"replications", CellType::whole_number, say_in_data(message::cell_replications)},
       [](std::string& line, const Step& step) {
         line += fmt::format("{}", step.loss.replications);
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
