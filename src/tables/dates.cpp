#include "tables/dates.hpp"

#include <fmt/format.h>

#include <algorithm>
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

std::size_t index_of(DateOrder order) {
  return static_cast<std::size_t>(order);
}

}  // namespace

DateColumnReader::DateColumnReader(ColumnSource source, DateOptions options)
    : source_(std::move(source)), options_(options) {}

void DateColumnReader::add(std::int64_t row, const Cell& cell) {
  entries_.emplace_back();
  if (const auto reason = unusable(cell)) {
    column_.unreadable.add(row, cell.text, *reason);
  } else if (!without_outer_blanks(cell.text).empty()) {
    add_text(row, cell);
  }
}

void DateColumnReader::add_text(std::int64_t row, const Cell& cell) {
  const std::optional<DateText> text = read_date_text(cell.text);
  if (!text) {
    column_.unreadable.add(row, cell.text, message::no_date);
    return;
  }
  Entry entry{.row = static_cast<std::int32_t>(row),
              .form = text->form,
              .has_short_year = text->has_short_year,
              .fields = text->fields,
              .moment = {0, text->seconds, text->has_time}};
  if (text->form == DateText::Form::serial) {
    const std::optional<DateTime> moment = from_serial(text->serial, options_.system);
    const bool lies_in = first_serial <= text->serial && text->serial <= last_serial;
    ++(lies_in && moment ? serials_ : serials_beyond_);
    entry.moment = moment.value_or(DateTime{});
    entry.serial = text->serial;
  } else if (text->form == DateText::Form::year_first) {
    const std::optional<CivilDate> date = date_in_order(*text, DateOrder::year_month_day);
    if (!date) {
      column_.unreadable.add(row, cell.text, message::no_such_day);
      return;
    }
    entry.moment.days = days_since_1970(*date);
  } else {
    const bool is_date = std::ranges::any_of(
        date_orders, [&](DateOrder order) { return date_in_order(*text, order).has_value(); });
    if (!is_date) {
      column_.unreadable.add(row, cell.text, message::no_such_day);
      return;
    }
    all_have_points_ = all_have_points_ && text->has_points;
    note_open(entry);
  }
  entries_.back() = entry;
}

/// What an entry whose order is open says about the orders.
void DateColumnReader::note_open(const Entry& entry) {
  const DateText text{
      .form = entry.form, .fields = entry.fields, .has_short_year = entry.has_short_year};
  std::optional<CivilDate> first;
  for (const DateOrder order : date_orders) {
    const std::optional<CivilDate> date = date_in_order(text, order);
    std::int32_t& row_against = first_row_against_[index_of(order)];
    if (!date && row_against == 0) row_against = entry.row;
    if (date && first && *date != *first && first_open_row_ == 0) first_open_row_ = entry.row;
    if (date && !first) first = date;
  }
}

std::optional<DateOrder> DateColumnReader::decided_order() const {
  if (options_.order) return options_.order;
  std::vector<DateOrder> left;
  for (const DateOrder order : date_orders) {
    if (first_row_against_[index_of(order)] == 0) left.push_back(order);
  }
  if (left.empty()) {
    std::vector<std::int32_t> rows(first_row_against_.begin(), first_row_against_.end());
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    throw Error(ExitCode::scenario, Sentence(message::orders_mixed, column_place(source_),
                                             fmt::format("{}", fmt::join(rows, ", "))));
  }
  if (left.size() == 1 || first_open_row_ == 0) return left.front();
  if (all_have_points_ && left.front() == DateOrder::day_month_year) return left.front();
  throw Error(ExitCode::usage, seen_in(first_open_row_));
}

/// Asks for the order, with the date of a row as it is written but for its separators.
Sentence DateColumnReader::seen_in(std::int32_t row) const {
  for (const std::optional<Entry>& entry : entries_) {
    if (!entry || entry->row != row) continue;
    return {message::order_undecided, cell_place(source_, row),
            fmt::format("{}", fmt::join(entry->fields, all_have_points_ ? "." : "/"))};
  }
  return {};
}

std::optional<DateTime> DateColumnReader::value_of(const Entry& entry,
                                                   std::optional<DateOrder> order) {
  if (entry.form == DateText::Form::serial && serials_beyond_ > 0) {
    column_.unreadable.add(entry.row, fmt::format("{}", entry.serial), message::no_serial);
    return {};
  }
  if (entry.form != DateText::Form::open) return entry.moment;
  const DateText text{
      .form = entry.form, .fields = entry.fields, .has_short_year = entry.has_short_year};
  const std::optional<CivilDate> date = date_in_order(text, *order);
  if (!date) {
    column_.unreadable.add(entry.row, fmt::format("{}", fmt::join(entry.fields, "/")),
                           Sentence(message::not_in_order, name_of(*order)));
    return {};
  }
  DateTime moment = entry.moment;
  moment.days = days_since_1970(*date);
  return moment;
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

DateColumn DateColumnReader::finish() {
  std::optional<DateOrder> order;
  const bool has_open = std::ranges::any_of(entries_, [](const std::optional<Entry>& entry) {
    return entry && entry->form == DateText::Form::open;
  });
  if (has_open) order = decided_order();
  column_.values.reserve(entries_.size());
  for (const std::optional<Entry>& entry : entries_) {
    column_.values.push_back(entry ? value_of(*entry, order) : std::nullopt);
  }
  entries_.clear();
  const bool by_points = has_open && !options_.order && first_open_row_ > 0 && all_have_points_ &&
                         first_row_against_[index_of(DateOrder::month_day_year)] == 0;
  if (by_points) column_.notes.emplace_back(message::read_by_points, column_place(source_));
  if (serials_ > 0 && serials_beyond_ == 0) {
    column_.notes.emplace_back(message::read_as_serials, column_place(source_), serials_);
  }
  settle_times();
  return std::move(column_);
}

}  // namespace retain::tables
