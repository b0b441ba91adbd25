#include "app/commands/fit_text.hpp"

#include <cmath>

#include "app/commands/study_rows.hpp"
#include "app/terminal/number_column.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/phrases.hpp"
#include "base/unit_words.hpp"
#include "base/units.hpp"
#include "fit/purchase_forecast.hpp"
#include "report/numbers.hpp"
#include "tables/civil_date.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message log_read{"{}: {} rows below the headers; {}.", "{}：表头以下 {} 行；{}。"};
constexpr Message log_read_sheet{"{}, sheet '{}': {} rows below the headers; {}.",
                                 "{}，工作表“{}”：表头以下 {} 行；{}。"};
constexpr Message column_is{"{} from column '{}'", "{} 取自“{}”列"};
constexpr Message column_is_number{"{} from column {}", "{} 取自第 {} 列"};
constexpr Message column_rule{"What was found", "发现"};
constexpr Message column_done{"done", "处理"};
constexpr Message column_rows{"rows", "行数"};
constexpr Message column_amount{"amount", "金额"};
constexpr Message column_first_line{"first in line", "首见行"};
constexpr Message rule_total{"totals below the log", "记录下方的合计"};
constexpr Message rule_undated{"no date or no amount", "没有日期或金额"};
constexpr Message rule_anonymous{"customers without a name: blank, guest, walk-in",
                                 "没有编号的客户：空白、匿名、散客"};
constexpr Message rule_test{"test customers, and those excluded", "测试客户及指定略去者"};
constexpr Message rule_void{"orders cancelled or never paid", "已取消或未付款的订单"};
constexpr Message rule_item{"further items of an order, added to it", "订单的其余商品，并入订单"};
constexpr Message rule_duplicate{"the same order or second once more", "同一订单或同一秒的重复行"};
constexpr Message rule_possible{"equal rows that may be two purchases", "相同的行，可能是两次购买"};
constexpr Message rule_refunded{"orders refunded in full, with their refunds",
                                "全额退款的订单及其退款"};
constexpr Message rule_partial{"refunds taken off an order", "从订单中扣除的退款"};
constexpr Message rule_unmatched{"refunds without a purchase before", "此前没有购买的退款"};
constexpr Message rule_zero{"purchases of nothing", "金额为零的购买"};
constexpr Message rule_same_day{"further purchases on a day, added up", "同日的其余购买，合并"};
constexpr Message rule_outside{"before or after the days asked for", "在所求日期之外"};
constexpr Message effect_left_out{"left out", "略去"};
constexpr Message effect_changed{"changed", "更改"};
constexpr Message effect_kept{"kept", "保留"};
constexpr Message log_kept{
    "{} purchases of {} customers are kept, {} {} in all, until {}. Rows that name no customer: {} "
    "({:.1f} % of the amount).",
    "保留 {1} 位客户的 {0} 次购买，共 {2} {3}，截至 {4}。未写明客户的行：{5}（占金额的 {6:.1f} "
    "%）。"};
constexpr Message members_only{
    "That much is bought by nobody known: the rest speaks of members only.",
    "未知客户的购买占比如此之大：其余结果只说明会员。"};
constexpr Message control_agrees{"The total in line {} agrees with what was kept above it.",
                                 "第 {} 行的合计与其上方所保留的一致。"};
constexpr Message control_differs{
    "The total in line {} is {}, and what was kept above it comes to {}: {} apart.",
    "第 {} 行的合计为 {}，而其上方所保留的共 {}：相差 {}。"};
constexpr Message column_purchase_model{"model of purchases", "购买模型"};
constexpr Message column_parameters{"estimates", "参数估计"};
constexpr Message column_likelihood{"log likelihood", "对数似然"};
constexpr Message column_akaike{"AIC", "AIC 准则"};
constexpr Message at_boundary{"no inner optimum", "没有内部最优点"};
constexpr Message purchases_say{
    "{} customers from {} to {}, {} of them with a second purchase. The forecasts are those of "
    "{}{}.",
    "{} 位客户，自 {} 至 {}，其中 {} 位有第二次购买。预测取自 {}{}。"};
