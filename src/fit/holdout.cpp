#include "fit/holdout.hpp"

#include <algorithm>
#include <map>

namespace retain::fit {

std::vector<HoldoutGroup> holdout_by_count(const PurchaseForecast& forecast,
                                           std::span<const HeldOut> customers, double weeks,
                                           std::size_t most) {
  std::vector<PurchaseHistory> histories;
  std::vector<HoldoutGroup> groups(most + 1);
  const auto place = [&](const PurchaseHistory& history) {
    return std::min(most, static_cast<std::size_t>(history.repeats));
  };
  for (const HeldOut& customer : customers) {
    histories.push_back(customer.history);
    HoldoutGroup& group = groups[place(customer.history)];
    ++group.customers;
    group.actual += customer.purchases;
  }
  for (const HistoryGroup& equal : grouped(std::move(histories))) {
    groups[place(equal.history)].expected +=
        static_cast<double>(equal.customers) * forecast.purchases(equal.history, weeks);
  }
  return groups;
}

std::vector<double> expected_track(const PurchaseForecast& forecast, std::span<const double> came,
                                   std::span<const double> ends) {
  std::map<double, std::int64_t> customers_by_time;
  for (const double time : came) ++customers_by_time[time];
  std::map<double, double> known;  // purchases of a customer after so many weeks
  std::vector<double> track;
  for (const double end : ends) {
    double sum = 0.0;
    for (const auto& [time, customers] : customers_by_time) {
      if (time >= end) break;
      const auto [entry, is_new] = known.try_emplace(end - time, 0.0);
      if (is_new) entry->second = forecast.purchases_of_new(end - time);
      sum += static_cast<double>(customers) * entry->second;
    }
    track.push_back(sum);
  }
  return track;
}

}  // namespace retain::fit
