#include "uncertainty/copula.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <optional>
#include <set>
#include <utility>

#include "base/nearest.hpp"
#include "base/words.hpp"
#include "maths/elementary.hpp"
#include "maths/normal.hpp"
#include "maths/smallest_eigenpair.hpp"

namespace retain::message {

constexpr Message not_uncertain{"'{}' is correlated, but no uncertain input",
                                "“{}”写有相关，却不是不确定的输入"};
constexpr Message discrete_is_uncorrelated{"'{}' has a discrete law, which takes no correlation",
                                           "“{}”是离散分布，不能写相关"};
constexpr Message group_is_uncorrelated{
    "'{}' belongs to shares with a sample_size, which take no correlation",
    "“{}”属于写有 sample_size 的份额组，不能写相关"};
constexpr Message independent_is_uncorrelated{
    "'{}' is independent in the scenario '{}', and takes no correlation",
    "“{}”在情景“{}”中是独立的，不能写相关"};
constexpr Message correlated_with_itself{"'{}' is correlated with itself", "“{}”与自身相关"};
constexpr Message correlated_twice{"'{}' and '{}' are correlated twice", "“{}”与“{}”写有两次相关"};
constexpr Message rank_outside{"rank = {} of '{}' and '{}' must lie between -1 and 1",
                               "“{1}”与“{2}”的 rank = {0} 必须在 -1 与 1 之间"};
constexpr Message not_positive_definite{
    "the correlations contradict each other (smallest eigenvalue {:.3g}); the worst pair is '{}' "
    "and '{}', rank = {}",
    "各相关系数互相矛盾（最小特征值 {:.3g}）；最不相容的一对是“{}”与“{}”，rank = {}"};

}  // namespace retain::message

namespace retain::uncertainty {
namespace {

using Pair = std::pair<std::string, std::string>;
using Ranks = std::map<Pair, double>;  ///< by keys in alphabetical order

Refusal unknown_input(const std::string& key, std::span<const InputDimension> dimensions) {
  std::vector<std::string> keys;
  for (const InputDimension& dimension : dimensions) keys.push_back(dimension.key);
  const std::string near = nearest_name(key, keys);
  return {{message::not_uncertain, key},
          near.empty() ? Sentence() : Sentence(message::did_you_mean, near)};
}

/// Why an input takes no correlation, if so.
std::optional<Refusal> objection_to_key(const std::string& key,
                                        std::span<const InputDimension> dimensions) {
  bool is_known = false;
  for (const InputDimension& dimension : dimensions) {
    if (dimension.key != key) continue;
    is_known = true;
    if (dimension.is_grouped) return Refusal{{message::group_is_uncorrelated, key}};
    if (dimension.is_discrete) return Refusal{{message::discrete_is_uncorrelated, key}};
    if (!dimension.scenario.empty()) {
      return Refusal{{message::independent_is_uncorrelated, key, dimension.scenario}};
    }
  }
  if (!is_known) return unknown_input(key, dimensions);
  return std::nullopt;
}

std::variant<Ranks, Refusal> checked(std::span<const Correlation> correlations,
                                     std::span<const InputDimension> dimensions) {
  Ranks ranks;
  for (const Correlation& correlation : correlations) {
    const auto& [one, other] = correlation.between;
    for (const std::string& key : correlation.between) {
      if (auto refusal = objection_to_key(key, dimensions)) return *refusal;
    }
    if (one == other) return Refusal{{message::correlated_with_itself, one}};
    if (!(correlation.rank > -1.0 && correlation.rank < 1.0)) {
      return Refusal{{message::rank_outside, correlation.rank, one, other}};
    }
    const Pair pair = std::minmax(one, other);
    if (!ranks.emplace(pair, correlation.rank).second) {
      return Refusal{{message::correlated_twice, pair.first, pair.second}};
    }
  }
  return ranks;
}

/// Pearson's correlations by rows.
std::vector<double> pearson(const Ranks& ranks, const std::vector<std::string>& keys) {
  std::vector<double> matrix(keys.size() * keys.size(), 0.0);
  const auto place = [&](const std::string& key) {
    return static_cast<std::size_t>(std::ranges::lower_bound(keys, key) - keys.begin());
  };
  for (std::size_t k = 0; k < keys.size(); ++k) matrix[k * keys.size() + k] = 1.0;
  for (const auto& [pair, rank] : ranks) {
    const std::size_t i = place(pair.first);
    const std::size_t j = place(pair.second);
    const double of_normal = 2.0 * sin_below_sixth(std::numbers::pi / 6.0 * rank);
    matrix[i * keys.size() + j] = matrix[j * keys.size() + i] = of_normal;
  }
  return matrix;
}

/// The pair whose 2 v_i v_j r_ij lowers the eigenvalue, which is the sum of v_i v_j r_ij, most.
Refusal contradiction(const Eigenpair& eigenpair, const std::vector<double>& matrix,
                      const std::vector<std::string>& keys, const Ranks& ranks) {
  Pair worst;
  double lowest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t j = i + 1; j < keys.size(); ++j) {
      const double part = eigenpair.vector[i] * eigenpair.vector[j] * matrix[i * keys.size() + j];
      if (part < lowest && ranks.contains({keys[i], keys[j]})) {
        lowest = part;
        worst = {keys[i], keys[j]};
      }
    }
  }
  return {{message::not_positive_definite, eigenpair.value, worst.first, worst.second,
           ranks.at(worst)}};
}

