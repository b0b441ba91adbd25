#include "results/decide_files.hpp"

#include <fmt/ranges.h>

#include <array>

#include "base/message.hpp"
#include "business/measures/metrics.hpp"
#include "results/study_table.hpp"
#include "results/words.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message file_frontier{
    "What each scenario costs and brings per customer, and which are ever the best choice.",
    "各情景每位客户的成本与效果，以及哪些情景在某个价格下是最佳选择。"};
constexpr Message file_best{
    "How probably each scenario is the best, by what one unit of the effect is worth.",
    "各情景为最佳的概率，随每单位效果的价格而变。"};
constexpr Message file_information{"What knowing uncertain numbers before choosing would be worth.",
                                   "在选择之前弄清不确定的数值值多少钱。"};
constexpr Message cell_frontier_cost{
    "{}: spending per customer to the end of the horizon; with uncertain numbers the mean of "
    "draws.",
    "{}：至期末每位客户的支出；有不确定数值时为各次抽取的均值。"};
constexpr Message cell_frontier_effect{"{}; with uncertain numbers the mean of draws.",
                                       "{}；有不确定数值时为各次抽取的均值。"};
constexpr Message cell_frontier_status{
    "frontier: best at some price; dominated: another costs no more and brings no less; extended: "
    "a mixture of two others does; tie: the same as an earlier one.",
    "frontier：在某个价格下最佳；dominated：另一情景成本不高而效果不差；extended：两个情景的组合"
    "如此；tie：与前面的情景相同。"};
constexpr Message cell_frontier_by{"The scenarios by which it is so, joined by a plus.",
                                   "由哪些情景造成，以加号连接。"};
constexpr Message cell_incremental{"{} over that of the next cheaper scenario of the frontier.",
                                   "{}，与边界上成本低一级的情景相比。"};
constexpr Message cell_incremental_cost{"Cost", "成本"};
constexpr Message cell_incremental_effect{"Effect", "效果"};
constexpr Message cell_ratio{
    "Incremental cost per incremental effect: from this price on the scenario is the better one.",
    "增量成本除以增量效果：高于此价格时该情景更好。"};
constexpr Message cell_on_frontier{"Share of the draws in which it is on the frontier.",
                                   "在边界上的抽取所占的份额。"};
constexpr Message cell_effect_metric{"The metric that the effect is.", "作为效果的指标。"};
constexpr Message cell_chosen_value{
    "Value of the business at the end of the horizon; with uncertain numbers the mean of draws.",
    "期末业务总价值；有不确定数值时为各次抽取的均值。"};
constexpr Message cell_most_valuable{"Share of the draws in which this value is the largest.",
                                     "此价值为最大的抽取所占的份额。"};
constexpr Message cell_chosen{"1 for the scenario with the largest value, else 0.",
                              "价值最大的情景为 1，否则为 0。"};
constexpr Message cell_price{"What one unit of the effect is worth; empty: value of the business.",
                             "每单位效果的价格；为空：业务总价值。"};
constexpr Message cell_probability_best{
    "Share of the draws in which the scenario is the best; those that tie share a draw.",
    "该情景为最佳的抽取所占的份额；并列者均分。"};
constexpr Message cell_mean_net{"Mean over draws of price times effect less cost.",
                                "价格乘效果减成本，各次抽取的均值。"};
constexpr Message cell_best_in_mean{"1 for the scenario with the largest mean, else 0.",
                                    "均值最大的情景为 1，否则为 0。"};
constexpr Message cell_most_probable{"1 for the scenario that is most often the best, else 0.",
                                     "最常为最佳的情景为 1，否则为 0。"};
constexpr Message cell_information_what{
    "everything: all uncertain numbers; inputs: one or two; survey: that many answers; "
    "best_survey: the number of answers with the largest net.",
    "everything：全部不确定数值；inputs：其中一两个；survey：该数目的回答；best_survey：净值最大的"
    "回答数。"};
constexpr Message cell_information_inputs{"What would be known, joined by a plus.",
                                          "将会知道的数值，以加号连接。"};
