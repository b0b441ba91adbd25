#include "business/accounts.hpp"

#include <cmath>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/units.hpp"
#include "model/market.hpp"

namespace retain::message {

constexpr Message ledger_broken{
    "internal error: the loss ledger does not explain the value: without losses {} yuan, actual "
    "{} yuan, ledger {} yuan. Please report this with the scenario file.",
    "内部错误：损失账不能解释价值：无损失时 {} 元，实际 {} 元，账上 {} 元。"
    "请连同情景文件一并报告。"};

}  // namespace retain::message

namespace retain::business {
namespace {

/// What one week costs, yuan, not discounted.
struct Spending {
  ByScope<double> keeping;
  ByScope<double> programme;
  double replacement = 0;

  [[nodiscard]] double business() const {
    return keeping.business + programme.business + replacement;
  }
};

/// Handled complaints, attempts to keep leavers and surprises, of the cohort or the business.
double keeping_cost(const WeekFlows& flows, double ByScope<double>::*part,
                    const Scenario& scenario) {
  const double handled = flows.handled.*part + flows.offence_handled.*part;
  const double surprised = flows.surprised.*part + flows.offence_surprised.*part;
  return scenario.money.keep_cost * (handled + flows.attempts.*part) +
         scenario.complaints.surprise_cost * surprised;
}

Spending spending_of(const WeekFlows& flows, const Scenario& scenario) {
  const Money& money = scenario.money;
  const double per_customer = money.programme_per_customer / weeks_per_year;
  const double fixed = money.programme_fixed / weeks_per_year;
  const double price =
      money.acquisition_cost / (1.0 - refusing_share(flows.awareness, scenario.market));
  Spending spending;
  spending.keeping.cohort = keeping_cost(flows, &ByScope<double>::cohort, scenario);
  spending.keeping.business = keeping_cost(flows, &ByScope<double>::business, scenario);
  spending.programme.cohort = per_customer * flows.paying.cohort + fixed;
  spending.programme.business = per_customer * flows.paying.business + fixed;
  spending.replacement = price * flows.acquired + scenario.acquisition.advertising_per_week;
  return spending;
}

/// Running totals of one run; `write` copies them into the row that begins the next week.
class Bookkeeper {
 public:
  Bookkeeper(const Path& path, const Scenario& scenario)
      : path_(path),
        scenario_(scenario),
        customers_(static_cast<double>(scenario.cohort.customers)),
        weekly_discount_(std::pow(1.0 + scenario.money.discount_rate, -1.0 / weeks_per_year)),
        first_acquisition_(scenario.cohort.start == CohortStart::everyone_new
                               ? scenario.money.acquisition_cost
                               : 0.0) {
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
  /// Gain per yuan of usual spend in a week: a change of the price is gained or lost whole
  /// (equation 40).
  [[nodiscard]] double margin(std::size_t week) const {
    return scenario_.money.margin + path_.weeks[week].price;
  }

  /// annuity_[w]: margin from week w to the end per yuan of weekly spend.
  void prepare_annuities() {
    annuity_.assign(accounts_.rows, 0.0);
    for (std::size_t week = accounts_.rows - 1; week-- > 0;) {
      annuity_[week] =
          annuity_[week + 1] + margin(week) * std::pow(weekly_discount_, static_cast<double>(week));
    }
  }

  void book_week(const WeekFlows& flows, std::size_t week, double discount) {
    const Spending spending = spending_of(flows, scenario_);
    const double gain = discount * margin(week);
    lose(flows.lost_before_payment, flows.lost_spend_before, annuity_[week]);
    book_missing_margin(gain);
    lose(flows.lost_after_payment, flows.lost_spend_after, annuity_[week + 1]);

    if (week == 0) first_spend_ = flows.spend.business + total(flows.lost_spend_before);
    without_losses_ += gain * first_spend_;
    business_value_ += gain * flows.spend.business - discount * spending.business();
    ledger_ += discount * spending.business() - flows.joined_spend * annuity_[week + 1];
    joined_ += flows.joined;
    joined_spend_ += flows.joined_spend;
    recommended_ += flows.recommended;

    revenue_ += discount * (1.0 + flows.price) * flows.spend.cohort / customers_;
    value_ += gain * flows.spend.cohort / customers_;
    cost_ += discount * (spending.keeping.cohort + spending.programme.cohort) / customers_;
    replacement_ += discount * spending.replacement;
    keeping_ += discount * spending.keeping.business;
    programme_ += discount * spending.programme.business;
    active_years_ += discount * flows.paying.business / weeks_per_year;
    accounts_.customer_weeks += flows.paying.business;

    complaints_ += flows.complaints + flows.offence_complaints;
    told_ += flows.told;
    recommended_to_ += flows.recommended_to;
    spreaders_ += flows.spreaders;
    memo_ += discount * scenario_.money.acquisition_cost * flows.lost();
  }

  void lose(const Departures& lost, const Departures& spend, double remaining_annuity) {
    for (std::size_t c = 0; c < cause_count; ++c) {
      for (std::size_t k = 0; k < channel_count; ++k) {
        lost_[c][k] += lost[c][k];
        lost_spend_[c][k] += spend[c][k];
      }
    }
    ledger_ += total(spend) * remaining_annuity;
  }

  /// The week's margin of everybody lost so far, less that of everybody who joined so far. `gain`
  /// is the discounted margin per yuan of spend.
  void book_missing_margin(double gain) {
    for (std::size_t c = 0; c < cause_count; ++c) {
      for (std::size_t k = 0; k < channel_count; ++k) missing_[c][k] += gain * lost_spend_[c][k];
    }
    won_back_ -= gain * joined_spend_;
  }

  void write(std::size_t row) {
    const auto set = [&](std::size_t which, double value) {
      accounts_.curves[which * accounts_.rows + row] = value;
    };
    const double cohort = path_.weeks[row].active.cohort;
    const double value = value_ - cost_;
    set(curve::active, cohort);
    set(curve::survival, cohort / customers_);
    set(curve::revenue, revenue_);
    set(curve::cost, cost_);
    set(curve::value, value);
    set(curve::net_value, value - first_acquisition_);
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
            reached_share(scenario_.word_of_mouth.circle, scenario_.market_size(), spreaders_));
    set(curve::refusing_share, refusing_share(path_.weeks[row].awareness, scenario_.market));
    set(curve::customers_recommended, recommended_);
    set(curve::people_recommended_to, recommended_to_);
    set(curve::reputation, path_.weeks[row].reputation);
    const double active = path_.weeks[row].active.business;
    set(curve::falsely_loyal_share, active > 0.0 ? path_.weeks[row].falsely_loyal / active : 0.0);
    accounts_.business_value[row] = business_value_;
    accounts_.active_years[row] = active_years_;
  }

