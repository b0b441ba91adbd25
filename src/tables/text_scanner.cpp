#include "tables/text_scanner.hpp"

#include <algorithm>
#include <array>

namespace retain::tables {
namespace {

/// Blank, tab, line ends; the no-break, figure, thin and narrow blanks; the ideographic blank.
constexpr std::array<std::string_view, 9> blanks{" ",      "\t",     "\r",     "\n",    "\u00A0",
                                                 "\u2007", "\u2009", "\u202F", "\u3000"};

bool is_digit(char c) {
  return '0' <= c && c <= '9';
}

std::string_view without_leading_blanks(std::string_view text) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view blank : blanks) {
      if (!text.starts_with(blank)) continue;
      text.remove_prefix(blank.size());
      found = true;
    }
  }
  return text;
}

}  // namespace

std::string_view without_outer_blanks(std::string_view text) {
  text = without_leading_blanks(text);
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view blank : blanks) {
      if (!text.ends_with(blank)) continue;
      text.remove_suffix(blank.size());
      found = true;
    }
  }
  return text;
}

bool TextScanner::next_is_digit() const {
  return !rest_.empty() && is_digit(rest_.front());
}

std::string_view TextScanner::digits(std::size_t most) {
  std::size_t size = 0;
  while (size < std::min(most, rest_.size()) && is_digit(rest_[size])) ++size;
  const std::string_view found = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return found;
}

bool TextScanner::skip(std::string_view what) {
  if (!rest_.starts_with(what)) return false;
  rest_.remove_prefix(what.size());
  return true;
}

bool TextScanner::skip_any(std::initializer_list<std::string_view> candidates) {
  return std::ranges::any_of(candidates, [this](std::string_view what) { return skip(what); });
}

std::string_view TextScanner::skip_one_of(std::string_view characters) {
  if (rest_.empty() || characters.find(rest_.front()) == std::string_view::npos) return {};
  const std::string_view found = rest_.substr(0, 1);
  rest_.remove_prefix(1);
  return found;
}

void TextScanner::skip_blanks() {
  rest_ = without_leading_blanks(rest_);
}

}  // namespace retain::tables
