#include "text/csv_text.hpp"

#include <string_view>

namespace retain::text {
namespace {

void append_cell(std::string& line, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    line += cell;
    return;
  }
  line += '"';
  for (const char character : cell) {
    if (character == '"') line += '"';
    line += character;
  }
  line += '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells, LineEnd end) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) line += ',';
    append_cell(line, cell);
  }
  line += end == LineEnd::cr_lf ? "\r\n" : "\n";
  return line;
}

}  // namespace retain::text
