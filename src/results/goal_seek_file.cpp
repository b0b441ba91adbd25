#include "results/goal_seek_file.hpp"

#include "base/message.hpp"
#include "results/study_table.hpp"
#include "results/words.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message file_goal_seek{
    "Values of a parameter at which two sides are equal; expected values, confirmed by agents.",
    "使两边相等的参数值；期望值，并经逐客户模拟核对。"};
constexpr Message file_goal_curve{"The left side less the right one over the parameter.",
                                  "左边减右边随参数的变化。"};
constexpr Message cell_sought_key{"The parameter, or promised-effect for all levers at once.",
                                  "参数；promised-effect 表示所有措施一起变动。"};
constexpr Message cell_target{"What shall be equal; parity: value of the business as compared.",
                              "应相等的两边；parity：业务总价值与比较对象相等。"};
constexpr Message cell_goal_status{
    "crossing: the sign changes; touch: comes down to zero and turns back; jump: leaps over it; "
    "none: nowhere equal; always: equal everywhere.",
    "crossing：变号；touch：触零而返；jump：跳过零；none：处处不等；always：处处相等。"};
constexpr Message cell_root{"The value at which both sides are equal.", "两边相等处的值。"};
constexpr Message cell_slope{"Change of the left side less the right one for one unit more.",
                             "参数增加一个单位时左边减右边的变化。"};
constexpr Message cell_better_side{
    "above or below: on which side of the root it is better for the firm, or, where sides are not "
    "those of a comparison, the left one larger; both or neither at a touch or at an end.",
    "above 或 below：对企业更优的一侧；若两边并非与比较对象相比，则为左边较大的一侧；"
    "触零时或在端点为 both 或 neither。"};
constexpr Message cell_reach_low{"Smallest difference of the two sides between the ends.",
                                 "两端之间两边之差的最小值。"};
constexpr Message cell_reach_high{"Largest difference of the two sides between the ends.",
                                  "两端之间两边之差的最大值。"};
constexpr Message cell_agents_mean{"The difference at the root in the mean of the agents.",
                                   "该值处逐客户模拟的两边之差的均值。"};
constexpr Message cell_agents_half_width{"Half the width of its 95 % interval.",
                                         "其 95 % 置信区间宽度的一半。"};
constexpr Message cell_goal_difference{"The left side less the right one.", "左边减右边。"};

}  // namespace retain::message

namespace retain::results {
namespace {

std::vector<ColumnInfo> goal_columns(const std::string& unit) {
  const auto text = [](std::string name, const Message& meaning) {
    return ColumnInfo{std::move(name), CellType::text, say_in_data(meaning)};
  };
  const auto number = [](std::string name, const Message& meaning, std::string of = {}) {
    return ColumnInfo{std::move(name), CellType::number, say_in_data(meaning), std::move(of)};
  };
  return {text("scenario", message::cell_scenario),
          text("key", message::cell_sought_key),
          text("target", message::cell_target),
          text("status", message::cell_goal_status),
          number("root", message::cell_root, unit),
          number("slope", message::cell_slope),
          text("better_side", message::cell_better_side),
          number("reach_low", message::cell_reach_low),
          number("reach_high", message::cell_reach_high),
          number("agents_mean", message::cell_agents_mean),
          number("agents_half_width", message::cell_agents_half_width)};
}

std::string name_of(RootKind kind) {
  switch (kind) {
    case RootKind::crossing:
      return "crossing";
    case RootKind::touch:
      return "touch";
    case RootKind::jump:
      return "jump";
  }
  return {};
}

std::string name_of(const BetterSides& better) {
  if (better.above) return better.below ? "both" : "above";
  return better.below ? "below" : "neither";
}

}  // namespace

std::vector<WrittenFile> write_goal_seek(const PointStudy& points, const SoughtGoal& sought,
                                         const std::filesystem::path& folder) {
  const Goal& goal = sought.goal;
  const RootSearch& found = sought.found;
  StudyTable file(folder, {std::string(goal_seek_file_name), say_in_data(message::file_goal_seek),
                           goal_columns(goal.way.unit)});
  const std::vector<std::string> begin{points.scenario(goal.target.figure.scenario).name,
                                       goal.way.name, goal.target.text};
  const auto write = [&](const std::string& status, const Root* root,
                         const std::optional<Confirmation>& confirmed) {
    std::vector<std::string> cells = begin;
    cells.push_back(status);
    cells.push_back(root == nullptr ? "" : csv_number(root->at));
    cells.push_back(root == nullptr ? "" : csv_number(root->slope));
    cells.push_back(root == nullptr ? "" : name_of(better_sides(*root, goal)));
    cells.push_back(csv_number(found.lowest));
    cells.push_back(csv_number(found.highest));
    cells.push_back(confirmed ? csv_number(confirmed->mean) : "");
    cells.push_back(confirmed ? csv_number(confirmed->half_width) : "");
    file.write(cells);
  };
  for (std::size_t i = 0; i < found.roots.size(); ++i) {
    write(name_of(found.roots[i].kind), &found.roots[i], sought.confirmed[i]);
  }
  if (found.roots.empty()) write(found.is_zero ? "always" : "none", nullptr, std::nullopt);

  StudyTable curve(
      folder, {std::string(goal_curve_file_name),
               say_in_data(message::file_goal_curve),
               {{"value", CellType::number, say_in_data(message::cell_varied, goal.way.name),
                 goal.way.unit},
                {"difference", CellType::number, say_in_data(message::cell_goal_difference)}}});
  for (std::size_t i = 0; i < found.x.size(); ++i) {
    curve.write({csv_number(found.x[i]), csv_number(found.y[i])});
  }
  return {file.commit(), curve.commit()};
}

}  // namespace retain::results
