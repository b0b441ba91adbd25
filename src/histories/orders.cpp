#include "histories/orders.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace retain::histories {
namespace {

using RowKey =
    std::tuple<std::string, std::string, std::int64_t, std::int64_t, std::int64_t, std::string>;

RowKey key_of(const LogRow& row) {
  constexpr std::int64_t no_time = -1;
  return {row.order, row.customer, *row.day, row.second.value_or(no_time), *row.cents, row.status};
}

/// Whether some order has several sales that are not the same.
bool has_items(const std::vector<LogRow>& rows) {
  std::map<std::string, RowKey> sales;
  for (const LogRow& row : rows) {
    if (row.order.empty() || *row.cents < 0) continue;
    const auto [known, is_new] = sales.try_emplace(row.order, key_of(row));
    if (!is_new && known->second != key_of(row)) return true;
  }
  return false;
}

/// Whole orders that stand there once more: runs of rows of an order with equal contents.
std::vector<std::size_t> repeated_orders(const std::vector<LogRow>& rows) {
  std::vector<std::size_t> repeated;
  std::set<std::vector<RowKey>> known;
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin + 1;
    while (end < rows.size() && !rows[begin].order.empty() &&
           rows[end].order == rows[begin].order) {
      ++end;
    }
    if (!rows[begin].order.empty()) {
      std::vector<RowKey> contents;
      for (std::size_t i = begin; i < end; ++i) contents.push_back(key_of(rows[i]));
      if (!known.insert(std::move(contents)).second) {
        for (std::size_t i = begin; i < end; ++i) repeated.push_back(i);
      }
    }
    begin = end;
  }
  return repeated;
}

}  // namespace

void fill_down_orders(std::vector<LogRow>& rows) {
  std::map<std::string, std::size_t> first_of_order;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    LogRow& row = rows[i];
    if (row.order.empty()) continue;
    const auto [known, is_new] = first_of_order.try_emplace(row.order, i);
    if (is_new) continue;
    const LogRow& first = rows[known->second];
    if (row.customer.empty()) row.customer = first.customer;
    if (row.status.empty()) row.status = first.status;
    if (!row.day) {
      row.day = first.day;
      row.second = first.second;
    }
    const bool is_item_of_counted_order = !row.cents && first.cents;
    if (is_item_of_counted_order) row.cents = 0;
  }
}

DuplicateRows duplicates_in(const std::vector<LogRow>& rows) {
  const bool counts_items = has_items(rows);
  DuplicateRows found;
  if (counts_items) found.certain = repeated_orders(rows);
  std::set<RowKey> known;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const LogRow& row = rows[i];
    if (counts_items && !row.order.empty()) continue;
    if (known.insert(key_of(row)).second) continue;
    const bool is_certain = !row.order.empty() || row.second;
    (is_certain ? found.certain : found.possible).push_back(i);
  }
  std::ranges::sort(found.certain);
  return found;
}

}  // namespace retain::histories