constexpr Message of_lowest{", whose AIC is the lowest", "，其 AIC 最低"};
constexpr Message new_customers{
    "Of new customers {:.1f} % have left after a year and {:.1f} % after {:.4g}; in the first year "
    "they come back {:.3g} times. What they spend a purchase is {} {} in the mean.",
    "新客户中 {:.1f} % 在一年后已离开，{:.1f} % 在 {:.4g} 年后已离开；第一年内再来 {:.3g} 次。"
    "平均每次购买消费 {} {}。"};
constexpr Message customers_worth{
    "The revenue to come from the customers of the file over {:.4g} years is {} {} today, "
    "discounted at {:.4g} % a year: {} {} a customer. It is revenue and not margin, and how far "
    "the "
    "estimates may be off is not in it.",
    "文件中的客户在 {:.4g} 年内的未来收入现值为 {} {}，年贴现率 {:.4g} %：每位客户 {} {}。"
    "这是收入，不是毛利，也未计入估计的误差。"};
constexpr Message holdout_says{
    "Held against its last {:.4g} weeks, which it had not seen: {} purchases were forecast and {} "
    "came, so the forecast was {:.1f} % {}.",
    "以未曾见过的最后 {0:.4g} 周检验：预测 {1} 次购买，实际 {2} 次，预测{4} {3:.1f} %。"};
constexpr Message too_low{"too low", "偏低"};
constexpr Message too_high{"too high", "偏高"};
constexpr Message note_not_told_apart{
    "The data do not tell the models apart: another one's AIC is less than 2 away.",
    "数据无法区分这些模型：另一模型的 AIC 相差不到 2。"};
constexpr Message note_nobody_leaves{
    "Nobody is seen to leave: the models that know leaving come to their boundary.",
    "看不出有人离开：含离开的模型都落在边界上。"};
constexpr Message note_fixed_price{"Everyone spends the same a purchase: a fixed price.",
                                   "每次购买的消费都相同：固定价格。"};
constexpr Message note_infinite_spend{
    "The law of spend has no finite mean; the mean of the data stands for it.",
    "消费额的分布没有有限均值；改用数据的均值。"};
constexpr Message note_spend_and_count{
    "Who buys more often spends {} a purchase (rank correlation {:.2f}), which the law of spend "
    "does "
    "not know.",
    "购买越频繁者每次消费越{}（秩相关 {:.2f}），而消费额模型未考虑这一点。"};
