#pragma once

#include <cstddef>
#include <span>
#include <variant>
#include <vector>

#include "uncertainty/statement.hpp"

namespace retain::uncertainty {

/// Shares of a whole of which a sample of n was asked: the Dirichlet distribution with alpha_k = n
/// share_k. A share of 0 stays 0.
class Dirichlet {
 public:
  /// `alphas` are n times the shares, which sum to 1.
  explicit Dirichlet(std::vector<double> alphas);

  [[nodiscard]] std::size_t size() const { return alphas_.size(); }

  /// The stated share, and its standard deviation: sqrt(m (1 - m) / (n + 1)).
  [[nodiscard]] double mean(std::size_t share) const;
  [[nodiscard]] double sd(std::size_t share) const;

  /// The number below which a share lies with this probability, in (0, 1): of a beta distribution.
  [[nodiscard]] double quantile(std::size_t share, double probability) const;

  /// The shares at a point of the unit cube with a coordinate in (0, 1) for each, in its place:
  /// what the gamma distributions have there, over their sum.
  void draw(std::span<double> point) const;

 private:
  std::vector<double> alphas_;
  double sample_size_;
};

/// The distribution of shares, each 0 or more, that a sample of this size says. Refused: a size
/// that is not above 0, and shares that are all 0.
[[nodiscard]] std::variant<Dirichlet, Refusal> make_dirichlet(std::span<const double> shares,
                                                              double sample_size);

}  // namespace retain::uncertainty
