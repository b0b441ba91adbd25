#include "results/purchase_files.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/cell_text.hpp"
#include "base/message.hpp"
#include "results/study_table.hpp"
#include "tables/civil_date.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message file_cleaning{"What was kept, changed and left out of the log, rule by rule.",
                                "记录中保留、更改和略去的内容，逐条规则列出。"};
constexpr Message cell_rule{"The rule, in the order in which they are applied.",
                            "规则，按应用的先后排列。"};
constexpr Message cell_effect{"What it did with the rows: left out, changed or kept.",
                              "对这些行的处理：left out 略去、changed 更改、kept 保留。"};
constexpr Message cell_rule_rows{"Rows of the log that it met.", "所涉及的记录行数。"};
constexpr Message cell_rule_amount{"Their amounts, added up.", "这些行的金额合计。"};
constexpr Message cell_first_line{"Line of the first of them; empty for none.",
                                  "其中第一行的行号；没有则为空。"};

constexpr Message file_models{
    "Models of purchases by maximum likelihood, a row for each parameter.",
    "各购买模型的最大似然估计，每个参数一行。"};
constexpr Message cell_model{"The model.", "模型。"};
constexpr Message cell_model_parameter{
    "The parameter; p, q and v are those of the gamma-gamma law of spend.",
    "参数；p、q、v 为消费额的 gamma-gamma 分布的参数。"};
constexpr Message cell_estimate{"Its estimate; times are in weeks.", "估计值；时间以周计。"};
constexpr Message cell_estimate_error{
    "Standard error from the observed information; empty where the optimum is not inner.",
    "由观测信息得到的标准误；最优点不在内部时为空。"};
constexpr Message cell_profile_low{
    "Lower end of its 95 % profile likelihood interval, of the chosen model; empty for an open "
    "end.",
    "所选模型的 95 % 轮廓似然区间下限；开端时为空。"};
constexpr Message cell_profile_high{
    "Upper end of its 95 % profile likelihood interval, of the chosen model; empty for an open "
    "end.",
    "所选模型的 95 % 轮廓似然区间上限；开端时为空。"};
constexpr Message cell_log_likelihood{"Log likelihood of the model.", "模型的对数似然。"};
constexpr Message cell_akaike{"Akaike's information criterion of the model.",
                              "模型的 Akaike 信息准则。"};
constexpr Message cell_optimum{
    "inner, or boundary where the likelihood grows to the end of a parameter.",
    "inner 表示内部最优；boundary 表示似然在参数端点处最大。"};
constexpr Message cell_chosen{"Whether the forecasts are of this model.", "预测是否取自该模型。"};

constexpr Message file_counts{"How many customers made so many purchases after the first.",
                              "首次之后购买若干次的客户各有多少。"};
constexpr Message cell_count{"Purchases after the first; in the last row so many and more.",
                             "首次之后的购买次数；最后一行表示该数及以上。"};
constexpr Message cell_observed_customers{"Customers of the data.", "数据中的客户数。"};
constexpr Message cell_expected_customers{"Customers whom the model expects.",
                                          "模型期望的客户数。"};

constexpr Message file_track{"Purchases after the first, of all customers, added up week by week.",
                             "全部客户首次之后的购买次数，逐周累计。"};
constexpr Message cell_week_of_data{"Weeks from the first day of the data.",
                                    "自数据首日起的周数。"};
constexpr Message cell_actual_sum{"Purchases of the data until then.",
                                  "截至当时数据中的购买次数。"};
constexpr Message cell_expected_sum{"Purchases that the model expects until then.",
                                    "截至当时模型期望的购买次数。"};

constexpr Message file_holdout{
    "Purchases in the weeks that were kept from the estimate, by purchases before them.",
    "未用于估计的各周内的购买次数，按此前的购买次数分组。"};
constexpr Message cell_group_customers{"Customers of the group.", "该组的客户数。"};
constexpr Message cell_forecast{"Purchases that were forecast of them in all.",
                                "所预测的合计购买次数。"};
constexpr Message cell_came{"Purchases that came.", "实际的购买次数。"};

constexpr Message file_customers{
    "Every customer, and what remains of them: expected values of the chosen model.",
    "每位客户及其未来：所选模型的期望值。"};
constexpr Message cell_customer_id{
    "The customer; with an apostrophe in front of one that a spreadsheet takes for a formula.",
    "客户；会被电子表格当作公式的编号前加撇号。"};
constexpr Message cell_first_day{"Day of their first purchase.", "首次购买日。"};
constexpr Message cell_last_day{"Day of their last purchase.", "最近一次购买日。"};
constexpr Message cell_purchase_days{"Days with a purchase.", "有购买的天数。"};
constexpr Message cell_weeks_observed{"Weeks from the first purchase to the end of the data.",
                                      "自首次购买至数据末尾的周数。"};