  const Path& path_;
  const Scenario& scenario_;
  double customers_;
  double weekly_discount_;
  double first_acquisition_;  ///< yuan in week 0 per customer; established ones were won before
  double first_spend_ = 0;    ///< yuan a week of the customers of week 0
  std::vector<double> annuity_;
  Accounts accounts_;

  // Two sides of the identity, accumulated apart.
  double without_losses_ = 0;
  double business_value_ = 0;
  double ledger_ = 0;

  Departures lost_{};
  Departures lost_spend_{};
  Departures missing_{};
  double joined_ = 0;
  double joined_spend_ = 0;
  double recommended_ = 0;
  double won_back_ = 0;
  double revenue_ = 0;
  double value_ = 0;  ///< margin of the cohort, per customer
  double cost_ = 0;
  double replacement_ = 0;
  double keeping_ = 0;
  double programme_ = 0;
  double memo_ = 0;
  double active_years_ = 0;
  double complaints_ = 0;
  double told_ = 0;
  double recommended_to_ = 0;
  double spreaders_ = 0;
};

}  // namespace

Accounts book(const Path& path, const Scenario& scenario) {
  return Bookkeeper(path, scenario).run();
}

void assert_identity(double value_without_losses, double actual_value, double ledger) {
  constexpr double tolerance = 1e-9;
  const double unexplained = value_without_losses - actual_value - ledger;
  if (!(std::abs(unexplained) <= tolerance * std::max(1.0, std::abs(value_without_losses)))) {
    throw Error(ExitCode::internal,
                Sentence(message::ledger_broken, value_without_losses, actual_value, ledger));
  }
}

}  // namespace retain::business
