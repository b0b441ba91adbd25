#pragma once

#include <span>
#include <vector>

#include "study/optimum.hpp"

namespace retain::study {

/// What amounts on levers are worth, in one world or in the mean of several.
class LeverWorth {
 public:
  /// `worlds` are studies of the same scenarios, each at its own point; one at least.
  LeverWorth(std::vector<const PointStudy*> worlds, const OptimumRequest& request,
             const std::vector<LeverName>& levers);

  [[nodiscard]] double customers() const { return customers_; }

  /// The figure in a world, one of these or another of the same scenarios, yuan per customer; or
  /// why the amounts cannot be.
  [[nodiscard]] PointResult at(const PointStudy& world, std::span<const double> amounts) const;

  /// Yuan of the whole business; not available where the amounts cannot be in some world.
  [[nodiscard]] double operator()(std::span<const double> amounts) const;

 private:
  std::vector<const PointStudy*> worlds_;
  PointFigure figure_;
  double customers_;
  std::vector<VariedKey> keys_;
};

}  // namespace retain::study
