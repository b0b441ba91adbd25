#include "decision/rank_correlation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace retain::decision {
namespace {

/// Pearson's correlation of the ranks, whose mean is (n + 1) / 2.
double correlation_of_ranks(std::span<const double> one, std::span<const double> other) {
  const std::vector<double> a = average_ranks(one);
  const std::vector<double> b = average_ranks(other);
  const double mean = 0.5 * (static_cast<double>(a.size()) + 1.0);
  double products = 0.0;
  double squares_a = 0.0;
  double squares_b = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    products += (a[i] - mean) * (b[i] - mean);
    squares_a += (a[i] - mean) * (a[i] - mean);
    squares_b += (b[i] - mean) * (b[i] - mean);
  }
  if (!(squares_a > 0.0) || !(squares_b > 0.0)) return not_available;
  return products / (std::sqrt(squares_a) * std::sqrt(squares_b));
}

}  // namespace

std::vector<double> average_ranks(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> ranks(values.size());
  for (std::size_t first = 0; first < order.size();) {
    std::size_t end = first + 1;
    while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
    const double rank = 0.5 * static_cast<double>(first + 1 + end);
    for (; first < end; ++first) ranks[order[first]] = rank;
  }
  return ranks;
}

DrawMean rank_correlation(std::span<const double> input, std::span<const double> figure) {
  expects(input.size() == figure.size(), "input and figure have the same draws");
  const std::size_t each = draws_each(input.size());
  Moments correlations;
  for (std::size_t r = 0; r < randomisations; ++r) {
    correlations.add(
        correlation_of_ranks(input.subspan(r * each, each), figure.subspan(r * each, each)));
  }
  const double whole = correlation_of_ranks(input, figure);
  const Interval around = mean_interval(correlations);
  const double half = 0.5 * (around.high - around.low);
  return {whole, {whole - half, whole + half}};
}

std::vector<double> shares_by_rank(std::span<const double> correlations) {
  const auto square = [](double rho) { return std::isnan(rho) ? 0.0 : rho * rho; };
  std::vector<double> squares;
  for (const double rho : correlations) squares.push_back(square(rho));
  std::ranges::sort(squares);  // so that the order of the inputs changes no bit
  const double sum = std::accumulate(squares.begin(), squares.end(), 0.0);
  std::vector<double> shares;
  for (const double rho : correlations) {
    shares.push_back(sum > 0.0 ? square(rho) / sum : not_available);
  }
  return shares;
}

}  // namespace retain::decision
