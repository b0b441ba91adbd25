#include "app/commands/decide_text.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/commands/study_rows.hpp"
#include "app/terminal/number_column.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "business/measures/metrics.hpp"
#include "report/decision_texts.hpp"
#include "report/labels.hpp"
#include "report/numbers.hpp"
#include "report/words.hpp"
#include "results/decide_files.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message decide_frontier_heading{
    "Cost (yuan a customer) and effect ({}) of each scenario, to the end of the horizon:",
    "各情景至期末的成本（每位客户，元）与效果（{}）："};
constexpr Message decide_heading_often{"in draws", "抽取中"};
constexpr Message decide_value_heading{
    "Value of the business at the end (yuan a customer) over {} draws of {} uncertain numbers:",
    "期末业务总价值（每位客户，元），{1} 个不确定数值的 {0} 次抽取："};
constexpr Message decide_heading_best{"the best in", "最佳的占比"};
constexpr Message decide_information_heading{
    "What knowing before choosing is worth (yuan a customer; for {} customers):",
    "在选择之前弄清这些数值的价值（每位客户，元；以及 {} 位客户合计）："};
constexpr Message decide_heading_all{"in all", "合计"};
constexpr Message decide_all_known{"everything uncertain", "所有不确定的数"};
constexpr Message decide_choose{"Choose {}: its value is the largest in the mean.",
                                "选择“{}”：其价值的均值最大。"};
constexpr Message decide_most_probable{
    "{} is the best more often ({:.0f} % of draws against {:.0f} %), but what it wins then is less "
    "than what it loses otherwise.",
    "“{}”更常为最佳（{:.0f} % 的抽取，而前者为 {:.0f} %），但赢得的少于其余情形下失去的。"};
constexpr Message decide_knowing{
    "Knowing everything would be worth {} yuan a customer, {} yuan in all.",
    "弄清一切值每位客户 {} 元，合计 {} 元。"};
constexpr Message decide_knowing_one{"{} alone would be worth {}.", "只弄清 {} 值 {} 元。"};
constexpr Message decide_survey{"Asking {} about {} is worth {} yuan in all and costs {}: it {}.",
                                "就 {1} 询问 {0} 人，合计值 {2} 元，费用 {3} 元：{4}。"};
constexpr Message survey_pays{"pays", "划算"};
constexpr Message survey_does_not_pay{"does not pay", "不划算"};
constexpr Message decide_best_survey{"The best number to ask is {}, net {} yuan.",
                                     "询问 {} 人最好，净值 {} 元。"};
constexpr Message decide_certain{
    "Nothing is uncertain in these scenarios, so this says neither how sure the choice is nor "
    "what knowing more is worth: give numbers a law, such as money.margin = {{ low = 0.2, high = "
    "0.4 }}.",
    "这些情景中没有不确定的数，因此无法说明选择有多可靠、弄清更多值多少：请给数值写分布，例如 "
    "money.margin = {{ low = 0.2, high = 0.4 }}。"};
constexpr Message decide_left_out{
    "{} draws cannot be (decide_draws.csv names them); each counts as the one before it.",
    "有 {} 次抽取不成立（见 decide_draws.csv）；每次按其前一次计。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

std::string place_text(const Decision& decision, const FrontierPlace& place) {
  std::vector<std::string> names;
  for (const std::size_t by : place.by) names.push_back(decision.scenarios[by]);
  return say(frontier_place(results::name_of(place.status), listed(names)));
}

std::string number_cell(double number, int decimals) {
  return std::isnan(number) ? std::string() : fmt::format("{:.{}f}", number, decimals);
}

std::string percent_cell(double share) {
  return std::isnan(share) ? std::string() : fmt::format("{:.0f} %", 100.0 * share);
}

/// In the order of cost.
std::vector<std::size_t> by_cost(const Decision& decision) {
  std::vector<std::size_t> order(decision.frontier.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return decision.frontier[i].cost; });
  return order;
}

std::string frontier_text(const Decision& decision, const MeasureId& effect) {
  std::vector<std::string> names, costs, effects, ratios, places, often;
  for (const std::size_t i : by_cost(decision)) {
    const FrontierRow& row = decision.frontier[i];
    names.push_back(decision.scenarios[i]);
    costs.push_back(number_cell(row.cost, 0));
    effects.push_back(number_cell(row.effect, 2));
    ratios.push_back(number_cell(row.place.ratio, 0));
    places.push_back(place_text(decision, row.place));
    often.push_back(percent_cell(row.probability.value));
  }
  std::vector<TableColumn> columns{
      {.title = say(message::column_scenario)},
      {.title = say(message::heading_cost_each), .align = Align::right},
      {.title = say(message::heading_effect), .align = Align::right},
      {.title = say(message::heading_price_from), .align = Align::right},
      {.title = say(message::heading_place)}};
  std::vector<std::vector<std::string>> cells{names, number_column(costs), number_column(effects),
                                              number_column(ratios), places};
  if (!decision.probability.empty()) {
    columns.push_back({.title = say(message::decide_heading_often), .align = Align::right});
    cells.push_back(often);
  }
  TextTable table(columns);
  table.add_rows(cells);
  return paragraph(say(message::decide_frontier_heading, measure_label(metric_name(effect).name))) +
         '\n' + table.to_text();
}

