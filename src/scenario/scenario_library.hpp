#pragma once

#include <cstddef>
#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/sentence.hpp"
#include "scenario/scenario_file.hpp"
#include "text/problem.hpp"

namespace retain::scenario {

/// Longest way from a scenario over `extends` to its first parent, in steps.
inline constexpr std::size_t deepest_extension = 8;

/// The files that make up one scenario, in the order in which they apply: parents first, the file
/// itself last, each once.
struct Chain {
  std::vector<const ScenarioFile*> files;
  bool complete = true;  ///< every file is known and was read
};

/// The scenario files of one call. Each file is read once.
class ScenarioLibrary {
 public:
  /// `shipped_folder` and the folder data/ in it hold what is known by name. What is wrong with any
  /// file goes to `problems`.
  ScenarioLibrary(std::filesystem::path shipped_folder, ProblemList& problems);

  /// The chain of a file or of the name of a shipped scenario as typed on the command line; none
  /// when there is no such scenario.
  [[nodiscard]] std::optional<Chain> chain_of(const std::string& name_or_file);

  /// The chain of a file that is in the library already.
  [[nodiscard]] Chain chain_of(const ScenarioFile& file);

  /// The first file that a file extends; nullptr for one that extends none.
  [[nodiscard]] const ScenarioFile* first_parent(const ScenarioFile& file);

  /// The file that `file` names, by the name of a shipped scenario or as a file beside it, or
  /// nullptr after the problem was noted.
  [[nodiscard]] const ScenarioFile* named_by(const ScenarioFile& file, const Parent& named);

  /// How many files were read that the user named or wrote; shipped ones that these extend are not
  /// among them.
  [[nodiscard]] std::size_t files_read() const { return named_.size(); }

 private:
  using Path = std::vector<const ScenarioFile*>;

  const ScenarioFile& file_at(const std::filesystem::path& path, const std::string& display);
  const ScenarioFile& named_file_at(const std::filesystem::path& path, const std::string& display);
  void append(const ScenarioFile& file, Path& open, Chain& chain);
  [[nodiscard]] std::filesystem::path shipped_file(const std::string& name) const;
  [[nodiscard]] std::vector<std::string> shipped_names() const;

  std::filesystem::path shipped_folder_;
  std::deque<ScenarioFile> files_;
  std::map<std::filesystem::path, const ScenarioFile*> known_;
  std::set<const ScenarioFile*> named_;
  ProblemList& problems_;
};

/// True for what names a file: it ends in .toml or contains a slash. Anything else is the name of
/// a shipped scenario.
[[nodiscard]] bool names_a_file(const std::string& name_or_file);

/// The name of the scenario: the stem of the file, or the name itself.
[[nodiscard]] std::string scenario_name_of(const std::string& name_or_file);

/// Why a scenario cannot have this name; empty when it can.
[[nodiscard]] Sentence objection_to_scenario_name(std::string_view name);

/// The names of the scenario files in a folder, in alphabetical order.
[[nodiscard]] std::vector<std::string> scenario_names_in(const std::filesystem::path& folder);

}  // namespace retain::scenario
