#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "results/result_file.hpp"
#include "study/drawn_figures.hpp"
#include "study/uncertain_run.hpp"

namespace retain::results {

inline constexpr std::string_view inputs_file_name = "inputs.csv";
inline constexpr std::string_view draws_file_name = "draws.csv";
inline constexpr std::string_view uncertainty_file_name = "uncertainty.csv";
inline constexpr std::string_view uncertain_curves_file_name = "lifetime_value_uncertain.csv";

/// The same of `decide`, whose draws hold other figures.
inline constexpr std::string_view decide_inputs_file_name = "decide_inputs.csv";
inline constexpr std::string_view decide_draws_file_name = "decide_draws.csv";

/// Writes the laws of all that is uncertain into a file of this name.
[[nodiscard]] WrittenFile write_inputs(std::string_view name, const PointStudy& points,
                                       const UncertainInputs& inputs,
                                       const std::filesystem::path& folder);

/// A column of draws.csv for a figure.
struct DrawnColumn {
  std::size_t figure;  ///< its row in DrawnFigures
  std::string name;    ///< "gold-service.business_value_end"
  std::string unit;
};

/// Writes a row per draw with the uncertain numbers and these figures into a file of this name;
/// figures of a draw that cannot be are empty.
[[nodiscard]] WrittenFile write_draws(std::string_view name, const UncertainInputs& inputs,
                                      const DrawPlan& plan, const DrawnFigures& drawn,
                                      const std::vector<DrawnColumn>& columns,
                                      const std::filesystem::path& folder);

/// Writes uncertainty.csv, lifetime_value_uncertain.csv, inputs.csv and draws.csv of a run; draws
/// hold these figures.
[[nodiscard]] std::vector<WrittenFile> write_uncertain_run(const PointStudy& points,
                                                           const UncertainInputs& inputs,
                                                           const UncertainRun& run,
                                                           const DrawPlan& plan,
                                                           const std::vector<DrawnColumn>& kept,
                                                           const std::filesystem::path& folder);

}  // namespace retain::results
