#include "fit/model_terms.hpp"

#include "maths/elementary.hpp"

namespace retain::fit {

ParetoTerms::Number ParetoTerms::log_left_between(double from, double to) {
  const double shape = shape_.value;
  const double alpha = alpha_.value;
  const double s = s_.value;
  const double beta = beta_.value;

  // Slopes of the logarithm of the integrand by r, alpha, s and beta, and their products.
  double sum = 0.0;
  std::array<double, count> first = {};
  std::array<double, Number::second_count> second = {};
  for (const LeavingTime& time : times_.between(from, to, shape, alpha, beta)) {
    const double log_beta_u = maths::log(beta + time.at);
    const double weight = time.weight * maths::exp(-(s + 1.0) * log_beta_u);
    const double by_alpha = 1.0 / (alpha + time.at);
    const double by_beta = 1.0 / (beta + time.at);
    const std::array slopes{-maths::log(alpha + time.at), -shape * by_alpha, -log_beta_u,
                            -(s + 1.0) * by_beta};
    sum += weight;
    std::size_t k = 0;
    for (std::size_t i = 0; i < count; ++i) {
      first[i] += weight * slopes[i];
      for (std::size_t j = 0; j <= i; ++j, ++k) second[k] += weight * slopes[i] * slopes[j];
    }
    second[1] -= weight * by_alpha;                       // r with alpha
    second[2] += weight * shape * by_alpha * by_alpha;    // alpha with alpha
    second[8] -= weight * by_beta;                        // s with beta
    second[9] += weight * (s + 1.0) * by_beta * by_beta;  // beta with beta
  }
  const std::array values{r_.value, alpha, s, beta};
  Number result(maths::log(sum) - shape * maths::log(alpha + from));
  std::size_t k = 0;
  for (std::size_t i = 0; i < count; ++i) {
    first[i] /= sum;
    result.first[i] = values[i] * first[i];
    for (std::size_t j = 0; j <= i; ++j, ++k) {
      const double curvature = second[k] / sum - first[i] * first[j];
      result.second[k] = values[i] * values[j] * curvature + (i == j ? result.first[i] : 0.0);
    }
  }
  return result;
}

}  // namespace retain::fit
