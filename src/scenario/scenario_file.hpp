#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scenario/value_slot.hpp"
#include "text/file_text.hpp"
#include "text/problem.hpp"
#include "uncertainty/copula.hpp"
#include "uncertainty/statement.hpp"

namespace retain::scenario {

/// A value that a file gives to a parameter.
struct Assignment {
  ValueSlot slot;
  Value value;
  Place place;                        ///< of the key
  std::optional<Statement> law = {};  ///< in place of the value
};

/// The number of those asked that a file states for a section of shares.
struct SampleSize {
  std::string section;
  double number;
  Place place;
};

struct StatedCorrelation {
  Correlation correlation;
  Place place;
};

/// A scenario that a file extends, by name or as a file.
struct Parent {
  std::string name;
  Place place;
};

/// The records of a kind that a file names: they replace those of its parents.
struct RecordList {
  const RecordKind* kind;
  std::size_t count;
};

/// What one scenario file says, read on its own: only values that are allowed, and every problem.
struct ScenarioFile {
  std::filesystem::path path;
  std::string display;  ///< the path as the user would type it
  FileText text{std::string()};
  std::vector<Parent> parents;
  std::vector<Assignment> assignments;
  std::vector<RecordList> record_lists;  ///< of other kinds those of the parents remain
  std::vector<SampleSize> sample_sizes;
  std::optional<std::vector<StatedCorrelation>> correlations;  ///< in place of the parents'
  std::vector<Problem> problems;
  std::vector<std::string> failed_keys;  ///< keys whose values are not known
  bool complete = true;                  ///< false: the file may say more than is known

  /// A problem at a place of this file, with its line.
  [[nodiscard]] Problem problem_at(const Place& place, Sentence what, Sentence hint = {}) const;
};

/// Understands the text of a scenario file. Never throws for what stands in it.
[[nodiscard]] ScenarioFile understand_file(std::string text, const std::filesystem::path& path,
                                           const std::string& display);

/// Reads a scenario file. Never throws for what stands, or does not stand, in the file.
[[nodiscard]] ScenarioFile read_scenario_file(const std::filesystem::path& path,
                                              const std::string& display);

}  // namespace retain::scenario