constexpr Message spends_more{"more", "多"};
constexpr Message spends_less{"less", "少"};
constexpr Message note_log_begins{
    "Many more customers come first in the first weeks of the log than later: they were there "
    "before it began, so their first row is not their first purchase. Keep those who came later: "
    "--from.",
    "记录最初几周的“首次”客户远多于以后：他们此前就在，因此其首行并非首次购买。"
    "请只保留较晚到来者：--from。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr double cents_per_unit = 100.0;

const Message& text_of(CleaningRule rule) {
  switch (rule) {
    case CleaningRule::total:
      return message::rule_total;
    case CleaningRule::undated:
      return message::rule_undated;
    case CleaningRule::anonymous:
      return message::rule_anonymous;
    case CleaningRule::test_customer:
      return message::rule_test;
    case CleaningRule::void_status:
      return message::rule_void;
    case CleaningRule::line_item:
      return message::rule_item;
    case CleaningRule::duplicate:
      return message::rule_duplicate;
    case CleaningRule::possible_duplicate:
      return message::rule_possible;
    case CleaningRule::refunded_order:
      return message::rule_refunded;
    case CleaningRule::partial_refund:
      return message::rule_partial;
    case CleaningRule::unmatched_refund:
      return message::rule_unmatched;
    case CleaningRule::zero_amount:
      return message::rule_zero;
    case CleaningRule::same_day:
      return message::rule_same_day;
    case CleaningRule::outside:
      break;
  }
  return message::rule_outside;
}

const Message& text_of(CleaningEffect effect) {
  switch (effect) {
    case CleaningEffect::left_out:
      return message::effect_left_out;
    case CleaningEffect::changed:
      return message::effect_changed;
    case CleaningEffect::kept:
      break;
  }
  return message::effect_kept;
}

std::string amount_text(std::int64_t cents) {
  return report::grouped(fmt::format("{:.2f}", static_cast<double>(cents) / cents_per_unit));
}

std::string day_text(std::int64_t day) {
  return tables::iso_text({static_cast<std::int32_t>(day), 0, false});
}

std::string columns_text(const ReadLog& read) {
  std::vector<Sentence> parts;
  for (const auto& [field, column] : read.columns) {
    if (column < read.headers.size()) {
      parts.emplace_back(message::column_is, name_of(field), read.headers[column]);
    } else {
      parts.emplace_back(message::column_is_number, name_of(field), column + 1);
    }
  }
  return say(listed(parts));
}

std::string cleaning_table(const CleanedLog& log, const std::string& unit) {
  std::vector<std::string> rules, effects, rows, amounts, lines;
  for (std::size_t i = 0; i < cleaning_rule_count; ++i) {
    const auto rule = static_cast<CleaningRule>(i);
    const CleaningTally& tally = log.tally(rule);
    if (tally.rows == 0) continue;
    rules.emplace_back(say(text_of(rule)));
    effects.emplace_back(say(text_of(effect_of(rule))));
    rows.push_back(fmt::format("{}", tally.rows));
    amounts.push_back(fmt::format("{:.2f}", static_cast<double>(tally.cents) / cents_per_unit));
    lines.push_back(fmt::format("{}", tally.first_line));
  }
  if (rules.empty()) return {};
  TextTable table({{.title = say(message::column_rule)},
                   {.title = say(message::column_done)},
                   {.title = say(message::column_rows), .align = Align::right},
                   {.title = say(message::column_amount),
                    .align = Align::right,
                    .unit = std::string(unit_in(spoken_language(), unit))},
                   {.title = say(message::column_first_line), .align = Align::right}});
  table.add_rows({rules, effects, number_column(rows), number_column(amounts), lines});
  return table.to_text() + "\n";
}

std::string control_text(const ControlTotal& control) {
  if (control.stated == control.kept) return say(message::control_agrees, control.line);
  return say(message::control_differs, control.line, amount_text(control.stated),
             amount_text(control.kept), amount_text(std::abs(control.stated - control.kept)));
}

std::string model_table(const PurchaseStudy& study) {
  TextTable table({{.title = say(message::column_purchase_model)},
                   {.title = say(message::column_parameters)},
                   {.title = say(message::column_likelihood), .align = Align::right},
                   {.title = say(message::column_akaike), .align = Align::right}});
  for (const PurchaseFit& fit : study.fits) {
    std::string parameters;
    const auto names = parameter_names(fit.law.model);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i > 0) parameters += "  ";
      parameters += fmt::format("{} {:.4g}", names[i], fit.law.parameters[i]);
    }
    const bool is_inner = fit.maximum.is_inner;
    table.add_row({std::string(name_of(fit.law.model)),
                   is_inner ? parameters : std::string(say(message::at_boundary)),
                   report::grouped(fmt::format("{:.2f}", fit.log_likelihood)),
                   report::grouped(fmt::format("{:.2f}", fit.akaike))});
  }
  return table.to_text() + "\n";
}

std::string note_text(PurchaseNote note, const PurchaseStudy& study) {
  switch (note) {
    case PurchaseNote::not_told_apart:
      return say(message::note_not_told_apart);
    case PurchaseNote::nobody_leaves:
      return say(message::note_nobody_leaves);
    case PurchaseNote::fixed_price:
      return say(message::note_fixed_price);
    case PurchaseNote::infinite_spend:
      return say(message::note_infinite_spend);
    case PurchaseNote::spend_and_count:
      return say({message::note_spend_and_count,
                  study.rank_correlation > 0.0 ? message::spends_more : message::spends_less,
                  study.rank_correlation});
    case PurchaseNote::log_begins_later:
      break;
  }
  return say(message::note_log_begins);
}

std::string holdout_text(const Holdout& holdout) {
  const auto actual = static_cast<double>(holdout.actual);
  const double off = 100.0 * std::abs(holdout.expected - actual) / std::max(1.0, actual);
  return say({message::holdout_says, holdout.weeks,
              report::grouped(report::whole(holdout.expected)), report::count_text(holdout.actual),
              off, holdout.expected < actual ? message::too_low : message::too_high});
}

