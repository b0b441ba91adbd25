#include "study/purchase_study.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/units.hpp"
#include "decision/rank_correlation.hpp"
#include "fit/profile_interval.hpp"
#include "histories/customer_histories.hpp"
#include "maths/elementary.hpp"
#include "stats/estimate.hpp"

namespace retain::message {

constexpr Message too_few_customers{
    "{} customers, {} of them with a second purchase: no law can be told from so few; at least {} "
    "and {} are needed",
    "共 {} 位客户，其中 {} 位有第二次购买：人数太少，无法估计；至少需要 {} 位和 {} 位"};
constexpr Message window_too_short{
    "half of the customers are seen for less than {:.1f} weeks, and half of the pauses between "
    "purchases are longer than {:.1f}: in less than three pauses nobody can be seen to leave",
    "半数客户的观察期不足 {:.1f} 周，而半数购买间隔长于 {:.1f} 周：不足三个间隔，看不出谁已离开"};
constexpr Message bought_too_evenly{
    "customers buy as evenly as a subscription is paid (half of them with pauses that vary by less "
    "than {:.0f} %): the models of purchases at random do not hold; fit them as subscriptions",
    "客户的购买像缴纳订阅费一样均匀（半数客户的间隔变动不足 {:.0f} %）：随机购买模型不成立；"
    "请按订阅估计"};
constexpr Message bought_every_day{
    "customers buy on nearly every day that they are seen, half of them on more than {:.0f} %: "
    "purchases a day cannot tell who left; use a coarser log or fit subscriptions",
    "客户几乎每天都购买（半数客户超过 {:.0f} % 的天数）：按天的购买看不出谁已离开；"
    "请用更粗的记录，或按订阅估计"};
constexpr Message no_model_fits{
    "{}: the likelihood has no inner optimum, so the data determine no answer under it",
    "{}：似然函数没有内部最优点，因此数据在该模型下没有确定的答案"};
constexpr Message holdout_too_long{
    "--hold-out: {:.1f} weeks leave fewer than {} customers or {} repeat buyers before them",
    "--hold-out：留出 {:.1f} 周后，此前的客户不足 {} 位或重复购买者不足 {} 位"};

}  // namespace retain::message

