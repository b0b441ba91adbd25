#include "uncertainty/dirichlet.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "base/check.hpp"
#include "maths/elementary.hpp"
#include "maths/gamma.hpp"
#include "uncertainty/laws.hpp"

namespace retain::message {

constexpr Message all_shares_zero{"all shares are 0, of which sample_size makes no distribution",
                                  "各份额全为 0，sample_size 不能确定分布"};

}  // namespace retain::message

namespace retain::uncertainty {

Dirichlet::Dirichlet(std::vector<double> alphas)
    : alphas_(std::move(alphas)),
      sample_size_(std::accumulate(alphas_.begin(), alphas_.end(), 0.0)) {
  expects(sample_size_ > 0.0, "some share is above 0");
}

double Dirichlet::mean(std::size_t share) const {
  return alphas_[share] / sample_size_;
}

double Dirichlet::sd(std::size_t share) const {
  const double mean_share = mean(share);
  return std::sqrt(mean_share * (1.0 - mean_share) / (sample_size_ + 1.0));
}

double Dirichlet::quantile(std::size_t share, double probability) const {
  const double a = alphas_[share];
  const double b = sample_size_ - a;
  if (!(a > 0.0 && b > 0.0)) return a > 0.0 ? 1.0 : 0.0;
  return quantile_of(BetaLaw{{0.0, 1.0}, a, b}, {probability, 1.0 - probability});
}

/// By logarithms, because those of small alphas may all be too small for a double.
void Dirichlet::draw(std::span<double> point) const {
  expects(point.size() == alphas_.size(), "a coordinate for each share");
  double largest = -std::numeric_limits<double>::infinity();
  for (std::size_t k = 0; k < alphas_.size(); ++k) {
    if (alphas_[k] == 0.0) continue;
    point[k] = gamma_log_quantile(alphas_[k], {point[k], 1.0 - point[k]});
    largest = std::max(largest, point[k]);
  }
  double sum = 0.0;
  for (std::size_t k = 0; k < alphas_.size(); ++k) {
    point[k] = alphas_[k] == 0.0 ? 0.0 : maths::exp(point[k] - largest);
    sum += point[k];
  }
  for (double& share : point) share /= sum;
}

std::variant<Dirichlet, Refusal> make_dirichlet(std::span<const double> shares,
                                                double sample_size) {
  const Domain sizes{Scale::log, {1e-3, 1e8}};
  if (auto refusal = objection_to("sample_size", sample_size, sizes)) return *refusal;
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (!(sum > 0.0)) return Refusal{message::all_shares_zero};
  std::vector<double> alphas;
  for (const double share : shares) {
    expects(share >= 0.0, "shares are 0 or more");
    alphas.push_back(sample_size * (share / sum));
  }
  return Dirichlet(std::move(alphas));
}

}  // namespace retain::uncertainty
