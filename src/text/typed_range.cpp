#include "text/typed_range.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string>
#include <system_error>

#include "base/message.hpp"

namespace retain::message {

constexpr Message write_range{"for a range write {}", "范围请写作 {}"};

}  // namespace retain::message

namespace retain::text {
namespace {

constexpr std::array<std::string_view, 8> separators{"..", "-", "–", "~", "～", "to", "到", "至"};
constexpr std::array<std::string_view, 2> per_cent_signs{"%", "％"};

class Reader {
 public:
  explicit Reader(std::string_view text) : left_(text) { skip_blanks(); }

  [[nodiscard]] std::optional<double> number() {
    const std::size_t size = std::min(left_.find_first_not_of("0123456789."), left_.size());
    const std::string_view digits = left_.substr(0, std::min(left_.find(".."), size));
    double value = 0.0;
    const char* last = digits.data() + digits.size();
    const auto [end, error] = std::from_chars(digits.data(), last, value);
    if (error != std::errc() || end != last) return std::nullopt;
    left_.remove_prefix(digits.size());
    skip_blanks();
    return value;
  }

  /// Whether one of the words stands here; it is passed.
  [[nodiscard]] bool passes(std::span<const std::string_view> words) {
    for (const std::string_view word : words) {
      if (!left_.starts_with(word)) continue;
      left_.remove_prefix(word.size());
      skip_blanks();
      return true;
    }
    return false;
  }

  [[nodiscard]] bool is_at_end() const { return left_.empty(); }

 private:
  void skip_blanks() {
    left_.remove_prefix(std::min(left_.find_first_not_of(" \t"), left_.size()));
  }

  std::string_view left_;
};

}  // namespace

std::optional<TypedRange> typed_range(std::string_view text) {
  Reader reader(text);
  const std::optional<double> first = reader.number();
  if (!first) return std::nullopt;
  const bool first_is_per_cent = reader.passes(per_cent_signs);
  if (!reader.passes(separators)) return std::nullopt;
  const std::optional<double> second = reader.number();
  if (!second) return std::nullopt;
  const bool is_per_cent = reader.passes(per_cent_signs);
  if (!reader.is_at_end() || (first_is_per_cent && !is_per_cent) || *first >= *second) {
    return std::nullopt;
  }
  const double unit = is_per_cent ? 100.0 : 1.0;
  return TypedRange{*first / unit, *second / unit};
}

std::string law_text(const TypedRange& range) {
  return fmt::format("{{ low = {}, high = {} }}", range.low, range.high);
}

Sentence hint_for(const TypedRange& range) {
  return {message::write_range, law_text(range)};
}

}  // namespace retain::text
