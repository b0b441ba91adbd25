#include "business/measures/books.hpp"
#include "business/measures/measure.hpp"

namespace retain::business::measures {
namespace {

constexpr std::string_view percentiles =
    "`mean`, `p01`, `p05`, `p10`, `p25`, `p50`, `p75`, `p90`, `p95`, `p99` of the weeks in which a "
    "customer pays; nobody pays longer than the horizon";

CurveFacts lifetime_curve(curve::Position position, std::string_view unit,
                          std::string_view meaning) {
  return {position, Topic::lifetime_value, unit, meaning};
}

}  // namespace

std::vector<Measure> cohort_measures() {
  return {
      {.quantity = Quantity::active,
       .key = "active",
       .label = {"active customers", "在册客户"},
       .curve =
           lifetime_curve(curve::active, "customer", "customers of week 0 who are still there")},
      {.quantity = Quantity::survival,
       .key = "survival",
       .label = {"survival", "存续率"},
       .curve = lifetime_curve(curve::survival, "share", "active / customers of week 0"),
       .metric = MetricFacts{MetricGroup::cohort,
                             {1, 5, 10},
                             "share",
                             Better::higher,
                             Basis::share,
                             "active customers of week 0 / their first number",
                             {},
                             read_curve<curve::survival>}},
      {.quantity = Quantity::revenue,
       .key = "revenue",
       .label = {"revenue", "收入"},
       .curve = lifetime_curve(curve::revenue, yuan_per_customer, "what they spent")},
      {.quantity = Quantity::cost,
       .key = "cost",
       .label = {"cost", "成本"},
       .curve = lifetime_curve(curve::cost, yuan_per_customer,
                               "keeping, surprises and programme cost for them")},
      {.quantity = Quantity::lifetime,
       .key = "lifetime",
       .label = {"lifetime", "客户寿命"},
       .spread = SpreadFacts{"week", percentiles}},
      {.quantity = Quantity::value,
       .key = "value",
       .label = {"lifetime value", "客户终身价值"},
       .curve = lifetime_curve(curve::value, yuan_per_customer, "margin times revenue, minus cost"),
       .metric = MetricFacts{MetricGroup::cohort,
                             {1, 5, 10},
                             yuan_per_customer,
                             Better::higher,
                             Basis::per_customer,
                             "margin times revenue, minus keeping, surprises and programme",
                             {},
                             read_curve<curve::value>},
       .spread = SpreadFacts{"yuan",
                             "the same of what a customer is worth within the horizon, "
                             "discounted"}},
      {.quantity = Quantity::net_value,
       .key = "net_value",
       .label = {"lifetime value, net of acquisition", "客户终身价值（扣除获客成本）"},
       .curve =
           lifetime_curve(curve::net_value, yuan_per_customer,
                          "value minus the acquisition cost; row 0 is minus the acquisition cost"),
       .metric = MetricFacts{MetricGroup::cohort,
                             {10},
                             yuan_per_customer,
                             Better::higher,
                             Basis::per_customer,
                             "value minus the acquisition cost of a customer",
                             {},
                             read_curve<curve::net_value>}},
      {.quantity = Quantity::share_of_value,
       .key = "share_of_value",
       .label = {"share of total value", "占总价值的份额"},
       .spread = SpreadFacts{"share",
                             "`decile_1` .. `decile_10`: the part of all value that each tenth of "
                             "the customers brings, the least valuable first; empty when the value "
                             "of all is not positive"}}};
}

}  // namespace retain::business::measures
