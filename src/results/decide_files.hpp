#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "results/result_file.hpp"
#include "study/decide.hpp"

namespace retain::results {

inline constexpr std::string_view frontier_file_name = "frontier.csv";
inline constexpr std::string_view best_file_name = "best.csv";
inline constexpr std::string_view information_file_name = "information.csv";

/// "frontier", "dominated", "extended" or "tie".
[[nodiscard]] std::string_view name_of(FrontierStatus status);

/// "everything", "inputs", "survey" or "best_survey".
[[nodiscard]] std::string_view name_of(InformationRow::What what);

/// The scenarios that dominate one, or between which it lies, joined by a plus.
[[nodiscard]] std::string dominating(const Decision& decision, const FrontierPlace& place);

/// The unit of a ratio of cost and effect: "yuan per customer and year active".
[[nodiscard]] std::string unit_of_price(const MeasureId& effect);

/// Writes frontier.csv, and with uncertain numbers best.csv and information.csv.
[[nodiscard]] std::vector<WrittenFile> write_decision(const Decision& decision,
                                                      const MeasureId& effect,
                                                      const std::filesystem::path& folder);

}  // namespace retain::results
