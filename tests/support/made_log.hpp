#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "histories/cleaning.hpp"
#include "tables/civil_date.hpp"

namespace retain::test {

inline constexpr std::int64_t first_made_day = 19'500;  ///< 2023-05-23

/// Customers who come in over `days`, buy at random with rates of their own and leave at rates of
/// their own (Pareto/NBD), and spend by gamma laws of their own; from a seed.
struct MadeLog {
  int customers = 1000;
  int coming = 90;                                    ///< days over which they come in
  int days = 540;                                     ///< in all
  double r = 0.6, alpha = 8.0, s = 0.7, beta = 20.0;  ///< per week
};

[[nodiscard]] inline histories::CleanedLog made_log(const MadeLog& plan, std::uint64_t seed) {
  std::mt19937_64 generator(seed);
  const auto gamma = [&](double shape, double rate) {
    return std::gamma_distribution<double>(shape, 1.0 / rate)(generator);
  };
  histories::CleanedLog log;
  log.until = first_made_day + plan.days - 1;
  for (int i = 0; i < plan.customers; ++i) {
    const double rate = gamma(plan.r, plan.alpha) / 7.0;
    const double leaves =
        7.0 * std::exponential_distribution<double>(gamma(plan.s, plan.beta))(generator);
    const double spend = 1000.0 * gamma(4.0, 3.0);
    const int first =
        static_cast<int>(std::uniform_int_distribution<int>(0, plan.coming - 1)(generator));
    histories::CustomerLog customer{"c" + std::to_string(100'000 + i), {}};
    std::exponential_distribution<double> pause(std::max(rate, 1e-9));
    for (double at = 0.0; at <= leaves && first + at < plan.days; at += pause(generator)) {
      const auto day = first_made_day + first + static_cast<std::int64_t>(at);
      const auto cents = 1 + static_cast<std::int64_t>(spend * gamma(3.0, 3.0));
      if (!customer.days.empty() && customer.days.back().day == day) {
        customer.days.back().cents += cents;
      } else {
        customer.days.push_back({day, cents});
      }
      ++log.purchases;
      log.cents += cents;
    }
    log.customers.push_back(std::move(customer));
  }
  log.rows = log.purchases;
  return log;
}

/// The log as a CSV file with these headers of customer, date and amount.
[[nodiscard]] inline std::string csv_log(const histories::CleanedLog& log,
                                         const std::vector<std::string>& headers) {
  std::string text = fmt::format("{}\n", fmt::join(headers, ","));
  for (const histories::CustomerLog& customer : log.customers) {
    for (const histories::PurchaseDay& day : customer.days) {
      text += fmt::format("{},{},{}.{:02}\n", customer.customer,
                          tables::iso_text({static_cast<std::int32_t>(day.day), 0, false}),
                          day.cents / 100, day.cents % 100);
    }
  }
  return text;
}

}  // namespace retain::test
