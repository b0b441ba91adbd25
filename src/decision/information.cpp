#include "decision/information.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "decision/best.hpp"
#include "decision/least_squares.hpp"

namespace retain::decision {
namespace {

constexpr std::size_t fold_randomisations = 2;

/// Net benefits of the scenarios over that of the best in the mean, by scenario and draw.
class Gains {
 public:
  explicit Gains(const DrawTable& net) : draws_(net.draws()), values_(net.values.size()) {
    expects(std::ranges::all_of(net.values, [](double value) { return std::isfinite(value); }),
            "net benefits are finite");
    const std::span<const double> best = net.row(best_in_mean(net));
    for (std::size_t i = 0; i < values_.size(); ++i) values_[i] = net.values[i] - best[i % draws_];
    for (std::size_t d = 0; d < net.rows; ++d) rows_.push_back(DrawTable{values_, net.rows}.row(d));
  }

  [[nodiscard]] std::size_t draws() const { return draws_; }
  [[nodiscard]] const std::vector<std::span<const double>>& rows() const { return rows_; }

 private:
  std::size_t draws_;
  std::vector<double> values_;
  std::vector<std::span<const double>> rows_;
};

/// The largest of the fitted gains, and whose it is.
struct Chosen {
  std::size_t scenario;
  double gain;
};

Chosen chosen(const Knowledge::Row& row, const Eigen::MatrixXd& coefficients) {
  Chosen best{0, explained(row, coefficients.col(0))};
  for (Eigen::Index d = 1; d < coefficients.cols(); ++d) {
    const double gain = explained(row, coefficients.col(d));
    if (gain > best.gain) best = {static_cast<std::size_t>(d), gain};
  }
  return best;
}

/// Sums by randomisation.
std::vector<NormalEquations> equations_of(const Gains& gains, const Knowledge& knowledge) {
  const std::size_t each = draws_each(gains.draws());
  std::vector<NormalEquations> equations;
  for (std::size_t r = 0; r < randomisations; ++r) {
    equations.push_back(normal_equations(knowledge, gains.rows(), r * each, (r + 1) * each));
  }
  return equations;
}

/// Coefficients learnt from all randomisations but those of a fold; from all where it is no fold.
Eigen::MatrixXd learnt_without(std::size_t fold, const std::vector<NormalEquations>& equations,
                               const Eigen::MatrixXd& roughness) {
  const std::size_t first_left = fold == 0 ? fold_randomisations : 0;
  NormalEquations sum = equations[first_left];
  for (std::size_t r = first_left + 1; r < randomisations; ++r) {
    if (r / fold_randomisations != fold) sum += equations[r];
  }
  return smooth_coefficients(sum, roughness);
}

constexpr std::size_t folds = randomisations / fold_randomisations;

}  // namespace

DrawMean perfect_information(const DrawTable& net) {
  const Gains gains(net);
  return mean_of_draws(gains.draws(), [&](std::size_t i) {
    double best = 0.0;
    for (const std::span<const double> row : gains.rows()) best = std::max(best, row[i]);
    return best;
  });
}

PartialInformation partial_information(const DrawTable& net, const Knowledge& knowledge) {
  const Gains gains(net);
  expects(knowledge.draws() == gains.draws(), "net benefits and knowledge are of the same draws");
  const std::size_t each = draws_each(gains.draws());
  const std::vector<NormalEquations> equations = equations_of(gains, knowledge);
  const Eigen::MatrixXd roughness = knowledge.roughness();
  std::vector<double> paid(gains.draws());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const Eigen::MatrixXd rule = learnt_without(fold, equations, roughness);
    const std::size_t first = fold * fold_randomisations * each;
    for (std::size_t i = first; i < first + fold_randomisations * each; ++i) {
      paid[i] = gains.rows()[chosen(knowledge.row(i), rule).scenario][i];
    }
  }
  const Eigen::MatrixXd fitted = learnt_without(folds, equations, roughness);
  PartialInformation information;
  information.gain = mean_of_draws(gains.draws(), [&](std::size_t i) { return paid[i]; });
  information.value = std::max(0.0, information.gain.value);
  information.plug_in = mean_of_draws(gains.draws(), [&](std::size_t i) {
                          return chosen(knowledge.row(i), fitted).gain;
                        }).value;
  return information;
}

ConditionalGain::ConditionalGain(const DrawTable& net, Knowledge knowledge)
    : knowledge_(std::move(knowledge)) {
  const Gains gains(net);
  expects(knowledge_.draws() == gains.draws(), "net benefits and knowledge are of the same draws");
  coefficients_ = learnt_without(folds, equations_of(gains, knowledge_), knowledge_.roughness());
}

double ConditionalGain::at_score(std::size_t scenario, double score) const {
  return explained(knowledge_.at_score(score),
                   coefficients_.col(static_cast<Eigen::Index>(scenario)));
}

}  // namespace retain::decision
