#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "fit/beta_nodes.hpp"
#include "fit/purchase_model.hpp"

namespace retain::fit {

/// What a law expects of customers. Times in weeks.
class PurchaseForecast {
 public:
  explicit PurchaseForecast(const PurchaseLaw& law);

  /// Probability that a customer with this history has not left by the end of it.
  [[nodiscard]] double alive(const PurchaseHistory& history) const;

  /// Purchases expected of that customer in the next `weeks`.
  [[nodiscard]] double purchases(const PurchaseHistory& history, double weeks) const;

  /// Purchases expected of a new customer after the first, in `weeks`.
  [[nodiscard]] double purchases_of_new(double weeks) const;

  /// Present worth of the purchases expected of that customer in the next `weeks`, which may be
  /// infinite, at a continuous rate above 0 per week and one yuan each: the discounted expected
  /// residual transactions of Fader, Hardie and Lee (2005), Journal of Marketing Research 42.
  [[nodiscard]] double discounted_purchases(const PurchaseHistory& history, double rate,
                                            double weeks) const;

  /// Share of new customers who have left by then.
  [[nodiscard]] double left(double weeks) const;

 private:
  [[nodiscard]] bool leaves_by_purchase() const;
  [[nodiscard]] double odds_of_leaving(const PurchaseHistory& history) const;
  [[nodiscard]] double mean_purchases(double shape, double scale, double chances,
                                      double weeks) const;
  [[nodiscard]] double remaining_rate(const PurchaseHistory& history, double weeks,
                                      const std::vector<BetaNode>& nodes) const;

  PurchaseModel model_;
  double r_, alpha_;
  double a_ = 0.0, b_ = 0.0;     ///< of leaving after a purchase
  double s_ = 0.0, beta_ = 0.0;  ///< of leaving at a rate
};

}  // namespace retain::fit
