#pragma once

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "fit/purchase_history.hpp"
#include "fit/spend_model.hpp"

namespace retain::test {

/// A purchase of the CDNOW sample: Fader and Hardie, "Forecasting Repeat Sales at CDNOW",
/// Interfaces 31 (2001); 2,357 customers of early 1997. The file is not part of the project.
struct CdnowPurchase {
  int customer;
  int day;  ///< since 1970
  double dollars;
};

/// Nothing, and a warning, where the file is not there.
[[nodiscard]] inline std::optional<std::vector<CdnowPurchase>> cdnow_purchases() {
  const auto path =
      std::filesystem::path(RETAIN_SOURCE_DIR) / ".." / "shared" / "data" / "cdnow-sample.txt";
  std::ifstream file(path);
  if (!file) {
    WARN("left out: there is no " << path.filename().string() << " beside the project");
    return std::nullopt;
  }
  std::vector<CdnowPurchase> purchases;
  int master = 0;
  int date = 0;
  int items = 0;
  CdnowPurchase purchase{};
  while (file >> master >> purchase.customer >> date >> items >> purchase.dollars) {
    const std::chrono::year_month_day day{
        std::chrono::year(date / 10000),
        std::chrono::month(static_cast<unsigned>(date / 100 % 100)),
        std::chrono::day(static_cast<unsigned>(date % 100))};
    purchase.day = static_cast<int>(std::chrono::sys_days(day).time_since_epoch().count());
    purchases.push_back(purchase);
  }
  return purchases;
}

inline constexpr int cdnow_end = 10134;  ///< 1997-09-30

/// The days on which each customer bought up to then, with what they spent.
[[nodiscard]] inline std::map<int, std::map<int, double>> cdnow_days(
    const std::vector<CdnowPurchase>& purchases, int until = cdnow_end) {
  std::map<int, std::map<int, double>> days;
  for (const CdnowPurchase& purchase : purchases) {
    if (purchase.day <= until) days[purchase.customer][purchase.day] += purchase.dollars;
  }
  return days;
}

[[nodiscard]] inline std::vector<fit::PurchaseHistory> cdnow_histories(
    const std::vector<CdnowPurchase>& purchases) {
  std::vector<fit::PurchaseHistory> histories;
  for (const auto& [customer, days] : cdnow_days(purchases)) {
    const int first = days.begin()->first;
    histories.push_back(
        {std::ssize(days) - 1, (days.rbegin()->first - first) / 7.0, (cdnow_end - first) / 7.0});
  }
  return histories;
}

/// Mean spend on repeat days, of those who have some with spend.
[[nodiscard]] inline std::vector<fit::SpendHistory> cdnow_spends(
    const std::vector<CdnowPurchase>& purchases) {
  std::vector<fit::SpendHistory> spends;
  for (const auto& [customer, days] : cdnow_days(purchases)) {
    double sum = 0.0;
    for (auto day = std::next(days.begin()); day != days.end(); ++day) sum += day->second;
    const auto repeats = std::ssize(days) - 1;
    if (repeats > 0 && sum > 0.0) spends.push_back({repeats, sum / static_cast<double>(repeats)});
  }
  return spends;
}

}  // namespace retain::test
