#include "histories/log_reader.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/phrases.hpp"
#include "tables/amounts.hpp"
#include "tables/identifiers.hpp"

namespace retain::message {

constexpr Message no_header{
    "{}: no row among the first {} has headers for customer, date and amount; name the columns, "
    "for "
    "example --map customer=... --map date=... --map amount=...; the first row is: {}",
    "{}：前 {} 行中没有客户、日期和金额的表头；请指定各列，例如 --map customer=... --map date=... "
    "--map amount=...；第一行是：{}"};
constexpr Message empty_table{"{}: there is no row with anything in it", "{}：没有任何有内容的行"};
constexpr Message all_amounts_whole{
    "no amount has decimals: they are taken for whole units of the currency; if they are "
    "hundredths (as in exports of Stripe), divide them first",
    "所有金额都没有小数：按整数单位计；若其单位是分（如 Stripe 的导出），请先除以 100"};

}  // namespace retain::message

namespace retain::histories {
namespace {

using tables::Row;

constexpr std::size_t header_within = 11;

std::vector<std::string> texts_of(const Row& row) {
  std::vector<std::string> texts;
  for (const tables::TableCell& cell : row.cells) texts.push_back(cell.text);
  return texts;
}

/// To the nearest, halves away from 0.
std::int64_t cents_of(const tables::Amount& amount) {
  constexpr std::int64_t in_a_cent = 100;
  const std::int64_t half = amount.ten_thousandths < 0 ? -in_a_cent / 2 : in_a_cent / 2;
  return (amount.ten_thousandths + half) / in_a_cent;
}

class LogReader {
 public:
  LogReader(const std::string& file, const LogOptions& options)
      : options_(options), table_(tables::open_table(file, options.table)) {
    log_.source = table_->source();
  }

  ReadLog read() {
    find_columns();
    make_readers();
    while (table_->next()) take(table_->row());
    finish();
    return std::move(log_);
  }

 private:
  void find_columns() {
    if (const auto columns = columns_by_number(options_.columns)) {
      log_.columns = *columns;
      return;
    }
    std::vector<std::string> first;
    for (std::size_t i = 0; i < header_within && table_->next(); ++i) {
      std::vector<std::string> headers = texts_of(table_->row());
      if (first.empty()) first = headers;
      if (const auto columns = columns_under(headers, options_.columns)) {
        log_.columns = *columns;
        log_.headers = std::move(headers);
        return;
      }
    }
    if (first.empty()) {
      throw Error(ExitCode::scenario, Sentence(message::empty_table, log_.source.file));
    }
    std::erase(first, std::string());
    throw Error(ExitCode::usage,
                Sentence(message::no_header, log_.source.file, header_within, base::listed(first)));
  }

  [[nodiscard]] tables::ColumnSource source_of(LogField field) const {
    const std::size_t index = log_.columns.at(field);
    return {log_.source, index, index < log_.headers.size() ? log_.headers[index] : std::string()};
  }

  void make_readers() {
    customer_ = source_of(LogField::customer);
    dates_ = std::make_unique<tables::DateColumnReader>(
        source_of(LogField::date), tables::DateOptions{options_.date_order, table_->date_system()});
    amounts_ = std::make_unique<tables::AmountColumnReader>(source_of(LogField::amount));
  }

  [[nodiscard]] const tables::TableCell& cell_of(const Row& row, LogField field) const {
    static const tables::TableCell empty;
    const auto column = log_.columns.find(field);
    if (column == log_.columns.end() || column->second >= row.cells.size()) return empty;
    return row.cells[column->second];
  }

  void take(const Row& row) {
    LogRow made;
    made.line = row.number;
    const auto first = std::ranges::find_if(
        row.cells, [](const tables::TableCell& cell) { return !cell.text.empty(); });
    if (first != row.cells.end()) made.first_cell = first->text;
    made.customer =
        tables::identifier(cell_of(row, LogField::customer), row.number, customer_).value_or("");
    made.order = cell_of(row, LogField::order).text;
    made.status = cell_of(row, LogField::status).text;
    dates_->add(row.number, cell_of(row, LogField::date));
    amounts_->add(row.number, cell_of(row, LogField::amount));
    log_.rows.push_back(std::move(made));
  }

  void finish() {
    tables::DateColumn dates = dates_->finish();
    tables::AmountColumn amounts = amounts_->finish();
    tables::refuse_unreadable(dates.unreadable, source_of(LogField::date));
    tables::refuse_unreadable(amounts.unreadable, source_of(LogField::amount));
    for (std::size_t i = 0; i < log_.rows.size(); ++i) {
      if (dates.values[i]) {
        log_.rows[i].day = dates.values[i]->days;
        if (dates.values[i]->has_time) log_.rows[i].second = dates.values[i]->seconds;
        log_.has_times = log_.has_times || dates.values[i]->has_time;
      }
      if (amounts.values[i]) log_.rows[i].cents = cents_of(*amounts.values[i]);
    }
    log_.currency = amounts.currency;
    std::ranges::move(dates.notes, std::back_inserter(log_.notes));
    std::ranges::move(amounts.notes, std::back_inserter(log_.notes));
    if (amounts.all_whole && !log_.rows.empty()) log_.notes.push_back(message::all_amounts_whole);
  }

  const LogOptions& options_;
  std::unique_ptr<tables::TableReader> table_;
  tables::ColumnSource customer_;
  std::unique_ptr<tables::DateColumnReader> dates_;
  std::unique_ptr<tables::AmountColumnReader> amounts_;
  ReadLog log_;
};

}  // namespace

ReadLog read_log(const std::string& file, const LogOptions& options) {
  return LogReader(file, options).read();
}

}  // namespace retain::histories
