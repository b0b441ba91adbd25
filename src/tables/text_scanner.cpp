#include "tables/text_scanner.hpp"

#include <algorithm>
#include <array>

namespace retain::tables {
namespace {

/// The no-break, figure, thin and narrow blanks; the ideographic blank.
constexpr std::array<std::string_view, 5> wide_blanks{"\u00A0", "\u2007", "\u2009", "\u202F",
                                                      "\u3000"};

bool is_digit(char c) {
  return '0' <= c && c <= '9';
}

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

bool is_narrow_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Bytes of the blank with which a text begins; 0 for none.
std::size_t leading_blank(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii(text.front())) return is_narrow_blank(text.front()) ? 1 : 0;
  const auto found = std::ranges::find_if(
      wide_blanks, [text](std::string_view blank) { return text.starts_with(blank); });
  return found == wide_blanks.end() ? 0 : found->size();
}

std::size_t trailing_blank(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii(text.back())) return is_narrow_blank(text.back()) ? 1 : 0;
  const auto found = std::ranges::find_if(
      wide_blanks, [text](std::string_view blank) { return text.ends_with(blank); });
  return found == wide_blanks.end() ? 0 : found->size();
}

std::string_view without_leading_blanks(std::string_view text) {
  while (const std::size_t size = leading_blank(text)) text.remove_prefix(size);
  return text;
}

}  // namespace

std::string_view without_outer_blanks(std::string_view text) {
  text = without_leading_blanks(text);
  while (const std::size_t size = trailing_blank(text)) text.remove_suffix(size);
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
