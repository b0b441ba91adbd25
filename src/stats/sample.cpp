#include "stats/sample.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "stats/quantile.hpp"

namespace retain::stats {

std::int64_t keeping_stride(std::int64_t replications) {
  std::int64_t stride = 1;
  while ((replications + stride - 1) / stride > most_kept_replications) stride *= 2;
  return stride;
}

Sample::Sample(std::size_t quantities, std::int64_t replications)
    : stride_(keeping_stride(replications)),
      capacity_(static_cast<std::size_t>((replications + stride_ - 1) / stride_)),
      means_(quantities),
      squares_(quantities) {
  kept_.reserve(quantities * capacity_);
}

void Sample::add(std::span<const double> values) {
  expects(values.size() == quantities(), "a replication has one value per quantity");
  if (count_ % stride_ == 0) {
    expects(kept_count_ < capacity_, "no more replications come than were announced");
    kept_.insert(kept_.end(), values.begin(), values.end());
    ++kept_count_;
  }
  ++count_;
  for (std::size_t i = 0; i < values.size(); ++i) {
    Moments::include(values[i], count_, means_[i], squares_[i]);
  }
}

std::vector<double> Sample::kept(std::size_t quantity) const {
  std::vector<double> values(kept_count_);
  for (std::size_t row = 0; row < kept_count_; ++row) {
    values[row] = kept_[row * quantities() + quantity];
  }
  return values;
}

std::vector<Estimate> Sample::estimates(std::size_t first, std::size_t last) const {
  std::vector<Estimate> all;
  std::vector<std::vector<double>> columns(last - first, std::vector<double>(kept_count_));
  for (std::size_t row = 0; row < kept_count_; ++row) {
    const double* values = kept_.data() + row * quantities();
    for (std::size_t i = first; i < last; ++i) columns[i - first][row] = values[i];
  }
  for (std::size_t i = first; i < last; ++i) {
    Estimate& result = all.emplace_back();
    result.mean = moments(i).mean();
    result.standard_error = moments(i).standard_error();
    if (std::isnan(result.mean)) continue;
    std::vector<double>& column = columns[i - first];
    if (moments(i).variance() == 0.0) {
      result.band.fill(column.front());
    } else {
      result.band = band_of(std::move(column));
    }
  }
  return all;
}

}  // namespace retain::stats
