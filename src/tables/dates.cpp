#include "tables/dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/words.hpp"
#include "tables/unusable_cell.hpp"

namespace retain::message {

constexpr Message no_date{"is no date; write for example 2024-03-05",
                          "不是日期；请写成例如 2024-03-05"};
constexpr Message no_such_day{"is a day that no calendar has, or not of 1900 to 2199",
                              "不是存在的日子，或不在 1900 至 2199 年"};
constexpr Message not_in_order{"is no date in the order of this column ({})",
                               "按本列的顺序（{}）不是日期"};
constexpr Message no_serial{
    "is a number, and those of this column do not all lie in 20000..80000 as dates of a "
    "spreadsheet do; write for example 2024-03-05",
    "是数字，而本列的数字并非全部在 20000..80000 之内（电子表格的日期如此）；请写成例如 "
    "2024-03-05"};
constexpr Message order_undecided{
    "{}: '{}' can be read day first or month first, and nothing in the column decides it; give "
    "--date-order dmy, mdy or ymd",
    "{}：“{}”可读作日在前或月在前，本列无法判断；请用 --date-order 指定 dmy、mdy 或 ymd"};
constexpr Message orders_mixed{
    "{}: dates of several orders: no order fits rows {} together; write all of them as 2024-03-05",
    "{}：日期顺序不一：没有一种顺序同时适合第 {} 行；请统一写成 2024-03-05"};
constexpr Message read_by_points{
    "{}: read as day.month.year because of the points; --date-order mdy or ymd overrides it",
    "{}：因用点分隔，按日.月.年读取；可用 --date-order mdy 或 ymd 改变"};
constexpr Message read_as_serials{
    "{}: {} numbers without a date format were read as dates of a spreadsheet",
    "{}：{} 个没有日期格式的数字按电子表格的日期读取"};
constexpr Message read_as_midnight{
    "{}: all times lie in the first minute of a day and were taken for midnight",
    "{}：所有时间都在一天的第一分钟内，按午夜处理"};
constexpr Message day_first{"day, month, year", "日、月、年"};
constexpr Message month_first{"month, day, year", "月、日、年"};
constexpr Message year_first{"year, month, day", "年、月、日"};

}  // namespace retain::message

