#include "engine/metrics.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/units.hpp"
#include "stats/estimate.hpp"

namespace retain {
namespace {

constexpr const char* yuan_per_customer = "yuan per customer";

/// Reads the books at the end of a year, or finds them not available.
class Books {
 public:
  Books(const Accounts& accounts, const Scenario& scenario)
      : accounts_(accounts), customers_(static_cast<double>(scenario.cohort.customers)) {}

  [[nodiscard]] bool reaches(int year) const { return row(year) < accounts_.rows; }
  [[nodiscard]] double curve(std::size_t which, int year) const {
    return reaches(year) ? accounts_.at(which, row(year)) : not_available;
  }
  [[nodiscard]] double per_customer(std::size_t which, int year) const {
    return curve(which, year) / customers_;
  }
  [[nodiscard]] double per_customer(const std::vector<double>& totals, int year) const {
    return reaches(year) ? totals[row(year)] / customers_ : not_available;
  }
  [[nodiscard]] double both_channels(std::size_t first, Cause cause, int year) const {
    double sum = 0;
    for (std::size_t k = 0; k < channel_count; ++k) {
      sum += curve(curve::by_cause(first, index(cause), k), year);
    }
    return sum;
  }

 private:
  [[nodiscard]] static std::size_t row(int year) {
    return static_cast<std::size_t>(year) * weeks_per_year;
  }

  const Accounts& accounts_;
  double customers_;
};

std::vector<MetricName> make_replication_metrics() {
  std::vector<MetricName> metrics;
  for (const char* name : {"survival_1y", "survival_5y", "survival_10y"}) {
    metrics.push_back({name, "share", Better::higher});
  }
  for (const char* name :
       {"value_1y", "value_5y", "value_10y", "net_value_10y", "business_value_10y"}) {
    metrics.push_back({name, yuan_per_customer, Better::higher});
  }
  metrics.push_back({"active_years_10y", "year per customer", Better::higher});
  metrics.push_back({"loss_10y", yuan_per_customer, Better::lower});
  for (const Cause cause : all_causes) {
    metrics.push_back({loss_metric(cause), yuan_per_customer, Better::lower});
  }
  for (const char* name :
       {"loss_product_quality_10y", "loss_service_quality_10y", "replacement_cost_10y",
        "keeping_cost_10y", "programme_cost_10y", "winning_back_memo_10y"}) {
    metrics.push_back({name, yuan_per_customer, Better::lower});
  }
  metrics.push_back({"customers_lost_10y", "customer", Better::lower});
  metrics.push_back({"complaints_10y", "complaint", Better::neither});
  metrics.push_back({"people_told_10y", "people", Better::lower});
  metrics.push_back({"people_reached_10y", "people", Better::lower});
  metrics.push_back({"customers_recommended_10y", "customer", Better::higher});
  metrics.push_back({"people_recommended_to_10y", "people", Better::higher});
  metrics.push_back({"falsely_loyal_share_10y", "share", Better::neither});
  return metrics;
}

}  // namespace

std::string loss_metric(Cause cause) {
  return "loss_" + std::string(cause_names[index(cause)]) + "_10y";
}

const std::vector<MetricName>& replication_metrics() {
  static const std::vector<MetricName> metrics = make_replication_metrics();
  return metrics;
}

std::size_t replication_metric(const std::string& name) {
  const auto& metrics = replication_metrics();
  const auto found = std::ranges::find(metrics, name, &MetricName::name);
  expects(found != metrics.end(), "a metric is asked for by its name");
  return static_cast<std::size_t>(found - metrics.begin());
}

std::vector<double> measure(const Accounts& accounts, const Scenario& scenario) {
  const Books books(accounts, scenario);
  const auto customers = static_cast<double>(scenario.cohort.customers);
  std::vector<double> values;
  for (const int year : {1, 5, 10}) values.push_back(books.curve(curve::survival, year));
  for (const int year : {1, 5, 10}) values.push_back(books.curve(curve::value, year));
  values.push_back(books.curve(curve::net_value, 10));
  values.push_back(books.per_customer(accounts.business_value, 10));
  values.push_back(books.per_customer(accounts.active_years, 10));

  double lost = 0;
  double product_quality = 0;
  double service_quality = 0;
  PerCause<double> loss{};
  for (const Cause cause : all_causes) {
    const double of_cause = books.both_channels(curve::missing_margin, cause, 10) / customers;
    loss[index(cause)] = of_cause;
    lost += books.both_channels(curve::customers_lost, cause, 10);
    if (is_product_cause(cause)) product_quality += of_cause;
    if (is_service_cause(cause)) service_quality += of_cause;
  }
  values.push_back(books.per_customer(curve::ledger_total, 10));
  values.insert(values.end(), loss.begin(), loss.end());
  values.push_back(product_quality);
  values.push_back(service_quality);
  for (const std::size_t spent :
       {curve::replacement, curve::keeping, curve::programme, curve::memo}) {
    values.push_back(books.per_customer(spent, 10));
  }
  values.push_back(lost);
  for (const std::size_t counted :
       {curve::complaints, curve::people_told, curve::people_reached, curve::customers_recommended,
        curve::people_recommended_to, curve::falsely_loyal_share}) {
    values.push_back(books.curve(counted, 10));
  }
  expects(values.size() == replication_metrics().size(), "every metric is measured");
  return values;
}

}  // namespace retain
