#include "study/customer_distribution.hpp"

#include <algorithm>
#include <numeric>

namespace retain::study {
namespace {

/// Customers of one lifetime and with it of one value.
struct Likes {
  double lifetime;  ///< week
  double value;     ///< yuan
  double share;     ///< of the customers of week 0
};

/// Margin and cost of the customers of week 0 in a week, yuan per customer of week 0.
struct WeekOfCohort {
  double margin_per_spend;  ///< margin per yuan that is spent
  double cost;
};

std::vector<WeekOfCohort> weeks_of(const RunResult& result, const std::vector<double>& spend) {
  std::vector<WeekOfCohort> weeks;
  for (std::size_t week = 0; week + 1 < result.rows; ++week) {
    const auto grows = [&](std::size_t curve) {
      return result.curve(curve, week + 1).mean - result.curve(curve, week).mean;
    };
    double spent = 0;
    for (std::size_t s = 0; s < spend.size(); ++s) {
      spent += result.paying_share[week * spend.size() + s] * spend[s];
    }
    const double cost = grows(curve::cost);
    weeks.push_back({spent > 0.0 ? (grows(curve::value) + cost) / spent : 0.0, cost});
  }
  return weeks;
}

/// Customers of a segment by what they have brought after each number of weeks. Every week's margin
/// is shared by those who pay in proportion to what they spend, and its cost equally.
void add_segment(const RunResult& result, const std::vector<double>& spend, std::size_t segment,
                 const std::vector<WeekOfCohort>& weeks, std::vector<Likes>& groups) {
  double value = 0;
  double staying = result.start_share[segment];  // with at least this many weeks
  for (std::size_t week = 0; week < result.rows; ++week) {
    const bool ends = week + 1 == result.rows;
    const double paying_next = ends ? 0.0 : result.paying_share[week * spend.size() + segment];
    if (staying > paying_next) {
      groups.push_back({static_cast<double>(week), value, staying - paying_next});
    }
    staying = paying_next;
    if (staying <= 0.0) break;
    double paying = 0;
    for (std::size_t s = 0; s < spend.size(); ++s) {
      paying += result.paying_share[week * spend.size() + s];
    }
    value += weeks[week].margin_per_spend * spend[segment] - weeks[week].cost / paying;
  }
}

/// Sums of shares are rounded; a share reached to within this is reached.
constexpr double rounding = 1e-12;

/// Inverse of the distribution function; `groups` are in the order of the member.
CustomerPercentiles percentiles_of(const std::vector<Likes>& groups, double Likes::*member) {
  CustomerPercentiles result;
  result.mean = 0.0;
  for (const Likes& group : groups) result.mean += group.share * group.*member;
  for (std::size_t i = 0; i < customer_probabilities.size(); ++i) {
    double below = 0;
    result.percentile[i] = groups.back().*member;
    for (const Likes& group : groups) {
      below += group.share;
      if (below < customer_probabilities[i] - rounding) continue;
      result.percentile[i] = group.*member;
      break;
    }
  }
  return result;
}

std::array<double, decile_count> shares_of_value(const std::vector<Likes>& by_value, double total) {
  std::array<double, decile_count> shares{};
  if (!(total > 0.0)) {
    shares.fill(not_available);
    return shares;
  }
  double first = 0;  // share of customers before the group
  for (const Likes& group : by_value) {
    const double last = first + group.share;
    for (std::size_t decile = 0; decile < decile_count; ++decile) {
      const double from = static_cast<double>(decile) / decile_count;
      const double to = static_cast<double>(decile + 1) / decile_count;
      const double inside = std::min(last, to) - std::max(first, from);
      if (inside > 0.0) shares[decile] += inside * group.value / total;
    }
    first = last;
  }
  return shares;
}

}  // namespace

CustomerDistribution distribution_over_customers(const RunResult& result,
                                                 const std::vector<double>& spend) {
  const std::vector<WeekOfCohort> weeks = weeks_of(result, spend);
  std::vector<Likes> groups;
  for (std::size_t segment = 0; segment < spend.size(); ++segment) {
    add_segment(result, spend, segment, weeks, groups);
  }
  CustomerDistribution distribution;
  std::ranges::stable_sort(groups, {}, &Likes::lifetime);
  distribution.lifetime = percentiles_of(groups, &Likes::lifetime);
  std::ranges::stable_sort(groups, {}, &Likes::value);
  distribution.value = percentiles_of(groups, &Likes::value);
  distribution.share_of_value = shares_of_value(groups, distribution.value.mean);
  return distribution;
}

std::vector<double> spend_by_segment(const Plan& plan) {
  std::vector<double> spend;
  for (std::size_t group = 0; group < plan.groups.size(); group += plan.stages()) {
    spend.push_back(plan.groups[group].segment.spend_per_week);
  }
  return spend;
}

}  // namespace retain::study
