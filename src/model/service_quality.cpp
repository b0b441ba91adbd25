#include "model/service_quality.hpp"

#include <Eigen/Dense>
#include <algorithm>

#include "maths/elementary.hpp"
#include "maths/normal.hpp"
#include "model/scenario.hpp"

namespace retain::model {
namespace {

constexpr double lowest_level = 1.0;
constexpr double highest_level = 10.0;

/// One step away from a standard of time, where it is no doubling.
constexpr double share_per_step = 0.1;       ///< of known questions
constexpr double syllables_per_step = 50.0;  ///< from 150 to 200, fast, or to 100, slow (001)

using AffinityMap = Eigen::Matrix<double, sub_score_count, dimension_count>;

/// How much each sub-score says about each dimension; assumptions.
const AffinityMap& affinity_map() {
  static const AffinityMap map = [] {
    AffinityMap weight;
    // tangibles, empathy, assurance, responsiveness, reliability
    weight << 0.0, 0.5, 0.0, 0.5, 0.0,  // proactive
        0.0, 0.7, 0.0, 0.0, 0.3,        // patient
        0.0, 0.0, 0.3, 0.0, 0.7,        // responsible
        0.0, 0.0, 0.7, 0.3, 0.0,        // self-reliant
        0.0, 1.0, 0.0, 0.0, 0.0,        // attentive
        0.0, 0.0, 0.5, 0.0, 0.5,        // complete process
        0.4, 0.0, 0.6, 0.0, 0.0,        // standard wording
        0.5, 0.5, 0.0, 0.0, 0.0,        // warm voice
        0.0, 1.0, 0.0, 0.0, 0.0,        // sincere tone
        0.0, 0.0, 0.5, 0.5, 0.0,        // right pace
        0.4, 0.0, 0.6, 0.0, 0.0,        // clear speech
        0.0, 1.0, 0.0, 0.0, 0.0,        // listening
        0.0, 0.6, 0.4, 0.0, 0.0,        // eliciting opinions
        0.0, 0.0, 1.0, 0.0, 0.0,        // expression
        0.0, 0.5, 0.0, 0.0, 0.5;        // control of emotions
    return weight;
  }();
  return map;
}

/// Doublings by which a time exceeds its standard. Document 001 sets these as the longest times
/// allowed, so keeping below them brings nothing.
double doublings_beyond(double time, double standard) {
  return std::max(0.0, maths::log2(time / standard));
}

double suitability(const Staff& staff) {
  const StaffShares shares = staff_shares(staff);
  return shares.suited - shares.unsuited;
}

}  // namespace

double LevelParts::level() const {
  if (stated) return *stated;
  return std::clamp(Service::reference_level + affinity + timing + staff + levers, lowest_level,
                    highest_level);
}

PerDimension<double> affinity_shift(const Affinity& affinity) {
  using Scores = Eigen::Map<const Eigen::Matrix<double, sub_score_count, 1>>;
  const Affinity reference;
  const AffinityMap& weight = affinity_map();
  Affinity felt = affinity;
  if (affinity.hygiene) {
    for (const SubScore score : {SubScore::warm_voice, SubScore::standard_wording}) {
      felt.score[index(score)] =
          std::min(affinity.score[index(score)], reference.score[index(score)]);
    }
  }
  const auto distance = Scores(felt.score.data()) - Scores(reference.score.data());
  PerDimension<double> shift{};
  Eigen::Map<Eigen::Matrix<double, dimension_count, 1>>(shift.data()) =
      (weight.transpose() * distance).cwiseQuotient(weight.colwise().sum().transpose());
  return shift;
}

PerDimension<double> timing_shift(const Timing& timing) {
  const Timing standard;
  const double haste =
      (timing.syllables_per_minute - standard.syllables_per_minute) / syllables_per_step;
  const double answered =
      (timing.answered_within_5s - standard.answered_within_5s) / share_per_step;
  PerDimension<double> steps{};
  steps[index(Dimension::responsiveness)] =
      answered - doublings_beyond(timing.nuisance_call, standard.nuisance_call) -
      std::max(0.0, -haste);
  steps[index(Dimension::empathy)] =
      -doublings_beyond(timing.longest_silence, standard.longest_silence) -
      doublings_beyond(timing.unvaried_voice, standard.unvaried_voice) - std::max(0.0, haste);
  for (double& points : steps) points *= timing.effect;
  return steps;
}

StaffGroup staff_group(double total) {
  if (total > suited_above) return StaffGroup::suited;
  return total < unsuited_below ? StaffGroup::unsuited : StaffGroup::to_train;
}

StaffShares staff_shares(const Staff& staff) {
  const double suited =
      normal_distribution((staff.self_test_mean - suited_above) / staff.self_test_sd);
  const double unsuited =
      normal_distribution((unsuited_below - staff.self_test_mean) / staff.self_test_sd);
  return {.suited = suited, .to_train = 1.0 - suited - unsuited, .unsuited = unsuited};
}

PerDimension<double> staff_shift(const Staff& staff) {
  const Staff reference;
  const double points = staff.suitability_effect * (suitability(staff) - suitability(reference)) -
                        staff.turnover_effect * (staff.turnover - reference.turnover);
  PerDimension<double> shift{};
  for (const Dimension served :
       {Dimension::empathy, Dimension::assurance, Dimension::responsiveness}) {
    shift[index(served)] = points;
  }
  return shift;
}

}  // namespace retain::model
