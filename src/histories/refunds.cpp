#include "histories/refunds.hpp"

#include <algorithm>
#include <tuple>

namespace retain::histories {
namespace {

struct OpenSale {
  Sale sale;
  std::int64_t left;
};

bool is_earlier(const Sale& one, const Sale& other) {
  return std::tuple(one.day, one.second, one.line) <
         std::tuple(other.day, other.second, other.line);
}

class Refunds {
 public:
  void sell(Sale sale) {
    const std::int64_t left = sale.was_refunded ? 0 : sale.cents;
    if (sale.was_refunded) {
      result_.whole.push_back(std::move(sale));
    } else {
      open_.push_back({std::move(sale), left});
    }
  }

  /// Of an order that is named: its sales may stand anywhere in the file.
  void refund(const Sale& refund) {
    if (!refund.order.empty() && set_against_order(refund)) return;
    if (set_against_equal(refund)) return;
    set_against_latest(refund);
  }

  Refunded done() {
    for (OpenSale& open : open_) {
      if (open.left == 0 && open.sale.cents > 0) {
        result_.whole.push_back(std::move(open.sale));
      } else {
        open.sale.cents = open.left;
        result_.purchases.push_back(std::move(open.sale));
      }
    }
    return std::move(result_);
  }

 private:
  bool set_against_order(const Sale& refund) {
    const auto is_of_order = [&](const Sale& sale) { return sale.order == refund.order; };
    if (std::ranges::any_of(result_.whole, is_of_order)) {
      result_.whole_refunds.push_back(refund);
      return true;
    }
    std::int64_t rest = -refund.cents;
    bool is_found = false;
    for (OpenSale& open : open_) {
      if (!is_of_order(open.sale)) continue;
      is_found = true;
      rest -= take(open, rest);
    }
    if (is_found) book(refund, rest);
    return is_found;
  }

  bool set_against_equal(const Sale& refund) {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (!is_earlier(open->sale, refund) || open->left != -refund.cents) continue;
      take(*open, open->left);
      book(refund, 0);
      return true;
    }
    return false;
  }

  void set_against_latest(const Sale& refund) {
    std::int64_t rest = -refund.cents;
    for (auto open = open_.rbegin(); open != open_.rend() && rest > 0; ++open) {
      if (is_earlier(open->sale, refund)) rest -= take(*open, rest);
    }
    book(refund, rest);
  }

  std::int64_t take(OpenSale& open, std::int64_t cents) {
    const std::int64_t taken = std::min(open.left, cents);
    open.left -= taken;
    took_all_ = took_all_ && open.left == 0;
    return taken;
  }

  void book(const Sale& refund, std::int64_t rest) {
    Sale booked = refund;
    if (rest < -refund.cents) {
      booked.cents = refund.cents + rest;
      (took_all_ ? result_.whole_refunds : result_.partial).push_back(booked);
    }
    if (rest > 0) {
      booked.cents = -rest;
      booked.rows = rest < -refund.cents ? 0 : refund.rows;
      result_.unmatched.push_back(booked);
    }
    took_all_ = true;
  }

  std::vector<OpenSale> open_;  ///< by rising time
  bool took_all_ = true;        ///< of the sales that the refund met
  Refunded result_;
};

}  // namespace

Refunded set_against(std::vector<Sale> sales) {
  std::ranges::stable_sort(sales, is_earlier);
  Refunds refunds;
  for (Sale& sale : sales) {
    if (sale.cents >= 0) refunds.sell(sale);
  }
  for (const Sale& sale : sales) {
    if (sale.cents < 0) refunds.refund(sale);
  }
  return refunds.done();
}

}  // namespace retain::histories
