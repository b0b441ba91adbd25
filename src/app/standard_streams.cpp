#include "app/standard_streams.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <new>
#include <system_error>

#include "base/catalogue.hpp"
#include "base/system_error.hpp"
#include "base/utf8.hpp"

namespace retain {
namespace {

[[noreturn]] void fail_to_print(int error_number) {
  throw Error(ExitCode::input_output, say(message::cannot_print, system_error_text(error_number)));
}

/// What went wrong, on lines that are safe for a terminal whatever names they quote.
void tell(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    print_notice(printable(line) + '\n');
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
}

}  // namespace

void prepare_standard_streams() {
  std::signal(SIGPIPE, SIG_IGN);
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

void flush_results() {
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) fail_to_print(errno);
}

ExitCode report_failure(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const Error& error) {
    tell(error.what());
    return error.exit_code();
  } catch (const std::bad_alloc&) {
    tell(say(message::out_of_memory));
    return ExitCode::input_output;
  } catch (const std::exception& error) {
    tell(say(message::internal_error, error.what()));
  } catch (...) {
    tell(say(message::internal_error, ""));
  }
  return ExitCode::internal;
}

}  // namespace retain