constexpr Message cell_mean_spend{"What they spent a repeat purchase; empty without one.",
                                  "每次重复购买的平均消费；没有则为空。"};
constexpr Message cell_alive{
    "Probability that they have not left; empty where the model holds everyone like them for "
    "alive.",
    "尚未离开的概率；模型把同类客户一律视为未离开时为空。"};
constexpr Message cell_next_year{"Purchases expected in the next 52 weeks.",
                                 "未来 52 周的期望购买次数。"};
constexpr Message cell_expected_spend{"Spend expected a purchase.", "每次购买的期望消费。"};
constexpr Message cell_revenue{
    "Revenue expected of them over the horizon, discounted; revenue and not margin.",
    "在期限内的期望收入，已贴现；是收入而非毛利。"};

}  // namespace retain::message

namespace retain::results {
namespace {

constexpr double cents_per_unit = 100.0;

ColumnInfo text_column(std::string name, const Message& meaning) {
  return {std::move(name), CellType::text, say_in_data(meaning)};
}

ColumnInfo number_column(std::string name, const Message& meaning, std::string unit = {}) {
  return {std::move(name), CellType::number, say_in_data(meaning), std::move(unit)};
}

std::string whole(std::int64_t number) {
  return fmt::format("{}", number);
}

std::string day_text(std::int64_t day) {
  return tables::iso_text({static_cast<std::int32_t>(day), 0, false});
}

std::string optional_number(const std::optional<double>& number) {
  return number ? csv_number(*number) : std::string();
}

/// An end of an interval; empty where the likelihood does not close it.
std::string closed_end(double end) {
  return end > 0.0 && std::isfinite(end) ? csv_number(end) : std::string();
}

/// The rows of one law: of purchases or of spend.
struct LawRows {
  std::string_view model;
  std::span<const std::string_view> names;
  std::vector<double> values;
  const std::vector<double>& errors;
  std::span<const Interval> intervals;
  double log_likelihood;
  double akaike;
  bool is_inner;
  bool is_chosen;
};

void write_law(StudyTable& file, const LawRows& law) {
  for (std::size_t i = 0; i < law.values.size(); ++i) {
    const bool has_interval = i < law.intervals.size();
    file.write({std::string(law.model), std::string(law.names[i]), csv_number(law.values[i]),
                law.errors.empty() ? "" : csv_number(law.errors[i]),
                has_interval ? closed_end(law.intervals[i].low) : "",
                has_interval ? closed_end(law.intervals[i].high) : "",
                csv_number(law.log_likelihood), csv_number(law.akaike),
                law.is_inner ? "inner" : "boundary", law.is_chosen ? "true" : "false"});
  }
}

WrittenFile write_models(const PurchaseStudy& study, const std::filesystem::path& folder) {
  StudyTable file(folder, {std::string(purchase_models_file_name),
                           say_in_data(message::file_models),
                           {text_column("model", message::cell_model),
                            text_column("parameter", message::cell_model_parameter),
                            number_column("value", message::cell_estimate),
                            number_column("se", message::cell_estimate_error),
                            number_column("low", message::cell_profile_low),
                            number_column("high", message::cell_profile_high),
                            number_column("log_likelihood", message::cell_log_likelihood),
                            number_column("aic", message::cell_akaike),
                            text_column("optimum", message::cell_optimum),
                            text_column("chosen", message::cell_chosen)}});
  for (std::size_t i = 0; i < study.fits.size(); ++i) {
    const PurchaseFit& fit = study.fits[i];
    const bool is_chosen = i == study.chosen;
    write_law(file,
              {name_of(fit.law.model), parameter_names(fit.law.model), fit.law.parameters,
               fit.standard_errors,
               is_chosen ? std::span<const Interval>(study.intervals) : std::span<const Interval>(),
               fit.log_likelihood, fit.akaike, fit.maximum.is_inner, is_chosen});
  }
  if (study.spend) {
    constexpr std::array<std::string_view, 3> names{"p", "q", "v"};
    const SpendFit& spend = *study.spend;
    constexpr double parameters = 3.0;
    write_law(file, {"gamma-gamma",
                     names,
                     {spend.law.p, spend.law.q, spend.law.v},
                     spend.standard_errors,
                     {},
                     spend.log_likelihood,
                     2.0 * parameters - 2.0 * spend.log_likelihood,
                     spend.maximum.is_inner,
                     true});
  }
  return file.commit();
}

WrittenFile write_counts(const CountHistogram& histogram, const std::filesystem::path& folder) {
  StudyTable file(folder,
                  {std::string(purchase_counts_file_name),
                   say_in_data(message::file_counts),
                   {number_column("repeats", message::cell_count, "purchase"),
                    number_column("observed", message::cell_observed_customers, "customer"),
                    number_column("expected", message::cell_expected_customers, "customer")}});
  for (std::size_t i = 0; i < histogram.observed.size(); ++i) {
    file.write({whole(static_cast<std::int64_t>(i)), csv_number(histogram.observed[i]),
                csv_number(histogram.expected[i])});
  }
  return file.commit();
}

WrittenFile write_track(const std::vector<TrackPoint>& track, const std::filesystem::path& folder) {
  StudyTable file(folder, {std::string(purchase_track_file_name),
                           say_in_data(message::file_track),
                           {number_column("week", message::cell_week_of_data, "week"),
                            number_column("actual", message::cell_actual_sum, "purchase"),
                            number_column("expected", message::cell_expected_sum, "purchase")}});
  for (const TrackPoint& point : track) {
    file.write({csv_number(point.week), whole(point.actual), csv_number(point.expected)});
  }
  return file.commit();
}

WrittenFile write_holdout(const Holdout& holdout, const std::filesystem::path& folder) {
  StudyTable file(folder, {std::string(holdout_file_name),
                           say_in_data(message::file_holdout),
                           {number_column("repeats", message::cell_count, "purchase"),
                            number_column("customers", message::cell_group_customers, "customer"),
                            number_column("expected", message::cell_forecast, "purchase"),
                            number_column("actual", message::cell_came, "purchase")}});
  for (std::size_t i = 0; i < holdout.groups.size(); ++i) {
    const HoldoutGroup& group = holdout.groups[i];
    file.write({whole(static_cast<std::int64_t>(i)), whole(group.customers),
                csv_number(group.expected), whole(group.actual)});
  }
  return file.commit();
}

WrittenFile write_customers(const PurchaseStudy& study, const std::string& unit,
                            const std::filesystem::path& folder) {
  StudyTable file(
      folder,
      {std::string(customer_forecasts_file_name),
       say_in_data(message::file_customers),
       {text_column("customer", message::cell_customer_id),
        text_column("first", message::cell_first_day), text_column("last", message::cell_last_day),
        number_column("purchases", message::cell_purchase_days, "purchase"),
        number_column("weeks_observed", message::cell_weeks_observed, "week"),
        number_column("mean_spend", message::cell_mean_spend, unit),
        number_column("probability_alive", message::cell_alive, "share"),
        number_column("expected_purchases_52w", message::cell_next_year, "purchase"),
        number_column("expected_spend", message::cell_expected_spend, unit),
        number_column("revenue_remaining", message::cell_revenue, unit)}});
  for (const CustomerForecast& customer : study.customers) {
    const bool is_like_formula = begins_like_formula(customer.customer);
    file.write({(is_like_formula ? "'" : "") + customer.customer, day_text(customer.first_day),
                day_text(customer.last_day), whole(customer.history.repeats + 1),
                csv_number(customer.history.observed), csv_number(customer.mean_spend),
                optional_number(customer.alive), csv_number(customer.purchases_52w),
                csv_number(customer.expected_spend), csv_number(customer.revenue)});
  }
  return file.commit();
}

}  // namespace

WrittenFile write_cleaning(const CleanedLog& log, const std::string& unit,
                           const std::filesystem::path& folder) {
  StudyTable file(folder, {std::string(cleaning_file_name),
                           say_in_data(message::file_cleaning),
                           {text_column("rule", message::cell_rule),
                            text_column("effect", message::cell_effect),
                            number_column("rows", message::cell_rule_rows, "row"),
                            number_column("amount", message::cell_rule_amount, unit),
                            number_column("first_line", message::cell_first_line)}});
  for (std::size_t i = 0; i < cleaning_rule_count; ++i) {
    const auto rule = static_cast<CleaningRule>(i);
    const CleaningTally& tally = log.tally(rule);
    file.write({std::string(name_of(rule)), std::string(name_of(effect_of(rule))),
                whole(tally.rows), csv_number(static_cast<double>(tally.cents) / cents_per_unit),
                tally.first_line == 0 ? "" : whole(tally.first_line)});
  }
  return file.commit();
}

std::vector<WrittenFile> write_purchase_study(const PurchaseStudy& study, const std::string& unit,
                                              const std::filesystem::path& folder) {
  std::vector<WrittenFile> written;
  written.push_back(write_models(study, folder));
  written.push_back(write_counts(study.histogram, folder));
  written.push_back(write_track(study.track, folder));
  if (study.holdout) written.push_back(write_holdout(*study.holdout, folder));
  written.push_back(write_customers(study, unit, folder));
  return written;
}

}  // namespace retain::results
