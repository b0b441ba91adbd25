// The shifted beta-geometric distribution of Fader and Hardie as a mixture of runs at constant
// hazards.

#include <Eigen/Eigenvalues>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "business/measures/curves.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

// Yearly leaving probability ~ Beta(a, b), of the size of published fits.
constexpr double a = 0.668;
constexpr double b = 3.806;
constexpr int node_count = 5;

struct Node {
  double leaving;  ///< probability to leave in a year
  double weight;
};

/// Gauss-Jacobi nodes for the density of Beta(a, b): eigenvalues of the Jacobi matrix (Golub and
/// Welsch 1969) of the weight (1-x)^(b-1) (1+x)^(a-1), moved from [-1, 1] to [0, 1].
std::vector<Node> beta_nodes() {
  const double alpha = b - 1.0;
  const double beta = a - 1.0;
  Eigen::MatrixXd jacobi = Eigen::MatrixXd::Zero(node_count, node_count);
  for (int n = 0; n < node_count; ++n) {
    const double s = 2.0 * n + alpha + beta;
    jacobi(n, n) =
        n == 0 ? (beta - alpha) / (s + 2.0) : (beta * beta - alpha * alpha) / (s * (s + 2.0));
    if (n == 0) continue;
    const double square = n == 1 ? 4.0 * (1.0 + alpha) * (1.0 + beta) / (s * s * (s + 1.0))
                                 : 4.0 * n * (n + alpha) * (n + beta) * (n + alpha + beta) /
                                       (s * s * (s + 1.0) * (s - 1.0));
    jacobi(n, n - 1) = jacobi(n - 1, n) = std::sqrt(square);
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solved(jacobi);
  std::vector<Node> nodes;
  for (int k = 0; k < node_count; ++k) {
    const double first = solved.eigenvectors()(0, k);
    nodes.push_back({0.5 * (1.0 + solved.eigenvalues()(k)), first * first});
  }
  return nodes;
}

/// B(a, b + t) / B(a, b).
double survival_by_formula(double years) {
  return std::exp(std::lgamma(b + years) + std::lgamma(a + b) - std::lgamma(a + b + years) -
                  std::lgamma(b));
}

Plan plan_of(const Node& node) {
  const double weekly_hazard = -std::log1p(-node.leaving) / 52.0;
  return plan_with_hazards(constant_world(), hazards_by_cause(weekly_hazard));
}

std::size_t row_of(int year) {
  return static_cast<std::size_t>(52 * year);
}

}  // namespace

TEST_CASE(
    "five nodes give the survival of the shifted beta-geometric distribution for nine years") {
  std::vector<double> survival(521, 0.0);
  for (const Node& node : beta_nodes()) {
    const Accounts books = expected_accounts(plan_of(node));
    for (std::size_t row = 0; row <= 520; ++row) {
      survival[row] += node.weight * books.at(curve::survival, row);
    }
  }
  for (int year = 0; year <= 2 * node_count - 1; ++year) {
    INFO("year " << year);
    CHECK(survival[row_of(year)] == Approx(survival_by_formula(year)).epsilon(1e-11));
  }
  // Exact for polynomials of degree 2K - 1 = 9 and no further.
  CHECK(survival[row_of(10)] != Approx(survival_by_formula(10)).epsilon(1e-11));
  CHECK(survival[row_of(10)] == Approx(survival_by_formula(10)).epsilon(1e-4));
}

TEST_CASE("a mixture of agents survives as the shifted beta-geometric distribution says",
          "[statistics]") {
  std::vector<Measured> survival(521, Measured{0.0, 0.0});
  for (const Node& node : beta_nodes()) {
    const RunResult run = run_agents(plan_of(node));
    for (std::size_t row = 0; row <= 520; ++row) {
      const Measured of_node = measured(run.curve(curve::survival, row));
      survival[row].mean += node.weight * of_node.mean;
      // All runs have the same draws: their errors may add up.
      survival[row].standard_error += node.weight * of_node.standard_error;
    }
  }
  for (int year = 1; year <= 2 * node_count - 1; ++year) {
    INFO("year " << year);
    CHECK(agrees(survival[row_of(year)], survival_by_formula(year)));
    CHECK_FALSE(agrees(survival[row_of(year)], 1.03 * survival_by_formula(year)));
  }
}
