#include "scenario/scenario_library.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

#include "base/cell_text.hpp"
#include "base/plain_name.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message extends_in_a_circle{"extends itself: {}", "循环扩展了自身：{}"};
constexpr Message extends_too_deep{"extends more than {} files deep", "扩展的层数超过 {} 个文件"};
constexpr Message unknown_parent{"there is no shipped scenario '{}'", "没有名为“{}”的内置情景"};
constexpr Message missing_parent{"there is no file '{}' beside this one", "此文件旁没有文件“{}”"};
constexpr Message unknown_scenario{"there is no shipped scenario of this name",
                                   "没有这个名称的内置情景"};
constexpr Message bad_scenario_name{
    "'{}' is no name for a scenario (a-z, 0-9 and -, beginning with a letter or digit); rename "
    "the file",
    "“{}”不能作情景名称（只用 a-z、0-9 和 -，并以字母或数字开头）；请给文件改名"};
constexpr Message scenario_name_reads_otherwise{
    "'{}' is no name for a scenario: programs that read tables take it for a number, a date, true, "
    "false or a missing value; rename the file",
    "“{}”不能作情景名称：读表的程序会把它当作数、日期、true、false 或缺失值；请给文件改名"};
constexpr Message scenario_name_too_long{
    "the name of a scenario has at most {} characters, so that results can bear it; rename the "
    "file",
    "情景名称最多 {} 个字符，以便用作结果名称；请给文件改名"};
constexpr Message write_local_file{"for the file write {}", "若指文件，请写 {}"};

}  // namespace retain::message

namespace retain::scenario {
namespace {

namespace fs = std::filesystem;

constexpr const char* extension = ".toml";

/// Files for others to extend, beside the scenarios that answer a question of their own.
constexpr const char* data_folder = "data";

/// The path as one would type it here: relative when it lies below the working folder.
std::string display_of(const fs::path& path) {
  std::error_code error;
  const fs::path relative = fs::proximate(path, error);
  const bool below = !error && !relative.empty() && *relative.begin() != "..";
  return below ? relative.string() : path.lexically_normal().string();
}

std::string circle_text(const std::vector<const ScenarioFile*>& open, const ScenarioFile& again) {
  std::string text;
  for (auto file = std::ranges::find(open, &again); file != open.end(); ++file) {
    text += (*file)->display + " -> ";
  }
  return text + again.display;
}

}  // namespace

bool names_a_file(const std::string& name_or_file) {
  return name_or_file.ends_with(extension) || name_or_file.find('/') != std::string::npos;
}

std::string scenario_name_of(const std::string& name_or_file) {
  return names_a_file(name_or_file) ? fs::path(name_or_file).stem().string() : name_or_file;
}

Sentence objection_to_scenario_name(std::string_view name) {
  // Names of files have at most 255 bytes; "." and "-1000.retain" stand around those of results.
  constexpr std::size_t longest_name = 200;
  if (!is_plain_name(name)) return {message::bad_scenario_name, shortened(name, longest_name)};
  if (!stays_text(name)) return {message::scenario_name_reads_otherwise, name};
  if (name.size() > longest_name) return {message::scenario_name_too_long, longest_name};
  return {};
}

std::vector<std::string> scenario_names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == extension) names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

ScenarioLibrary::ScenarioLibrary(fs::path shipped_folder, ProblemList& problems)
    : shipped_folder_(std::move(shipped_folder)), problems_(problems) {}

std::optional<Chain> ScenarioLibrary::chain_of(const std::string& name_or_file) {
  if (names_a_file(name_or_file)) return chain_of(named_file_at(name_or_file, name_or_file));
  const fs::path file = shipped_file(name_or_file);
  if (!file.empty()) return chain_of(named_file_at(file, display_of(file)));

  const std::string local = fmt::format("./{}{}", name_or_file, extension);
  std::error_code error;
  const Sentence hint = fs::exists(local, error) ? Sentence(message::write_local_file, local)
                                                 : did_you_mean(name_or_file, shipped_names());
  const std::string typed = name_or_file.empty() ? "''" : name_or_file;
  problems_.add({ExitCode::usage, typed, {}, message::unknown_scenario, hint, {}});
  return {};
}