namespace retain::study {
namespace {

constexpr double days_per_week = 7.0;
constexpr std::int64_t fewest_customers = 100;
constexpr std::int64_t fewest_buyers = 30;
constexpr std::size_t most_counted = 7;

double median(std::vector<double> numbers) {
  const auto middle = numbers.begin() + std::ssize(numbers) / 2;
  std::ranges::nth_element(numbers, middle);
  return *middle;
}

std::int64_t buyers_in(std::span<const PurchaseHistory> histories) {
  return std::ranges::count_if(histories,
                               [](const PurchaseHistory& history) { return history.repeats > 0; });
}

bool are_enough(std::span<const PurchaseHistory> histories) {
  return std::ssize(histories) >= fewest_customers && buyers_in(histories) >= fewest_buyers;
}

/// Coefficient of variation of the pauses of a customer with several.
double variation_of(const CustomerLog& customer) {
  double sum = 0.0;
  double squares = 0.0;
  const auto count = static_cast<double>(customer.days.size() - 1);
  for (std::size_t i = 1; i < customer.days.size(); ++i) {
    const auto pause = static_cast<double>(customer.days[i].day - customer.days[i - 1].day);
    sum += pause;
    squares += pause * pause;
  }
  const double mean = sum / count;
  return std::sqrt(std::max(0.0, (squares - count * mean * mean) / (count - 1.0))) / mean;
}

void refuse(const Message& message, auto... arguments) {
  throw Error(ExitCode::contradiction, Sentence(message, arguments...));
}

/// What makes the models of purchases at random meaningless.
void expect_random_purchases(const CleanedLog& log, std::span<const PurchaseHistory> histories) {
  std::vector<double> observed, pauses, variations, shares_of_days;
  for (const PurchaseHistory& history : histories) observed.push_back(history.observed);
  for (const CustomerLog& customer : log.customers) {
    for (std::size_t i = 1; i < customer.days.size(); ++i) {
      pauses.push_back(static_cast<double>(customer.days[i].day - customer.days[i - 1].day) /
                       days_per_week);
    }
    constexpr std::size_t fewest_pauses = 4;
    if (customer.days.size() > fewest_pauses) variations.push_back(variation_of(customer));
  }
  const double seen = median(observed);
  const double pause = median(pauses);
  if (seen < 3.0 * pause) refuse(message::window_too_short, seen, pause);
  for (const PurchaseHistory& history : histories) {
    if (history.repeats > 0 && history.last > 0.0) {
      shares_of_days.push_back(static_cast<double>(history.repeats) /
                               (history.last * days_per_week));
    }
  }
  constexpr double nearly_every_day = 0.5;
  if (median(shares_of_days) > nearly_every_day) {
    refuse(message::bought_every_day, 100.0 * nearly_every_day);
  }
  constexpr double even = 0.5;
  constexpr std::size_t fewest_seen = 30;
  if (variations.size() >= fewest_seen && median(variations) < even) {
    refuse(message::bought_too_evenly, 100.0 * even);
  }
}

/// The lowest criterion among those whose optimum is inner; NBD where nobody is seen to leave.
std::size_t chosen_of(const std::vector<PurchaseFit>& fits, const PurchaseRequest& request) {
  std::size_t best = fits.size();
  for (std::size_t i = 0; i < fits.size(); ++i) {
    if (request.model && *request.model != fits[i].law.model) continue;
    if (!fits[i].maximum.is_inner) {
      if (request.model) refuse(message::no_model_fits, name_of(fits[i].law.model));
      continue;
    }
    if (best == fits.size() || fits[i].akaike < fits[best].akaike) best = i;
  }
  if (best == fits.size()) refuse(message::no_model_fits, name_of(PurchaseModel::nbd));
  return best;
}

/// Spearman's: Pearson's correlation of average ranks.
double correlation_of_ranks(std::span<const double> one, std::span<const double> other) {
  const std::vector<double> x = average_ranks(one);
  const std::vector<double> y = average_ranks(other);
  const double mean = 0.5 * (static_cast<double>(x.size()) + 1.0);
  double xx = 0.0, xy = 0.0, yy = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xx += (x[i] - mean) * (x[i] - mean);
    xy += (x[i] - mean) * (y[i] - mean);
    yy += (y[i] - mean) * (y[i] - mean);
  }
  return xx > 0.0 && yy > 0.0 ? xy / std::sqrt(xx * yy) : 0.0;
}

class PurchaseAnalysis {
 public:
  PurchaseAnalysis(const CleanedLog& log, const PurchaseRequest& request)
      : log_(log), request_(request), histories_(purchase_histories(log, log.until)) {}

  PurchaseStudy run() {
    expect_enough();
    expect_random_purchases(log_, histories_);
    describe();
    fit();
    fit_spend_law();
    check();
    forecast();
    return std::move(study_);
  }

 private:
  void expect_enough() const {
    if (are_enough(histories_)) return;
    refuse(message::too_few_customers, std::ssize(histories_), buyers_in(histories_),
           fewest_customers, fewest_buyers);
  }

  void note(PurchaseNote note) { study_.notes.push_back(note); }

  void describe() {
    study_.first_day = log_.until;
    for (const CustomerLog& customer : log_.customers) {
      study_.first_day = std::min(study_.first_day, customer.days.front().day);
    }
    study_.last_day = log_.until;
    study_.repeat_buyers = buyers_in(histories_);
    study_.repeats = 0;
    for (const PurchaseHistory& history : histories_) study_.repeats += history.repeats;
    if (first_customers_were_there()) note(PurchaseNote::log_begins_later);
  }

