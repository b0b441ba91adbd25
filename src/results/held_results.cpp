#include "results/held_results.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <utility>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/system_error.hpp"
#include "base/words.hpp"
#include "files/folder_steps.hpp"
#include "files/results_place.hpp"
#include "files/words.hpp"
#include "results/file_system_limits.hpp"
#include "results/words.hpp"

namespace retain::results {
namespace {

namespace fs = std::filesystem;

void expect_writable(const fs::path& folder) {
  if (::access(folder.c_str(), W_OK) != 0) refuse_place(folder, system_error_text(errno));
}

/// Takes steps back, the last one first, unless all of them were done.
class Undo {
 public:
  Undo() = default;
  ~Undo() {
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) (*step)();
  }
  Undo(const Undo&) = delete;
  Undo& operator=(const Undo&) = delete;

  /// Notes how a step is taken back, before it is taken, and takes it.
  template <class Step>
  void take(std::function<void()> back, const Step& step) {
    steps_.push_back(std::move(back));
    if (!step()) steps_.pop_back();
  }
  void forget() { steps_.clear(); }

 private:
  std::vector<std::function<void()>> steps_;
};

}  // namespace

HeldResults::HeldResults(const fs::path& folder)
    : path_(folder), place_(place_of(folder)), lock_(lock_folder(place_), folder) {
  std::error_code error;
  fs::remove_all(files(), error);
  if (!error) fs::create_directory(files(), error);
  if (error) {
    refuse_place(folder,
                 Sentence(message::concerning, files().string(), system_error_text(error.value())));
  }
}

HeldResults::~HeldResults() {
  std::error_code ignored;
  fs::remove_all(files(), ignored);
}

HeldResults::Prepared HeldResults::prepared() const {
  Prepared prepared;
  for (const auto& entry : fs::recursive_directory_iterator(files())) {
    const fs::path name = entry.path().lexically_relative(files());
    (entry.is_directory() ? prepared.folders : prepared.files).push_back(name);
  }
  return prepared;
}

std::vector<Sentence> HeldResults::publish() const {
  const Prepared prepared = this->prepared();
  expect_writable(place_);
  if (on_other_device(place_, files())) refuse_place(path_, message::folder_is_mounted);
  for (const fs::path& name : prepared.folders) refuse_unsuitable(name, true);
  for (const fs::path& name : prepared.files) refuse_unsuitable(name, false);
  return put_in_place(prepared);
}

std::vector<Sentence> HeldResults::put_in_place(const Prepared& prepared) const {
  Undo undo;
  for (const fs::path& name : prepared.folders) {
    std::error_code error;
    undo.take([this, name] { (void)::rmdir((place_ / name).c_str()); },
              [&] { return fs::create_directory(place_ / name, error); });
    expect_done(error);
  }
  for (const fs::path& name : prepared.files) {
    std::error_code error;
    const bool replaces = fs::exists(fs::symlink_status(place_ / name));
    undo.take(
        [this, name, replaces] {
          (void)(replaces ? exchange(files() / name, place_ / name)
                          : rename_to_free(place_ / name, files() / name));
        },
        [&] { return !(error = put_in_place(name, replaces)); });
    expect_done(error);
  }
  FileSystemLimits limits(lock_);
  for (const fs::path& name : prepared.folders) expect_done(limits.flush(place_ / name));
  expect_done(limits.flush(place_));
  std::vector<Sentence> notices = limits.notices();
  undo.forget();
  return notices;
}

/// The older file goes to where the new one was, so that it can come back. Where a file system
/// cannot exchange files it goes for good.
std::error_code HeldResults::put_in_place(const fs::path& name, bool replaces) const {
  if (!replaces) return rename_to_free(files() / name, place_ / name);
  std::error_code error = exchange(files() / name, place_ / name);
  if (is_unsupported(error)) fs::rename(files() / name, place_ / name, error);
  return error;
}

/// Only a file may be replaced by a file, and a link in place of a folder would lead elsewhere.
void HeldResults::refuse_unsuitable(const fs::path& name, bool is_folder) const {
  const fs::path destination = place_ / name;
  std::error_code ignored;
  const fs::file_type kind = is_folder ? fs::symlink_status(destination, ignored).type()
                                       : fs::status(destination, ignored).type();
  if (kind == fs::file_type::not_found) return;
  if (is_folder) {
    if (kind != fs::file_type::directory) refuse_place(path_ / name, message::not_a_folder);
    expect_writable(destination);
  } else if (kind != fs::file_type::regular) {
    throw Error(ExitCode::input_output,
                Sentence(message::cannot_write, (path_ / name).string(), message::not_a_file));
  }
}

void HeldResults::expect_done(const std::error_code& error) const {
  if (error) refuse_place(path_, system_error_text(error.value()));
}

}  // namespace retain::results
