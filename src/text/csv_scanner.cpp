#include "text/csv_scanner.hpp"

#include <csv.h>

#include <new>

#include "base/check.hpp"

namespace retain::text {
namespace {

/// Wrong quotes are errors, and blank lines are rows.
constexpr unsigned char strict = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;
constexpr unsigned char lenient = CSV_REPALL_NL;

void end_cell_of(void* text, std::size_t size, void* data) {
  auto& scan = *static_cast<CsvScanner::Scan*>(data);
  scan.cell_ended = true;
  scan.cell = {static_cast<const char*>(text), size};
}

void end_row_of(int /*symbol*/, void* data) {
  static_cast<CsvScanner::Scan*>(data)->cell_ended = true;
}

/// The room for the sizes is there: nothing may be thrown through libcsv.
void add_size(void* /*text*/, std::size_t size, void* sizes) {
  static_cast<std::vector<std::size_t>*>(sizes)->push_back(size);
}

int is_carriage_return(unsigned char symbol) {
  return symbol == '\r' ? 1 : 0;
}

int is_line_feed(unsigned char symbol) {
  return symbol == '\n' ? 1 : 0;
}

}  // namespace

void CsvScanner::FreeParser::operator()(csv_parser* parser) const {
  csv_free(parser);
  delete parser;
}

CsvScanner::CsvScanner() : parser_(new csv_parser{}) {
  expects(csv_init(parser_.get(), strict) == 0, "libcsv takes its options");
  csv_set_space_func(parser_.get(), is_carriage_return);
  csv_set_term_func(parser_.get(), is_line_feed);
  constexpr std::size_t block_size = 64 * 1024;
  csv_set_blk_size(parser_.get(), block_size);
}

void CsvScanner::separate_by(char separator) {
  csv_set_delim(parser_.get(), static_cast<unsigned char>(separator));
}

CsvScanner::Scan CsvScanner::scan(std::string_view text) {
  Scan scan;
  scan.size = csv_parse(parser_.get(), text.data(), text.size(), end_cell_of, end_row_of, &scan);
  if (scan.size < text.size() && csv_error(parser_.get()) != CSV_EPARSE) throw std::bad_alloc();
  return scan;
}

void CsvScanner::scan_quote_as_text() {
  csv_set_opts(parser_.get(), lenient);
  (void)scan("\"");
  csv_set_opts(parser_.get(), strict);
}

std::optional<std::string_view> CsvScanner::end_cell() {
  Scan scan;
  if (csv_fini(parser_.get(), end_cell_of, end_row_of, &scan) != 0) return {};
  return scan.cell;
}

void CsvScanner::leave_cell() {
  csv_set_opts(parser_.get(), lenient);
  csv_fini(parser_.get(), nullptr, nullptr, nullptr);
  csv_set_opts(parser_.get(), strict);
}

const std::vector<std::size_t>& CsvScanner::scan_line(std::string_view line) {
  sizes_.clear();
  sizes_.reserve(line.size() + 1);
  // libcsv is faster with its own idea of blanks and line ends, where there are none of these.
  const bool has_blanks = line.find(' ') != line.npos || line.find('\t') != line.npos;
  if (!has_blanks) csv_set_space_func(parser_.get(), nullptr);
  csv_set_term_func(parser_.get(), nullptr);
  const std::size_t size =
      csv_parse(parser_.get(), line.data(), line.size(), add_size, nullptr, &sizes_);
  if (size < line.size()) throw std::bad_alloc();
  csv_fini(parser_.get(), add_size, nullptr, &sizes_);
  csv_set_space_func(parser_.get(), is_carriage_return);
  csv_set_term_func(parser_.get(), is_line_feed);
  if (sizes_.empty()) sizes_.push_back(0);
  return sizes_;
}

}  // namespace retain::text
