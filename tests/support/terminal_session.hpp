#pragma once

#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "support/process.hpp"

namespace retain::test {

constexpr std::string_view erase_line = "\r\x1b[K";

/// What a text leaves on a terminal: a line that is erased begins anew.
[[nodiscard]] inline std::string left_on_screen(std::string text) {
  for (std::size_t at = text.find(erase_line); at != std::string::npos;
       at = text.find(erase_line)) {
    const std::size_t line_end = text.substr(0, at).rfind('\n');
    const std::size_t begin = line_end == std::string::npos ? 0 : line_end + 1;
    text.erase(begin, at + erase_line.size() - begin);
  }
  return text;
}

/// A program on a pseudo-terminal of its own, output and errors together: what a person sees. The
/// terminal knows no colours unless the command's environment names another in TERM.
class TerminalSession {
 public:
  /// What the terminal does with the characters that pass it: nothing, or what it does for a person
  /// who types: Ctrl-C, Ctrl-D and the echo.
  enum class Line { raw, edited };

  /// A terminal of so many columns; of 0 it says nothing about its size.
  explicit TerminalSession(const Invocation& command, unsigned short columns = 0,
                           Line line = Line::raw) {
    termios raw{};
    ::cfmakeraw(&raw);  // line feeds stay line feeds
    const winsize window{.ws_row = 40, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
    child_ = ::forkpty(&terminal_, nullptr, line == Line::raw ? &raw : nullptr, &window);
    if (child_ < 0) throw std::runtime_error("no pseudo-terminal");
    if (child_ == 0) become(command);
  }
  ~TerminalSession() {
    if (child_ > 0) {
      ::kill(child_, SIGKILL);
      wait();
    }
    ::close(terminal_);
  }
  TerminalSession(const TerminalSession&) = delete;
  TerminalSession& operator=(const TerminalSession&) = delete;

  /// As if a person typed it.
  void type(std::string_view text) {
    if (::write(terminal_, text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
      throw std::runtime_error("a terminal takes what is typed");
    }
  }

  /// Reads until `wanted` was seen; false when the program ends without it.
  bool wait_for(std::string_view wanted) {
    while (seen_.find(wanted) == std::string::npos) {
      if (!read_some()) return false;
    }
    return true;
  }

  /// Reads to the end and gives the exit code, -1 after a signal.
  int finish() {
    while (read_some()) {
    }
    const int status = wait();
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  [[nodiscard]] const std::string& seen() const { return seen_; }

  [[nodiscard]] double seconds_since_start() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  [[noreturn]] static void become(const Invocation& command) {
    constexpr int cannot_start = 127;
    if (!command.folder.empty() && ::chdir(command.folder.c_str()) != 0) ::_exit(cannot_start);
    ::setenv("LC_ALL", "C.UTF-8", 1);
    ::setenv("TERM", "dumb", 1);
    for (const char* name : {"COLUMNS", "NO_COLOR"}) ::unsetenv(name);
    for (const auto& [name, value] : command.environment) {
      ::setenv(name.c_str(), value.c_str(), 1);
    }
    std::vector<char*> arguments;
    for (const std::string& word : command.words) {
      arguments.push_back(const_cast<char*>(word.data()));
    }
    arguments.push_back(nullptr);
    ::execv(arguments.front(), arguments.data());
    ::_exit(cannot_start);
  }

  bool read_some() {
    std::array<char, 4096> block{};
    const ssize_t size = ::read(terminal_, block.data(), block.size());
    if (size > 0) seen_.append(block.data(), static_cast<std::size_t>(size));
    return size > 0 || (size < 0 && errno == EINTR);
  }

  int wait() {
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    child_ = -1;
    return status;
  }

  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  int terminal_ = -1;
  pid_t child_ = -1;
  std::string seen_;
};

}  // namespace retain::test
