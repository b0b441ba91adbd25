#include "uncertainty/randomised.hpp"

#include <cmath>
#include <vector>

#include "base/check.hpp"
#include "stats/interval.hpp"
#include "stats/moments.hpp"
#include "stats/quantile.hpp"
#include "uncertainty/draws.hpp"

namespace retain::uncertainty {
namespace {

using Band = std::array<double, band_probabilities.size()>;

std::vector<double> numbers_among(std::span<const double> values) {
  std::vector<double> numbers;
  for (const double value : values) {
    if (!std::isnan(value)) numbers.push_back(value);
  }
  return numbers;
}

Moments moments_over(std::span<const double> values) {
  Moments moments;
  for (const double value : values) moments.add(value);
  return moments;
}

double half_width(const Moments& moments) {
  return interval_width(moments.count()) * moments.standard_error();
}

}  // namespace

RandomisedEstimate randomised_estimate(std::span<const double> values, Sampling sampling) {
  expects(!values.empty() && values.size() % randomisations == 0,
          "randomisations have as many draws each");
  const std::size_t points = values.size() / randomisations;
  std::array<double, randomisations> means;
  std::array<std::array<double, randomisations>, band_probabilities.size()> quantiles;
  for (std::size_t r = 0; r < randomisations; ++r) {
    const std::vector<double> part = numbers_among(values.subspan(r * points, points));
    means[r] = moments_over(part).mean();
    const Band band = band_of(part);
    for (std::size_t i = 0; i < band.size(); ++i) quantiles[i][r] = band[i];
  }
  const std::vector<double> all = numbers_among(values);
  const Moments of_all = moments_over(all);
  const Moments of_mean = sampling == Sampling::random ? of_all : moments_over(means);
  RandomisedEstimate estimate;
  estimate.count = of_all.count();
  estimate.sd = std::sqrt(of_all.variance());
  estimate.standard_error = of_mean.standard_error();
  estimate.mean = {of_mean.mean(), half_width(of_mean)};
  const Band band = band_of(all);
  for (std::size_t i = 0; i < band.size(); ++i) {
    estimate.band[i] = {band[i], half_width(moments_over(quantiles[i]))};
  }
  return estimate;
}

}  // namespace retain::uncertainty
