#include "text/csv_table.hpp"

#include "base/sentence.hpp"
#include "text/csv_reader.hpp"
#include "text/words.hpp"

namespace retain::text {

CsvTable read_csv(std::string_view text) {
  CsvReader reader(text);
  CsvTable table{reader.separator(), {}, {}};
  std::size_t cells = 0;
  while (cells <= most_cells && reader.next()) {
    CsvRow& row = table.rows.emplace_back();
    for (const Place& place : reader.places()) {
      row.push_back({std::string(reader.cell(row.size())), place});
    }
    cells += row.size();
  }
  table.objections = reader.objections();
  const bool told = reader.size() > most_cells;
  if (cells > most_cells && !told) {
    table.objections.push_back(
        {{reader.line(), 1, 1}, Sentence(message::too_many_cells, most_cells)});
  }
  return table;
}

}  // namespace retain::text
