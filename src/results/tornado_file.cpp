#include "results/tornado_file.hpp"

#include "base/message.hpp"
#include "results/study_table.hpp"
#include "results/words.hpp"
#include "scenario/resolved_values.hpp"
#include "stats/estimate.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message file_tornado{
    "Parameters moved one at a time to five values, all others as they are; expected values.",
    "每次把一个参数移到五个值，其余不变；期望值。"};
constexpr Message cell_figure{"What was looked at: a metric, or its difference to the comparator.",
                              "所考察的数字：指标或其与比较对象之差。"};
constexpr Message cell_moved_key{"The parameter that was moved.", "被移动的参数。"};
constexpr Message cell_moved_mark{"Where the value that it has in the scenario comes from.",
                                  "情景中该值的来源。"};
constexpr Message cell_moved_how{
    "belief: within its plausible range, an assumption of ours, levers by a point or 10 %; "
    "percent: by a share of the value; law: from 10 to 90 % of its law.",
    "belief：在可信范围内（我们的假设），措施移动一分或 10 %；percent：按数值的百分比移动；"
    "law：从其分布的 10 % 到 90 %。"};
constexpr Message cell_moved_x{"Value {} of the parameter.", "参数的第 {} 个值。"};
constexpr Message cell_moved_y{"The figure there; empty where it cannot be.",
                               "该处的数字；不可能时为空。"};
constexpr Message cell_moved_point{"The figure with every parameter as it is in the scenario.",
                                   "所有参数均取情景中的值时的数字。"};
constexpr Message cell_swing{"Largest less smallest figure.", "最大数字减最小数字。"};
constexpr Message cell_shape{
    "How the figure moves: rising, falling, hump, valley, mixed, or flat: no effect.",
    "数字的变化方式：rising、falling、hump、valley、mixed，或 flat（没有影响）。"};
constexpr Message cell_cut{"1 where a value was cut at the end of the range, else 0.",
                           "有值在范围端点处被截断时为 1，否则为 0。"};
constexpr Message cell_flips_at{
    "Value of the parameter at which a difference changes its sign; empty where it does not.",
    "差额变号处的参数值；不变号时为空。"};

}  // namespace retain::message

namespace retain::results {
namespace {

TableInfo tornado_table() {
  TableInfo table{std::string(tornado_file_name), say_in_data(message::file_tornado), {}};
  const auto add = [&](std::string name, CellType type, std::string meaning,
                       std::string unit_column = {}) {
    table.columns.push_back(
        {std::move(name), type, std::move(meaning), {}, std::move(unit_column)});
  };
  add("scenario", CellType::text, say_in_data(message::cell_scenario));
  add("metric", CellType::text, say_in_data(message::cell_figure));
  add("key", CellType::text, say_in_data(message::cell_moved_key));
  add("role", CellType::text, say_in_data(message::cell_role_of_parameter));
  add("mark", CellType::text, say_in_data(message::cell_moved_mark));
  add("unit", CellType::text, say_in_data(message::cell_unit_of_parameter));
  add("how", CellType::text, say_in_data(message::cell_moved_how));
  for (std::size_t i = 1; i <= tornado_points; ++i) {
    add(fmt::format("x{}", i), CellType::number, say_in_data(message::cell_moved_x, i), "unit");
  }
  for (std::size_t i = 1; i <= tornado_points; ++i) {
    add(fmt::format("y{}", i), CellType::number, say_in_data(message::cell_moved_y));
  }
  add("point", CellType::number, say_in_data(message::cell_moved_point));
  add("swing", CellType::number, say_in_data(message::cell_swing));
  add("shape", CellType::text, say_in_data(message::cell_shape));
  add("cut", CellType::whole_number, say_in_data(message::cell_cut));
  add("flips_at", CellType::number, say_in_data(message::cell_flips_at), "unit");
  return table;
}

}  // namespace

std::string mark_of_bar(const TornadoBar& bar, const PointStudy& points, std::size_t scenario) {
  return std::string(source_mark(bar.key.slot(), points.scenario(scenario)));
}

WrittenFile write_tornado(const PointStudy& points, const Tornado& tornado, TornadoRange range,
                          const std::filesystem::path& folder) {
  StudyTable file(folder, tornado_table());
  for (const auto* block :
       {&tornado.levers, &tornado.beliefs, &tornado.without_effect, &tornado.at_zero}) {
    for (const TornadoBar& bar : *block) {
      const ParameterInfo& info = *bar.key.parameter().info;
      std::vector<std::string> cells{points.scenario(tornado.scenario).name,
                                     figure_text(tornado.figure),
                                     bar.key.name(),
                                     std::string(name_of(info.role)),
                                     mark_of_bar(bar, points, tornado.scenario),
                                     info.unit,
                                     std::string(name_of(range))};
      for (const double x : bar.x) cells.push_back(csv_number(x));
      for (const double y : bar.y) cells.push_back(csv_number(y));
      cells.push_back(csv_number(tornado.point));
      cells.push_back(csv_number(bar.swing));
      cells.emplace_back(name_of(bar.shape));
      cells.emplace_back(bar.is_cut ? "1" : "0");
      cells.push_back(csv_number(bar.flips_at.value_or(not_available)));
      file.write(cells);
    }
  }
  return file.commit();
}

}  // namespace retain::results
