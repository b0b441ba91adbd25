#include "results/results_folder.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/system_error.hpp"
#include "files/folder_steps.hpp"
#include "files/results_place.hpp"
#include "results/file_system_limits.hpp"
#include "results/foreign_files.hpp"
#include "results/words.hpp"

namespace retain::message {

constexpr Message folder_exists{
    "the folder '{}' exists; choose another with --out, or replace its results with --overwrite",
    "文件夹“{}”已存在；请用 --out 另选一个，或用 --overwrite 覆盖其中的结果"};
constexpr Message folder_is_working_folder{
    "the working folder is in it; run the command from outside",
    "当前工作文件夹在其中；请在其外运行命令"};
constexpr Message place_was_taken{
    "something else stands in '{}' since the run began; its results are in '{}'",
    "运行开始后，“{}”已被其他内容占用；本次结果在“{}”中"};
constexpr Message older_results_are_in{
    "{}; the older results are in '{}', and the next run into this folder puts them back",
    "{}；旧结果在“{}”中，下次写入该文件夹的运行会将其恢复"};

}  // namespace retain::message

namespace retain::results {
namespace {

namespace fs = std::filesystem;

/// The outermost folder on the way to `path` that does not exist yet, `path` included.
fs::path outermost_missing(const fs::path& path) {
  fs::path outermost;
  std::error_code ignored;
  for (fs::path folder = path; !fs::exists(folder, ignored) && folder.has_relative_path();
       folder = folder.parent_path()) {
    outermost = folder;
  }
  return outermost;
}

bool holds_working_folder(const fs::path& folder) {
  std::error_code error;
  const fs::path working = fs::current_path(error);
  return std::mismatch(folder.begin(), folder.end(), working.begin(), working.end()).first ==
         folder.end();
}

/// The place as the user would type it, who typed `path` for another ending; whole, where links
/// lead elsewhere.
fs::path as_typed(const fs::path& path, const std::string& ending, const fs::path& place) {
  const fs::path typed = (path.has_filename() ? path : path.parent_path()).string() + ending;
  return place_of(typed) == place ? typed : place;
}

}  // namespace

ResultsFolder::ResultsFolder(const std::optional<std::string>& asked_for, Existing existing,
                             const std::string& first_scenario) {
  if (asked_for) {
    take(*asked_for, existing);
  } else {
    take_next_free(first_scenario);
  }
  std::error_code error;
  fs::create_directory(files(), error);
  if (error) {
    remove_own_folders();
    refuse_place(path_, system_error_text(error.value()));
  }
}

ResultsFolder::~ResultsFolder() {
  remove_own_folders();
}

/// A number is free when nothing stands there and no other run is about to put something there.
void ResultsFolder::take_next_free(const std::string& first_scenario) {
  for (int number = 1;; ++number) {
    const std::string name =
        number == 1 ? first_scenario : fmt::format("{}-{}", first_scenario, number);
    path_ = fs::path("results") / name;
    place_ = place_of("results") / name;
    if (is_taken()) continue;
    try {
      take(path_, Existing::refuse);
      return;
    } catch (const Error& error) {
      if (error.exit_code() != ExitCode::in_use && !is_taken()) throw;
    }
  }
}

void ResultsFolder::take(const fs::path& path, Existing existing) {
  existing_ = existing;
  path_ = path;
  std::error_code ignored;
  const bool is_link_to_nothing = fs::is_symlink(path, ignored) && !fs::exists(path, ignored);
  place_ = is_link_to_nothing ? fs::absolute(path) : place_of(path);
  refuse_unsuitable(existing);
  outermost_made_ = outermost_missing(place_.parent_path());
  try {
    lock_.emplace(lock_folder(place_), path_);
    clear_leftovers();
    refuse_unsuitable(existing);  // another run may just have ended
  } catch (...) {
    remove_own_folders();
    throw;
  }
}

bool ResultsFolder::is_taken() const {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(place_, ignored));
}

