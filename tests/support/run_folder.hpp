#pragma once

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/csv_table.hpp"
#include "support/retain_program.hpp"

namespace retain::test {

/// The files below a folder and what they hold, folders with an empty text.
[[nodiscard]] inline std::map<std::string, std::string> contents(
    const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    std::string text;
    if (entry.is_regular_file()) {
      std::ifstream file(entry.path(), std::ios::binary);
      text.assign(std::istreambuf_iterator<char>(file), {});
    }
    files[std::filesystem::relative(entry.path(), folder).string()] = text;
  }
  return files;
}

/// False for what is made from the data files: page, workbook and spreadsheets.
[[nodiscard]] inline bool is_data_file(const std::string& name) {
  return !name.starts_with("report.") && !name.starts_with("excel");
}

/// One `retain run` in a temporary folder, and the results folder that it wrote.
class RunFolder {
 public:
  /// `arguments` stand behind "retain run"; --out is added.
  explicit RunFolder(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "run");
    arguments.insert(arguments.end(), {"--out", "out"});
    finished_ = run_retain(std::move(arguments), folder_.path());
  }

  [[nodiscard]] const Finished& finished() const { return finished_; }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "out"; }
  [[nodiscard]] std::string text(const std::string& file) const {
    return folder_.read("out/" + file);
  }
  [[nodiscard]] CsvTable table(const std::string& file) const { return CsvTable(text(file)); }

  /// All data files in CSV, wide/ included; what is made from them for people is none of these.
  [[nodiscard]] std::map<std::string, std::string> data_files() const {
    std::map<std::string, std::string> files;
    for (const auto& [name, text] : contents(path())) {
      if (is_data_file(name) && name.ends_with(".csv")) files[name] = text;
    }
    return files;
  }

 private:
  TemporaryFolder folder_;
  Finished finished_;
};

/// Weeks of a quick run.
inline constexpr std::size_t quick_weeks = 60;

/// Options of a run that takes a moment.
[[nodiscard]] inline std::vector<std::string> quick(std::vector<std::string> scenarios,
                                                    const std::vector<std::string>& more = {}) {
  scenarios.insert(scenarios.end(), {"--customers", "30", "--replications", "12", "--weeks",
                                     std::to_string(quick_weeks)});
  scenarios.insert(scenarios.end(), more.begin(), more.end());
  return scenarios;
}

/// A quick run of three scenarios; the reference of the second is added.
[[nodiscard]] inline RunFolder run_of_three() {
  return RunFolder(quick({"documents", "replace-the-lost", "gold-service"}));
}

}  // namespace retain::test
