#pragma once

#include <string>

#include "base/namespaces.hpp"

namespace retain::text {

/// A number as the number columns of data files hold it, made so that every reader takes it for
/// the same double (docs/decisions/twelve-digits.md):
///  - at most 12 significant digits and 21 decimals, without zeros at the end;
///  - always a point with a digit behind it, so that no reader takes the column for whole numbers;
///  - an exponent below 1e-4 and from 1e12: "1.5e-05", "1.0e+12";
///  - one or two units more or less in the last digit where readers that round twice would
///    disagree about the rounded one;
///  - "0.0" without a sign for zero and for everything below 1e-21.
/// Not available (NaN) is an empty text. Below 1e23 all readers agree.
[[nodiscard]] std::string csv_number(double number);

}  // namespace retain::text
