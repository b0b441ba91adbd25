#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "fit/newton.hpp"

namespace retain::fit {

/// What a customer spends a purchase: the mean of theirs, over how many.
struct SpendHistory {
  std::int64_t purchases;  ///< above 0
  double mean;             ///< yuan, above 0
};

/// Gamma-gamma law of spend: each purchase of a customer follows a gamma law with shape p and a
/// rate of their own, which follows a gamma law with shape q and rate v; independent of how often
/// they buy. Source: Fader, Hardie and Lee (2005), Journal of Marketing Research 42.
struct SpendLaw {
  double p;
  double q;
  double v;

  /// Mean spend a purchase over all customers, yuan; infinite where q is not above 1.
  [[nodiscard]] double mean() const;

  /// That expected of a customer with this history.
  [[nodiscard]] double mean(const SpendHistory& history) const;
};

struct SpendFit {
  SpendLaw law;
  std::vector<double> standard_errors;  ///< of p, q and v; empty where it is not inner
  double log_likelihood;
  Maximum maximum;
};

/// Over the logarithms of p, q and v. The histories must outlive it.
[[nodiscard]] LikelihoodFunction spend_likelihood(std::span<const SpendHistory> histories);

/// By maximum likelihood, from three starts.
[[nodiscard]] SpendFit fit_spend(std::span<const SpendHistory> histories);

}  // namespace retain::fit
