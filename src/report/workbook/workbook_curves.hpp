#pragma once

#include <array>
#include <string>
#include <string_view>

#include "report/workbook/curve_worksheet.hpp"

namespace retain::report::workbook {

// The worksheets of a workbook that hold curves. The functions add a worksheet behind the others.

/// Keys of the quantiles of a curve.
inline constexpr std::array<std::string_view, 5> quantile_keys{"p05", "p25", "p50", "p75", "p95"};
inline constexpr std::string_view mean_key = "mean";

/// Lifetime value: mean, quantiles, the gap to the comparator; and what it is made of.
[[nodiscard]] CurveWorksheet value_worksheet(WorkbookFile& workbook, const Report& report);

/// The same of survival.
[[nodiscard]] CurveWorksheet survival_worksheet(WorkbookFile& workbook, const Report& report);

/// The loss ledger: "CAUSE/CHANNEL", the channels without a cause by their names, and as sums
/// CAUSE, "direct" and "word_of_mouth".
[[nodiscard]] CurveWorksheet loss_worksheet(WorkbookFile& workbook, const Report& report);

/// Counts of the business, by the names of their metrics; "customers_lost" as a sum.
[[nodiscard]] CurveWorksheet departure_worksheet(WorkbookFile& workbook, const Report& report);

/// Key of the losses or customers lost by a cause and a channel.
[[nodiscard]] std::string cause_key(std::string_view cause, std::string_view channel);

}  // namespace retain::report::workbook
