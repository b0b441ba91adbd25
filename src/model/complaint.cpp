#include "model/complaint.hpp"

namespace retain {

PerRecovery<double> complaint_tree(const Complaints& complaints) {
  const double resolved = complaints.complain * complaints.resolved;
  const double plain = resolved * (1.0 - complaints.surprise);
  PerRecovery<double> share{};
  share[index(Recovery::silent)] = 1.0 - complaints.complain;
  share[index(Recovery::unresolved)] = complaints.complain * (1.0 - complaints.resolved);
  share[index(Recovery::resolved)] = plain * (1.0 - complaints.quickly);
  share[index(Recovery::quickly_resolved)] = plain * complaints.quickly;
  share[index(Recovery::surprised)] = resolved * complaints.surprise;
  return share;
}

PerRecovery<double> recovery_points(const OutcomePoints& points) {
  return {points.silent, points.unresolved, points.resolved, points.quickly_resolved,
          points.surprised};
}

}  // namespace retain
