#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "uncertainty/copula.hpp"
#include "uncertainty/dirichlet.hpp"
#include "uncertainty/distribution.hpp"
#include "uncertainty/sobol.hpp"

namespace retain::uncertainty {

/// Independent randomisations of every set of points, from which errors are estimated.
inline constexpr std::uint32_t randomisations = 16;

/// An uncertain number.
struct Input {
  std::string key;
  std::string scenario;         ///< that states this law; scenarios that inherit it share it
  bool is_independent = false;  ///< of the other laws with this key, which else share a quantile
  Distribution distribution;
};

/// Shares of a whole of which a sample was asked.
struct ShareGroup {
  struct Share {
    std::string key;
    double share;
  };

  std::vector<Share> shares;
  double sample_size;
  std::string scenario;
  bool is_independent = false;
};

/// All that is uncertain, in any order.
struct Inputs {
  std::vector<Input> numbers;
  std::vector<ShareGroup> groups;
  std::vector<Correlation> correlations;
};

/// Points of each randomisation, a power of two, so that there are at least so many draws in all.
[[nodiscard]] std::uint32_t points_for(std::uint32_t draws);

struct DrawPlan {
  Sampling sampling = Sampling::sobol;
  std::uint32_t seed = 1;
  std::uint32_t points = 256;  ///< of each randomisation
};

/// An uncertain number and its place in a draw.
struct DrawnNumber {
  std::string key;
  std::string scenario;
  double point;  ///< that stands for its law

  [[nodiscard]] bool operator==(const DrawnNumber&) const = default;
};

/// What the uncertain numbers are in each draw: by address, so that any thread may compute any.
/// Numbers stand in alphabetical order of their keys, then of their scenarios, whatever the order
/// in which they are given.
class InputDraws {
 public:
  [[nodiscard]] const std::vector<DrawnNumber>& numbers() const { return numbers_; }
  [[nodiscard]] const DrawPlan& plan() const { return plan_; }
  [[nodiscard]] std::size_t dimensions() const { return dimensions_.size(); }
  [[nodiscard]] const std::vector<InputDimension>& input_dimensions() const { return dimensions_; }

  /// Draws in all.
  [[nodiscard]] std::size_t count() const { return std::size_t{randomisations} * plan_.points; }

  /// The numbers of a draw, in the order of numbers(). Points are not bounded by the plan, nor are
  /// randomisations: number 16 is one further set, which no estimate holds.
  void values(std::uint32_t randomisation, std::uint32_t point, std::span<double> row) const;

  /// The draw with this number below count(), of randomisation draw / points.
  void values(std::size_t draw, std::span<double> row) const;

  /// The quantiles at which that draw has its laws, by dimension, correlations included.
  void quantiles(std::size_t draw, std::span<double> row) const;

  /// The numbers at a point of the unit cube, whose coordinates are correlated in their place.
  void values_at(std::span<double> coordinates, std::span<double> row) const;

 private:
  friend std::variant<InputDraws, Refusal> make_draws(const Inputs& inputs, const DrawPlan& plan);

  /// A law, the coordinate that draws it, and where its number goes.
  struct Drawn {
    Distribution distribution;
    std::size_t dimension;
    std::size_t place;
  };
  struct DrawnGroup {
    Dirichlet dirichlet;
    std::vector<std::size_t> dimensions;  ///< by share
    std::vector<std::size_t> places;
  };

  InputDraws(const Inputs& inputs, const DrawPlan& plan);
  void coordinates(std::uint32_t randomisation, std::uint32_t point, std::span<double> at) const;
  void add_group(const ShareGroup& group, const Dirichlet& dirichlet);
  [[nodiscard]] std::size_t dimension_of(const std::string& key, const std::string& scenario,
                                         bool is_independent) const;
  [[nodiscard]] std::size_t place_of(const std::string& key, const std::string& scenario) const;

  DrawPlan plan_;
  std::vector<InputDimension> dimensions_;  ///< in alphabetical order
  std::vector<DrawnNumber> numbers_;
  std::vector<Drawn> drawn_;
  std::vector<DrawnGroup> groups_;
  UnitPoints points_;
  Copula copula_;
};

/// The draws of these inputs, of which no two have one key and scenario. Refused: what make_copula,
/// make_dirichlet and Sobol's sequence refuse.
[[nodiscard]] std::variant<InputDraws, Refusal> make_draws(const Inputs& inputs,
                                                           const DrawPlan& plan);

}  // namespace retain::uncertainty
