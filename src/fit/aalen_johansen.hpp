#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <optional>
#include <vector>

#include "fit/share_estimate.hpp"
#include "fit/survival_data.hpp"

namespace retain::fit {

/// From a time on, until the next.
struct IncidenceStep {
  double time = 0.0;
  Eigen::VectorXd shares;      ///< still there, then lost by each cause: they sum to 1
  Eigen::MatrixXd covariance;  ///< of these
};

/// Shares of customers lost by each of several causes.
struct AalenJohansen {
  std::size_t causes = 0;
  std::vector<IncidenceStep> steps;  ///< at the times of losses
  double last_exit = 0.0;
};

/// Cumulative incidence by cause (Aalen and Johansen, Scandinavian Journal of Statistics 5, 1978).
/// At a time with n at risk, of whom a share h_k leaves by cause k, the shares (S, F_1, ..., F_c)
/// are multiplied by the matrix A with the rows q = (1 - h, h_1, ..., h_c) and those of the
/// identity, and their covariance becomes A' V A + S^2 (diag(q) - q q') / n, with S before the
/// time. The variance of S is Greenwood's.
[[nodiscard]] AalenJohansen aalen_johansen(const RiskTable& table);

/// At a time of 0 or more: nothing beyond the last exit. Before the first loss there is no
/// interval, and no standard error where nobody is left.
[[nodiscard]] std::optional<ShareEstimate> survival_at(const AalenJohansen& curves, double time);

/// The share lost by this cause until a time: nothing beyond the last exit. Without an interval as
/// long as nobody has left by this cause.
[[nodiscard]] std::optional<ShareEstimate> incidence_at(const AalenJohansen& curves,
                                                        std::size_t cause, double time);

}  // namespace retain::fit
