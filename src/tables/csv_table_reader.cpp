#include "tables/csv_table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/words.hpp"
#include "tables/encoding_choice.hpp"
#include "tables/input_file.hpp"
#include "tables/table_separator.hpp"
#include "tables/text_decoder.hpp"
#include "text/csv_reader.hpp"

namespace retain::message {

constexpr Message encoding_undecided{
    "the encoding cannot be told; give it with --encoding NAME, for example GB18030 or "
    "WINDOWS-1252",
    "无法判断编码；请用 --encoding NAME 指定，例如 GB18030 或 WINDOWS-1252"};
constexpr Message mark_missing{
    "--encoding UTF-16 needs a byte order mark; without one write UTF-16LE or UTF-16BE",
    "--encoding UTF-16 需要字节顺序标记；没有标记时请写 UTF-16LE 或 UTF-16BE"};

}  // namespace retain::message

namespace retain::tables {
namespace {

/// Blocks of the file that are looked at, from the first on that is not ASCII alone.
constexpr std::size_t sample_size = 4 * 1024 * 1024;

std::string encoding_of(const std::string& name) {
  InputFile file(name);
  const auto is_ascii = [](char byte) {
    return static_cast<unsigned char>(byte) < 0x80 && byte != 0;
  };
  std::string sample(sample_size, '\0');
  do {
    sample.resize(sample_size);
    sample.resize(file.read(sample));
  } while (sample.size() == sample_size && std::ranges::all_of(sample, is_ascii));
  const std::optional<std::string> encoding =
      chosen_encoding(sample, sample.size() == sample_size ? Extent::beginning : Extent::whole);
  if (encoding) return *encoding;
  throw Error(ExitCode::usage, Sentence(message::concerning, name, message::encoding_undecided));
}

/// "UTF-16" as the mark of the file says: glibc takes it for little-endian without one.
std::string stated_encoding(const std::string& name, const std::string& stated) {
  if (stated != "UTF-16" && stated != "utf-16") return stated;
  std::string mark(2, '\0');
  InputFile file(name);
  mark.resize(file.read(mark));
  const std::optional<std::string> encoding = chosen_encoding(mark);
  if (encoding && encoding->starts_with("UTF-16")) return *encoding;
  throw Error(ExitCode::usage, Sentence(message::concerning, name, message::mark_missing));
}

class CsvTableReader : public TableReader {
 public:
  CsvTableReader(const std::string& name, const std::string& encoding)
      : source_{name, {}},
        encoding_(encoding),
        bytes_(decoded(InputFile::reader(name), encoding, name)) {
    std::string beginning = read_beginning();
    const std::optional<char> separator = table_separator(beginning);
    reader_ = std::make_unique<CsvReader>(
        [this, beginning = std::move(beginning),
         given = std::size_t{0}](std::span<char> space) mutable {
          if (given == beginning.size()) return bytes_(space);
          const std::size_t size = beginning.copy(space.data(), space.size(), given);
          given += size;
          return size;
        },
        separator);
  }

  [[nodiscard]] const TableSource& source() const override { return source_; }
  [[nodiscard]] std::string encoding() const override { return encoding_; }
  [[nodiscard]] const Row& row() const override { return row_; }

  [[nodiscard]] bool next() override {
    while (next_line()) {
      const bool is_empty = std::ranges::all_of(
          row_.cells, [](const TableCell& cell) { return cell.kind == CellKind::empty; });
      if (!is_empty) return true;
    }
    return false;
  }

 private:
  std::string read_beginning() {
    constexpr std::size_t size = 64 * 1024;
    std::string beginning(size, '\0');
    std::size_t known = 0;
    while (known < size) {
      const std::size_t read = bytes_(std::span(beginning).subspan(known));
      if (read == 0) break;
      known += read;
    }
    beginning.resize(known);
    return beginning;
  }

  bool next_line() {
    const bool has_row = reader_->next();
    refuse_objections();
    if (!has_row) return false;
    row_.number = reader_->line();
    row_.cells.resize(reader_->size());
    for (std::size_t i = 0; i < row_.cells.size(); ++i) {
      TableCell& cell = row_.cells[i];
      cell.text = reader_->cell(i);
      const bool is_blank = cell.text.find_first_not_of(" \r\n\t") == std::string::npos;
      if (is_blank) cell.text.clear();
      cell.kind = is_blank ? CellKind::empty : CellKind::text;
    }
    return true;
  }

  void refuse_objections() const {
    if (reader_->objections().empty()) return;
    const auto& [place, text] = reader_->objections().front();
    throw Error(ExitCode::scenario,
                Sentence(message::concerning,
                         fmt::format("{}:{}:{}", source_.file, place.line, place.column), text));
  }

  TableSource source_;
  std::string encoding_;
  ByteReader bytes_;
  std::unique_ptr<CsvReader> reader_;
  Row row_;
};

}  // namespace

std::unique_ptr<TableReader> open_csv_table(const std::filesystem::path& file,
                                            const TableOptions& options) {
  const std::string name = file.string();
  const std::string encoding =
      options.encoding ? stated_encoding(name, *options.encoding) : encoding_of(name);
  return std::make_unique<CsvTableReader>(name, encoding);
}

}  // namespace retain::tables