void ResultsFolder::refuse_unsuitable(Existing existing) const {
  if (!is_taken()) return;
  std::error_code ignored;
  if (!fs::is_directory(place_, ignored)) refuse_place(path_, message::not_a_folder);
  if (existing == Existing::refuse) {
    throw Error(ExitCode::input_output, Sentence(message::folder_exists, path_.string()));
  }
  if (::access(place_.c_str(), W_OK) != 0) {
    refuse_place(path_, system_error_text(errno));
  }
  if (on_other_device(place_, place_.parent_path())) {
    refuse_place(path_, message::folder_is_mounted);
  }
  if (holds_working_folder(place_)) refuse_place(path_, message::folder_is_working_folder);
  const Sentence objection = objection_to_replacing(place_);
  if (!objection.empty()) refuse_place(path_, objection);
}

/// What a killed run left: nothing of it is needed, except the older results when the run died
/// between the two renames of a file system that cannot exchange folders.
void ResultsFolder::clear_leftovers() const {
  std::error_code error;
  if (fs::exists(replaced(), error) && !is_taken()) {
    expect_done(rename_to_free(replaced(), place_));
  }
  fs::remove_all(replaced(), error);
  expect_done(error);
  fs::remove_all(files(), error);
  expect_done(error);
}

std::vector<Sentence> ResultsFolder::publish() {
  FileSystemLimits limits(*lock_);
  const fs::path wanted = path_;
  const bool replaces = is_taken() && may_be_replaced();
  if (replaces) carry_over_foreign_files(place_, files());
  for (const auto& entry : fs::recursive_directory_iterator(files())) {
    if (entry.is_directory() && !entry.is_symlink()) expect_done(limits.flush(entry.path()));
  }
  expect_done(limits.flush(files()));
  if (replaces) {
    replace_older();
  } else {
    take_free_name();
  }
  if (const std::error_code error = limits.flush(place_.parent_path())) {
    put_back(replaces);
    refuse_place(path_, system_error_text(error.value()));
  }
  std::vector<Sentence> notices = limits.notices();
  if (path_ != wanted) {
    notices.emplace_back(message::place_was_taken, wanted.string(), path_.string());
  }
  return notices;
}

/// Whether what stands at the place is what the run was told to replace.
bool ResultsFolder::may_be_replaced() const {
  try {
    refuse_unsuitable(existing_);
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// The place, or where something came into the way meanwhile, the next name that nothing has.
void ResultsFolder::take_free_name() {
  const fs::path wanted = place_;
  std::error_code error = rename_to_free(files(), place_);
  for (int number = 2; error == std::errc::file_exists; ++number) {
    const std::string ending = fmt::format("-{}", number);
    place_ = wanted.string() + ending;
    error = rename_to_free(files(), place_);
    if (!error) path_ = as_typed(path_, ending, place_);
  }
  expect_done(error);
}

void ResultsFolder::replace_older() const {
  const std::error_code error = exchange(files(), place_);
  if (!is_unsupported(error)) {
    expect_done(error);
    return;
  }
  expect_done(rename_to_free(place_, replaced()));
  if (const std::error_code second = rename_to_free(files(), place_)) {
    // Should this fail too, the next run into this place does it (clear_leftovers).
    if (!rename_to_free(replaced(), place_)) refuse_place(path_, system_error_text(second.value()));
    refuse_place(path_, Sentence(message::older_results_are_in, system_error_text(second.value()),
                                 replaced().string()));
  }
}

/// Undoes the last step of publishing, whichever way it took.
void ResultsFolder::put_back(bool replaces) const {
  if (replaces && !exchange(files(), place_)) return;
  (void)rename_to_free(place_, files());
  if (replaces) (void)rename_to_free(replaced(), place_);
}

void ResultsFolder::remove_own_folders() {
  std::error_code ignored;
  if (lock_) {
    fs::remove_all(files(), ignored);
    if (is_taken()) fs::remove_all(replaced(), ignored);
    lock_.reset();
  }
  // Folders on the way go only when nothing is in them.
  if (outermost_made_.empty()) return;
  for (fs::path folder = place_.parent_path();; folder = folder.parent_path()) {
    fs::remove(folder, ignored);
    if (folder == outermost_made_) return;
  }
}

void ResultsFolder::expect_done(const std::error_code& error) const {
  if (error) refuse_place(path_, system_error_text(error.value()));
}

}  // namespace retain::results
