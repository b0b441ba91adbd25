#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "business/words.hpp"

namespace retain::business::measures {
namespace {

constexpr Message avoidable_by{"avoidable loss: {}", "可避免的损失：{}"};
constexpr std::string_view short_horizon = "never at the end, at ten years a shorter horizon";

MetricFacts of_run(std::string_view unit, Better better, std::string_view formula,
                   std::string_view empty) {
  return {MetricGroup::run, {}, unit, better, Basis::none, formula, empty};
}

MetricFacts avoidable(std::string_view formula) {
  return {MetricGroup::run,    {10},    yuan_per_customer, Better::lower,
          Basis::per_customer, formula, short_horizon};
}

std::vector<Measure> times_and_risk() {
  return {{.quantity = Quantity::business_total,
           .key = "business_total_end",
           .label = {"value of the business in yuan, whole run", "业务总价值（元，整个模拟期）"},
           .metric = of_run("yuan", Better::higher,
                            "business value over the whole run, times the customers of week 0; "
                            "with quantiles, and a row of compare.csv",
                            "never")},
          {.quantity = Quantity::half_life,
           .key = "half_life",
           .label = message::column_half_life,
           .metric = of_run("week", Better::higher,
                            "week at which the mean survival curve first reaches one half, "
                            "linearly interpolated",
                            "when more than half stay to the end")},
          {.quantity = Quantity::payback_week,
           .key = "payback_week",
           .label = {"payback", "回本时间"},
           .metric =
               of_run("week", Better::lower,
                      "first row at which the mean net value is not negative", "when it never is")},
          {.quantity = Quantity::probability_negative,
           .key = "probability_negative",
           .label = {"probability of a negative value", "价值为负的概率"},
           .metric = of_run("share", Better::lower,
                            "share of replications with net_value_end below 0; `se` is sqrt(p "
                            "(1-p) / (n-1))",
                            "expected engine")}};
}

std::vector<Measure> satisfaction_measures() {
  return {
      {.quantity = Quantity::satisfaction_degree,
       .key = "satisfaction_degree",
       .label = {"satisfaction degree", "满意度"},
       .metric = of_run("points 1..10", Better::higher,
                        "mean score of the encounters of the business, equation (5)", "never")},
      {.quantity = Quantity::satisfaction_rate,
       .key = "satisfaction_rate",
       .label = {"satisfaction rate", "满意率"},
       .metric = of_run("share", Better::higher,
                        "share of the encounters that are not dissatisfied", "never")},
      {.quantity = Quantity::dissatisfied_share,
       .key = "dissatisfied_share",
       .label = {"share of dissatisfied encounters", "不满意的服务接触比例"},
       .metric =
           of_run("share", Better::lower,
                  "share of the encounters that are dissatisfied: 1 - satisfaction_rate", "never")},
      {.quantity = Quantity::complaint_rate,
       .key = "complaints_per_1000_customers_a_year",
       .label = {"complaints a year per 1,000 customers", "每千客户每年投诉"},
       .metric = of_run("complaints per 1000 customers and year", Better::neither,
                        "complaints of the whole run by the weeks that customers paid, times "
                        "52,000",
                        "never")},
      {.quantity = Quantity::satisfaction_degree_sampling_error,
       .key = "satisfaction_degree_sampling_error",
       .label = {"satisfaction degree, sampling error", "满意度的抽样误差"},
       .metric = of_run("points 1..10", Better::neither,
                        "standard error of the degree in a survey of service.surveyed customers: "
                        "standard deviation of the scores / sqrt(n)",
                        "without a survey")},
      {.quantity = Quantity::satisfaction_rate_sampling_error,
       .key = "satisfaction_rate_sampling_error",
       .label = {"satisfaction rate, sampling error", "满意率的抽样误差"},
       .metric = of_run("share", Better::neither, "the same of the rate: sqrt(p (1-p) / n)",
                        "without a survey")}};
}

std::vector<Measure> avoidable_measures() {
  constexpr std::string_view both_causes =
      "the same with both causes of the bracket removed together";
  return {{.quantity = Quantity::avoidable_of_cause,
           .key = "avoidable_{}",
           .label = avoidable_by,
           .subject = Subject::cause,
           .metric = avoidable("business value per customer without this cause (its hazard and its "
                               "events removed, other base hazards kept) minus the actual one; "
                               "expected engine whatever the run uses")},
          {.quantity = Quantity::avoidable_product_quality,
           .key = "avoidable_product_quality",
           .label = avoidable_by,
           .about = message::column_loss_product,
           .metric = avoidable(both_causes)},
          {.quantity = Quantity::avoidable_service_quality,
           .key = "avoidable_service_quality",
           .label = avoidable_by,
           .about = message::column_loss_service,
           .metric = avoidable(both_causes)}};
}

std::vector<Measure> other_measures() {
  return {{.quantity = Quantity::break_even_programme,
           .key = "break_even_programme",
           .label = {"break-even programme cost", "服务计划的盈亏平衡点"},
           .metric = of_run("yuan per customer and year", Better::higher,
                            "programme_per_customer + (business_value_end minus that of the base) "
                            "/ active_years_end: the cost at which the advantage over the base is "
                            "used up",
                            "for a scenario that is its own base")},
          {.quantity = Quantity::programme_payback_week,
           .key = "programme_payback_week",
           .label = {"payback of the programme", "服务计划的回本时间"},
           .metric = of_run("week", Better::lower,
                            "first row from which the mean business value so far stays at or "
                            "above that of the base to the end of the horizon: what was spent "
                            "more at first has come back",
                            "for a scenario that is its own base, or when it is not so within the "
                            "horizon")},
          {.quantity = Quantity::loss_at_touchpoint,
           .key = "loss_at_{}",
           .label = {"loss at the moment of truth {}", "关键时刻 {} 的损失"},
           .subject = Subject::touchpoint,
           .metric = MetricFacts{MetricGroup::touchpoint,
                                 {10},
                                 yuan_per_customer,
                                 Better::lower,
                                 Basis::per_customer,
                                 "its part of loss_poor_service, with quantiles",
                                 short_horizon}}};
}

}  // namespace

std::vector<Measure> run_measures() {
  std::vector<Measure> all = times_and_risk();
  for (const auto& more : {satisfaction_measures(), avoidable_measures(), other_measures()}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

}  // namespace retain::business::measures
