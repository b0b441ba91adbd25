#include "study/customer_distribution.hpp"

#include <algorithm>
#include <numeric>

namespace retain {
namespace {

/// Customers of one lifetime and with it of one value.
struct Group {
  double lifetime;  ///< week
  double value;     ///< yuan
  double share;     ///< of the customers of week 0
};

/// What a customer has brought after each number of weeks: every week's value is shared equally by
/// those who pay in it.
std::vector<Group> groups_of(const RunResult& result) {
  std::vector<Group> groups;
  double value = 0;
  double staying = 1.0;  // share of customers with at least this many weeks
  for (std::size_t weeks = 0; weeks < result.rows; ++weeks) {
    const bool ends = weeks + 1 == result.rows;
    const double paying_next = ends ? 0.0 : result.paying_share[weeks];
    if (staying > paying_next) {
      groups.push_back({static_cast<double>(weeks), value, staying - paying_next});
    }
    staying = paying_next;
    if (staying <= 0.0) break;
    const double of_all =
        result.curve(curve::value, weeks + 1).mean - result.curve(curve::value, weeks).mean;
    value += of_all / staying;
  }
  return groups;
}

/// Sums of shares are rounded; a share reached to within this is reached.
constexpr double rounding = 1e-12;

/// Inverse of the distribution function; `groups` are in the order of the member.
CustomerPercentiles percentiles_of(const std::vector<Group>& groups, double Group::*member) {
  CustomerPercentiles result;
  result.mean = 0.0;
  for (const Group& group : groups) result.mean += group.share * group.*member;
  for (std::size_t i = 0; i < customer_probabilities.size(); ++i) {
    double below = 0;
    result.percentile[i] = groups.back().*member;
    for (const Group& group : groups) {
      below += group.share;
      if (below < customer_probabilities[i] - rounding) continue;
      result.percentile[i] = group.*member;
      break;
    }
  }
  return result;
}

std::array<double, decile_count> shares_of_value(const std::vector<Group>& by_value, double total) {
  std::array<double, decile_count> shares{};
  if (!(total > 0.0)) {
    shares.fill(not_available);
    return shares;
  }
  double first = 0;  // share of customers before the group
  for (const Group& group : by_value) {
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

CustomerDistribution distribution_over_customers(const RunResult& result) {
  std::vector<Group> groups = groups_of(result);
  CustomerDistribution distribution;
  distribution.lifetime = percentiles_of(groups, &Group::lifetime);
  std::ranges::stable_sort(groups, {}, &Group::value);
  distribution.value = percentiles_of(groups, &Group::value);
  distribution.share_of_value = shares_of_value(groups, distribution.value.mean);
  return distribution;
}

}  // namespace retain
