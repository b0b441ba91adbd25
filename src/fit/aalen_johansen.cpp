#include "fit/aalen_johansen.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"

namespace retain::fit {
namespace {

/// Everybody is there.
IncidenceStep beginning(std::size_t causes) {
  const auto states = static_cast<Eigen::Index>(causes) + 1;
  return {0.0, Eigen::VectorXd::Unit(states, 0), Eigen::MatrixXd::Zero(states, states)};
}

/// Of those at risk, who stay and who leave by each cause.
Eigen::VectorXd moves(const RiskRow& row) {
  Eigen::VectorXd shares(static_cast<Eigen::Index>(row.losses.size()) + 1);
  shares(0) = static_cast<double>(row.at_risk - all_losses(row));
  for (std::size_t k = 0; k < row.losses.size(); ++k) {
    shares(static_cast<Eigen::Index>(k) + 1) = static_cast<double>(row.losses[k]);
  }
  return shares / static_cast<double>(row.at_risk);
}

IncidenceStep moved(const IncidenceStep& before, const RiskRow& row) {
  const Eigen::VectorXd q = moves(row);
  Eigen::MatrixXd matrix = Eigen::MatrixXd::Identity(q.size(), q.size());
  matrix.row(0) = q.transpose();
  const double there = before.shares(0);
  Eigen::MatrixXd multinomial = -q * q.transpose();
  multinomial.diagonal() += q;
  multinomial *= there * there / static_cast<double>(row.at_risk);
  return {row.time, matrix.transpose() * before.shares,
          matrix.transpose() * before.covariance * matrix + multinomial};
}

std::optional<IncidenceStep> step_at(const AalenJohansen& curves, double time) {
  if (time > curves.last_exit) return std::nullopt;
  const auto after = std::ranges::upper_bound(curves.steps, time, {}, &IncidenceStep::time);
  return after == curves.steps.begin() ? beginning(curves.causes) : *std::prev(after);
}

double error_of(const IncidenceStep& step, Eigen::Index state) {
  return std::sqrt(std::max(0.0, step.covariance(state, state)));
}

}  // namespace

AalenJohansen aalen_johansen(const RiskTable& table) {
  AalenJohansen curves{table.causes, {}, table.last_exit};
  IncidenceStep now = beginning(table.causes);
  for (const RiskRow& row : table.rows) {
    now = moved(now, row);
    curves.steps.push_back(now);
  }
  return curves;
}

std::optional<ShareEstimate> survival_at(const AalenJohansen& curves, double time) {
  const std::optional<IncidenceStep> step = step_at(curves, time);
  if (!step) return std::nullopt;
  const double there = step->shares(0);
  return surviving_share(there, there > 0.0 ? error_of(*step, 0) : not_available);
}

std::optional<ShareEstimate> incidence_at(const AalenJohansen& curves, std::size_t cause,
                                          double time) {
  expects(cause < curves.causes, "causes are numbered");
  const std::optional<IncidenceStep> step = step_at(curves, time);
  if (!step) return std::nullopt;
  const auto state = static_cast<Eigen::Index>(cause) + 1;
  return lost_share(step->shares(state), error_of(*step, state));
}

}  // namespace retain::fit
