#include "decision/knowledge.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "decision/normal_score.hpp"

namespace retain::decision {
namespace {

constexpr std::size_t intervals_alone = 12;
constexpr std::size_t intervals_together = 6;
constexpr std::size_t most_groups_alone = 64;
constexpr std::size_t most_groups_together = 9;

std::vector<double> normal_scores(std::span<const double> quantiles) {
  std::vector<double> scores;
  scores.reserve(quantiles.size());
  for (const double quantile : quantiles) scores.push_back(normal_score(quantile));
  return scores;
}

/// An order of inputs that does not depend on how they are given.
bool is_before(std::span<const double> one, std::span<const double> other) {
  return std::ranges::lexicographical_compare(one, other);
}

std::vector<double> distinct(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  const auto rest = std::ranges::unique(sorted);
  sorted.erase(rest.begin(), rest.end());
  return sorted;
}

}  // namespace

Knowledge::Knowledge(const Input& input) {
  add_input(input, intervals_alone, most_groups_alone);
}

Knowledge::Knowledge(const Input& one, const Input& other) : is_product_(true) {
  expects(one.values.size() == other.values.size(), "both inputs have the same draws");
  const bool is_first = is_before(one.values, other.values);
  add_input(is_first ? one : other, intervals_together, most_groups_together);
  add_input(is_first ? other : one, intervals_together, most_groups_together);
}

Knowledge::Knowledge(std::span<const std::span<const double>> shares) {
  expects(2 <= shares.size() && shares.size() <= most_entries / 4, "there are 2 to 16 shares");
  std::vector<std::span<const double>> ordered(shares.begin(), shares.end());
  std::ranges::sort(ordered, is_before);
  for (const std::span<const double> share : ordered) {
    expects(share.size() == shares[0].size(), "all shares have the same draws");
    margins_.push_back({{}, SplineBasis(share, intervals_together)});
    coordinates_.emplace_back(share.begin(), share.end());
  }
}

void Knowledge::add_input(const Input& input, std::size_t intervals, std::size_t most_groups) {
  expects(!input.values.empty(), "an input has draws");
  if (input.kind == InputKind::continuous) {
    coordinates_.push_back(normal_scores(input.values));
    margins_.push_back({{}, SplineBasis(coordinates_.back(), intervals)});
    return;
  }
  coordinates_.emplace_back(input.values.begin(), input.values.end());
  std::vector<double> groups = distinct(input.values);
  if (groups.size() <= most_groups) {
    margins_.push_back({std::move(groups), {}});
  } else {
    margins_.push_back({{}, SplineBasis(input.values, intervals)});
  }
}

std::size_t Knowledge::coefficients() const {
  if (is_product_) return margins_[0].size() * margins_[1].size();
  std::size_t sum = 0;
  for (const Margin& margin : margins_) sum += margin.size();
  return sum;
}

Knowledge::Row Knowledge::Margin::at(double x) const {
  Row row;
  if (spline) {
    const SplineBasis::Local local = spline->at(x);
    for (std::size_t j = 0; j < local.values.size(); ++j) {
      row.add({local.first + j, local.values[j]});
    }
  } else {
    const auto group = std::ranges::lower_bound(groups, x);
    row.add({static_cast<std::size_t>(group - groups.begin()), 1.0});
  }
  return row;
}

Knowledge::Row Knowledge::row(std::size_t draw) const {
  Row row;
  if (is_product_) {
    const Row other = margins_[1].at(coordinates_[1][draw]);
    for (const Entry& a : margins_[0].at(coordinates_[0][draw])) {
      for (const Entry& b : other) {
        row.add({a.number * margins_[1].size() + b.number, a.value * b.value});
      }
    }
    return row;
  }
  std::size_t first = 0;
  for (std::size_t m = 0; m < margins_.size(); ++m) {
    for (const Entry& entry : margins_[m].at(coordinates_[m][draw])) {
      row.add({first + entry.number, entry.value});
    }
    first += margins_[m].size();
  }
  return row;
}

Knowledge::Row Knowledge::at_score(double score) const {
  expects(margins_.size() == 1 && margins_[0].spline, "what is known is one continuous input");
  return margins_[0].at(score);
}

Eigen::MatrixXd Knowledge::Margin::roughness() const {
  if (spline) return spline->roughness();
  const auto size = static_cast<Eigen::Index>(groups.size());
  return Eigen::MatrixXd::Zero(size, size);
}

/// Of a product: R_1 x 1 + 1 x R_2.
Eigen::MatrixXd Knowledge::roughness() const {
  const auto size = static_cast<Eigen::Index>(coefficients());
  Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(size, size);
  if (is_product_) {
    const Eigen::MatrixXd one = margins_[0].roughness();
    const Eigen::MatrixXd other = margins_[1].roughness();
    const Eigen::Index inner = other.rows();
    for (Eigen::Index a = 0; a < one.rows(); ++a) {
      sum.block(a * inner, a * inner, inner, inner) += other;
      for (Eigen::Index b = 0; b < one.rows(); ++b) {
        sum.block(a * inner, b * inner, inner, inner).diagonal().array() += one(a, b);
      }
    }
    return sum;
  }
  Eigen::Index first = 0;
  for (const Margin& margin : margins_) {
    const Eigen::MatrixXd own = margin.roughness();
    sum.block(first, first, own.rows(), own.rows()) = own;
    first += own.rows();
  }
  return sum;
}

}  // namespace retain::decision