std::string as_text(const PurchaseStudy& study, const PurchaseRequest& request,
                    const std::string& unit) {
  const PurchaseForecast forecast(study.best().law);
  const std::string spoken_unit(unit_in(spoken_language(), unit));
  double revenue = 0.0;
  for (const CustomerForecast& customer : study.customers) revenue += customer.revenue;
  const auto customers = static_cast<double>(study.customers.size());
  const double years_left = forecast.left(weeks_per_year * request.years);
  std::string text = model_table(study);
  text += paragraph(say({message::purchases_say, report::count_text(std::ssize(study.customers)),
                         day_text(study.first_day), day_text(study.last_day),
                         report::count_text(study.repeat_buyers), name_of(study.best().law.model),
                         request.model ? Sentence() : Sentence(message::of_lowest)}));
  text += "\n" + paragraph(say(
                     message::new_customers, 100.0 * forecast.left(weeks_per_year),
                     100.0 * years_left, request.years, forecast.purchases_of_new(weeks_per_year),
                     report::grouped(fmt::format("{:.2f}", study.mean_spend)), spoken_unit));
  text += "\n" + paragraph(say(message::customers_worth, request.years,
                               report::grouped(report::whole(revenue)), spoken_unit,
                               100.0 * request.discount_rate,
                               report::grouped(report::whole(revenue / customers)), spoken_unit));
  if (study.holdout) text += "\n" + paragraph(holdout_text(*study.holdout));
  for (const PurchaseNote note : study.notes) {
    text += "\n" + hanging_paragraph("- ", note_text(note, study));
  }
  return text;
}

StudyRows rows_of(const PurchaseStudy& study) {
  StudyRows rows{{"model", "parameter", "value", "se", "log_likelihood", "aic", "chosen"}, {}};
  for (std::size_t i = 0; i < study.fits.size(); ++i) {
    const PurchaseFit& fit = study.fits[i];
    const auto names = parameter_names(fit.law.model);
    for (std::size_t j = 0; j < names.size(); ++j) {
      rows.rows.push_back({std::string(name_of(fit.law.model)), std::string(names[j]),
                           csv_number(fit.law.parameters[j]),
                           fit.standard_errors.empty() ? "" : csv_number(fit.standard_errors[j]),
                           csv_number(fit.log_likelihood), csv_number(fit.akaike),
                           i == study.chosen ? "true" : "false"});
    }
  }
  return rows;
}

}  // namespace

std::string reading_text(const ReadLog& read, const CleanedLog& log, const std::string& unit) {
  const std::string rows = report::count_text(log.rows);
  std::string text = paragraph(
      read.source.sheet.empty() ? say(message::log_read, read.source.file, rows, columns_text(read))
                                : say(message::log_read_sheet, read.source.file, read.source.sheet,
                                      rows, columns_text(read)));
  for (const Sentence& note : read.notes) text += hanging_paragraph("- ", say(note));
  text += "\n" + cleaning_table(log, unit);
  const CleaningTally& anonymous = log.tally(CleaningRule::anonymous);
  const double all = static_cast<double>(log.cents + anonymous.cents);
  const double share = all > 0.0 ? static_cast<double>(anonymous.cents) / all : 0.0;
  text += paragraph(say(message::log_kept, report::count_text(log.purchases),
                        report::count_text(std::ssize(log.customers)), amount_text(log.cents),
                        unit_in(spoken_language(), unit), day_text(log.until), anonymous.rows,
                        100.0 * share));
  constexpr double much = 0.2;
  if (share > much) text += paragraph(say(message::members_only));
  if (log.control) text += paragraph(control_text(*log.control));
  return text + "\n";
}

std::string purchase_text(const PurchaseStudy& study, const PurchaseRequest& request,
                          const std::string& unit, OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(study, request, unit);
    case OutputFormat::csv:
      return rows_of(study).as_csv();
    case OutputFormat::json:
      return rows_of(study).as_json();
  }
  return {};
}

}  // namespace retain::app::commands
