#include "fit/purchase_forecast.hpp"

#include <algorithm>
#include <cmath>

#include "fit/growing_panels.hpp"
#include "fit/leaving_times.hpp"
#include "maths/elementary.hpp"

namespace retain::fit {
namespace {

/// Of a mean over the chance of leaving, measured with a of 0.8, b of 2.4 and up to 26 purchases:
/// 48 nodes leave out 2e-12 while weeks are at most so many scales, and 2e-3 at a hundred; 256 then
/// 3e-14.
constexpr double scales_of_few_nodes = 15.0;
constexpr int few_nodes = 48;
constexpr int many_nodes = 256;
/// Of what remains, measured likewise: 1e-15 over ten years, 5e-9 over a hundred.
constexpr int nodes_of_worth = 128;

int nodes_of_mean(double weeks, double scale) {
  return weeks > scales_of_few_nodes * scale ? many_nodes : few_nodes;
}

/// (1 - e^(-k y)) / k, and y for k = 0.
double decayed(double k, double y) {
  return k == 0.0 ? y : -maths::expm1(-k * y) / k;
}

/// The integral of e^(-rate u) f(u) from 0 to `weeks`, where f has no singularity within `distance`
/// of 0 to the left.
template <class Function>
double discounted_integral(Function f, double rate, double weeks, double distance) {
  constexpr double nothing_beyond = 45.0;
  constexpr double longest_panel = 8.0;
  double sum = 0.0;
  visit_growing_panels(
      std::min(weeks, nothing_beyond / rate), longest_panel / rate, distance,
      [&](double u, double weight) { sum += weight * maths::exp(-rate * u) * f(u); });
  return sum;
}

}  // namespace

PurchaseForecast::PurchaseForecast(const PurchaseLaw& law)
    : model_(law.model), r_(law.parameters.at(0)), alpha_(law.parameters.at(1)) {
  if (model_ == PurchaseModel::nbd) return;
  (leaves_by_purchase() ? a_ : s_) = law.parameters.at(2);
  (leaves_by_purchase() ? b_ : beta_) = law.parameters.at(3);
  if (model_ == PurchaseModel::mbg_nbd) b_ += 1.0;  // who is there has stayed once already
}

bool PurchaseForecast::leaves_by_purchase() const {
  return model_ == PurchaseModel::bg_nbd || model_ == PurchaseModel::mbg_nbd;
}

/// Odds of having left against being alive.
double PurchaseForecast::odds_of_leaving(const PurchaseHistory& history) const {
  const double shape = r_ + static_cast<double>(history.repeats);
  const double since = maths::log1p((history.observed - history.last) / (alpha_ + history.last));
  if (leaves_by_purchase()) {
    const double chances = b_ + static_cast<double>(history.repeats) - 1.0;
    const bool may_have_left = model_ == PurchaseModel::mbg_nbd || history.repeats > 0;
    return may_have_left ? a_ / chances * maths::exp(shape * since) : 0.0;
  }
  if (model_ == PurchaseModel::nbd) return 0.0;
  LeavingTimes times;
  double left = 0.0;
  for (const LeavingTime& time :
       times.between(history.last, history.observed, shape, alpha_, beta_)) {
    left += time.weight * maths::exp(-(s_ + 1.0) * maths::log(beta_ + time.at));
  }
  return s_ * left * maths::exp(shape * since + s_ * maths::log(beta_ + history.observed));
}

double PurchaseForecast::alive(const PurchaseHistory& history) const {
  return 1.0 / (1.0 + odds_of_leaving(history));
}

/// Mean over p ~ Beta(a, chances) of [1 - (1 + p weeks / scale)^-shape] / p.
double PurchaseForecast::mean_purchases(double shape, double scale, double chances,
                                        double weeks) const {
  double mean = 0.0;
  for (const BetaNode& node : beta_nodes(a_, chances, nodes_of_mean(weeks, scale))) {
    const double stays = -shape * maths::log1p(node.at * weeks / scale);
    mean += node.weight * -maths::expm1(stays) / node.at;
  }
  return mean;
}

double PurchaseForecast::purchases(const PurchaseHistory& history, double weeks) const {
  const double shape = r_ + static_cast<double>(history.repeats);
  const double scale = alpha_ + history.observed;
  switch (model_) {
    case PurchaseModel::bg_nbd:
    case PurchaseModel::mbg_nbd:
      return alive(history) *
             mean_purchases(shape, scale, b_ + static_cast<double>(history.repeats), weeks);
    case PurchaseModel::pareto_nbd: {
      const double since = beta_ + history.observed;
      return alive(history) * shape * since / scale *
             decayed(s_ - 1.0, maths::log1p(weeks / since));
    }
    case PurchaseModel::nbd:
      break;
  }
  return shape / scale * weeks;
}

double PurchaseForecast::purchases_of_new(double weeks) const {
  switch (model_) {
    case PurchaseModel::bg_nbd:
      return mean_purchases(r_, alpha_, b_, weeks);
    case PurchaseModel::mbg_nbd:
      return (b_ - 1.0) / (a_ + b_ - 1.0) * mean_purchases(r_, alpha_, b_, weeks);
    case PurchaseModel::pareto_nbd:
      return r_ * beta_ / alpha_ * decayed(s_ - 1.0, maths::log1p(weeks / beta_));
    case PurchaseModel::nbd:
      break;
  }
  return r_ / alpha_ * weeks;
}

double PurchaseForecast::left(double weeks) const {
  if (model_ == PurchaseModel::nbd) return 0.0;
  if (model_ == PurchaseModel::pareto_nbd) {
    return -maths::expm1(-s_ * maths::log1p(weeks / beta_));
  }
  double left = 0.0;
  for (const BetaNode& node : beta_nodes(a_, b_, nodes_of_worth)) {
    left += node.weight * -maths::expm1(-r_ * maths::log1p(node.at * weeks / alpha_));
  }
  const double at_start = model_ == PurchaseModel::mbg_nbd ? a_ / (a_ + b_ - 1.0) : 0.0;
  return at_start + (1.0 - at_start) * left;
}

/// Purchases a week of a customer who is alive now, so many weeks from now.
double PurchaseForecast::remaining_rate(const PurchaseHistory& history, double weeks,
                                        const std::vector<BetaNode>& nodes) const {
  const double shape = r_ + static_cast<double>(history.repeats);
  const double scale = alpha_ + history.observed;
  if (!leaves_by_purchase()) {
    return shape / scale * maths::exp(-s_ * maths::log1p(weeks / (beta_ + history.observed)));
  }
  double mean = 0.0;
  for (const BetaNode& node : nodes) {
    mean += node.weight * maths::exp(-(shape + 1.0) * maths::log1p(node.at * weeks / scale));
  }
  return shape / scale * mean;
}

double PurchaseForecast::discounted_purchases(const PurchaseHistory& history, double rate,
                                              double weeks) const {
  std::vector<BetaNode> nodes;
  if (leaves_by_purchase()) {
    nodes = beta_nodes(a_, b_ + static_cast<double>(history.repeats), nodes_of_worth);
  }
  const double distance = (leaves_by_purchase() ? alpha_ : beta_) + history.observed;
  return alive(history) *
         discounted_integral([&](double u) { return remaining_rate(history, u, nodes); }, rate,
                             weeks, distance);
}

}  // namespace retain::fit
