#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/cause.hpp"

namespace retain {

/// The data file in which a curve is written.
enum class Topic { lifetime_value, loss, departures };

/// Whether a smaller or a larger value is better for the firm; comparisons count by it.
enum class Better { higher, lower, neither };

/// One curve over the weeks 0..T, T being the end of the horizon.
struct CurveName {
  Topic topic;
  std::string metric;
  std::optional<Cause> cause;  ///< empty for curves that have no root cause
  std::string channel;         ///< empty for curves without channels
  std::string unit;
};

/// Every curve of a run, in the order of storage and of the files. Amounts of money in curves of
/// the loss ledger are totals of the business; those of lifetime value are per customer acquired.
[[nodiscard]] const std::vector<CurveName>& curve_names();

/// Positions in curve_names().
namespace curve {

enum Lifetime : std::size_t { active, survival, revenue, cost, value, net_value, lifetime_count };

inline constexpr std::size_t missing_margin = lifetime_count;  ///< first of cause x channel
inline constexpr std::size_t replacement = missing_margin + cause_count * channel_count;
inline constexpr std::size_t keeping = replacement + 1;
inline constexpr std::size_t programme = keeping + 1;
inline constexpr std::size_t won_back = programme + 1;
inline constexpr std::size_t ledger_total = won_back + 1;  ///< sum of the ledger before it
inline constexpr std::size_t memo = ledger_total + 1;      ///< beside the ledger, never in the sum
inline constexpr std::size_t customers_lost = memo + 1;    ///< first of cause x channel
inline constexpr std::size_t customers_joined = customers_lost + cause_count * channel_count;
inline constexpr std::size_t complaints = customers_joined + 1;
inline constexpr std::size_t people_told = complaints + 1;
inline constexpr std::size_t people_reached = people_told + 1;
inline constexpr std::size_t refusing_share = people_reached + 1;
inline constexpr std::size_t customers_recommended = refusing_share + 1;
inline constexpr std::size_t people_recommended_to = customers_recommended + 1;
inline constexpr std::size_t reputation = people_recommended_to + 1;
inline constexpr std::size_t falsely_loyal_share = reputation + 1;
inline constexpr std::size_t count = falsely_loyal_share + 1;

[[nodiscard]] constexpr std::size_t by_cause(std::size_t first, std::size_t cause,
                                             std::size_t channel) {
  return first + cause * channel_count + channel;
}

}  // namespace curve

}  // namespace retain
