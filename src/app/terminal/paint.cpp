#include "app/terminal/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "model/parameters/parameters.hpp"
#include "report/labels.hpp"

namespace retain::app::terminal {
namespace {

constexpr std::string_view begins = "\x1b[";  ///< of a sequence that ECMA-48 calls SGR
constexpr char ends = 'm';
constexpr std::string_view reset = "\x1b[0m";

/// Numbers of SGR sequences, of the eight colours that every terminal knows.
std::string_view code_of(Paint paint) {
  switch (paint) {
    case Paint::title:
      return "1";  // bold
    case Paint::better:
    case Paint::document:
      return "32";  // green
    case Paint::worse:
      return "31";  // red
    case Paint::error:
      return "1;31";
    case Paint::published:
      return "36";  // cyan
    case Paint::reported:
      return "35";  // magenta
    case Paint::assumption:
      return "33";  // yellow
  }
  return {};
}

std::optional<Paint> paint_of_mark(std::string_view mark) {
  constexpr std::array<std::pair<SourceMark, Paint>, 4> paints{
      {{SourceMark::document, Paint::document},
       {SourceMark::published, Paint::published},
       {SourceMark::reported, Paint::reported},
       {SourceMark::assumption, Paint::assumption}}};
  const auto* found =
      std::ranges::find_if(paints, [&](const auto& entry) { return name_of(entry.first) == mark; });
  return found == paints.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::string painted(Paint paint, std::string_view text, const Terminal& terminal) {
  if (!terminal.has_colours || text.empty()) return std::string(text);
  std::string coloured(begins);
  return coloured.append(code_of(paint)).append(1, ends).append(text).append(reset);
}

std::string painted_mark(std::string_view mark, const Terminal& terminal) {
  const std::optional<Paint> paint = paint_of_mark(mark);
  const std::string label = mark_label(mark);
  return paint ? painted(*paint, label, terminal) : label;
}

std::string painted_difference(double number, double half_width, std::string_view text,
                               const Terminal& terminal) {
  const double surely = std::isnan(half_width) ? 0.0 : half_width;
  if (!(std::abs(number) > surely)) return std::string(text);
  return painted(number > 0.0 ? Paint::better : Paint::worse, text, terminal);
}

std::string with_sign(double number, std::string text, const Terminal& terminal) {
  return terminal.is_terminal && number > 0.0 ? "+" + text : text;
}

std::size_t painted_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = text.find(begins); at != std::string_view::npos; at = text.find(begins)) {
    width += display_width(text.substr(0, at));
    text.remove_prefix(std::min(text.find(ends, at), text.size() - 1) + 1);
  }
  return width + display_width(text);
}

}  // namespace retain::app::terminal
