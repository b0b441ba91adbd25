#include "app/terminal/standard_input.hpp"

#include <unistd.h>

#include <cerrno>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/system_error.hpp"

namespace retain::message {

constexpr Message cannot_ask{"standard input cannot be read: {}", "无法读取标准输入：{}"};

}  // namespace retain::message

namespace retain::app::terminal {

std::optional<std::string> read_line() {
  constexpr std::size_t longest_line = 4096;
  std::string line;
  for (char character = 0; line.size() < longest_line;) {
    const ssize_t size = ::read(STDIN_FILENO, &character, 1);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) {
      throw Error(ExitCode::input_output, Sentence(message::cannot_ask, system_error_text(errno)));
    }
    if (size == 0 && line.empty()) return std::nullopt;
    if (size == 0 || character == '\n') break;
    line += character;
  }
  return line;
}

}  // namespace retain::app::terminal