  /// More than three times as many new customers in the first twelfth of the time as in the median
  /// twelfth, while some still come in the last third.
  [[nodiscard]] bool first_customers_were_there() const {
    constexpr std::size_t parts = 12;
    std::vector<double> came(parts);
    const auto days = static_cast<double>(study_.last_day - study_.first_day + 1);
    for (const CustomerLog& customer : log_.customers) {
      const auto since = static_cast<double>(customer.days.front().day - study_.first_day);
      ++came[static_cast<std::size_t>(since / days * static_cast<double>(parts))];
    }
    const double late = came[parts - 2] + came[parts - 3] + came[parts - 4];
    constexpr double fewest = 10.0;
    return late >= fewest && came.front() > 3.0 * std::max(1.0, median(came));
  }

  void fit() {
    groups_ = grouped(histories_);
    for (const PurchaseModel model : purchase_models) {
      study_.fits.push_back(fit_purchases(model, groups_));
    }
    study_.chosen = chosen_of(study_.fits, request_);
    const PurchaseFit& best = study_.best();
    const LikelihoodFunction likelihood = likelihood_of(best.law.model, groups_);
    for (std::size_t i = 0; i < best.law.parameters.size(); ++i) {
      study_.intervals.push_back(profile_interval(likelihood, best.maximum, i));
    }
    const bool has_rival = std::ranges::any_of(study_.fits, [&](const PurchaseFit& other) {
      return other.law.model != best.law.model && other.maximum.is_inner &&
             std::abs(other.akaike - best.akaike) < 2.0;
    });
    if (has_rival) note(PurchaseNote::not_told_apart);
    if (best.law.model == PurchaseModel::nbd && !request_.model) note(PurchaseNote::nobody_leaves);
  }

  void fit_spend_law() {
    const std::vector<SpendHistory> spends = spend_histories(log_, log_.until);
    double sum = 0.0;
    std::vector<double> means, counts;
    for (const SpendHistory& spend : spends) {
      sum += spend.mean;
      means.push_back(spend.mean);
      counts.push_back(static_cast<double>(spend.purchases));
    }
    study_.mean_spend = spends.empty() ? 0.0 : sum / static_cast<double>(spends.size());
    study_.rank_correlation = 0.0;
    if (spends.empty()) return note(PurchaseNote::fixed_price);
    const auto [lowest, highest] = std::ranges::minmax(means);
    if (highest - lowest <= 1e-9 * highest) return note(PurchaseNote::fixed_price);
    study_.rank_correlation = correlation_of_ranks(means, counts);
    constexpr double strong = 0.3;
    if (std::abs(study_.rank_correlation) > strong) note(PurchaseNote::spend_and_count);
    SpendFit fitted = fit_spend(spends);
    if (!fitted.maximum.is_inner || fitted.law.q <= 1.0) return note(PurchaseNote::infinite_spend);
    study_.mean_spend = fitted.law.mean();
    study_.spend = std::move(fitted);
  }

  void check() {
    const PurchaseLaw& law = study_.best().law;
    study_.histogram = count_histogram(law, groups_, most_counted);
    track(PurchaseForecast(law));
    hold_out();
  }

  void track(const PurchaseForecast& forecast) {
    const std::int64_t weeks = (study_.last_day - study_.first_day + 1) / 7;
    std::vector<double> came, ends;
    std::vector<std::int64_t> actual(static_cast<std::size_t>(weeks));
    for (const CustomerLog& customer : log_.customers) {
      came.push_back(weeks_between(study_.first_day, customer.days.front().day));
      for (std::size_t i = 1; i < customer.days.size(); ++i) {
        const auto week = static_cast<std::size_t>((customer.days[i].day - study_.first_day) / 7);
        if (week < actual.size()) ++actual[week];
      }
    }
    for (std::int64_t week = 1; week <= weeks; ++week) ends.push_back(static_cast<double>(week));
    const std::vector<double> expected = expected_track(forecast, came, ends);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      sum += actual[i];
      study_.track.push_back({ends[i], sum, expected[i]});
    }
  }

