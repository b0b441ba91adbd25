#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <vector>

#include "decision/draws.hpp"
#include "decision/knowledge.hpp"

/// What knowing uncertain inputs before choosing is worth, in the unit of the net benefit, which is
/// given by scenarios x draws and must hold no chance of its own: that would count as knowable.
namespace retain::decision {

/// Expected value of perfect information: the mean over draws of the best net benefit less that of
/// the scenario with the best mean.
[[nodiscard]] DrawMean perfect_information(const DrawTable& net);

/// Expected value of knowing some inputs. A rule "the best scenario, given these inputs" is learnt
/// from 14 of the 16 randomisations and paid the net benefits of the other two, so that what it
/// learnt of noise earns nothing; a rule learnt from finite draws earns less than the best one.
/// Source: Strong, Oakley and Brennan, Estimating multiparameter partial expected value of perfect
/// information, Medical Decision Making 34 (2014), for the regression.
struct PartialInformation {
  double value = 0.0;    ///< the mean gain, or 0 where that is negative
  DrawMean gain;         ///< over the scenario with the best mean; may be negative
  double plug_in = 0.0;  ///< mean of the largest fitted values: biased upward by what they fit
};

/// Throws: Error(internal) if net benefits and knowledge are not of the same draws, or net benefits
/// not finite.
[[nodiscard]] PartialInformation partial_information(const DrawTable& net,
                                                     const Knowledge& knowledge);

/// Mean net benefit of each scenario over that of the scenario with the best mean, given the
/// knowledge: fitted to all draws.
class ConditionalGain {
 public:
  ConditionalGain(const DrawTable& net, Knowledge knowledge);

  [[nodiscard]] std::size_t scenarios() const {
    return static_cast<std::size_t>(coefficients_.cols());
  }

  /// At the normal score of the quantile of the one continuous input that is known.
  [[nodiscard]] double at_score(std::size_t scenario, double score) const;

 private:
  Knowledge knowledge_;
  Eigen::MatrixXd coefficients_;  ///< by function and scenario
};

}  // namespace retain::decision
