#include "maths/smallest_eigenpair.hpp"

#include <cmath>

namespace retain::maths {
namespace {

/// A symmetric matrix on its way to a diagonal one, and the turns so far.
struct Turned {
  std::size_t size;
  std::vector<double> matrix;
  std::vector<double> vectors;  ///< by columns the eigenvectors, in the end

  double& at(std::size_t row, std::size_t column) { return matrix[row * size + column]; }

  /// Turns the plane of two axes so that their entry is 0.
  void turn(std::size_t p, std::size_t q) {
    const double entry = at(p, q);
    if (entry == 0.0) return;
    const double tau = (at(q, q) - at(p, p)) / (2.0 * entry);
    const double tangent = (tau < 0.0 ? -1.0 : 1.0) / (std::abs(tau) + std::sqrt(1.0 + tau * tau));
    const double cosine = 1.0 / std::sqrt(1.0 + tangent * tangent);
    const double sine = tangent * cosine;
    const auto mix = [&](double& one, double& other) {
      const double before = one;
      one = cosine * before - sine * other;
      other = sine * before + cosine * other;
    };
    for (std::size_t k = 0; k < size; ++k) mix(at(k, p), at(k, q));
    for (std::size_t k = 0; k < size; ++k) mix(at(p, k), at(q, k));
    for (std::size_t k = 0; k < size; ++k) mix(vectors[k * size + p], vectors[k * size + q]);
    at(p, q) = at(q, p) = 0.0;
  }

  [[nodiscard]] double off_diagonal() {
    double sum = 0.0;
    for (std::size_t p = 0; p < size; ++p) {
      for (std::size_t q = 0; q < p; ++q) sum += at(p, q) * at(p, q);
    }
    return sum;
  }
};

}  // namespace

Eigenpair smallest_eigenpair(std::vector<double> matrix, std::size_t size) {
  constexpr int most_sweeps = 60;
  constexpr double negligible = 1e-34;
  Turned turned{size, std::move(matrix), std::vector<double>(size * size, 0.0)};
  for (std::size_t k = 0; k < size; ++k) turned.vectors[k * size + k] = 1.0;
  for (int sweep = 0; sweep < most_sweeps && turned.off_diagonal() > negligible; ++sweep) {
    for (std::size_t p = 0; p < size; ++p) {
      for (std::size_t q = p + 1; q < size; ++q) turned.turn(p, q);
    }
  }
  std::size_t smallest = 0;
  for (std::size_t k = 1; k < size; ++k) {
    if (turned.at(k, k) < turned.at(smallest, smallest)) smallest = k;
  }
  Eigenpair pair{turned.at(smallest, smallest), {}};
  for (std::size_t k = 0; k < size; ++k) pair.vector.push_back(turned.vectors[k * size + smallest]);
  return pair;
}

}  // namespace retain::maths
