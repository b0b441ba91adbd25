#include "results/sensitivity_file.hpp"

#include <fmt/ranges.h>

#include "base/message.hpp"
#include "results/study_table.hpp"
#include "results/words.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message file_sensitivity{
    "How much of what is not known of a figure comes from each uncertain number; expected values.",
    "一个数字的不确定性有多少来自各个不确定的数；期望值。"};
constexpr Message cell_sensitive_figure{"What was looked at.", "所考察的数字。"};
constexpr Message cell_sensitive_keys{
    "The uncertain number; correlated ones and the shares of a group together, joined by a plus.",
    "不确定的数；相关的数和同组份额合为一项，以加号连接。"};
constexpr Message cell_sensitive_mark{"Where its law comes from.", "其分布的来源。"};
constexpr Message cell_first{
    "Share of the variance that comes from it alone; estimates may be negative.",
    "仅由它造成的方差份额；估计值可能为负。"};
constexpr Message cell_total{
    "Share of the variance that comes from it with all that it does together with others.",
    "由它及其与其他数的共同作用造成的方差份额。"};
constexpr Message cell_rank{
    "Spearman's correlation of ranks with the figure; empty for several numbers.",
    "与该数字的 Spearman 秩相关；多个数合为一项时为空。"};
constexpr Message cell_low_end{"Lower end of the 95 % interval of {}.",
                               "{} 的 95 % 置信区间下限。"};
constexpr Message cell_high_end{"Upper end of the 95 % interval of {}.",
                                "{} 的 95 % 置信区间上限。"};
constexpr Message cell_rank_share{
    "Its square in the sum of all squares: share by rank correlation, which decomposes nothing.",
    "其平方占各平方之和的份额：按秩相关的份额，并非方差分解。"};

}  // namespace retain::message

namespace retain::results {
namespace {

void add_estimate(std::vector<ColumnInfo>& columns, const std::string& name,
                  const Message& meaning) {
  const auto add = [&](const std::string& column, std::string says) {
    columns.push_back({column, CellType::number, std::move(says), "share"});
  };
  add(name, say_in_data(meaning));
  add(name + "_low", say_in_data(message::cell_low_end, name));
  add(name + "_high", say_in_data(message::cell_high_end, name));
}

void append(std::vector<std::string>& cells, const DrawMean& estimate) {
  cells.push_back(csv_number(estimate.value));
  cells.push_back(csv_number(estimate.interval.low));
  cells.push_back(csv_number(estimate.interval.high));
}

}  // namespace

WrittenFile write_sensitivity(const std::vector<Sensitivity>& rows, const std::string& scenario,
                              const Figure& figure, const std::filesystem::path& folder) {
  std::vector<ColumnInfo> columns{
      {"scenario", CellType::text, say_in_data(message::cell_scenario)},
      {"metric", CellType::text, say_in_data(message::cell_sensitive_figure)},
      {"keys", CellType::text, say_in_data(message::cell_sensitive_keys)},
      {"mark", CellType::text, say_in_data(message::cell_sensitive_mark)}};
  add_estimate(columns, "first", message::cell_first);
  add_estimate(columns, "total", message::cell_total);
  add_estimate(columns, "rank", message::cell_rank);
  columns.push_back(
      {"rank_share", CellType::number, say_in_data(message::cell_rank_share), "share"});
  StudyTable file(folder, {std::string(sensitivity_file_name),
                           say_in_data(message::file_sensitivity), std::move(columns)});
  for (const Sensitivity& row : rows) {
    std::vector<std::string> cells{scenario, figure_text(figure),
                                   fmt::format("{}", fmt::join(row.keys, "+")), row.mark};
    append(cells, row.variance.first);
    append(cells, row.variance.total);
    append(cells, row.rank);
    cells.push_back(csv_number(row.rank_share));
    file.write(cells);
  }
  return file.commit();
}

}  // namespace retain::results
