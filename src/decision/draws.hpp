#pragma once

#include <cstddef>
#include <span>

#include "base/check.hpp"
#include "stats/interval.hpp"
#include "stats/moments.hpp"

/// Decisions between scenarios whose figures are known in draws of uncertain inputs, on plain
/// arrays. Sums run over the draws in their order.
namespace retain::decision {

/// The draws are so many independent randomisations of one low-discrepancy sequence, one after the
/// other, each of the same length.
inline constexpr std::size_t randomisations = 16;

/// A figure of several things (scenarios, inputs) in each draw: a row per thing, row after row.
struct DrawTable {
  std::span<const double> values;  ///< rows x draws
  std::size_t rows = 0;

  [[nodiscard]] std::size_t draws() const { return rows == 0 ? 0 : values.size() / rows; }

  [[nodiscard]] std::span<const double> row(std::size_t index) const {
    return values.subspan(index * draws(), draws());
  }
};

/// A mean over all draws, and its interval from the means of the randomisations by Student's t:
/// mean +- 2.131 sd / 4.
struct DrawMean {
  double value = not_available;
  Interval interval;
};

/// Draws of each randomisation. Throws: Error(internal) if `draws` are not whole randomisations.
[[nodiscard]] inline std::size_t draws_each(std::size_t draws) {
  expects(draws > 0 && draws % randomisations == 0, "draws are 16 randomisations of one length");
  return draws / randomisations;
}

/// Throws: Error(internal) if the table is not of whole rows and randomisations.
inline void expects_draws(const DrawTable& table) {
  expects(table.rows > 0 && table.values.size() % table.rows == 0, "a table has whole rows");
  (void)draws_each(table.draws());
}

/// Mean of value(draw) over the draws of one randomisation, which has `each`.
template <class Value>
[[nodiscard]] double randomisation_mean(std::size_t randomisation, std::size_t each, Value value) {
  double sum = 0.0;
  for (std::size_t i = randomisation * each; i < (randomisation + 1) * each; ++i) sum += value(i);
  return sum / static_cast<double>(each);
}

/// Mean of value(draw) over `draws` draws.
template <class Value>
[[nodiscard]] DrawMean mean_of_draws(std::size_t draws, Value value) {
  const std::size_t each = draws_each(draws);
  Moments means;
  for (std::size_t r = 0; r < randomisations; ++r) means.add(randomisation_mean(r, each, value));
  return {means.mean(), mean_interval(means)};
}

}  // namespace retain::decision
