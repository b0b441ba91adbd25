#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "fit/newton.hpp"
#include "fit/purchase_history.hpp"

namespace retain::fit {

/// Models of customers who buy at a rate of their own (NBD) and leave unseen.
enum class PurchaseModel {
  bg_nbd,      ///< leaves after a purchase with a probability of their own; Fader, Hardie, Lee 2005
  mbg_nbd,     ///< the same, and may leave at the start; Batislam, Denizel, Filiztekin 2007
  pareto_nbd,  ///< leaves at a rate of their own; Schmittlein, Morrison, Colombo 1987
  nbd          ///< stays for ever; Ehrenberg 1959
};

inline constexpr std::array purchase_models{PurchaseModel::bg_nbd, PurchaseModel::mbg_nbd,
                                            PurchaseModel::pareto_nbd, PurchaseModel::nbd};

/// "BG/NBD".
[[nodiscard]] std::string_view name_of(PurchaseModel model);

/// Names of the parameters in their order: r and alpha of the gamma law of purchase rates per week,
/// then a and b of the beta law of leaving after a purchase, or s and beta of the gamma law of the
/// rate of leaving.
[[nodiscard]] std::span<const std::string_view> parameter_names(PurchaseModel model);

/// A model with its parameters, all above 0.
struct PurchaseLaw {
  PurchaseModel model = PurchaseModel::bg_nbd;
  std::vector<double> parameters;
};

/// The likelihood of histories over the logarithms of the parameters. The groups must outlive it
/// and be in the order of grouped().
[[nodiscard]] LikelihoodFunction likelihood_of(PurchaseModel model,
                                               std::span<const HistoryGroup> groups);

/// Estimates by maximum likelihood.
struct PurchaseFit {
  PurchaseLaw law;
  std::vector<double> standard_errors;  ///< of the parameters; empty where it is not inner
  double log_likelihood;
  double akaike;  ///< information criterion: 2 parameters - 2 log likelihood
  Maximum maximum;
};

/// Looked for from three starts.
[[nodiscard]] PurchaseFit fit_purchases(PurchaseModel model, std::span<const HistoryGroup> groups);

}  // namespace retain::fit
