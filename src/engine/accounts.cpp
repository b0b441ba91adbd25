#include "engine/accounts.hpp"

#include <cmath>

#include "base/catalogue.hpp"
#include "base/error.hpp"
#include "base/units.hpp"
#include "model/market.hpp"

namespace retain {
namespace {

/// What one week costs, yuan, not discounted.
struct Spending {
  Whole<double> keeping;
  Whole<double> programme;
  double replacement = 0;

  [[nodiscard]] double business() const {
    return keeping.business + programme.business + replacement;
  }
};

double keeping_cost(double paying, double attempts, double offence_handled,
                    double offence_surprised, const Money& money, double surprise_cost,
                    const WeekTable& table) {
  const double handled = paying * table.handled + offence_handled;
  const double surprised = paying * table.surprised + offence_surprised;
  return money.keep_cost * (handled + attempts) + surprise_cost * surprised;
}

Spending spending_of(const WeekFlows& flows, const Scenario& scenario, const WeekTable& table) {
  const Money& money = scenario.money;
  const double surprise_cost = scenario.complaints.surprise_cost;
  const double per_customer = money.programme_per_customer / weeks_per_year;
  const double fixed = money.programme_fixed / weeks_per_year;
  const double price =
      money.acquisition_cost / (1.0 - refusing_share(flows.taint, scenario.market));
  Spending spending;
  spending.keeping.cohort =
      keeping_cost(flows.paying.cohort, flows.attempts.cohort, flows.offence_handled.cohort,
                   flows.offence_surprised.cohort, money, surprise_cost, table);
  spending.keeping.business =
      keeping_cost(flows.paying.business, flows.attempts.business, flows.offence_handled.business,
                   flows.offence_surprised.business, money, surprise_cost, table);
  spending.programme.cohort = per_customer * flows.paying.cohort + fixed;
  spending.programme.business = per_customer * flows.paying.business + fixed;
  spending.replacement = price * flows.acquired + scenario.acquisition.advertising_per_week;
  return spending;
}

/// Running totals of one run; `write` copies them into the row that begins the next week.
class Bookkeeper {
 public:
  Bookkeeper(const Path& path, const Scenario& scenario, const WeekTable& table)
      : path_(path),
        scenario_(scenario),
        table_(table),
        customers_(static_cast<double>(scenario.cohort.customers)),
        weekly_discount_(std::pow(1.0 + scenario.money.discount_rate, -1.0 / weeks_per_year)),
        margin_(scenario.money.margin * scenario.money.spend_per_week) {
    accounts_.rows = path.weeks.size();
    accounts_.curves.resize(curve::count * accounts_.rows);
    accounts_.business_value.resize(accounts_.rows);
    accounts_.active_years.resize(accounts_.rows);
    prepare_annuities();
  }

  Accounts run() {
    write(0);
    double discount = 1.0;
    for (std::size_t week = 0; week + 1 < accounts_.rows; ++week) {
      book_week(path_.weeks[week], week, discount);
      discount *= weekly_discount_;
      write(week + 1);
    }
    assert_identity(without_losses_, business_value_, ledger_);
    return std::move(accounts_);
  }

 private:
  /// annuity_[w]: what a customer who pays from week w to the end is worth in margin, in yuan.
  void prepare_annuities() {
    annuity_.assign(accounts_.rows, 0.0);
    for (std::size_t week = accounts_.rows - 1; week-- > 0;) {
      annuity_[week] =
          annuity_[week + 1] + margin_ * std::pow(weekly_discount_, static_cast<double>(week));
    }
  }

  void book_week(const WeekFlows& flows, std::size_t week, double discount) {
    const Spending spending = spending_of(flows, scenario_, table_);
    lose(flows.lost_before_payment, annuity_[week]);
    book_missing_margin(discount);
    lose(flows.lost_after_payment, annuity_[week + 1]);

    without_losses_ += discount * margin_ * customers_;
    business_value_ += discount * (margin_ * flows.paying.business - spending.business());
    ledger_ += discount * spending.business() - flows.joined * annuity_[week + 1];
    joined_ += flows.joined;

    revenue_ += discount * scenario_.money.spend_per_week * flows.paying.cohort / customers_;
    cost_ += discount * (spending.keeping.cohort + spending.programme.cohort) / customers_;
    replacement_ += discount * spending.replacement;
    keeping_ += discount * spending.keeping.business;
    programme_ += discount * spending.programme.business;
    active_years_ += discount * flows.paying.business / weeks_per_year;
    accounts_.customer_weeks += flows.paying.business;
    accounts_.paying.push_back(flows.paying.cohort);

    complaints_ += flows.paying.business * table_.complaints + flows.offence_complaints;
    told_ += flows.told;
    talkers_ += flows.talkers;
    memo_ += discount * scenario_.money.acquisition_cost * flows.lost();
  }

