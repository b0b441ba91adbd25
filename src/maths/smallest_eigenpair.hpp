#pragma once

#include <cstddef>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::maths {

/// An eigenvalue and its eigenvector of length 1.
struct Eigenpair {
  double value;
  std::vector<double> vector;
};

/// The smallest eigenvalue of a symmetric matrix of `size` rows, given by rows: to about 1e-15 of
/// the largest entry. Source: Jacobi's method (Golub and Van Loan, Matrix Computations, 8.5).
[[nodiscard]] Eigenpair smallest_eigenpair(std::vector<double> matrix, std::size_t size);

}  // namespace retain::maths
