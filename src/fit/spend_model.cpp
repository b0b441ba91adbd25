#include "fit/spend_model.hpp"

#include <cmath>
#include <limits>

#include "fit/jet_likelihood.hpp"
#include "maths/elementary.hpp"

namespace retain::fit {
namespace {

/// ln f(z | x), z the mean of x purchases:
/// Gamma(p x + q) / (Gamma(p x) Gamma(q)) v^q z^(p x - 1) x^(p x) / (v + x z)^(p x + q).
Jet<3> log_density(const Parameters<3>& parameters, const SpendHistory& history) {
  const auto& [p, q, v] = parameters;
  const auto x = static_cast<double>(history.purchases);
  const double sum = x * history.mean;
  const Jet<3> shape = x * p;
  return log_gamma(shape + q) - log_gamma(shape) - log_gamma(q) + q * log_of(v) +
         maths::log(sum) * shape - Jet<3>(maths::log(history.mean)) - (shape + q) * log_of(v + sum);
}

}  // namespace

double SpendLaw::mean() const {
  return q > 1.0 ? p * v / (q - 1.0) : std::numeric_limits<double>::infinity();
}

double SpendLaw::mean(const SpendHistory& history) const {
  const auto x = static_cast<double>(history.purchases);
  return p * (v + x * history.mean) / (p * x + q - 1.0);
}

LikelihoodFunction spend_likelihood(std::span<const SpendHistory> histories) {
  return [=](const Eigen::VectorXd& place) {
    const Parameters<3> parameters = parameters_at<3>(place);
    Jet<3> sum;
    for (const SpendHistory& history : histories) sum += log_density(parameters, history);
    return unpacked(sum);
  };
}

SpendFit fit_spend(std::span<const SpendHistory> histories) {
  double mean = 0.0;
  for (const SpendHistory& history : histories) mean += history.mean;
  mean /= static_cast<double>(histories.size());
  std::vector<Eigen::VectorXd> starts;
  for (const double shape : {2.0, 6.0, 20.0}) {
    constexpr double tail = 3.0;
    Eigen::VectorXd start(3);
    start << maths::log(shape), maths::log(tail), maths::log(mean * (tail - 1.0) / shape);
    starts.push_back(start);
  }
  SpendFit fit{};
  fit.maximum = maximise(spend_likelihood(histories), starts);
  const Eigen::VectorXd& place = fit.maximum.place;
  fit.law = {maths::exp(place[0]), maths::exp(place[1]), maths::exp(place[2])};
  fit.log_likelihood = fit.maximum.value;
  if (fit.maximum.covariance.size() == 0) return fit;
  for (Eigen::Index i = 0; i < place.size(); ++i) {
    fit.standard_errors.push_back(maths::exp(place[i]) * std::sqrt(fit.maximum.covariance(i, i)));
  }
  return fit;
}

}  // namespace retain::fit
