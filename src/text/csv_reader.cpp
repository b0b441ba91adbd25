#include "text/csv_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "text/csv_separator.hpp"
#include "text/words.hpp"

namespace retain::message {

constexpr Message quote_never_closed{"the quote that begins here is not closed",
                                     "从这里开始的引号没有结束"};
constexpr Message text_behind_quote{
    "text behind a closing quote; a quote inside quotes is written twice",
    "后引号之后还有文字；引号内的引号须写两次"};

}  // namespace retain::message

namespace retain::text {
namespace {

/// A place on the way through text.
Place moved(Place place, std::string_view passed) {
  const std::size_t line_end = passed.rfind('\n');
  if (line_end != std::string_view::npos) {
    place.line += std::ranges::count(passed, '\n');
    place.column = 1;
    passed.remove_prefix(line_end + 1);
  }
  place.column += static_cast<std::int64_t>(character_count(passed));
  return place;
}

std::int64_t written_length(std::string_view cell) {
  if (cell.find('\n') != std::string_view::npos) return 1;
  return std::max<std::int64_t>(1, static_cast<std::int64_t>(character_count(cell)));
}

}  // namespace

CsvReader::CsvReader(std::string_view text, std::optional<char> separator) : window_(text) {
  find_first_row(separator);
}

CsvReader::CsvReader(ByteReader next_bytes, std::optional<char> separator)
    : next_bytes_(std::move(next_bytes)) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  fill();
  if (window_.starts_with(byte_order_mark)) row_begin_ = position_ = byte_order_mark.size();
  find_first_row(separator);
}

void CsvReader::find_first_row(std::optional<char> separator) {
  while (!has_first_line(window_.substr(position_)) && fill()) {
  }
  CsvStart start = csv_start(window_.substr(position_));
  if (separator) start = {.separator = *separator};
  separator_ = start.separator;
  next_line_ += std::ranges::count(window_.substr(position_, start.size), '\n');
  position_ += start.size;
  scanner_.separate_by(separator_);
}

/// Adds to the window; false when there is no more or the row is at its limit.
bool CsvReader::fill() {
  constexpr std::size_t block_size = 64 * 1024;
  if (!next_bytes_ || window_.size() - row_begin_ >= longest_row) return false;
  buffer_.erase(0, row_begin_);
  passed_ += row_begin_;
  position_ -= row_begin_;
  row_begin_ = 0;
  const std::size_t known = buffer_.size();
  buffer_.resize(known + block_size);
  buffer_.resize(known + next_bytes_({buffer_.data() + known, block_size}));
  window_ = buffer_;
  if (buffer_.size() == known) next_bytes_ = nullptr;
  return next_bytes_ != nullptr;
}

bool CsvReader::is_at_end() {
  return position_ == window_.size() && !fill();
}

bool CsvReader::next() {
  row_begin_ = position_;
  if (is_last()) return false;
  line_ = next_line_;
  cells_.clear();
  text_.clear();
  if (read_plain_line()) return true;
  while (read_cell() == After::cell) {
    if (cells_.size() <= most_cells) continue;
    object({line_, 1, 1}, Sentence(message::too_many_cells, most_cells));
    finished_ = true;
    break;
  }
  return true;
}

/// A line without quotes goes to libcsv as a whole, which takes half the time.
bool CsvReader::read_plain_line() {
  constexpr std::size_t longest = 16 * 1024;
  const std::size_t line_feed = window_.find('\n', position_);
  if (line_feed == std::string_view::npos) return false;
  std::string_view line = window_.substr(position_, line_feed - position_);
  if (line.ends_with('\r')) line.remove_suffix(1);
  const bool has_quotes = line.find('"') != std::string_view::npos;
  if (has_quotes || line.size() > longest || line.find('\r') != std::string_view::npos)
    return false;
  text_ = line;
  std::size_t begin = 0;
  for (const std::size_t size : scanner_.scan_line(line)) {
    cells_.push_back({begin, begin, size});
    begin += size + 1;
  }
  row_end_ = line.size();
  position_ = line_feed + 1;
  ++next_line_;
  return true;
}

CsvReader::After CsvReader::read_cell() {
  cells_.push_back({position_ - row_begin_, text_.size(), 0});
  if (is_at_end()) return end_of_input();
  const char first = window_[position_];
  const bool text_only =
      first == '\r' || (first == '"' && passed_ + position_ < quotes_are_text_until_);
  if (!text_only) return parse_cell();
  scanner_.leave_cell();
  return plain_text();
}

/// Behind the next separator or line feed.
std::size_t CsvReader::piece_end(std::size_t from) const {
  const auto begin = window_.begin() + static_cast<std::ptrdiff_t>(from);
  const auto end =
      std::find_if(begin, window_.end(), [this](char c) { return c == separator_ || c == '\n'; });
  return static_cast<std::size_t>(end - window_.begin()) + (end == window_.end() ? 0 : 1);
}

