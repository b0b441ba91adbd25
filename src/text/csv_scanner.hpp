#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/namespaces.hpp"

struct csv_parser;  // of libcsv

namespace retain::text {

/// libcsv, which is given text piece by piece and says where cells end. Of its own accord it drops
/// blanks around cells, which RFC 4180 counts as part of them, drops blank lines, ends rows at
/// single carriage returns, and takes all that follows a wrong quote into one cell; not so here.
class CsvScanner {
 public:
  CsvScanner();

  void separate_by(char separator);

  struct Scan {
    std::size_t size = 0;     ///< bytes that were read: fewer than given in front of a wrong quote
    bool cell_ended = false;  ///< with the text of the cell, until libcsv is asked again
    std::string_view cell = {};
  };

  /// Reads text that ends behind the next separator or line feed, or earlier.
  [[nodiscard]] Scan scan(std::string_view text);

  /// Reads a quote as text of a cell that did not begin with one.
  void scan_quote_as_text();

  /// Ends the cell whatever follows: its text so far, or nothing when its quote was not closed.
  [[nodiscard]] std::optional<std::string_view> end_cell();

  /// Forgets the cell.
  void leave_cell();

  /// Reads a whole row, without its line end, that has no quotes and no carriage returns: the sizes
  /// of its cells, in bytes.
  [[nodiscard]] const std::vector<std::size_t>& scan_line(std::string_view line);

 private:
  struct FreeParser {
    void operator()(csv_parser* parser) const;
  };

  std::unique_ptr<csv_parser, FreeParser> parser_;
  std::vector<std::size_t> sizes_;
};

}  // namespace retain::text
