#include "histories/cleaning.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "histories/orders.hpp"
#include "histories/refunds.hpp"
#include "histories/word_lists.hpp"

namespace retain::histories {
namespace {

class Cleaning {
 public:
  Cleaning(std::vector<LogRow> rows, const CleaningOptions& options)
      : rows_(std::move(rows)), options_(options) {
    log_.rows = std::ssize(rows_);
  }

  CleanedLog clean() {
    fill_down_orders(rows_);
    leave_out(CleaningRule::total, [&](const LogRow& row) { return is_total(row); });
    leave_out(CleaningRule::undated, [](const LogRow& row) { return !row.day || !row.cents; });
    leave_out(CleaningRule::anonymous,
              [](const LogRow& row) { return is_anonymous(row.customer); });
    leave_out(CleaningRule::test_customer, [&](const LogRow& row) { return is_excluded(row); });
    leave_out(CleaningRule::void_status,
              [](const LogRow& row) { return is_void_status(row.status); });
    leave_out_duplicates();
    std::vector<SaleOfCustomer> sales = add_items();
    settle_refunds(std::move(sales));
    check_control();
    join_days();
    return std::move(log_);
  }

 private:
  void count(CleaningRule rule, std::int64_t line, std::int64_t cents, std::int64_t rows = 1) {
    CleaningTally& tally = log_.tallies[static_cast<std::size_t>(rule)];
    tally.rows += rows;
    tally.cents += cents;
    if (tally.first_line == 0 || line < tally.first_line) tally.first_line = line;
  }

  template <class Condition>
  void leave_out(CleaningRule rule, Condition is_left_out) {
    std::erase_if(rows_, [&](const LogRow& row) {
      if (!is_left_out(row)) return false;
      count(rule, row.line, row.cents.value_or(0));
      return true;
    });
  }

  /// A row without customer or date that says so, or has what the rows above it come to.
  bool is_total(const LogRow& row) {
    if (row.day && !row.customer.empty()) return false;
    const bool says_so = is_total_word(row.first_cell) || is_total_word(row.customer);
    const bool may_be = !row.day && row.customer.empty() && row.cents;
    if (!says_so && !may_be) return false;
    if (!row.cents) return says_so;
    if (!says_so && !is_sum_above(row)) return false;
    log_.control = {row.line, *row.cents, 0};
    return true;
  }

  [[nodiscard]] bool is_sum_above(const LogRow& row) const {
    std::int64_t sum = 0;
    for (const LogRow& above : rows_) {
      if (above.line < row.line) sum += above.cents.value_or(0);
    }
    return sum == *row.cents;
  }

  [[nodiscard]] bool is_excluded(const LogRow& row) const {
    return is_test_customer(row.customer) ||
           std::ranges::any_of(options_.excluded, [&](const std::string& pattern) {
             return is_like(row.customer, pattern);
           });
  }

  void leave_out_duplicates() {
    const DuplicateRows found = duplicates_in(rows_);
    for (const std::size_t i : found.possible) {
      count(CleaningRule::possible_duplicate, rows_[i].line, *rows_[i].cents);
    }
    std::vector<LogRow> kept;
    std::size_t next = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (next < found.certain.size() && found.certain[next] == i) {
        ++next;
        count(CleaningRule::duplicate, rows_[i].line, *rows_[i].cents);
      } else {
        kept.push_back(std::move(rows_[i]));
      }
    }
    rows_ = std::move(kept);
  }

  struct SaleOfCustomer {
    std::string customer;
    Sale sale;
  };

  /// Items of an order that were sold on a day are one sale; its refunds stay apart.
  std::vector<SaleOfCustomer> add_items() {
    std::vector<SaleOfCustomer> sales;
    std::map<std::tuple<std::string, std::string, std::int64_t>, std::size_t> sale_of_order;
    for (LogRow& row : rows_) {
      const bool is_sale = *row.cents >= 0;
      if (is_sale && !row.order.empty()) {
        const auto [known, is_new] =
            sale_of_order.try_emplace({row.customer, row.order, *row.day}, sales.size());
        if (!is_new) {
          Sale& sale = sales[known->second].sale;
          sale.cents += *row.cents;
          ++sale.rows;
          count(CleaningRule::line_item, row.line, *row.cents);
          continue;
        }
      }
      sales.push_back({std::move(row.customer),
                       {row.line, *row.day, row.second.value_or(0), *row.cents,
                        std::move(row.order), 1, is_sale && is_refunded_status(row.status)}});
    }
    return sales;
  }

