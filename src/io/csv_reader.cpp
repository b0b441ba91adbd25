#include "io/csv_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/catalogue.hpp"
#include "base/utf8.hpp"

namespace retain {
namespace {

struct Position {
  std::size_t offset = 0;
  std::int64_t line = 1;
  std::int64_t column = 1;
};

/// Walks over text and takes it apart into rows of cells.
class CsvParser {
 public:
  CsvParser(std::string_view text, char separator) : text_(text) { table_.separator = separator; }

  [[nodiscard]] CsvTable table() {
    std::size_t cells = 0;
    while (!at_end()) {
      const Place start = place();
      table_.rows.push_back(read_row());
      cells += table_.rows.back().size();
      if (cells > most_cells) {
        object(start, say(message::too_many_cells, most_cells));
        break;
      }
    }
    return std::move(table_);
  }

  void skip_line() {
    while (!at_line_end()) advance();
    pass_line_end();
  }

 private:
  [[nodiscard]] bool at_end() const { return position_.offset >= text_.size(); }
  [[nodiscard]] bool is_at(char symbol) const {
    return !at_end() && text_[position_.offset] == symbol;
  }
  [[nodiscard]] bool at_line_end() const {
    return at_end() || is_at('\n') || text_.substr(position_.offset).starts_with("\r\n");
  }
  [[nodiscard]] bool at_cell_end() const { return at_line_end() || is_at(table_.separator); }
  [[nodiscard]] Place place() const { return {position_.line, position_.column, 1}; }

  void advance() {
    const Character passed = character_at(text_, position_.offset);
    position_.offset += passed.size;
    ++position_.column;
    if (passed.code_point != '\n') return;
    ++position_.line;
    position_.column = 1;
  }

  void pass_line_end() {
    if (is_at('\r')) advance();
    if (is_at('\n')) advance();
  }

  CsvRow read_row() {
    CsvRow row{read_cell()};
    while (is_at(table_.separator) && row.size() <= most_cells) {
      advance();
      row.push_back(read_cell());
    }
    pass_line_end();
    return row;
  }

  CsvCell read_cell() {
    const Place start = place();
    std::string text;
    if (is_at('"') && !quotes_are_text_) text = quoted_text();
    text += plain_text();
    const bool on_one_line = position_.line == start.line;
    return {std::move(text),
            {start.line, start.column,
             std::max<std::int64_t>(1, on_one_line ? position_.column - start.column : 1)}};
  }

  std::string plain_text() {
    const std::size_t begin = position_.offset;
    while (!at_cell_end()) advance();
    return std::string(text_.substr(begin, position_.offset - begin));
  }

  /// The text between two quotes; what follows the second one up to the separator is an error. So
  /// is a quote that is never closed, or only on a later line by one that belongs to another cell;
  /// it is an ordinary character then, so that no line is swallowed.
  std::string quoted_text() {
    const Position opening = position_;
    std::string text;
    advance();
    while (!at_end()) {
      if (!is_at('"')) {
        const std::size_t begin = position_.offset;
        advance();
        text += text_.substr(begin, position_.offset - begin);
        continue;
      }
      advance();
      if (!is_at('"')) {
        if (at_cell_end()) return text;
        if (position_.line != opening.line) return unclosed(opening);
        object(place(), say(message::text_behind_quote));
        return text;
      }
      advance();
      text += '"';
    }
    quotes_are_text_ = true;
    return unclosed(opening);
  }

  /// Goes back to the quote. The plain text of the cell follows.
  std::string unclosed(const Position& opening) {
    object({opening.line, opening.column, 1}, say(message::quote_never_closed));
    position_ = opening;
    return {};
  }

  void object(const Place& where, const std::string& text) {
    if (table_.objections.size() <= most_problems) table_.objections.push_back({where, text});
  }

  std::string_view text_;
  Position position_;
  bool quotes_are_text_ = false;
  CsvTable table_;
};

/// The first line that is more than blanks.
std::string_view first_line(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \r\n"), text.size());
  return text.substr(begin, text.find('\n', begin) - begin);
}

/// Spreadsheets write this line in front for each other; it is no row.
bool names_separator(std::string_view line) {
  constexpr std::string_view key = "sep=";
  return line.starts_with(key) &&
         (line.size() == key.size() + 1 || line.substr(key.size() + 1) == "\r");
}

char separator_of(std::string_view line) {
  std::string outside_quotes;
  bool quoted = false;
  for (const char symbol : line) {
    if (symbol == '"') quoted = !quoted;
    if (!quoted) outside_quotes += symbol;
  }
  for (const char separator : {'\t', ';'}) {
    if (outside_quotes.find(separator) != std::string::npos) return separator;
  }
  return ',';
}

}  // namespace

CsvTable read_csv(std::string_view text) {
  const std::string_view line = first_line(text);
  if (!names_separator(line)) return CsvParser(text, separator_of(line)).table();
  constexpr std::size_t behind_key = 4;
  CsvParser parser(text, line[behind_key]);
  parser.skip_line();
  return parser.table();
}

}  // namespace retain
