#include "report/repeat_command.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace retain::report {
namespace {

constexpr std::array<std::string_view, 5> options_without_effect{"--threads", "--out", "--format",
                                                                 "--lang", "--fail-if"};
constexpr std::array<std::string_view, 3> flags_without_effect{"--quiet", "--overwrite",
                                                               "--no-report"};

bool is_among(const auto& names, std::string_view word) {
  return std::ranges::find(names, word) != names.end();
}

/// The word as a shell reads it back.
std::string quoted(const std::string& word) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=.,:/@%";
  if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
  std::string text = "'";
  for (const char letter : word) {
    if (letter == '\'') {
      text += "'\\''";
    } else {
      text += letter;
    }
  }
  return text + "'";
}

}  // namespace

std::string repeat_command(const Report& report) {
  return repeat_command(report.run.command);
}

std::string repeat_command(const std::vector<std::string>& words) {
  std::string text = "retain";
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view name = std::string_view(words[i]).substr(0, words[i].find('='));
    if (is_among(flags_without_effect, words[i])) continue;
    if (is_among(options_without_effect, name)) {
      if (name == words[i]) ++i;
      continue;
    }
    text += " " + quoted(words[i]);
  }
  return text;
}

}  // namespace retain::report
