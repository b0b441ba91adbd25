#include "app/terminal/standard_streams.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <new>
#include <system_error>

#include "app/terminal/paint.hpp"
#include "base/sentence.hpp"
#include "base/system_error.hpp"
#include "base/utf8.hpp"

namespace retain::message {

constexpr Message cannot_print{"standard output cannot be written: {}", "无法写入标准输出：{}"};
constexpr Message internal_error{"internal error: {}", "内部错误：{}"};
constexpr Message cannot_reach{"a file or folder cannot be reached: {} {}",
                               "无法访问文件或文件夹：{} {}"};
constexpr Message out_of_memory{"out of memory; fewer customers, replications or weeks need less",
                                "内存不足；减少客户数、重复次数或周数可降低需求"};

}  // namespace retain::message

namespace retain::app::terminal {
namespace {

/// A reader that goes away has read what it wanted: what is printed further is dropped.
void fail_to_print(int error_number) {
  static bool reader_went_away = false;
  reader_went_away = reader_went_away || error_number == EPIPE;
  if (reader_went_away) return;
  throw Error(ExitCode::input_output,
              Sentence(message::cannot_print, system_error_text(error_number)));
}

/// A part of a line.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The place at the beginning of a line of an error, as in "plan.toml:14:3:", or the mark below a
/// place, as in "     | ^~~~". Empty when the line has neither.
Part place_or_mark(std::string_view line) {
  constexpr std::string_view digits = "0123456789";
  const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
  if (first > 0) {
    const bool below = first < line.size() && line[first] == '|';
    const std::size_t mark =
        below ? line.find_first_not_of(' ', first + 1) : std::string_view::npos;
    if (mark >= line.size() || line[mark] != '^') return {};
    return {mark, std::min(line.find_first_not_of('~', mark + 1), line.size())};
  }
  for (std::size_t at = line.find(':'); at < line.size(); at = line.find(':', at + 1)) {
    const std::size_t column = line.find_first_not_of(digits, at + 1);
    if (column >= line.size() || column == at + 1 || line[column] != ':') continue;
    const std::size_t end = line.find_first_not_of(digits, column + 1);
    if (end < line.size() && end > column + 1 && line[end] == ':') return {0, end + 1};
  }
  return {};
}

std::string with_place_painted(std::string_view line) {
  const auto [begin, end] = place_or_mark(line);
  return std::string(line.substr(0, begin)) +
         painted(Paint::error, line.substr(begin, end - begin), error_terminal()) +
         std::string(line.substr(end));
}

/// What went wrong, on lines that are safe for a terminal whatever names they quote.
void tell(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    print_notice(with_place_painted(printable(line)) + '\n');
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
}

}  // namespace

void prepare_standard_streams() {
  // A reader that went away and a file that may not grow are results of the write itself.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  // The lowest free descriptor is taken, so each closed stream is filled in turn. Opened for
  // reading only: writing to a closed standard output stays an error.
  int descriptor = ::open("/dev/null", O_RDONLY);
  while (descriptor >= 0 && descriptor <= STDERR_FILENO) {
    descriptor = ::open("/dev/null", O_RDONLY);
  }
  if (descriptor >= 0) ::close(descriptor);
}

void print_result(std::string_view text) {
  const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
  if (written < text.size()) fail_to_print(errno);
}

void print_notice(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void print_notices(const std::vector<Sentence>& notices) {
  for (const Sentence& notice : notices) tell(say(notice));
}

void flush_results() {
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) fail_to_print(errno);
}

ExitCode report_failure(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const Error& error) {
    tell(error.text(spoken_language()));
    return error.exit_code();
  } catch (const std::bad_alloc&) {
    tell(say(message::out_of_memory));
    return ExitCode::input_output;
  } catch (const std::filesystem::filesystem_error& error) {
    tell(say(message::cannot_reach, error.path1().string(),
             say(system_error_text(error.code().value()))));
    return ExitCode::input_output;
  } catch (const std::exception& error) {
    tell(say(message::internal_error, error.what()));
  } catch (...) {
    tell(say(message::internal_error, ""));
  }
  return ExitCode::internal;
}

}  // namespace retain::app::terminal
