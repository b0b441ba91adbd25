#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/cause.hpp"

namespace retain::business::measures {

/// The data file in which a curve is written.
enum class Topic { lifetime_value, loss, departures };

/// One curve over the weeks 0..T, T being the end of the horizon.
struct CurveName {
  Topic topic;
  std::string metric;
  std::optional<Cause> cause;  ///< empty for curves that have no root cause
  std::string channel;         ///< empty for curves without channels
  std::string unit;
};

/// Every curve of a run, in the order of storage and of the files, from the table of measures.
/// Amounts of money in curves of the loss ledger are totals of the business; those of lifetime
/// value are per customer acquired.
[[nodiscard]] const std::vector<CurveName>& curve_names();

/// Positions in curve_names().
namespace curve {

inline constexpr std::size_t causes_by_channels = cause_count * channel_count;

enum Position : std::size_t {
  active,
  survival,
  revenue,
  cost,
  value,
  net_value,
  missing_margin,  ///< first of cause x channel
  replacement = missing_margin + causes_by_channels,
  keeping,
  programme,
  won_back,
  ledger_total,    ///< sum of the ledger before it
  memo,            ///< beside the ledger, never in the sum
  customers_lost,  ///< first of cause x channel
  customers_joined = customers_lost + causes_by_channels,
  complaints,
  people_told,
  people_reached,
  refusing_share,
  customers_recommended,
  people_recommended_to,
  reputation,
  falsely_loyal_share,
  count
};

[[nodiscard]] constexpr std::size_t by_cause(std::size_t first, std::size_t cause,
                                             std::size_t channel) {
  return first + cause * channel_count + channel;
}

}  // namespace curve

}  // namespace retain::business::measures
