#include "histories/customer_histories.hpp"

#include <algorithm>
#include <ranges>

namespace retain::histories {
namespace {

constexpr double days_per_week = 7.0;
constexpr double cents_per_yuan = 100.0;

/// The days of a customer up to the last one.
auto days_until(const CustomerLog& customer, std::int64_t until) {
  const auto end = std::ranges::upper_bound(customer.days, until, {}, &PurchaseDay::day);
  return std::ranges::subrange(customer.days.begin(), end);
}

double weeks(std::int64_t days) {
  return static_cast<double>(days) / days_per_week;
}

}  // namespace

std::vector<PurchaseHistory> purchase_histories(const CleanedLog& log, std::int64_t until) {
  std::vector<PurchaseHistory> histories;
  for (const CustomerLog& customer : log.customers) {
    const auto days = days_until(customer, until);
    if (days.empty()) continue;
    const std::int64_t first = days.front().day;
    histories.push_back({static_cast<std::int64_t>(days.size()) - 1,
                         weeks(std::prev(days.end())->day - first), weeks(until - first)});
  }
  return histories;
}

std::vector<SpendHistory> spend_histories(const CleanedLog& log, std::int64_t until) {
  std::vector<SpendHistory> histories;
  for (const CustomerLog& customer : log.customers) {
    const auto days = days_until(customer, until);
    if (days.size() < 2) continue;
    std::int64_t cents = 0;
    for (const PurchaseDay& day : days | std::views::drop(1)) cents += day.cents;
    const auto repeats = static_cast<std::int64_t>(days.size()) - 1;
    if (cents <= 0) continue;
    // One division of whole numbers: equal means are equal.
    histories.push_back(
        {repeats, static_cast<double>(cents) / (cents_per_yuan * static_cast<double>(repeats))});
  }
  return histories;
}

}  // namespace retain::histories
