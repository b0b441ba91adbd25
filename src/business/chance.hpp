#pragma once

#include "random/stream.hpp"

namespace retain::business {

/// What becomes of probabilities that concern the business as a whole: means, or draws from the
/// draws at an address. Single customers draw for themselves, in their population.
class Chance {
 public:
  virtual ~Chance() = default;

  /// Successes in independent trials.
  [[nodiscard]] virtual double binomial(double trials, double probability,
                                        const Address& address) const = 0;

  /// How many people make up `amount`, in the mean just as many, when `before` came before them:
  /// amounts one after the other at one address are the parts of one whole number.
  [[nodiscard]] virtual double people(double amount, double before,
                                      const Address& address) const = 0;

  /// The most people who fit into `bound`.
  [[nodiscard]] virtual double most_people(double bound) const = 0;
};

/// Everything happens to its mean.
class MeanChance final : public Chance {
 public:
  [[nodiscard]] double binomial(double trials, double probability, const Address&) const override {
    return trials * probability;
  }
  [[nodiscard]] double people(double amount, double, const Address&) const override {
    return amount;
  }
  [[nodiscard]] double most_people(double bound) const override { return bound; }
};

/// Whole numbers, drawn at the addresses of one replication. Fractions of people are rounded at
/// random on one draw: a larger amount never brings fewer on the same draw.
class DrawnChance final : public Chance {
 public:
  explicit DrawnChance(const Draws& draws) : draws_(draws) {}

  [[nodiscard]] double binomial(double trials, double probability,
                                const Address& address) const override;
  [[nodiscard]] double people(double amount, double before, const Address& address) const override;
  [[nodiscard]] double most_people(double bound) const override;

 private:
  Draws draws_;
};

}  // namespace retain::business