std::string values_text(const Decision& decision, std::size_t numbers) {
  std::vector<std::string> means, best;
  for (std::size_t i = 0; i < decision.scenarios.size(); ++i) {
    const DrawMean& value = decision.value[i];
    means.push_back(interval_text({value.value, (value.interval.high - value.interval.low) / 2.0}));
    best.push_back(percent_cell(decision.probability[i].value));
  }
  TextTable table({{.title = say(message::column_scenario)},
                   {.title = say(message::column_mean), .align = Align::right},
                   {.title = say(message::decide_heading_best), .align = Align::right}});
  table.add_rows({decision.scenarios, number_column(means), best});
  return paragraph(say(message::decide_value_heading,
                       count_text(static_cast<std::int64_t>(decision.drawn.draws)), numbers)) +
         '\n' + table.to_text();
}

bool is_of_value(const InformationRow& row) {
  return std::isnan(row.price);
}

std::string information_text(const Decision& decision) {
  std::vector<std::string> known, worth, all;
  for (const InformationRow& row : decision.information) {
    const bool is_survey =
        row.what == InformationRow::What::survey || row.what == InformationRow::What::best_survey;
    if (is_survey || !is_of_value(row)) continue;
    known.push_back(row.inputs.empty() ? say(message::decide_all_known)
                                       : fmt::format("{}", fmt::join(row.inputs, " + ")));
    worth.push_back(interval_text({row.value, (row.interval.high - row.interval.low) / 2.0}));
    all.push_back(whole(row.value * decision.customers));
  }
  TextTable table({{.title = say(message::heading_known)},
                   {.title = say(message::heading_worth), .align = Align::right},
                   {.title = say(message::decide_heading_all), .align = Align::right}});
  table.add_rows({known, number_column(worth), number_column(all)});
  return paragraph(say(message::decide_information_heading,
                       count_text(static_cast<std::int64_t>(decision.customers)))) +
         '\n' + table.to_text();
}

std::string survey_text(const InformationRow& row, const Decision& decision) {
  if (row.what == InformationRow::What::best_survey) {
    return say(message::decide_best_survey, count_text(row.answers), grouped(whole(row.net)));
  }
  const Message& verdict = row.net > 0.0 ? message::survey_pays : message::survey_does_not_pay;
  return say(Sentence(message::decide_survey, count_text(row.answers), row.inputs.front(),
                      grouped(whole(row.value * decision.customers)), grouped(whole(row.cost)),
                      verdict));
}

/// What to choose and what knowing more is worth, in a few sentences.
std::string closing_text(const Decision& decision) {
  std::vector<std::string> sentences{
      say(message::decide_choose, decision.scenarios[decision.best])};
  if (decision.most_probable != decision.best) {
    const auto often = [&](std::size_t i) { return 100.0 * decision.probability[i].value; };
    sentences.push_back(say(message::decide_most_probable,
                            decision.scenarios[decision.most_probable],
                            often(decision.most_probable), often(decision.best)));
  }
  const InformationRow* one = nullptr;
  for (const InformationRow& row : decision.information) {
    if (!is_of_value(row)) continue;
    if (row.what == InformationRow::What::everything) {
      sentences.push_back(row.value > 0.0 ? say(message::decide_knowing, whole(row.value),
                                                grouped(whole(row.value * decision.customers)))
                                          : say(message::decision_knowing_nothing));
    } else if (row.what == InformationRow::What::inputs && row.inputs.size() == 1) {
      if (one == nullptr || row.value > one->value) one = &row;
    }
  }
  if (one != nullptr && one->value > 0.0) {
    sentences.push_back(say(message::decide_knowing_one, one->inputs.front(), whole(one->value)));
  }
  for (const InformationRow& row : decision.information) {
    const bool is_survey =
        row.what == InformationRow::What::survey || row.what == InformationRow::What::best_survey;
    if (is_survey && is_of_value(row)) sentences.push_back(survey_text(row, decision));
  }
  std::string text;
  for (const std::string& sentence : sentences) {
    if (!text.empty() && spoken_language() == Language::english) text += ' ';
    text += sentence;
  }
  return paragraph(text);
}

std::string as_text(const Decision& decision, const MeasureId& effect) {
  std::string text = frontier_text(decision, effect) + '\n';
  if (decision.probability.empty()) return text + paragraph(say(message::decide_certain));
  const std::size_t numbers = decision.drawn.inputs.size() / decision.drawn.draws;
  text += values_text(decision, numbers) + '\n' + information_text(decision) + '\n';
  if (decision.drawn.left_out > 0) {
    text += paragraph(say(message::decide_left_out, decision.drawn.left_out));
  }
  return text + closing_text(decision);
}

StudyRows rows_of(const Decision& decision) {
  StudyRows rows{{"scenario", "cost", "effect", "status", "by", "ratio", "probability_on_frontier",
                  "mean_value", "probability_best", "chosen"},
                 {}};
  for (std::size_t i = 0; i < decision.scenarios.size(); ++i) {
    const FrontierRow& row = decision.frontier[i];
    rows.rows.push_back(
        {decision.scenarios[i], csv_number(row.cost), csv_number(row.effect),
         std::string(results::name_of(row.place.status)), dominating(decision, row.place),
         csv_number(row.place.ratio), csv_number(row.probability.value),
         csv_number(decision.value[i].value),
         decision.probability.empty() ? std::string() : csv_number(decision.probability[i].value),
         i == decision.best ? "1" : "0"});
  }
  return rows;
}

}  // namespace

std::string decide_text(const Decision& decision, const MeasureId& effect, OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(decision, effect);
    case OutputFormat::csv:
      return rows_of(decision).as_csv();
    case OutputFormat::json:
      return rows_of(decision).as_json();
  }
  return {};
}

}  // namespace retain::app::commands