namespace retain::tables {
namespace {

constexpr double first_serial = 20'000.0;
constexpr double last_serial = 80'000.0;

const Message& name_of(DateOrder order) {
  if (order == DateOrder::day_month_year) return message::day_first;
  return order == DateOrder::month_day_year ? message::month_first : message::year_first;
}

std::string as_written(const DateText& text) {
  if (text.form == DateText::Form::serial) return fmt::format("{}", text.serial);
  return fmt::format("{}", fmt::join(text.fields, text.has_points ? "." : "/"));
}

std::size_t index_of(DateOrder order) {
  return static_cast<std::size_t>(order);
}

}  // namespace

DateColumnReader::DateColumnReader(ColumnSource source, DateOptions options)
    : source_(std::move(source)), options_(options) {}

void DateColumnReader::add(std::int64_t row, const TableCell& cell) {
  column_.values.emplace_back();
  std::optional<Sentence> reason = unusable(cell);
  if (!reason && !without_outer_blanks(cell.text).empty()) {
    const std::optional<DateText> text = read_date_text(cell.text);
    reason = text ? add_text(row, *text) : std::optional<Sentence>(message::no_date);
  }
  if (reason) column_.unreadable.add(row, cell.text, *reason);
}

/// Takes the date of the last cell; the reason when it is none.
std::optional<Sentence> DateColumnReader::add_text(std::int64_t row, const DateText& text) {
  const std::size_t index = column_.values.size() - 1;
  if (text.form == DateText::Form::serial) {
    const bool lies_in = first_serial <= text.serial && text.serial <= last_serial;
    ++(lies_in ? serials_ : serials_beyond_);
    undecided_.push_back({index, row, text});
    return {};
  }
  if (text.form == DateText::Form::year_first) {
    const std::optional<CivilDate> date = date_in_order(text, DateOrder::year_month_day);
    if (!date) return message::no_such_day;
    column_.values.back() = DateTime{days_since_1970(*date), text.seconds, text.has_time};
    return {};
  }
  const bool is_date = std::ranges::any_of(
      date_orders, [&](DateOrder order) { return date_in_order(text, order).has_value(); });
  if (!is_date) return message::no_such_day;
  has_open_ = true;
  all_have_points_ = all_have_points_ && text.has_points;
  undecided_.push_back({index, row, text});
  note_open(row, text);
  return {};
}

/// What a date whose order is open says about the orders.
void DateColumnReader::note_open(std::int64_t row, const DateText& text) {
  std::optional<CivilDate> first;
  for (const DateOrder order : date_orders) {
    const std::optional<CivilDate> date = date_in_order(text, order);
    std::int64_t& row_against = first_row_against_[index_of(order)];
    if (!date && row_against == 0) row_against = row;
    if (date && first && *date != *first && !first_open_) first_open_ = undecided_.size() - 1;
    if (date && !first) first = date;
  }
}

std::optional<DateOrder> DateColumnReader::decided_order() const {
  if (options_.order || !has_open_) return options_.order;
  std::vector<DateOrder> left;
  for (const DateOrder order : date_orders) {
    if (first_row_against_[index_of(order)] == 0) left.push_back(order);
  }
  if (left.empty()) {
    const std::set<std::int64_t> rows(first_row_against_.begin(), first_row_against_.end());
    throw Error(ExitCode::scenario, Sentence(message::orders_mixed, column_place(source_),
                                             fmt::format("{}", fmt::join(rows, ", "))));
  }
  const bool day_is_first = left.front() == DateOrder::day_month_year;
  const bool is_decided = left.size() == 1 || !first_open_ || (all_have_points_ && day_is_first);
  if (!is_decided) throw order_wanted();
  return left.front();
}

/// Asks for the order, with a date as it is written but for its separators.
Error DateColumnReader::order_wanted() const {
  const Undecided& date = undecided_[*first_open_];
  return {ExitCode::usage,
          Sentence(message::order_undecided, cell_place(source_, date.row), as_written(date.text))};
}

/// Settles the date of a cell; the reason when it cannot be.
std::optional<Sentence> DateColumnReader::settle(const Undecided& date,
                                                 std::optional<DateOrder> order) {
  std::optional<DateTime>& value = column_.values[date.index];
  if (date.text.form == DateText::Form::serial) {
    if (serials_beyond_ > 0) return message::no_serial;
    value = from_serial(date.text.serial, options_.system);
    return {};
  }
  const std::optional<CivilDate> day = date_in_order(date.text, *order);
  if (!day) return Sentence(message::not_in_order, name_of(*order));
  value = DateTime{days_since_1970(*day), date.text.seconds, date.text.has_time};
  return {};
}

/// SheetJS writes midnight in Shanghai as 43 seconds past it: the zone's offset before 1901.
void DateColumnReader::settle_times() {
  constexpr std::int32_t minute = 60;
  bool has_later = false;
  bool has_seconds = false;
  for (const auto& value : column_.values) {
    if (!value || !value->has_time) continue;
    has_later = has_later || value->seconds >= minute;
    has_seconds = has_seconds || value->seconds > 0;
  }
  if (has_later) return;
  for (auto& value : column_.values) {
    if (value) *value = {.days = value->days};
  }
  if (has_seconds) column_.notes.emplace_back(message::read_as_midnight, column_place(source_));
}

void DateColumnReader::add_notes() {
  const Sentence place = column_place(source_);
  const bool by_points = has_open_ && !options_.order && first_open_ && all_have_points_ &&
                         first_row_against_[index_of(DateOrder::month_day_year)] == 0;
  if (by_points) column_.notes.emplace_back(message::read_by_points, place);
  if (serials_ > 0 && serials_beyond_ == 0) {
    column_.notes.emplace_back(message::read_as_serials, place, serials_);
  }
}

DateColumn DateColumnReader::finish() {
  const std::optional<DateOrder> order = decided_order();
  for (const Undecided& date : undecided_) {
    const std::optional<Sentence> reason = settle(date, order);
    if (reason) column_.unreadable.add(date.row, as_written(date.text), *reason);
  }
  add_notes();
  settle_times();
  return std::move(column_);
}

}  // namespace retain::tables
