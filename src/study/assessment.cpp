#include "study/assessment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/check.hpp"
#include "maths/elementary.hpp"
#include "model/parameters/parameters.hpp"

namespace retain::study {
namespace {

constexpr std::size_t weakest_shown = 3;

double rounded(double value, int decimals) {
  const double unit = maths::pow(10.0, decimals);
  return std::round(value * unit) / unit;
}

/// Decimals whose last one is at most half a standard error: rounding then adds about 1 % to the
/// error, or less. At least one, at most three.
int decimals_for(double standard_error) {
  constexpr int fewest = 1;
  constexpr int most = 3;
  if (std::isnan(standard_error)) return fewest;
  if (standard_error == 0.0) return most;
  return static_cast<int>(
      std::clamp<double>(std::ceil(-maths::log10(standard_error / 2.0)), fewest, most));
}

double sum_of(const std::vector<double>& scores) {
  // Scores with decimals must not miss the bounds of the groups by a rounding error of the sum.
  constexpr int decimals_kept = 6;
  return rounded(std::accumulate(scores.begin(), scores.end(), 0.0), decimals_kept);
}

MeanScore mean_score(const Moments& moments, double lowest, double highest) {
  Interval interval = mean_interval(moments);
  if (!std::isnan(interval.low)) {
    interval = {std::max(interval.low, lowest), std::min(interval.high, highest)};
  }
  return {moments, interval};
}

double deviation(const Moments& moments) {
  return std::sqrt(moments.variance());
}

std::vector<GroupShare> groups_of(const std::vector<double>& totals, const Moments& moments) {
  StaffShares by_model{not_available, not_available, not_available};
  if (deviation(moments) > 0.0) {
    by_model = staff_shares({.self_test_mean = moments.mean(), .self_test_sd = deviation(moments)});
  }
  const std::array groups{std::pair(StaffGroup::suited, by_model.suited),
                          std::pair(StaffGroup::to_train, by_model.to_train),
                          std::pair(StaffGroup::unsuited, by_model.unsuited)};
  std::vector<GroupShare> shares;
  for (const auto& [group, share_by_model] : groups) {
    const std::int64_t people = std::ranges::count(totals, group, staff_group);
    const double share = static_cast<double>(people) / static_cast<double>(moments.count());
    shares.push_back(
        {group, people, share, share_interval(people, moments.count()), share_by_model});
  }
  return shares;
}

std::vector<MeanScore> items_of(const ScoreSheet& sheet, const SheetForm& form) {
  std::vector<MeanScore> items;
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    Moments moments;
    for (const std::vector<double>& scores : sheet.people) moments.add(scores[i]);
    items.push_back(mean_score(moments, form.lowest, form.highest));
  }
  return items;
}

std::vector<std::size_t> weakest_of(const std::vector<MeanScore>& items) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return items[i].moments.mean(); });
  order.resize(std::min(order.size(), weakest_shown));
  return order;
}

/// The value as the registry allows it.
SuggestedValue suggested(const std::string& key, double value, int decimals) {
  const Parameter* parameter = find_parameter(key);
  expects(parameter != nullptr, "a sheet gives values to parameters");
  return {key,
          std::clamp(rounded(value, decimals), parameter->info.lowest, parameter->info.highest)};
}

std::vector<SuggestedValue> self_test_values(const Moments& totals) {
  const int decimals = decimals_for(totals.standard_error());
  std::vector<SuggestedValue> values{suggested("staff.self_test_mean", totals.mean(), decimals)};
  if (totals.count() > 1) {
    values.push_back(suggested("staff.self_test_sd", deviation(totals), decimals));
  }
  return values;
}

std::vector<SuggestedValue> affinity_values(const std::vector<MeanScore>& items,
                                            const SheetForm& form) {
  std::vector<SuggestedValue> values;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Moments& moments = items[i].moments;
    values.push_back(suggested(fmt::format("service.affinity.{}", form.items[i].english),
                               moments.mean(), decimals_for(moments.standard_error())));
  }
  return values;
}

}  // namespace

Assessment assess(const ScoreSheet& sheet) {
  expects(!sheet.people.empty(), "a sheet has at least one person");
  const SheetForm& form = sheet_form(sheet.kind);
  const bool self_test = sheet.kind == SheetKind::self_test;
  const auto size = static_cast<double>(form.items.size());
  std::vector<double> person_scores;
  Moments overall;
  for (const std::vector<double>& scores : sheet.people) {
    person_scores.push_back(self_test ? sum_of(scores) : sum_of(scores) / size);
    overall.add(person_scores.back());
  }
  const double scale = self_test ? size : 1.0;

  Assessment result{sheet.kind, overall.count(), {}, {}, items_of(sheet, form), {}, {}};
  result.overall = mean_score(overall, scale * form.lowest, scale * form.highest);
  if (self_test) result.groups = groups_of(person_scores, overall);
  result.weakest = weakest_of(result.items);
  result.values = self_test ? self_test_values(overall) : affinity_values(result.items, form);
  return result;
}

}  // namespace retain::study