  void lose(const Departures& lost, double remaining_annuity) {
    for (std::size_t c = 0; c < cause_count; ++c) {
      for (std::size_t k = 0; k < channel_count; ++k) lost_[c][k] += lost[c][k];
    }
    ledger_ += total(lost) * remaining_annuity;
  }

  /// The week's margin of everybody lost so far, less that of everybody who joined so far.
  void book_missing_margin(double discount) {
    for (std::size_t c = 0; c < cause_count; ++c) {
      for (std::size_t k = 0; k < channel_count; ++k) {
        missing_[c][k] += discount * margin_ * lost_[c][k];
      }
    }
    won_back_ -= discount * margin_ * joined_;
  }

  void write(std::size_t row) {
    const auto set = [&](std::size_t which, double value) {
      accounts_.curves[which * accounts_.rows + row] = value;
    };
    const double cohort = path_.weeks[row].active.cohort;
    const double value = scenario_.money.margin * revenue_ - cost_;
    set(curve::active, cohort);
    set(curve::survival, cohort / customers_);
    set(curve::revenue, revenue_);
    set(curve::cost, cost_);
    set(curve::value, value);
    set(curve::net_value, value - scenario_.money.acquisition_cost);
    double total = replacement_ + keeping_ + programme_ + won_back_;
    for (std::size_t c = 0; c < cause_count; ++c) {
      for (std::size_t k = 0; k < channel_count; ++k) {
        total += missing_[c][k];
        set(curve::by_cause(curve::missing_margin, c, k), missing_[c][k]);
        set(curve::by_cause(curve::customers_lost, c, k), lost_[c][k]);
      }
    }
    set(curve::replacement, replacement_);
    set(curve::keeping, keeping_);
    set(curve::programme, programme_);
    set(curve::won_back, won_back_);
    set(curve::ledger_total, total);
    set(curve::memo, scenario_.acquisition.policy == AcquisitionPolicy::none ? memo_ : 0.0);
    set(curve::customers_joined, joined_);
    set(curve::complaints, complaints_);
    set(curve::people_told, told_);
    set(curve::people_reached,
        scenario_.market_size() *
            reached_share(scenario_.word_of_mouth.circle, scenario_.market_size(), talkers_));
    set(curve::refusing_share, refusing_share(path_.weeks[row].taint, scenario_.market));
    accounts_.business_value[row] = business_value_;
    accounts_.active_years[row] = active_years_;
  }

  const Path& path_;
  const Scenario& scenario_;
  const WeekTable& table_;
  double customers_;
  double weekly_discount_;
  double margin_;  ///< yuan per paying customer and week
  std::vector<double> annuity_;
  Accounts accounts_;

  // Two sides of the identity, accumulated apart.
  double without_losses_ = 0;
  double business_value_ = 0;
  double ledger_ = 0;

  Departures lost_{};
  Departures missing_{};
  double joined_ = 0;
  double won_back_ = 0;
  double revenue_ = 0;
  double cost_ = 0;
  double replacement_ = 0;
  double keeping_ = 0;
  double programme_ = 0;
  double memo_ = 0;
  double active_years_ = 0;
  double complaints_ = 0;
  double told_ = 0;
  double talkers_ = 0;
};

}  // namespace

Accounts book(const Path& path, const Scenario& scenario, const WeekTable& table) {
  return Bookkeeper(path, scenario, table).run();
}

void assert_identity(double value_without_losses, double actual_value, double ledger) {
  constexpr double tolerance = 1e-9;
  const double unexplained = value_without_losses - actual_value - ledger;
  if (!(std::abs(unexplained) <= tolerance * std::max(1.0, std::abs(value_without_losses)))) {
    throw Error(ExitCode::internal,
                say(message::ledger_broken, value_without_losses, actual_value, ledger));
  }
}

}  // namespace retain