constexpr Message cell_answers{"Answers of the survey.", "调查的回答数。"};
constexpr Message cell_information_worth{"Worth for one customer, 0 or more.",
                                         "每位客户的价值，不小于 0。"};
constexpr Message cell_information_end{"{} end of the 95 % interval of raw.",
                                       "raw 的 95 % 置信区间的{}限。"};
constexpr Message word_lower_end{"Lower", "下"};
constexpr Message word_upper_end{"Upper", "上"};
constexpr Message cell_raw{"The estimate itself, which may be negative.", "估计值本身，可能为负。"};
constexpr Message cell_plug_in{
    "The usual estimate, the mean of the largest fitted value: too large by what it fits of noise.",
    "通常的估计，即拟合值最大者的均值：因拟合噪声而偏大。"};
constexpr Message cell_information_business{"Worth times the customers.", "价值乘以客户数。"};
constexpr Message cell_survey_cost{"Cost of the survey.", "调查的费用。"};
constexpr Message cell_survey_net{"Worth for all customers less the cost.",
                                  "全部客户的价值减去费用。"};

}  // namespace retain::message

namespace retain::results {
namespace {

ColumnInfo text(std::string name, std::string meaning) {
  return {std::move(name), CellType::text, std::move(meaning)};
}

ColumnInfo number(std::string name, std::string meaning, std::string unit) {
  return {std::move(name), CellType::number, std::move(meaning), std::move(unit)};
}

constexpr const char* yuan_each = "yuan per customer";
constexpr const char* share = "share";

std::string cell_of_flag(bool holds) {
  return holds ? "1" : "0";
}

WrittenFile write_frontier(const Decision& decision, const MeasureId& effect,
                           const std::filesystem::path& folder) {
  const MetricName cost_name = metric_name(decision_cost);
  const MetricName effect_name = metric_name(effect);
  const std::string effect_unit(effect_name.unit);
  StudyTable file(
      folder,
      {std::string(frontier_file_name),
       say_in_data(message::file_frontier),
       {text("scenario", say_in_data(message::cell_scenario)),
        number("cost", say_in_data(message::cell_frontier_cost, cost_name.name), yuan_each),
        number("effect", say_in_data(message::cell_frontier_effect, effect_name.name), effect_unit),
        text("status", say_in_data(message::cell_frontier_status)),
        text("by", say_in_data(message::cell_frontier_by)),
        number("incremental_cost",
               say_in_data(message::cell_incremental, say_in_data(message::cell_incremental_cost)),
               yuan_each),
        number(
            "incremental_effect",
            say_in_data(message::cell_incremental, say_in_data(message::cell_incremental_effect)),
            effect_unit),
        number("ratio", say_in_data(message::cell_ratio), unit_of_price(effect)),
        number("probability_on_frontier", say_in_data(message::cell_on_frontier), share),
        text("metric", say_in_data(message::cell_effect_metric)),
        number("value", say_in_data(message::cell_chosen_value), yuan_each),
        number("probability_best", say_in_data(message::cell_most_valuable), share),
        {"chosen", CellType::whole_number, say_in_data(message::cell_chosen)}}});
  for (std::size_t i = 0; i < decision.frontier.size(); ++i) {
    const FrontierRow& row = decision.frontier[i];
    file.write(
        {decision.scenarios[i], csv_number(row.cost), csv_number(row.effect),
         std::string(name_of(row.place.status)), dominating(decision, row.place),
         csv_number(row.place.incremental_cost), csv_number(row.place.incremental_effect),
         csv_number(row.place.ratio), csv_number(row.probability.value), effect_name.name,
         csv_number(decision.value[i].value),
         decision.probability.empty() ? std::string() : csv_number(decision.probability[i].value),
         cell_of_flag(i == decision.best)});
  }
  return file.commit();
}

WrittenFile write_best(const Decision& decision, const MeasureId& effect,
                       const std::filesystem::path& folder) {
  StudyTable file(
      folder,
      {std::string(best_file_name),
       say_in_data(message::file_best),
       {number("price", say_in_data(message::cell_price), unit_of_price(effect)),
        text("scenario", say_in_data(message::cell_scenario)),
        number("probability", say_in_data(message::cell_probability_best), share),
        number("mean_net", say_in_data(message::cell_mean_net), yuan_each),
        {"best_in_mean", CellType::whole_number, say_in_data(message::cell_best_in_mean)},
        {"most_probable", CellType::whole_number, say_in_data(message::cell_most_probable)}}});
  for (const ChoiceAtPrice& choice : decision.choices) {
    for (std::size_t i = 0; i < decision.scenarios.size(); ++i) {
      file.write({csv_number(choice.price), decision.scenarios[i],
                  csv_number(choice.probability[i].value), csv_number(choice.mean_net[i].value),
                  cell_of_flag(i == choice.best_in_mean), cell_of_flag(i == choice.most_probable)});
    }
  }
  return file.commit();
}

WrittenFile write_information(const Decision& decision, const MeasureId& effect,
                              const std::filesystem::path& folder) {
  StudyTable file(
      folder,
      {std::string(information_file_name),
       say_in_data(message::file_information),
       {text("what", say_in_data(message::cell_information_what)),
        text("inputs", say_in_data(message::cell_information_inputs)),
        number("price", say_in_data(message::cell_price), unit_of_price(effect)),
        {"n", CellType::whole_number, say_in_data(message::cell_answers)},
        number("per_customer", say_in_data(message::cell_information_worth), yuan_each),
        number("low",
               say_in_data(message::cell_information_end, say_in_data(message::word_lower_end)),
               yuan_each),
        number("high",
               say_in_data(message::cell_information_end, say_in_data(message::word_upper_end)),
               yuan_each),
        number("raw", say_in_data(message::cell_raw), yuan_each),
        number("plug_in", say_in_data(message::cell_plug_in), yuan_each),
        number("business", say_in_data(message::cell_information_business), "yuan"),
        number("cost", say_in_data(message::cell_survey_cost), "yuan"),
        number("net", say_in_data(message::cell_survey_net), "yuan")}});
  for (const InformationRow& row : decision.information) {
    const bool is_survey = row.answers > 0 || row.what == InformationRow::What::best_survey;
    file.write({std::string(name_of(row.what)), fmt::format("{}", fmt::join(row.inputs, "+")),
                csv_number(row.price), is_survey ? fmt::to_string(row.answers) : std::string(),
                csv_number(row.value), csv_number(row.interval.low), csv_number(row.interval.high),
                csv_number(row.raw), csv_number(row.plug_in),
                csv_number(row.value * decision.customers), csv_number(row.cost),
                csv_number(row.net)});
  }
  return file.commit();
}

}  // namespace

std::string_view name_of(FrontierStatus status) {
  constexpr std::array<std::string_view, 4> names{"frontier", "dominated", "extended", "tie"};
  return names[static_cast<std::size_t>(status)];
}

std::string_view name_of(InformationRow::What what) {
  constexpr std::array<std::string_view, 4> names{"everything", "inputs", "survey", "best_survey"};
  return names[static_cast<std::size_t>(what)];
}

std::string dominating(const Decision& decision, const FrontierPlace& place) {
  std::vector<std::string> names;
  for (const std::size_t by : place.by) names.push_back(decision.scenarios[by]);
  return fmt::format("{}", fmt::join(names, "+"));
}

std::string unit_of_price(const MeasureId& effect) {
  constexpr std::string_view per_customer = " per customer";
  std::string unit(metric_name(effect).unit);
  if (unit.ends_with(per_customer)) unit.resize(unit.size() - per_customer.size());
  return "yuan per " + unit;
}

std::vector<WrittenFile> write_decision(const Decision& decision, const MeasureId& effect,
                                        const std::filesystem::path& folder) {
  std::vector<WrittenFile> files{write_frontier(decision, effect, folder)};
  if (decision.choices.empty()) return files;
  files.push_back(write_best(decision, effect, folder));
  files.push_back(write_information(decision, effect, folder));
  return files;
}

}  // namespace retain::results
