#include "stats/column_moments.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace retain::stats {

/// True when none of the next values would change the moments.
bool ColumnMoments::stays(std::span<const double> column, std::size_t quantity) const {
  const double constant = count_ > 0 ? means_[quantity] : 0.0;
  return std::ranges::all_of(column, [&](double value) { return value == constant; });
}

void ColumnMoments::add(Columns columns) {
  expects(columns.size() <= most, "no more quantities than there is room for");
  if (columns.empty()) return;
  const std::size_t values = columns.front().size();
  std::size_t moving = 0;
  std::array<std::size_t, most> quantity{};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!stays(columns[i], i)) quantity[moving++] = i;
  }
  if (moving > 0) {
    // Room that is left repeats the last of those that move: eight are worked on at once.
    std::array<const double*, most> column{};
    std::array<double, most> means{};
    std::array<double, most> squares{};
    for (std::size_t i = 0; i < most; ++i) {
      const std::size_t of = quantity[std::min(i, moving - 1)];
      column[i] = columns[of].data();
      means[i] = means_[of];
      squares[i] = squares_[of];
    }
    for (std::size_t row = 0; row < values; ++row) {
      const std::int64_t count = count_ + static_cast<std::int64_t>(row) + 1;
      for (std::size_t i = 0; i < most; ++i) {
        Moments::include(column[i][row], count, means[i], squares[i]);
      }
    }
    for (std::size_t i = 0; i < moving; ++i) {
      means_[quantity[i]] = means[i];
      squares_[quantity[i]] = squares[i];
    }
  }
  count_ += static_cast<std::int64_t>(values);
}

}  // namespace retain::stats
