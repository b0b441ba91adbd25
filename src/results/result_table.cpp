#include "results/result_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "files/sha256.hpp"
#include "files/words.hpp"
#include "text/file_text.hpp"
#include "text/words.hpp"

namespace retain::message {

constexpr Message report_file_changed{
    "{}: not the file that the run wrote (its {} differs from manifest.json); run again, or put "
    "the file back",
    "{}: 不是该次运行写出的文件（{} 与 manifest.json 不符）；请重新运行，或放回原文件"};
constexpr Message report_no_column{"{}: there is no column '{}'", "{}: 没有名为“{}”的列"};
constexpr Message report_bad_row{"{}: not a row of a results table", "{}: 不是结果表中的一行"};

}  // namespace retain::message

namespace retain::results {
namespace {

/// Far more than the largest run writes.
constexpr std::size_t largest_table = std::size_t{4} << 30U;

[[noreturn]] void refuse(const Sentence& text) {
  throw Error(ExitCode::input_output, text);
}

[[noreturn]] void refuse_file(const std::filesystem::path& file, const Sentence& reason) {
  refuse(Sentence(message::concerning, file.string(), reason));
}

}  // namespace

ResultTable::ResultTable(const std::filesystem::path& file, std::size_t limit) : file_(file) {
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored) && !std::filesystem::is_regular_file(file, ignored)) {
    refuse_file(file, Sentence(message::cannot_read, message::not_a_file));
  }
  try {
    text_ = read_bytes(file, limit);
  } catch (const Error& error) {
    refuse_file(file, error.sentence());
  }
  if (text_.size() > limit) {
    refuse_file(file, Sentence(message::file_too_large, limit / (1024 * 1024)));
  }
  reader_.emplace(std::string_view(text_), ',');
  if (!read_row()) refuse_row();
  for (std::size_t i = 0; i < reader_->size(); ++i) columns_.emplace_back(reader_->cell(i));
}

ResultTable::ResultTable(const std::filesystem::path& folder, const WrittenFile& recorded)
    : ResultTable(folder / recorded.name, largest_table) {
  if (sha256_of(text_) != recorded.sha256) refuse_changed("sha256");
  if (std::ranges::count(text_, '\n') - 1 != recorded.rows) refuse_changed("rows");
}

void ResultTable::refuse_changed(const char* what) const {
  refuse(Sentence(message::report_file_changed, file_.string(), what));
}

std::size_t ResultTable::column(std::string_view name) const {
  const auto found = std::ranges::find(columns_, name);
  if (found == columns_.end()) refuse(Sentence(message::report_no_column, file_.string(), name));
  return static_cast<std::size_t>(found - columns_.begin());
}

bool ResultTable::next() {
  if (!read_row()) return false;
  if (reader_->size() != columns_.size()) refuse_row();
  return true;
}

bool ResultTable::read_row() {
  if (!reader_->next()) return false;
  const bool is_cut_off = reader_->is_last() && !text_.ends_with('\n');
  if (is_cut_off || !reader_->objections().empty()) refuse_row();
  return true;
}

double ResultTable::number(std::size_t column) const {
  const std::string_view cell = text(column);
  if (cell.empty()) return not_available;
  double number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  const bool is_whole = error == std::errc() && end == cell.data() + cell.size();
  constexpr double largest = 1e200;
  if (!is_whole || !(std::abs(number) < largest)) refuse_row();
  return number;
}

EstimateColumns ResultTable::estimate_columns() const {
  EstimateColumns columns{.mean = column("mean"), .standard_error = column("se")};
  for (std::size_t i = 0; i < columns.band.size(); ++i) {
    columns.band[i] = column(fmt::format("p{:02.0f}", 100.0 * band_probabilities[i]));
  }
  return columns;
}

Estimate ResultTable::estimate(const EstimateColumns& columns) const {
  Estimate estimate;
  estimate.mean = number(columns.mean);
  estimate.standard_error = number(columns.standard_error);
  for (std::size_t i = 0; i < columns.band.size(); ++i) {
    estimate.band[i] = number(columns.band[i]);
  }
  return estimate;
}

void ResultTable::refuse_row() const {
  refuse(Sentence(message::report_bad_row, place()));
}

std::string ResultTable::place() const {
  return fmt::format("{}:{}", file_.string(), reader_->line());
}

}  // namespace retain::results
