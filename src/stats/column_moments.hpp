#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "stats/moments.hpp"

namespace retain::stats {

/// Moments of up to eight quantities side by side, with the bits of Moments for each of them.
class ColumnMoments {
 public:
  static constexpr std::size_t most = 8;
  using Columns = std::span<const std::span<const double>>;

  /// Adds the next values, as many for each quantity.
  void add(Columns columns);

  [[nodiscard]] Moments moments(std::size_t quantity) const {
    return {count_, means_[quantity], squares_[quantity]};
  }

 private:
  [[nodiscard]] bool stays(std::span<const double> column, std::size_t quantity) const;

  std::int64_t count_ = 0;
  std::array<double, most> means_{};
  std::array<double, most> squares_{};
};

}  // namespace retain::stats
