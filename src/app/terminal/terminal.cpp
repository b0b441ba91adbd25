#include "app/terminal/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string_view>

namespace retain::app::terminal {
namespace {

/// A variable of the environment; empty when it is not set.
std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

std::size_t width_of(int descriptor) {
  const std::string_view typed = variable("COLUMNS");
  std::size_t columns = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), columns);
  const bool is_number = error == std::errc() && end == typed.data() + typed.size();
  if (is_number && columns > 0) return columns;
  winsize window{};
  const bool is_known = ::ioctl(descriptor, TIOCGWINSZ, &window) == 0 && window.ws_col > 0;
  return is_known ? window.ws_col : Terminal::unlimited;
}

/// The locale of characters is that of the first variable that is set.
std::string_view character_locale() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string_view locale = variable(name);
    if (!locale.empty()) return locale;
  }
  return {};
}

bool has_utf8_locale() {
  constexpr std::array<std::string_view, 4> codes{"UTF-8", "utf-8", "UTF8", "utf8"};
  return std::ranges::any_of(codes, [](std::string_view code) {
    return character_locale().find(code) != std::string_view::npos;
  });
}

bool has_east_asian_locale() {
  constexpr std::array<std::string_view, 3> languages{"zh", "ja", "ko"};
  return std::ranges::any_of(languages, [](std::string_view language) {
    return character_locale().starts_with(language);
  });
}

bool knows_escape_sequences() {
  const std::string_view kind = variable("TERM");
  return !kind.empty() && kind != "dumb";
}

Terminal terminal_of(int descriptor) {
  if (::isatty(descriptor) != 1) return {};
  const bool knows_escapes = knows_escape_sequences();
  return {.is_terminal = true,
          .width = width_of(descriptor),
          .has_blocks = has_utf8_locale(),
          .is_east_asian = has_east_asian_locale(),
          .can_erase = knows_escapes,
          .has_colours = knows_escapes && variable("NO_COLOR").empty()};
}

}  // namespace

const Terminal& output_terminal() {
  static const Terminal terminal = terminal_of(STDOUT_FILENO);
  return terminal;
}

const Terminal& error_terminal() {
  static const Terminal terminal = terminal_of(STDERR_FILENO);
  return terminal;
}

bool input_is_terminal() {
  return ::isatty(STDIN_FILENO) == 1;
}

}  // namespace retain::app::terminal
