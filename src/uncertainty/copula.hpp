#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "uncertainty/statement.hpp"

namespace retain::uncertainty {

/// Spearman's rank correlation of two inputs.
struct Correlation {
  std::array<std::string, 2> between;  ///< keys
  double rank;
};

/// A dimension of the unit cube: the quantile of an input.
struct InputDimension {
  std::string key;
  std::string scenario;      ///< whose quantile alone it is; empty: of all that share the key
  bool is_discrete = false;  ///< a discrete law is drawn by it
  bool is_grouped = false;   ///< it belongs to a group of shares

  [[nodiscard]] bool operator==(const InputDimension&) const = default;
};

/// Makes some coordinates of a point depend on each other, each uniform as before: the normal
/// copula.
class Copula {
 public:
  /// Without correlations.
  Copula() = default;

  /// `factor` is the lower triangle of Cholesky's factor by rows, for these dimensions.
  Copula(std::vector<std::size_t> dimensions, std::vector<double> factor);

  /// Changes the coordinates, which are in (0, 1) and stay there.
  void correlate(std::span<double> point) const;

 private:
  std::vector<std::size_t> dimensions_;
  std::vector<double> factor_;  ///< by rows, of 1, 2, 3, ... entries
};

/// The copula with these rank correlations, of Pearson's 2 sin(pi rank / 6) between normal numbers;
/// dimensions in alphabetical order of their keys, which is that of Cholesky's factor. Refused:
/// keys of no dimension, of a discrete law, a group or an independent input, a pair that stands
/// there twice or with one key, a rank that is not between -1 and 1, and correlations that no
/// normal numbers have together.
[[nodiscard]] std::variant<Copula, Refusal> make_copula(std::span<const Correlation> correlations,
                                                        std::span<const InputDimension> dimensions);

}  // namespace retain::uncertainty
