#include "results/foreign_files.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <system_error>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/system_error.hpp"
#include "files/atomic_file.hpp"
#include "files/folder_steps.hpp"
#include "files/words.hpp"
#include "results/manifest_text.hpp"
#include "results/report_files.hpp"
#include "results/words.hpp"
#include "text/problem.hpp"

namespace retain::message {

constexpr Message no_results_folder{"it holds files, and no manifest.json of retain among them",
                                    "其中有文件，但没有 retain 的 manifest.json"};
constexpr Message manifest_is_unreadable{"its manifest.json cannot be read: {}",
                                         "其中的 manifest.json 无法读取：{}"};
constexpr Message cannot_keep_foreign{
    "'{}' was not written by a run and cannot be kept: {}; move it away. Nothing was overwritten",
    "“{}”不是运行写出的，且无法保留：{}；请将它移走。没有覆盖任何内容"};

}  // namespace retain::message

namespace retain::results {
namespace {

namespace fs = std::filesystem;

/// Adds what is made from the data files.
void add_report_files(std::set<std::string>& names) {
  const std::set<std::string> tables = names;
  for (const std::string& table : tables) {
    if (table.ends_with(".csv")) {
      names.insert((fs::path(spreadsheets_folder_name) / fs::path(table).filename()).string());
    }
  }
  for (const std::string_view file : {page_file_name, workbook_file_name, comparison_file_name}) {
    names.emplace(file);
  }
}

/// The files that the run of a manifest wrote, itself and those made from them included, or why
/// they are not known.
struct RecordedFiles {
  std::set<std::string> names;
  Sentence objection;
};

/// What was wrong first, where a problem of a file was thrown.
Sentence first_reason(const Error& error) {
  const auto* of_file = dynamic_cast<const ProblemError*>(&error);
  if (of_file == nullptr) return error.sentence();
  return of_file->problems().in_reading_order(Language::english).front().text;
}

RecordedFiles recorded_files(const fs::path& folder) {
  const fs::path file = folder / manifest_file_name;
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(file, ignored))) return {{}, message::no_results_folder};
  const auto because = [](const Sentence& reason) {
    return RecordedFiles{{}, Sentence(message::manifest_is_unreadable, reason)};
  };
  if (!fs::is_regular_file(file, ignored)) return because(message::not_a_file);
  try {
    const nlohmann::json manifest = parse_manifest_text(file, message::nothing_written);
    if (manifest.at("program") != manifest_program) return {{}, message::no_results_folder};
    RecordedFiles recorded{{manifest_file_name}, {}};
    for (const nlohmann::json& entry : manifest.at("files")) {
      recorded.names.insert(entry.at("name"));
    }
    add_report_files(recorded.names);
    return recorded;
  } catch (const nlohmann::json::exception&) {
    return {{}, message::no_results_folder};
  } catch (const Error& error) {
    return because(first_reason(error));
  }
}

void expect_done(const std::error_code& error, const fs::path& foreign) {
  if (!error) return;
  throw Error(ExitCode::input_output, Sentence(message::cannot_keep_foreign, foreign.string(),
                                               system_error_text(error.value())));
}

}  // namespace

Sentence objection_to_replacing(const fs::path& folder) {
  std::error_code error;
  if (fs::is_empty(folder, error) && !error) return {};
  return recorded_files(folder).objection;
}

void carry_over_foreign_files(const fs::path& folder, const fs::path& new_folder) {
  const std::set<std::string> recorded = recorded_files(folder).names;
  std::error_code error;
  for (auto entry = fs::recursive_directory_iterator(folder, error); !error && entry != end(entry);
       entry.increment(error)) {
    const fs::path name = entry->path().lexically_relative(folder);
    if (entry->is_directory() && !entry->is_symlink()) {
      fs::create_directory(new_folder / name, entry->path(), error);
      expect_done(error, entry->path());
    } else if (!recorded.contains(name.string()) && !AtomicFile::is_temporary(name)) {
      expect_done(give_second_name(entry->path(), new_folder / name), entry->path());
    }
  }
  expect_done(error, folder);
}

}  // namespace retain::results