  void hold_out() {
    constexpr double share = 3.0;
    const double all = weeks_between(study_.first_day, study_.last_day);
    const double weeks = request_.held_out.value_or(std::floor(all / share));
    if (weeks <= 0.0) return;
    const auto until = study_.last_day - static_cast<std::int64_t>(weeks * days_per_week);
    const std::vector<PurchaseHistory> before = purchase_histories(log_, until);
    if (!are_enough(before)) {
      if (!request_.held_out) return;
      refuse(message::holdout_too_long, weeks, fewest_customers, fewest_buyers);
    }
    Holdout holdout{weeks, fit_purchases(study_.best().law.model, grouped(before)), {}, 0.0, 0};
    std::vector<HeldOut> customers;
    std::size_t next = 0;
    for (const CustomerLog& customer : log_.customers) {
      if (customer.days.front().day > until) continue;
      const PurchaseHistory& history = before[next++];
      customers.push_back({history, std::ssize(customer.days) - 1 - history.repeats});
    }
    holdout.groups =
        holdout_by_count(PurchaseForecast(holdout.fit.law), customers, weeks, most_counted);
    for (const HoldoutGroup& group : holdout.groups) {
      holdout.expected += group.expected;
      holdout.actual += group.actual;
    }
    study_.holdout = std::move(holdout);
  }

  /// Customers with equal histories share what is expensive.
  void forecast() {
    const PurchaseForecast forecast(study_.best().law);
    const double rate = maths::log1p(request_.discount_rate) / weeks_per_year;
    const double weeks = weeks_per_year * request_.years;
    struct Expected {
      double alive, purchases, discounted;
    };
    std::vector<Expected> of_groups;
    for (const HistoryGroup& group : groups_) {
      of_groups.push_back({forecast.alive(group.history),
                           forecast.purchases(group.history, weeks_per_year),
                           discounted(forecast, group.history, rate, weeks)});
    }
    std::size_t next = 0;
    for (const CustomerLog& customer : log_.customers) {
      const PurchaseHistory& history = histories_[next++];
      const Expected& expected = of_groups[group_of(history)];
      const double spend = spend_of(customer);
      const bool tells_nothing =
          study_.best().law.model == PurchaseModel::bg_nbd && history.repeats == 0;
      study_.customers.push_back({customer.customer, customer.days.front().day,
                                  customer.days.back().day, history, mean_repeat_spend(customer),
                                  tells_nothing ? std::nullopt : std::optional(expected.alive),
                                  expected.purchases, spend, expected.discounted * spend});
    }
  }

  [[nodiscard]] double discounted(const PurchaseForecast& forecast, const PurchaseHistory& history,
                                  double rate, double weeks) const {
    return rate > 0.0 ? forecast.discounted_purchases(history, rate, weeks)
                      : forecast.purchases(history, weeks);
  }

  [[nodiscard]] std::size_t group_of(const PurchaseHistory& history) const {
    const auto key = [](const PurchaseHistory& of) {
      return std::tuple(of.repeats, of.last, of.observed);
    };
    const auto found = std::ranges::lower_bound(
        groups_, key(history), {}, [&](const HistoryGroup& group) { return key(group.history); });
    return static_cast<std::size_t>(found - groups_.begin());
  }

  static double mean_repeat_spend(const CustomerLog& customer) {
    if (customer.days.size() < 2) return not_available;
    std::int64_t cents = 0;
    for (std::size_t i = 1; i < customer.days.size(); ++i) cents += customer.days[i].cents;
    return static_cast<double>(cents) / 100.0 / static_cast<double>(customer.days.size() - 1);
  }

  [[nodiscard]] double spend_of(const CustomerLog& customer) const {
    const double own = mean_repeat_spend(customer);
    if (!study_.spend || !(own > 0.0)) return study_.mean_spend;
    return study_.spend->law.mean(SpendHistory{std::ssize(customer.days) - 1, own});
  }

  static double weeks_between(std::int64_t from, std::int64_t to) {
    return static_cast<double>(to - from) / days_per_week;
  }

  const CleanedLog& log_;
  const PurchaseRequest& request_;
  std::vector<PurchaseHistory> histories_;  ///< in the order of the customers
  std::vector<HistoryGroup> groups_;
  PurchaseStudy study_{};
};

}  // namespace

PurchaseStudy study_purchases(const CleanedLog& log, const PurchaseRequest& request) {
  return PurchaseAnalysis(log, request).run();
}

}  // namespace retain::study
