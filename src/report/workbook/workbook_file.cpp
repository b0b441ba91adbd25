#include "report/workbook/workbook_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/check.hpp"
#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/system_error.hpp"
#include "files/atomic_file.hpp"
#include "files/words.hpp"
#include "report/palette.hpp"
#include "report/words.hpp"
#include "report/workbook/words.hpp"
#include "report/workbook/workbook_parts.hpp"
#include "text/file_text.hpp"

namespace retain::message {

constexpr Message workbook_cut_off{
    "a part of the workbook could not be written to its end; is the disk full?",
    "工作簿的一部分未能写完；磁盘已满？"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& destination, const Sentence& reason) {
  throw Error(ExitCode::input_output,
              Sentence(message::cannot_write, destination.string(), reason));
}

fs::path make_scratch_folder(const fs::path& destination) {
  std::string pattern = (destination.parent_path() / ".retain-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) {
    fail(destination, system_error_text(errno));
  }
  return pattern;
}

std::string number_format(Style style) {
  switch (style) {
    case Style::whole:
      return "0";
    case Style::year:
    case Style::score:
      return "0.00";
    case Style::yuan:
    case Style::fact_whole:
      return "#,##0";
    case Style::fine:
    case Style::fact_fine:
      return "#,##0.0";
    case Style::share:
      return "0.0%";
    case Style::break_even:
      return "#,##0;\"" + say(message::no_advantage) + "\";0";
    case Style::gain:
    case Style::fact_gain:
      return "+#,##0;-#,##0;0";
    case Style::text:
    case Style::heading:
    case Style::group:
    case Style::paragraph:
    case Style::note:
    case Style::verdict:
    case Style::title:
    case Style::missing:
    case Style::plain:
    case Style::fact_text:
      return {};
  }
  return {};
}

void set_font(lxw_format* format, Style style) {
  constexpr double verdict_size = 16.0;  // points
  constexpr double fact_size = 14.0;
  constexpr double note_size = 9.0;
  if (style == Style::verdict) format_set_font_size(format, verdict_size);
  if (is_fact(style)) format_set_font_size(format, fact_size);
  if (style == Style::note) format_set_font_size(format, note_size);
  if (style == Style::note || style == Style::missing) {
    format_set_font_color(format, shade::soft.on_light);
  }
  if (is_heading(style) || style == Style::title || style == Style::verdict || is_fact(style)) {
    format_set_bold(format);
  }
}

void set_alignment(lxw_format* format, Style style) {
  if (has_lines(style)) format_set_text_wrap(format);
  format_set_align(format, is_fact(style) ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
  if (style == Style::group) format_set_align(format, LXW_ALIGN_CENTER);
  if (style == Style::missing || is_fact(style)) format_set_align(format, LXW_ALIGN_RIGHT);
}

lxw_format* make_format(lxw_workbook* workbook, Style style) {
  lxw_format* format = workbook_add_format(workbook);
  const std::string numbers = number_format(style);
  if (!numbers.empty()) format_set_num_format(format, numbers.c_str());
  if (is_heading(style)) {
    constexpr Colour light_grey = 0xE6E6E6;
    format_set_bg_color(format, light_grey);
    format_set_bottom(format, LXW_BORDER_THIN);
  }
  set_font(format, style);
  set_alignment(format, style);
  return format;
}

/// The same in every file: the bytes must not depend on when they are written.
void set_properties(lxw_workbook* workbook, const std::string& title) {
  constexpr time_t first_of_january_2000 = 946684800;
  std::string text = title;
  std::string program = "retain";
  lxw_doc_properties properties{};
  properties.title = text.data();
  properties.author = program.data();
  properties.created = first_of_january_2000;
  workbook_set_properties(workbook, &properties);
}

/// While it lives nothing reaches standard error, where the library says what we say ourselves.
class SilentStandardError {
 public:
  SilentStandardError() : kept_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)) {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (kept_ >= 0 && nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
    if (nowhere >= 0) ::close(nowhere);
  }
  ~SilentStandardError() {
    if (kept_ < 0) return;
    ::dup2(kept_, STDERR_FILENO);
    ::close(kept_);
  }
  SilentStandardError(const SilentStandardError&) = delete;
  SilentStandardError& operator=(const SilentStandardError&) = delete;

 private:
  int kept_;
};

}  // namespace

ScratchFolder::ScratchFolder(const fs::path& destination)
    : destination_(destination), path_(make_scratch_folder(destination)) {}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

void ScratchFolder::remove() {
  std::error_code error;
  fs::remove_all(path_, error);
  if (error) fail(destination_, system_error_text(error.value()));
  path_.clear();
}

WorkbookFile::WorkbookFile(fs::path destination, const std::string& title)
    : destination_(std::move(destination)), scratch_(destination_) {
  std::string temporary_files = scratch_.path().string();
  lxw_workbook_options options{};
  options.tmpdir = temporary_files.data();
  workbook_ = workbook_new_opt((scratch_.path() / "workbook").c_str(), &options);
  expects(workbook_ != nullptr, "there is memory for a workbook");
  for (std::size_t i = 0; i < formats_.size(); ++i) {
    formats_[i] = make_format(workbook_, static_cast<Style>(i));
  }
  set_properties(workbook_, title);
}

WorkbookFile::~WorkbookFile() {
  if (workbook_ != nullptr) lxw_workbook_free(workbook_);
}

void WorkbookFile::commit() {
  const lxw_error error = [this] {
    const SilentStandardError silence;
    return workbook_close(std::exchange(workbook_, nullptr));
  }();
  const fs::path written = scratch_.path() / "workbook";
  if (error != LXW_NO_ERROR || !is_complete_workbook(written)) {
    fail(destination_, Sentence(message::workbook_cut_off));
  }
  constexpr std::size_t largest_workbook = std::size_t{1} << 30U;
  AtomicFile file(destination_);
  file.write(read_bytes(written, largest_workbook));
  scratch_.remove();
  file.commit();
}

}  // namespace retain::report::workbook
