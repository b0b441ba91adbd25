#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"
#include "tables/table_reader.hpp"
#include "tables/workbook_maker.hpp"

namespace retain::test {

using Texts = std::vector<std::string>;

inline std::string many(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// The texts of all rows, each beginning with the number of the row.
inline std::vector<Texts> texts_of(tables::TableReader& reader) {
  std::vector<Texts> rows;
  while (reader.next()) {
    Texts texts{std::to_string(reader.row().number)};
    for (const tables::TableCell& cell : reader.row().cells) texts.push_back(cell.text);
    rows.push_back(texts);
  }
  return rows;
}

inline std::vector<Texts> texts_of_csv(const std::string& bytes,
                                       const tables::TableOptions& options = {}) {
  const TemporaryFolder folder;
  return texts_of(*tables::open_table(folder.write("orders.csv", bytes), options));
}

inline std::vector<Texts> texts_of_archive(const std::vector<Part>& parts,
                                           const tables::TableOptions& options = {},
                                           Packing packing = Packing::deflated) {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "orders.xlsx").string();
  write_archive(file, parts, packing);
  return texts_of(*tables::open_table(file, options));
}

/// The cells of the first row of a workbook.
inline std::vector<tables::TableCell> first_cells(const WorkbookParts& parts) {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "orders.xlsx").string();
  write_archive(file, parts_of_workbook(parts));
  const auto reader = tables::open_table(file);
  if (!reader->next()) return {};
  return reader->row().cells;
}

/// The exit code of an error and what it says, without folders.
struct Refusal {
  base::ExitCode exit_code = base::ExitCode::done;
  std::string text;
};

template <class Call>
Refusal refusal_of(Call&& call) {
  try {
    call();
  } catch (const base::Error& error) {
    std::string text = error.what();
    const std::size_t slash = text.rfind('/', text.find("orders."));
    if (text.starts_with('/') && slash != std::string::npos) text.erase(0, slash + 1);
    return {error.exit_code(), text};
  }
  return {};
}

}  // namespace retain::test
