#pragma once

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "report/studies.hpp"
#include "results/result_table.hpp"

namespace retain::report {

/// The files of a folder, and those of them that its manifest records.
struct StudyFiles {
  const std::filesystem::path& folder;
  const std::vector<WrittenFile>& recorded;
  bool has_recorded = true;  ///< false: without those that the manifest records

  /// The table of that name, or nothing where it is not in the folder.
  [[nodiscard]] std::unique_ptr<ResultTable> table(std::string_view name) const {
    constexpr std::size_t largest = std::size_t{4} << 30U;  // bytes
    const auto written = std::ranges::find(recorded, name, &WrittenFile::name);
    if (written != recorded.end() && !has_recorded) return nullptr;
    if (written != recorded.end()) return std::make_unique<ResultTable>(folder, *written);
    const std::filesystem::path file = folder / name;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return nullptr;
    return std::make_unique<ResultTable>(file, largest);
  }
};

/// frontier.csv, best.csv and information.csv; empty without the first.
/// Throws: Error(input_output), naming file and line.
[[nodiscard]] ReportDecision read_decision(const StudyFiles& files);

/// uncertainty.csv and lifetime_value_uncertain.csv; empty without them.
/// Throws: Error(input_output), naming file and line.
[[nodiscard]] ReportUncertainty read_uncertainty(const StudyFiles& files);

/// sensitivity.csv.
/// Throws: Error(input_output), naming file and line.
[[nodiscard]] std::vector<ReportSensitivity> read_sensitivities(const StudyFiles& files);

}  // namespace retain::report
