#include "base/message.hpp"
#include "business/measures/books.hpp"
#include "business/measures/ledger.hpp"
#include "business/measures/measure.hpp"
#include "business/words.hpp"

namespace retain::business::measures {
namespace {

constexpr Message loss_by{"loss: {}", "损失：{}"};

double sum_of_losses(const Books& books, int years, bool (*is_counted)(Cause)) {
  double sum = 0;
  for (const Cause cause : all_causes) {
    if (is_counted(cause)) sum += books.loss(cause, years);
  }
  return sum;
}

double read_customers_lost(const Books& books, const MeasureId& id) {
  double sum = 0;
  for (const Cause cause : all_causes) {
    sum += books.both_channels(curve::customers_lost, cause, id.years);
  }
  return sum;
}

CurveFacts departure_curve(curve::Position position, std::string_view unit,
                           std::string_view meaning) {
  return {position, Topic::departures, unit, meaning};
}

/// Yuan of the business per customer of week 0.
MetricFacts amount(Better better, std::string_view formula,
                   double (*read)(const Books&, const MeasureId&)) {
  return {MetricGroup::business,
          {10},
          yuan_per_customer,
          better,
          Basis::per_customer,
          formula,
          {},
          read};
}

/// A total of the business.
MetricFacts number_of(std::string_view unit, Better better, std::string_view formula,
                      double (*read)(const Books&, const MeasureId&)) {
  return {MetricGroup::business, {10}, unit, better, Basis::total, formula, {}, read};
}

std::vector<Measure> value_and_losses() {
  return {{.quantity = Quantity::business_value,
           .key = "business_value",
           .label = {"value of the business", "业务总价值"},
           .metric = amount(Better::higher,
                            "margin times revenue, minus keeping, surprises, programme and "
                            "replacement, newcomers included; without the acquisition cost of the "
                            "customers of week 0",
                            [](const Books& books, const MeasureId& id) {
                              return books.per_customer(&Accounts::business_value, id.years);
                            })},
          {.quantity = Quantity::active_years,
           .key = "active_years",
           .label = {"active customer-years", "在册客户年数"},
           .metric = MetricFacts{MetricGroup::business,
                                 {10},
                                 "year per customer",
                                 Better::higher,
                                 Basis::per_customer,
                                 "paying customer-weeks / 52, discounted like money, newcomers "
                                 "included",
                                 {},
                                 [](const Books& books, const MeasureId& id) {
                                   return books.per_customer(&Accounts::active_years, id.years);
                                 }}},
          {.quantity = Quantity::loss,
           .key = "loss",
           .label = {"loss", "损失"},
           .metric = amount(Better::lower,
                            "sum of the ledger without memo; with business_value of the same time "
                            "added, what a customer who never leaves would bring",
                            read_per_customer<curve::ledger_total>)},
          {.quantity = Quantity::loss_of_cause,
           .key = "loss_{}",
           .label = loss_by,
           .subject = Subject::cause,
           .metric = amount(Better::lower, "missing margin of the root cause, both channels",
                            [](const Books& books, const MeasureId& id) {
                              return books.loss(*id.cause, id.years);
                            })},
          {.quantity = Quantity::loss_product_quality,
           .key = "loss_product_quality",
           .label = loss_by,
           .about = message::column_loss_product,
           .metric = amount(Better::lower, "better_product plus cheaper_product",
                            [](const Books& books, const MeasureId& id) {
                              return sum_of_losses(books, id.years, is_product_cause);
                            })},
          {.quantity = Quantity::loss_service_quality,
           .key = "loss_service_quality",
           .label = loss_by,
           .about = message::column_loss_service,
           .metric = amount(Better::lower, "not_valued plus poor_service",
                            [](const Books& books, const MeasureId& id) {
                              return sum_of_losses(books, id.years, is_service_cause);
                            })},
          {.quantity = Quantity::loss_direct,
           .key = "loss_direct",
           .label = loss_by,
           .about = ledger_part(LedgerChannel::direct).label,
           .metric = amount(Better::lower,
                            "missing margin of those who left of their own experience, all causes",
                            [](const Books& books, const MeasureId& id) {
                              return books.loss(Channel::direct, id.years);
                            })},
          {.quantity = Quantity::loss_word_of_mouth,
           .key = "loss_word_of_mouth",
           .label = loss_by,
           .about = ledger_part(LedgerChannel::word_of_mouth).label,
           .metric = amount(Better::lower,
                            "missing margin of those who left after a story that they heard, all "
                            "causes",
                            [](const Books& books, const MeasureId& id) {
                              return books.loss(Channel::word_of_mouth, id.years);
                            })}};
}

double read_spending(const Books& books, const MeasureId& id) {
  return books.per_customer(curve::replacement, id.years) +
         books.per_customer(curve::keeping, id.years) +
         books.per_customer(curve::programme, id.years);
}

std::vector<Measure> spending_measures() {
  return {{.quantity = Quantity::spending,
           .key = "spending",
           .label = {"spent on customers", "客户支出"},
           .metric = amount(Better::lower, "replacement_cost plus keeping_cost plus programme_cost",
                            read_spending)},
          {.quantity = Quantity::replacement_cost,
           .key = "replacement_cost",
           .label = {"cost of new customers", "获客成本"},
           .metric = amount(Better::lower, "cost of new customers, advertising included",
                            read_per_customer<curve::replacement>)},
          {.quantity = Quantity::keeping_cost,
           .key = "keeping_cost",
           .label = {"cost of keeping customers", "挽留成本"},
           .metric =
               amount(Better::lower, "cost of handled complaints, surprises and attempts to retain",
                      read_per_customer<curve::keeping>)},
          {.quantity = Quantity::programme_cost,
           .key = "programme_cost",
           .label = {"cost of programmes", "服务计划成本"},
           .metric = amount(Better::lower, "programme cost, per customer and fixed",
                            read_per_customer<curve::programme>)},
          {.quantity = Quantity::winning_back_memo,
           .key = "winning_back_memo",
           .label = {"winning the lost back (memo)", "赢回流失客户的成本（备查）"},
           .metric =
               amount(Better::lower, "acquisition cost of everybody lost; 0 when the firm acquires",
                      read_per_customer<curve::memo>)}};
}

std::vector<Measure> departure_measures() {
  return {
      {.quantity = Quantity::customers_lost,
       .key = "customers_lost",
       .label = {"customers lost", "流失客户"},
       .curve = CurveFacts{curve::customers_lost, Topic::departures, "customer",
                           "customers lost so far", true},
       .metric = number_of("customer", Better::lower, "customers lost, all causes and channels",
                           read_customers_lost)},
      {.quantity = Quantity::customers_joined,
       .key = "customers_joined",
       .label = {"customers joined", "新加入客户"},
       .curve = departure_curve(curve::customers_joined, "customer", "new customers so far")},
      {.quantity = Quantity::complaints,
       .key = "complaints",
       .label = {"complaints", "投诉"},
       .curve = departure_curve(curve::complaints, "complaint", "complaints so far"),
       .metric =
           number_of("complaint", Better::neither, "complaints", read_curve<curve::complaints>)},
      {.quantity = Quantity::people_told,
       .key = "people_told",
       .label = {"people told", "听说此事的人"},
       .curve = departure_curve(curve::people_told, "people",
                                "listeners so far, retellings included; a person who hears twice "
                                "counts twice"),
       .metric = number_of("people", Better::lower, "listeners, retellings included",
                           read_curve<curve::people_told>)},
      {.quantity = Quantity::people_reached,
       .key = "people_reached",
       .label = {"people reached", "波及人数"},
       .curve = departure_curve(curve::people_reached, "people",
                                "people of the market who know somebody who told, so far"),
       .metric = number_of("people", Better::lower,
                           "people of the market within the circles of those who told",
                           read_curve<curve::people_reached>)},
      {.quantity = Quantity::refusing_share,
       .key = "refusing_share",
       .label = {"share of the market that refuses", "市场中拒绝光顾的比例"},
       .curve = departure_curve(curve::refusing_share, "share",
                                "share of prospects who refuse at the start of the week")}};
}

std::vector<Measure> recommendation_measures() {
  return {
      {.quantity = Quantity::customers_recommended,
       .key = "customers_recommended",
       .label = {"customers by recommendation", "推荐来的客户"},
       .curve = departure_curve(curve::customers_recommended, "customer",
                                "new customers won by recommendation, so far"),
       .metric = number_of("customer", Better::higher, "new customers won by recommendation",
                           read_curve<curve::customers_recommended>)},
      {.quantity = Quantity::people_recommended_to,
       .key = "people_recommended_to",
       .label = {"people recommended to", "收到推荐的人"},
       .curve = departure_curve(curve::people_recommended_to, "people",
                                "people to whom advocates recommended the firm, so far"),
       .metric =
           number_of("people", Better::higher, "people to whom advocates recommended the firm",
                     read_curve<curve::people_recommended_to>)},
      {.quantity = Quantity::reputation,
       .key = "reputation",
       .label = {"reputation", "声誉"},
       .curve = departure_curve(curve::reputation, "-1..1",
                                "smoothed balance of good and bad tellings at the start of the "
                                "week")},
      {.quantity = Quantity::falsely_loyal_share,
       .key = "falsely_loyal_share",
       .label = {"share of falsely loyal", "虚假忠诚比例"},
       .curve = departure_curve(curve::falsely_loyal_share, "share",
                                "share of the active customers, newcomers included, in segments "
                                "that stay for another reason than loyalty"),
       .metric = MetricFacts{MetricGroup::business,
                             {10},
                             "share",
                             Better::neither,
                             Basis::share,
                             "share of the active customers who stay for another reason than "
                             "loyalty, at that time",
                             {},
                             read_curve<curve::falsely_loyal_share>}}};
}

}  // namespace

std::vector<Measure> business_measures() {
  std::vector<Measure> all = value_and_losses();
  for (const auto& more : {spending_measures(), departure_measures(), recommendation_measures()}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

}  // namespace retain::business::measures