Chain ScenarioLibrary::chain_of(const ScenarioFile& file) {
  Chain chain;
  Path open;
  append(file, open, chain);
  return chain;
}

const ScenarioFile& ScenarioLibrary::file_at(const fs::path& path, const std::string& display) {
  std::error_code error;
  fs::path identity = fs::weakly_canonical(path, error);
  if (error) identity = path;
  const auto known = known_.find(identity);
  if (known != known_.end()) return *known->second;
  const ScenarioFile& read = files_.emplace_back(read_scenario_file(path, display));
  known_.emplace(identity, &read);
  problems_.add(read.problems);
  return read;
}

const ScenarioFile& ScenarioLibrary::named_file_at(const fs::path& path,
                                                   const std::string& display) {
  const ScenarioFile& file = file_at(path, display);
  named_.insert(&file);
  return file;
}

/// Depth-first: the parents of a file before the file. `open` is the way from the scenario to here.
void ScenarioLibrary::append(const ScenarioFile& file, Path& open, Chain& chain) {
  if (std::ranges::find(chain.files, &file) != chain.files.end()) return;
  open.push_back(&file);
  const bool parents_known = std::ranges::count(file.failed_keys, "extends") == 0;
  chain.complete = chain.complete && file.complete && parents_known;
  for (const Parent& parent : file.parents) {
    const ScenarioFile* found = named_by(file, parent);
    Sentence objection;
    if (found != nullptr && std::ranges::find(open, found) != open.end()) {
      objection = Sentence(message::extends_in_a_circle, circle_text(open, *found));
    } else if (found != nullptr && open.size() > deepest_extension) {
      objection = Sentence(message::extends_too_deep, deepest_extension);
    }
    if (!objection.empty()) problems_.add(file.problem_at(parent.place, objection));
    if (found != nullptr && objection.empty()) {
      append(*found, open, chain);
    } else {
      chain.complete = false;
    }
  }
  open.pop_back();
  chain.files.push_back(&file);
}

const ScenarioFile* ScenarioLibrary::first_parent(const ScenarioFile& file) {
  return file.parents.empty() ? nullptr : named_by(file, file.parents.front());
}

const ScenarioFile* ScenarioLibrary::named_by(const ScenarioFile& file, const Parent& parent) {
  if (!names_a_file(parent.name)) {
    const fs::path shipped = shipped_file(parent.name);
    if (!shipped.empty()) return &file_at(shipped, display_of(shipped));
    problems_.add(file.problem_at(parent.place, Sentence(message::unknown_parent, parent.name),
                                  did_you_mean(parent.name, shipped_names())));
    return nullptr;
  }
  const fs::path path = file.path.parent_path() / parent.name;
  std::error_code error;
  if (!fs::exists(path, error)) {
    Problem missing = file.problem_at(parent.place, Sentence(message::missing_parent, parent.name));
    missing.exit_code = ExitCode::input_output;
    problems_.add(missing);
    return nullptr;
  }
  const fs::path display = fs::path(file.display).parent_path() / parent.name;
  return &named_file_at(path, display.lexically_normal().string());
}

fs::path ScenarioLibrary::shipped_file(const std::string& name) const {
  if (name.empty()) return {};
  for (const fs::path& folder : {shipped_folder_, shipped_folder_ / data_folder}) {
    const fs::path file = folder / (name + extension);
    std::error_code error;
    if (fs::is_regular_file(file, error)) return file;
  }
  return {};
}

std::vector<std::string> ScenarioLibrary::shipped_names() const {
  std::vector<std::string> names = scenario_names_in(shipped_folder_);
  std::ranges::move(scenario_names_in(shipped_folder_ / data_folder), std::back_inserter(names));
  return names;
}

}  // namespace retain::scenario
