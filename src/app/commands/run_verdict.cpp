#include "app/commands/run_verdict.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/terminal/paint.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/utf8.hpp"
#include "report/titles.hpp"
#include "report/verdict.hpp"

namespace retain::app::commands {
namespace {

constexpr std::string_view indent = "  ";

std::string blanks(std::size_t columns) {
  return std::string(columns, ' ');
}

std::string painted_verdict(Direction direction, const std::string& text) {
  switch (direction) {
    case Direction::better:
      return painted(Paint::better, text);
    case Direction::worse:
      return painted(Paint::worse, text);
    case Direction::within_chance:
    case Direction::same:
    case Direction::alone:
      break;
  }
  return text;
}

/// The note of a figure behind label and value, or below them where too little room is left.
std::string with_note(const std::string& figure, const std::string& note) {
  constexpr std::size_t narrowest_note = 24;
  if (note.empty()) return figure + "\n";
  const std::string beginning = figure + std::string(indent);
  if (painted_width(beginning) + narrowest_note <= readable_width()) {
    return even_paragraph(beginning, note);
  }
  return figure + "\n" + even_paragraph(blanks(2 * indent.size()), note);
}

/// A line for each figure: labels, values and notes below each other.
std::string facts_text(const Verdict& verdict) {
  std::size_t labels = 0;
  std::size_t values = 0;
  for (const Fact& fact : verdict.facts) {
    labels = std::max(labels, display_width(fact.label));
    values = std::max(values, display_width(fact.value));
  }
  std::string text;
  for (const Fact& fact : verdict.facts) {
    const bool is_first = &fact == &verdict.facts.front();
    const std::string label = fact.label + blanks(labels - display_width(fact.label));
    const std::string before_value = blanks(values - display_width(fact.value));
    const std::string value =
        is_first ? painted_verdict(verdict.direction, fact.value) : fact.value;
    text +=
        with_note(fmt::format("{0}{1}{0}{2}{3}", indent, label, before_value, value), fact.note);
  }
  return text;
}

}  // namespace

std::string verdict_text(std::span<const Figures> figures) {
  const std::vector<std::string> titles = short_titles(figures);
  const Verdict verdict = verdict_on(leading_scenario(figures), figures, titles);
  std::string text = paragraph(verdict.sentence) + "\n" + facts_text(verdict) + "\n";
  for (const std::string& ground : verdict.grounds) text += hanging_paragraph("- ", ground);
  if (!verdict.grounds.empty()) text += "\n";
  const std::string tally = tally_of_verdicts(figures);
  return tally.empty() ? text : text + paragraph(tally) + "\n";
}

}  // namespace retain::app::commands
