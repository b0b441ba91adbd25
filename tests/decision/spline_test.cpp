#include "decision/spline.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "base/error.hpp"

using namespace retain::decision;

namespace {

double spline_at(const SplineBasis& basis, const Eigen::VectorXd& coefficients, double x) {
  const SplineBasis::Local local = basis.at(x);
  double sum = 0.0;
  for (std::size_t j = 0; j < local.values.size(); ++j) {
    sum += local.values[j] * coefficients(static_cast<Eigen::Index>(local.first + j));
  }
  return sum;
}

/// With three intervals these are the knots.
const std::vector<double> cubes{0.0, 1.0, 8.0, 27.0};

}  // namespace

TEST_CASE("splines sum to 1 everywhere, beyond their ends too") {
  const SplineBasis basis(cubes, 3);
  REQUIRE(basis.size() == 6);
  const Eigen::VectorXd ones = Eigen::VectorXd::Ones(6);
  for (const double x : {-5.0, 0.0, 0.3, 1.0, 7.9, 20.0, 27.0, 40.0}) {
    INFO(x);
    CHECK(spline_at(basis, ones, x) == Approx(1.0).epsilon(1e-14));
  }
}

TEST_CASE("splines hold every cubic, and go on straight beyond their ends") {
  // Coefficients of x^3 are the products of three knots (Marsden's identity).
  const SplineBasis basis(cubes, 3);
  Eigen::VectorXd coefficients(6);
  coefficients << 0.0, 0.0, 0.0, 1.0 * 8 * 27, 8.0 * 27 * 27, 27.0 * 27 * 27;
  for (const double x : {0.0, 0.5, 1.0, 3.0, 8.0, 26.0, 27.0}) {
    INFO(x);
    CHECK(spline_at(basis, coefficients, x) == Approx(x * x * x).margin(1e-10));
  }
  CHECK(spline_at(basis, coefficients, 30.0) ==
        Approx(27.0 * 27 * 27 + 3.0 * 3.0 * 27 * 27).epsilon(1e-12));
  CHECK(spline_at(basis, coefficients, -2.0) == Approx(0.0).margin(1e-10));
}

TEST_CASE("a straight line has no roughness, anything else has") {
  const SplineBasis basis(cubes, 3);
  const Eigen::MatrixXd roughness = basis.roughness();
  Eigen::VectorXd line(6);  // of 3 knots each, the mean
  line << 0.0, 1.0 / 3, 9.0 / 3, 36.0 / 3, 62.0 / 3, 27.0;
  for (const double x : {-3.0, 0.7, 19.0, 31.0}) {
    CHECK(spline_at(basis, line, x) == Approx(x).epsilon(1e-13));
  }
  CHECK((roughness * line).norm() < 1e-12);
  Eigen::VectorXd bent = line;
  bent(2) += 0.1;
  CHECK(bent.dot(roughness * bent) > 1e-4);
  CHECK((roughness - roughness.transpose()).norm() == 0.0);
}

TEST_CASE("values that coincide give fewer intervals, and one value is enough") {
  const std::vector<double> twos{1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0};
  CHECK(SplineBasis(twos, 12).size() == 4);
  const std::vector<double> one{5.0, 5.0};
  const SplineBasis basis(one, 12);
  CHECK(spline_at(basis, Eigen::VectorXd::Constant(4, 3.0), 5.0) == Approx(3.0));
  CHECK_THROWS_AS(SplineBasis({}, 12), retain::base::Error);
  CHECK_THROWS_AS(SplineBasis(one, 0), retain::base::Error);
}

TEST_CASE("intervals hold equally many values") {
  std::vector<double> values(121);
  std::iota(values.begin(), values.end(), 0.0);
  const SplineBasis basis(values, 12);
  CHECK(basis.size() == 15);
  for (int k = 0; k < 12; ++k) {
    CHECK(basis.at(10.0 * k + 5.0).first == static_cast<std::size_t>(k));
  }
}