  void settle_refunds(std::vector<SaleOfCustomer> sales) {
    std::map<std::string, std::vector<Sale>> by_customer;
    for (SaleOfCustomer& sold : sales) {
      by_customer[std::move(sold.customer)].push_back(std::move(sold.sale));
    }
    const auto count_all = [&](CleaningRule rule, const std::vector<Sale>& counted) {
      for (const Sale& sale : counted) count(rule, sale.line, sale.cents, sale.rows);
    };
    for (auto& [customer, own] : by_customer) {
      Refunded refunded = set_against(std::move(own));
      count_all(CleaningRule::refunded_order, refunded.whole);
      count_all(CleaningRule::refunded_order, refunded.whole_refunds);
      count_all(CleaningRule::partial_refund, refunded.partial);
      count_all(CleaningRule::unmatched_refund, refunded.unmatched);
      keep(customer, refunded.purchases);
    }
  }

  void keep(const std::string& customer, const std::vector<Sale>& purchases) {
    for (const Sale& purchase : purchases) {
      if (purchase.cents == 0) {
        count(CleaningRule::zero_amount, purchase.line, 0, purchase.rows);
        if (options_.zero_amount == ZeroAmount::drop) continue;
      }
      kept_.push_back({customer, purchase});
    }
  }

  void check_control() {
    if (!log_.control) return;
    for (const SaleOfCustomer& kept : kept_) {
      if (kept.sale.line < log_.control->line) log_.control->kept += kept.sale.cents;
    }
  }

  void join_days() {
    log_.until = options_.until.value_or(0);
    if (!options_.until) {
      for (const SaleOfCustomer& kept : kept_) log_.until = std::max(log_.until, kept.sale.day);
    }
    std::map<std::string, std::map<std::int64_t, std::int64_t>> days;
    for (const SaleOfCustomer& kept : kept_) {
      const Sale& sale = kept.sale;
      if (sale.day > log_.until || (options_.from && sale.day < *options_.from)) {
        count(CleaningRule::outside, sale.line, sale.cents, sale.rows);
        continue;
      }
      ++log_.purchases;
      log_.cents += sale.cents;
      const auto [day, is_new] = days[kept.customer].try_emplace(sale.day, 0);
      if (!is_new) count(CleaningRule::same_day, sale.line, sale.cents);
      day->second += sale.cents;
    }
    for (const auto& [customer, own] : days) {
      CustomerLog log{customer, {}};
      for (const auto& [day, cents] : own) log.days.push_back({day, cents});
      log_.customers.push_back(std::move(log));
    }
  }

  std::vector<LogRow> rows_;
  const CleaningOptions& options_;
  std::vector<SaleOfCustomer> kept_;
  CleanedLog log_;
};

}  // namespace

std::string_view name_of(CleaningRule rule) {
  constexpr std::array<std::string_view, cleaning_rule_count> names{
      "total",          "undated",        "anonymous",        "test_customer",
      "void_status",    "line_item",      "duplicate",        "possible_duplicate",
      "refunded_order", "partial_refund", "unmatched_refund", "zero_amount",
      "same_day",       "outside"};
  return names[static_cast<std::size_t>(rule)];
}

CleaningEffect effect_of(CleaningRule rule) {
  switch (rule) {
    case CleaningRule::line_item:
    case CleaningRule::partial_refund:
    case CleaningRule::same_day:
      return CleaningEffect::changed;
    case CleaningRule::possible_duplicate:
    case CleaningRule::zero_amount:
      return CleaningEffect::kept;
    default:
      return CleaningEffect::left_out;
  }
}

std::string_view name_of(CleaningEffect effect) {
  constexpr std::array<std::string_view, 3> names{"left out", "changed", "kept"};
  return names[static_cast<std::size_t>(effect)];
}

CleanedLog cleaned(std::vector<LogRow> rows, const CleaningOptions& options) {
  return Cleaning(std::move(rows), options).clean();
}

}  // namespace retain::histories
