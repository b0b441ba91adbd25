#include "stats/sample.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "stats/quantile.hpp"

namespace retain {

std::int64_t keeping_stride(std::int64_t replications) {
  std::int64_t stride = 1;
  while ((replications + stride - 1) / stride > most_kept_replications) stride *= 2;
  return stride;
}

Sample::Sample(std::size_t quantities, std::int64_t replications)
    : stride_(keeping_stride(replications)),
      capacity_(static_cast<std::size_t>((replications + stride_ - 1) / stride_)),
      moments_(quantities),
      kept_(quantities * capacity_) {}

void Sample::add(std::span<const double> values) {
  expects(values.size() == moments_.size(), "a replication has one value per quantity");
  const bool keeps = added_ % stride_ == 0;
  expects(!keeps || kept_count_ < capacity_, "no more replications come than were announced");
  for (std::size_t i = 0; i < values.size(); ++i) {
    moments_[i].add(values[i]);
    if (keeps) kept_[i * capacity_ + kept_count_] = values[i];
  }
  ++added_;
  if (keeps) ++kept_count_;
}

std::span<const double> Sample::kept(std::size_t quantity) const {
  return {kept_.data() + quantity * capacity_, kept_count_};
}

Estimate Sample::estimate(std::size_t quantity) const {
  Estimate result;
  result.mean = moments_[quantity].mean();
  result.standard_error = moments_[quantity].standard_error();
  if (std::isnan(result.mean)) return result;
  const std::span<const double> values = kept(quantity);
  if (moments_[quantity].variance() == 0.0) {
    result.band.fill(values.front());
    return result;
  }
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  for (std::size_t i = 0; i < band_probabilities.size(); ++i) {
    result.band[i] = quantile(sorted, band_probabilities[i]);
  }
  return result;
}

}  // namespace retain
