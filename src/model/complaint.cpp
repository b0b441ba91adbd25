#include "model/complaint.hpp"

#include "maths/elementary.hpp"

namespace retain::model {
namespace {

/// Cost of a surprise, as a share of the price, at which the points hold as typed.
constexpr double usual_surprise = 0.5;

/// Effect of a surprise of `size`, a share of the price: it rises to a peak, then falls.
double surprise_effect(double size, double peak) {
  return size / peak * maths::exp(1.0 - size / peak);
}

}  // namespace

double complaining_share(const Complaints& complaints) {
  return complaints.complain * (1.0 - complaints.hopeless) * (1.0 - complaints.too_costly);
}

double resolving_share(const Complaints& complaints) {
  return complaints.resolved /
         (1.0 + complaints.diffusion * static_cast<double>(complaints.bystanders));
}

OutcomePoints outcome_points(const Scenario& scenario) {
  const Loyalty& loyalty = scenario.loyalty;
  OutcomePoints points = loyalty.points;
  if (loyalty.surprise_effect == SurpriseEffect::by_size && scenario.money.spend_per_week > 0.0) {
    const double size = scenario.complaints.surprise_cost / scenario.money.spend_per_week;
    const double relative = surprise_effect(size, loyalty.surprise_peak) /
                            surprise_effect(usual_surprise, loyalty.surprise_peak);
    points.surprised =
        points.quickly_resolved + (points.surprised - points.quickly_resolved) * relative;
  }
  const double begun_well = scenario.complaints.feelings_first * loyalty.feelings_first_points;
  points.resolved += begun_well;
  points.quickly_resolved += begun_well;
  points.surprised += begun_well;
  return points;
}

PerRecovery<double> complaint_tree(const Complaints& complaints) {
  const double complain = complaining_share(complaints);
  const double resolving = resolving_share(complaints);
  const double resolved = complain * resolving;
  const double plain = resolved * (1.0 - complaints.surprise);
  PerRecovery<double> share{};
  share[index(Recovery::silent)] = 1.0 - complain;
  share[index(Recovery::unresolved)] = complain * (1.0 - resolving);
  share[index(Recovery::resolved)] = plain * (1.0 - complaints.quickly);
  share[index(Recovery::quickly_resolved)] = plain * complaints.quickly;
  share[index(Recovery::surprised)] = resolved * complaints.surprise;
  return share;
}

PerRecovery<double> recovery_points(const OutcomePoints& points) {
  return {points.silent, points.unresolved, points.resolved, points.quickly_resolved,
          points.surprised};
}

}  // namespace retain::model
