#include "tables/table_separator.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "text/csv_separator.hpp"

namespace retain::tables {
namespace {

/// From the one that texts and numbers have least often to the one they have most often.
constexpr std::array separators{'\t', ';', '|', ','};
using Counts = std::array<int, separators.size()>;

/// How often each separator stands in each line outside quotes; blank lines are left out.
std::vector<Counts> counts_of_lines(std::string_view text) {
  constexpr std::size_t most_lines = 100;
  std::vector<Counts> lines;
  Counts counts{};
  bool is_blank = true;
  bool is_quoted = false;
  for (const char symbol : text) {
    if (lines.size() == most_lines) return lines;
    if (symbol == '"') is_quoted = !is_quoted;
    if (symbol == '\n' && !is_quoted) {
      if (!is_blank) lines.push_back(counts);
      counts = {};
      is_blank = true;
    }
    if (symbol != ' ' && symbol != '\r' && symbol != '\n') is_blank = false;
    for (std::size_t i = 0; i < separators.size() && !is_quoted; ++i) {
      if (symbol == separators[i]) ++counts[i];
    }
  }
  if (!is_blank && lines.empty()) lines.push_back(counts);
  return lines;
}

/// In how many lines the separator stands as often as in most of the lines that have it.
int agreeing_lines(const std::vector<Counts>& lines, std::size_t separator) {
  std::map<int, int> lines_with_count;
  int most = 0;
  for (const Counts& counts : lines) {
    if (counts[separator] > 0) most = std::max(most, ++lines_with_count[counts[separator]]);
  }
  return most;
}

}  // namespace

std::optional<char> table_separator(std::string_view beginning) {
  if (text::csv_start(beginning).size > 0) return {};
  const std::vector<Counts> lines = counts_of_lines(beginning);
  char best = ',';
  int most = 0;
  for (std::size_t i = 0; i < separators.size(); ++i) {
    const int agreeing = agreeing_lines(lines, i);
    if (agreeing > most) best = separators[i];
    most = std::max(most, agreeing);
  }
  return best;
}

}  // namespace retain::tables