/// Gives libcsv one piece after the other until it says that the cell has ended: so the place of
/// every cell is known, and nothing behind a wrong quote is lost.
CsvReader::After CsvReader::parse_cell() {
  while (!is_at_end()) {
    const std::size_t size = piece_end(position_) - position_;
    const CsvScanner::Scan scan = scanner_.scan(window_.substr(position_, size));
    position_ += scan.size;
    if (scan.size < size) {
      if (window_[row_begin_ + cells_.back().begin] == '"') return text_behind_quote();
      scanner_.scan_quote_as_text();
      ++position_;
      continue;
    }
    const bool line_ended = window_[position_ - 1] == '\n';
    if (line_ended) ++next_line_;
    if (!scan.cell_ended) continue;
    text_ += scan.cell;
    return add_cell();
  }
  return end_of_input();
}

/// The end of the file, or of what is held of one row.
CsvReader::After CsvReader::end_of_input() {
  const std::optional<std::string_view> cell = scanner_.end_cell();
  if (!cell) {
    quotes_are_text_until_ = passed_ + window_.size();
    return unclosed();
  }
  text_ += *cell;
  if (next_bytes_) {
    object({line_, 1, 1}, Sentence(message::line_too_long, longest_row / 1024));
    finished_ = true;
  }
  return add_cell();
}

/// What stands behind a closing quote is an error. So is a quote that is never closed, or only on a
/// later line by one that belongs to another cell; it is an ordinary character then, so that no
/// line is swallowed.
CsvReader::After CsvReader::text_behind_quote() {
  const std::size_t begin = cells_.back().begin;
  const std::size_t here = position_ - row_begin_;
  if (window_.substr(row_begin_ + begin, here - begin).find('\n') != std::string_view::npos) {
    return unclosed();
  }
  object(place_of(here), message::text_behind_quote);
  text_ += scanner_.end_cell().value();
  return plain_text();
}

/// Goes back to the quote, which is told, and reads the cell as plain text.
CsvReader::After CsvReader::unclosed() {
  const std::size_t begin = cells_.back().begin;
  const std::string_view passed =
      window_.substr(row_begin_ + begin, position_ - row_begin_ - begin);
  object(place_of(begin), message::quote_never_closed);
  next_line_ -= std::ranges::count(passed, '\n');
  position_ = row_begin_ + begin;
  scanner_.leave_cell();
  return plain_text();
}

/// Text up to the next separator or line feed, whatever quotes it has.
CsvReader::After CsvReader::plain_text() {
  const std::size_t begin = position_ - row_begin_;
  while (!is_at_end()) {
    position_ = piece_end(position_);
    const char last = window_[position_ - 1];
    if (last != separator_ && last != '\n') continue;
    if (last == '\n') ++next_line_;
    const std::size_t size = position_ - 1 - row_begin_ - begin;
    text_ += window_.substr(row_begin_ + begin, size);
    if (last == '\n' && size > 0 && text_.back() == '\r') text_.pop_back();
    return add_cell();
  }
  text_ += window_.substr(row_begin_ + begin);
  return end_of_input();
}

/// Ends the cell, behind which the position is.
CsvReader::After CsvReader::add_cell() {
  cells_.back().text_size = text_.size() - cells_.back().text_begin;
  const std::string_view written = window_.substr(row_begin_, position_ - row_begin_);
  const bool is_empty_at_end = written.size() == cells_.back().begin;
  const bool another_follows = !is_empty_at_end && written.back() == separator_;
  const bool line_ended = written.ends_with('\n');
  const std::size_t line_end_size = written.ends_with("\r\n") ? 2 : 1;
  row_end_ = written.size() - (line_ended || another_follows ? line_end_size : 0);
  return another_follows ? After::cell : After::row;
}

void CsvReader::object(const Place& where, Sentence text) {
  if (objections_.size() <= most_problems) objections_.push_back({where, std::move(text)});
}

std::string_view CsvReader::cell(std::size_t i) const {
  return std::string_view(text_).substr(cells_[i].text_begin, cells_[i].text_size);
}

Place CsvReader::place_of(std::size_t offset) const {
  return moved({line_, 1, 1}, window_.substr(row_begin_, offset));
}

std::size_t CsvReader::written_end(std::size_t i) const {
  return i + 1 < cells_.size() ? cells_[i + 1].begin - 1 : row_end_;
}

Place CsvReader::place(std::size_t i) const {
  const std::size_t begin = cells_[i].begin;
  Place place = place_of(begin);
  place.length = written_length(window_.substr(row_begin_ + begin, written_end(i) - begin));
  return place;
}

std::vector<Place> CsvReader::places() const {
  std::vector<Place> places;
  Place place{line_, 1, 1};
  std::size_t passed = 0;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const std::size_t begin = cells_[i].begin;
    place = moved(place, window_.substr(row_begin_ + passed, begin - passed));
    place.length = written_length(window_.substr(row_begin_ + begin, written_end(i) - begin));
    places.push_back(place);
    passed = begin;
  }
  return places;
}

}  // namespace retain::text
