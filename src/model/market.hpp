#pragma once

#include <cstdint>

#include "model/scenario.hpp"

namespace retain::model {

/// Share of a market of `size` people that belongs to the circle of at least one of `spreaders`
/// people, each with a circle of `circle` people drawn independently (equation 14).
class ReachedShare {
 public:
  ReachedShare(double circle, double size);
  [[nodiscard]] double operator()(double spreaders) const;

 private:
  double log_missed_by_one_;  ///< -infinity where a circle is the whole market
};

/// Whether customers may join after week 0: the firm acquires, or advocates recommend it.
[[nodiscard]] bool may_win_customers(const Scenario& scenario);

/// What the market remembers of bad stories (equation 15).
class MarketMemory {
 public:
  explicit MarketMemory(const Scenario& scenario);

  /// Share of the market aware of bad stories a week later, when `spreaders` told bad stories.
  [[nodiscard]] double next_awareness(double awareness, double spreaders) const {
    return remembered_ * (awareness + (1.0 - awareness) * reached_(spreaders));
  }

 private:
  ReachedShare reached_;
  double remembered_;  ///< of the aware, after a week
};

/// Share of prospects who refuse because of what they heard, held below its bound (equation 16).
[[nodiscard]] double refusing_share(double awareness, const Market& market);

/// Customers acquired in a week under the policy weekly, on average (equation 16).
[[nodiscard]] double acquired_in(std::uint32_t week, const Acquisition& acquisition);

/// Customers a week who answer to the advertising of a scenario, on average (equation 16).
[[nodiscard]] double answers_to_advertising(const Scenario& scenario, double awareness);

/// Probability that somebody to whom the firm is recommended becomes a customer while the business
/// has `customers` (equation 44).
[[nodiscard]] double conversion_of_listeners(const Scenario& scenario, double awareness,
                                             double customers);

/// People whom a week can win at most while the business has `customers` (section 6.3).
[[nodiscard]] double prospects(const Scenario& scenario, double customers);

}  // namespace retain::model
