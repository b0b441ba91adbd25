#include "fit/purchase_counts.hpp"

#include <algorithm>
#include <map>

#include "fit/growing_panels.hpp"
#include "maths/elementary.hpp"
#include "maths/log_gamma.hpp"

namespace retain::fit {
namespace {

/// Negative binomial probabilities of the purchases of customers who stay, in `weeks`:
/// Gamma(r + x) / (Gamma(r) x!) (alpha / (alpha + t))^r (t / (alpha + t))^x.
std::vector<double> of_those_who_stay(double r, double alpha, double weeks, std::size_t most) {
  std::vector<double> probabilities(most);
  const double share = weeks / (alpha + weeks);
  double probability = maths::exp(-r * maths::log1p(weeks / alpha));
  for (std::size_t x = 0; x < most; ++x) {
    probabilities[x] = probability;
    probability *= share * (r + static_cast<double>(x)) / static_cast<double>(x + 1);
  }
  return probabilities;
}

/// Fader, Hardie and Lee (2005), equation 8: who made x purchases is there still, or left after the
/// last of them, by when at least x had been made. B(a, b + x) / B(a, b) of those with x chances.
std::vector<double> of_beta_geometric(const std::vector<double>& p, double weeks, std::size_t most,
                                      bool may_leave_at_start) {
  std::vector<double> probabilities = of_those_who_stay(p[0], p[1], weeks, most);
  const double a = p[2];
  const double b = p[3];
  double fewer = 0.0;                                        // purchases, were they to stay
  double stayed = may_leave_at_start ? b / (a + b) : 1.0;    // at every chance so far
  double left_now = may_leave_at_start ? a / (a + b) : 0.0;  // at the last of them
  for (std::size_t x = 0; x < most; ++x) {
    const double of_x = probabilities[x];
    probabilities[x] = stayed * of_x + left_now * (1.0 - fewer);
    fewer += of_x;
    const double chances = static_cast<double>(x) + (may_leave_at_start ? 1.0 : 0.0);
    left_now = stayed * a / (a + b + chances);
    stayed *= (b + chances) / (a + b + chances);
  }
  return probabilities;
}

/// Over the time of leaving, and those who stay to the end.
std::vector<double> of_pareto(const std::vector<double>& p, double weeks, std::size_t most) {
  const double s = p[2];
  const double beta = p[3];
  std::vector<double> probabilities = of_those_who_stay(p[0], p[1], weeks, most);
  const double stay = maths::exp(-s * maths::log1p(weeks / beta));
  for (double& probability : probabilities) probability *= stay;
  visit_growing_panels(weeks, weeks, std::min(p[1], beta), [&](double u, double weight) {
    const double leaves = s / beta * maths::exp(-(s + 1.0) * maths::log1p(u / beta));
    const std::vector<double> until_then = of_those_who_stay(p[0], p[1], u, most);
    for (std::size_t x = 0; x < most; ++x) probabilities[x] += weight * leaves * until_then[x];
  });
  return probabilities;
}

}  // namespace

std::vector<double> count_probabilities(const PurchaseLaw& law, double weeks, std::size_t most) {
  const std::vector<double>& p = law.parameters;
  std::vector<double> probabilities;
  switch (law.model) {
    case PurchaseModel::bg_nbd:
      probabilities = of_beta_geometric(p, weeks, most, false);
      break;
    case PurchaseModel::mbg_nbd:
      probabilities = of_beta_geometric(p, weeks, most, true);
      break;
    case PurchaseModel::pareto_nbd:
      probabilities = of_pareto(p, weeks, most);
      break;
    case PurchaseModel::nbd:
      probabilities = of_those_who_stay(p[0], p[1], weeks, most);
      break;
  }
  double sum = 0.0;
  for (const double probability : probabilities) sum += probability;
  probabilities.push_back(std::max(0.0, 1.0 - sum));
  return probabilities;
}

CountHistogram count_histogram(const PurchaseLaw& law, std::span<const HistoryGroup> groups,
                               std::size_t most) {
  CountHistogram histogram{std::vector<double>(most + 1), std::vector<double>(most + 1)};
  std::map<double, std::int64_t> customers_by_weeks;
  for (const HistoryGroup& group : groups) {
    const auto place = std::min(most, static_cast<std::size_t>(group.history.repeats));
    histogram.observed[place] += static_cast<double>(group.customers);
    customers_by_weeks[group.history.observed] += group.customers;
  }
  for (const auto& [weeks, customers] : customers_by_weeks) {
    const std::vector<double> probabilities = count_probabilities(law, weeks, most);
    for (std::size_t i = 0; i <= most; ++i) {
      histogram.expected[i] += static_cast<double>(customers) * probabilities[i];
    }
  }
  return histogram;
}

}  // namespace retain::fit