/// The lower triangle L with L L' = the matrix, by rows.
std::vector<double> cholesky(const std::vector<double>& matrix, std::size_t size) {
  std::vector<double> factor;
  const auto row = [&](std::size_t i) { return factor.data() + i * (i + 1) / 2; };
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double rest = matrix[i * size + j];
      for (std::size_t k = 0; k < j; ++k) rest -= row(i)[k] * row(j)[k];
      factor.push_back(j < i ? rest / row(j)[j] : std::sqrt(rest));
    }
  }
  return factor;
}

}  // namespace

Copula::Copula(std::vector<std::size_t> dimensions, std::vector<double> factor)
    : dimensions_(std::move(dimensions)), factor_(std::move(factor)) {}

void Copula::correlate(std::span<double> point) const {
  constexpr double lowest = 0x1p-64;
  constexpr double highest = 1.0 - 0x1p-53;
  std::vector<double> independent;
  for (const std::size_t dimension : dimensions_) {
    independent.push_back(normal_quantile({point[dimension], 1.0 - point[dimension]}));
  }
  const double* row = factor_.data();
  for (std::size_t i = 0; i < dimensions_.size(); ++i) {
    double sum = 0.0;
    for (std::size_t k = 0; k <= i; ++k) sum += row[k] * independent[k];
    row += i + 1;
    point[dimensions_[i]] = std::clamp(normal_distribution(sum), lowest, highest);
  }
}

std::variant<Copula, Refusal> make_copula(std::span<const Correlation> correlations,
                                          std::span<const InputDimension> dimensions) {
  constexpr double smallest_eigenvalue = 1e-12;
  const auto ranks = checked(correlations, dimensions);
  if (const auto* refusal = std::get_if<Refusal>(&ranks)) return *refusal;
  std::set<std::string> sorted;
  for (const auto& [pair, rank] : std::get<Ranks>(ranks)) sorted.insert({pair.first, pair.second});
  if (sorted.empty()) return Copula();
  const std::vector<std::string> keys(sorted.begin(), sorted.end());
  const std::vector<double> matrix = pearson(std::get<Ranks>(ranks), keys);
  const Eigenpair eigenpair = smallest_eigenpair(matrix, keys.size());
  if (eigenpair.value < smallest_eigenvalue) {
    return contradiction(eigenpair, matrix, keys, std::get<Ranks>(ranks));
  }
  std::vector<std::size_t> places;
  for (const std::string& key : keys) {
    const auto found = std::ranges::find(dimensions, key, &InputDimension::key);
    places.push_back(static_cast<std::size_t>(found - dimensions.begin()));
  }
  return Copula(std::move(places), cholesky(matrix, keys.size()));
}

}  // namespace retain::uncertainty
