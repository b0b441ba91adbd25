#pragma once

#include <vector>

#include "business/measures/curves.hpp"
#include "business/path.hpp"
#include "model/scenario.hpp"

namespace retain::business {

/// The books of one run of the business: curves over rows 0..T and what summaries need besides.
struct Accounts {
  std::size_t rows = 0;                ///< T + 1
  std::vector<double> curves;          ///< curve::count x rows, one curve after the other
  std::vector<double> business_value;  ///< per row, yuan of the whole business, cumulative
  std::vector<double> active_years;    ///< per row, discounted customer-years of the business
  double customer_weeks = 0;           ///< active customer-weeks, the work done

  [[nodiscard]] double at(std::size_t curve, std::size_t row) const {
    return curves[curve * rows + row];
  }
};

/// Books a path: equations 17 to 23 of docs/model.md. Amounts are discounted and cumulative.
/// Throws: Error(internal) when the ledger does not explain the value, see assert_identity.
[[nodiscard]] Accounts book(const Path& path, const Scenario& scenario);

/// The identity of the ledger (equation 22): value without losses minus actual value is the sum of
/// the ledger, to 1e-9 of the former. `value_without_losses` and `actual_value` are accumulated
/// from payments, `ledger` from departures times the remaining annuity and from what was spent.
/// Throws: Error(internal) when they differ.
void assert_identity(double value_without_losses, double actual_value, double ledger);

}  // namespace retain::business
