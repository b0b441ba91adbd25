#include "engine/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/units.hpp"
#include "engine/broyden.hpp"
#include "engine/expected/expected.hpp"
#include "engine/expected/stock.hpp"
#include "maths/elementary.hpp"
#include "model/reference.hpp"

namespace retain::message {

constexpr Message calibration_contradiction{
    "{}: the figures contradict each other: no hazard makes a share of {} of {} leave within {} "
    "for the cause {} (the nearest found is {}). Look at the rate in [churn], churn.causes.{}, "
    "cancellation.saved.{} and [word_of_mouth]; nothing was simulated.",
    "{0}：数字互相矛盾：任何流失风险都不能使{2}在 {3}内因 {4} 流失的比例达到 {1}（最接近的是 "
    "{5}）。"
    "请检查 [churn] 的流失率、churn.causes.{6}、cancellation.saved.{7} 和 [word_of_mouth]；"
    "未作模拟。"};
constexpr Message new_customers{"new customers", "新客户"};
constexpr Message present_customers{"the present customers", "现有客户"};

}  // namespace retain::message

namespace retain::engine {
namespace {

constexpr int most_sweeps = 500;
constexpr int broyden_sweeps = 40;         ///< of a search
constexpr int most_searches = 3;           ///< then the sweeps that remain are plain
constexpr double shorter = 0.25;           ///< steps of a search than those of the one before
constexpr double longest_step = 3.0;       ///< of the logarithm of a hazard
constexpr double tolerance = 1e-13;        ///< of the share lost, by cause
constexpr double most_lost = 1.0 - 1e-12;  ///< of which there is a logarithm
constexpr double smallest_hazard = 1e-30;
constexpr double largest_hazard = 1e6;

using Search = Broyden<cause_count>;

/// The reference as far as calibration reads it; all else has its default and cannot move a bit of
/// the hazards. Nobody joins. All counts are in proportion to the customers, who therefore cancel.
DeliveredScenario read_by_calibration(DeliveredScenario reference) {
  reference.simulation = {};
  reference.cohort.customers = Cohort{}.customers;
  reference.market = {};
  reference.acquisition = {};
  reference.word_of_mouth.conversion = 0.0;
  reference.events.clear();
  reference.service.surveyed = 0;
  const double price = reference.money.spend_per_week;
  reference.money = {};
  if (reference.loyalty.surprise_effect == SurpriseEffect::by_size) {
    reference.money.spend_per_week = price;
  } else {
    reference.complaints.surprise_cost = Complaints{}.surprise_cost;
  }
  for (Segment& segment : reference.segments) {
    segment.name.clear();
    segment.spend_per_week = Segment{}.spend_per_week;
  }
  for (Touchpoint& touchpoint : reference.touchpoints) touchpoint.name.clear();
  return reference;
}

std::int64_t weeks_of(const Churn& churn) {
  return std::llround(weeks_per_year * churn.within_years);
}

bool is_hazard(double hazard) {
  return hazard > smallest_hazard && hazard < largest_hazard;
}

/// Hazards, and what the reference loses with them.
struct Trial {
  PerCause<double> hazard{};
  PerCause<double> got{};  ///< shares lost
  Search::Vector residual = Search::Vector::Constant(std::numeric_limits<double>::infinity());

  /// Of the residual, at most.
  [[nodiscard]] double size() const { return residual.cwiseAbs().maxCoeff(); }
};

/// Equation 24 of a reference, prepared for many trials.
class LossEquation {
 public:
  explicit LossEquation(const DeliveredScenario& reference)
      : plan_(make_plan(reference, uncalibrated(reference))) {
    if (churn().of == ChurnOf::present_customers) stock_.emplace(plan_);
    for (std::size_t c = 0; c < cause_count; ++c)
      target_[c] = churn().share_lost * churn().causes[c];
  }
  LossEquation(const LossEquation&) = delete;
  LossEquation& operator=(const LossEquation&) = delete;

  [[nodiscard]] Trial operator()(const PerCause<double>& hazard) {
    set_baseline_hazard(plan_, hazard);
    if (stock_) plan_.baseline.established = stock_->shares();
    Trial trial{.hazard = hazard, .got = expected_losses(plan_, weeks_of(churn())), .residual = {}};
    trial.residual = residual(trial.got);
    return trial;
  }

  [[nodiscard]] bool is_solved(const Trial& trial) const {
    for (std::size_t c = 0; c < cause_count; ++c) {
      if (!std::isfinite(trial.got[c]) || off(trial, c) >= tolerance) return false;
    }
    return true;
  }

  /// Where the trial with `step` added to the logarithms of its hazards leads.
  [[nodiscard]] PerCause<double> moved(const Trial& trial, const Search::Vector& step) const {
    PerCause<double> hazard{};
    for (std::size_t c = 0; c < cause_count; ++c) {
      if (target_[c] > 0.0) hazard[c] = trial.hazard[c] * maths::exp(step(at(c)));
    }
    return hazard;
  }

  /// A cause that is lost to, but not by a hazard within the bounds.
  [[nodiscard]] std::optional<std::size_t> runaway(const PerCause<double>& hazard) const {
    for (std::size_t c = 0; c < cause_count; ++c) {
      if (target_[c] > 0.0 && !is_hazard(hazard[c])) return c;
    }
    return std::nullopt;
  }

  [[noreturn]] void refuse(const Trial& trial) const {
    std::size_t worst = 0;
    for (std::size_t c = 0; c < cause_count; ++c) {
      if (off(trial, c) > off(trial, worst)) worst = c;
    }
    refuse(trial, worst);
  }

  [[noreturn]] void refuse(const Trial& trial, std::size_t cause) const {
    throw Error(ExitCode::contradiction,
                Sentence(message::calibration_contradiction, plan_.scenario.name, target_[cause],
                         stock_ ? message::present_customers : message::new_customers,
                         so_many_years(churn().within_years), cause_names[cause], trial.got[cause],
                         cause_names[cause], cause_names[cause]));
  }

 private:
  static Eigen::Index at(std::size_t cause) { return static_cast<Eigen::Index>(cause); }

  [[nodiscard]] const Churn& churn() const { return plan_.scenario.churn; }

  [[nodiscard]] double off(const Trial& trial, std::size_t cause) const {
    return std::abs(trial.got[cause] - target_[cause]);
  }

  /// Logarithms of the factors of a plain sweep: one for the share lost, one for the share of the
  /// cause in it. 0 where there is nothing to solve.
  [[nodiscard]] Search::Vector residual(const PerCause<double>& got) const {
    const double lost = std::accumulate(got.begin(), got.end(), 0.0);
    const double for_all =
        maths::log1p(-churn().share_lost) / maths::log1p(-std::min(lost, most_lost));
    Search::Vector logs = Search::Vector::Zero();
    for (std::size_t c = 0; c < cause_count; ++c) {
      if (target_[c] > 0.0) logs(at(c)) = maths::log(for_all * churn().causes[c] / (got[c] / lost));
    }
    return logs;
  }

  Plan plan_;
  std::optional<Stock> stock_;  ///< where churn is that of the present customers
  PerCause<double> target_{};
};

/// Broyden's method while it leads somewhere, and again from the best of its trials in ever shorter
/// steps, then plain sweeps from there.
class Solver {
 public:
  explicit Solver(const DeliveredScenario& reference) : losses_at_(reference) {}

  [[nodiscard]] SolvedHazards operator()(const PerCause<double>& start) {
    PerCause<double> hazard = start;
    for (int sweep = 1; sweep <= most_sweeps; ++sweep) {
      const Trial trial = losses_at_(hazard);
      if (losses_at_.is_solved(trial)) return {hazard, sweep};
      if (trial.residual.allFinite() && trial.size() < best_.size()) best_ = trial;
      hazard = next(trial);
    }
    losses_at_.refuse(best_);
  }

 private:
  [[nodiscard]] PerCause<double> next(const Trial& trial) {
    if (searches_ <= most_searches) {
      if (trial.residual.allFinite() && ++steps_ < broyden_sweeps) {
        const PerCause<double> hazard = losses_at_.moved(trial, search_.step(trial.residual));
        if (!losses_at_.runaway(hazard)) return hazard;
      }
      if (std::isfinite(best_.size()) && ++searches_ <= most_searches) return search_again();
    }
    const bool began = std::exchange(plain_, true);
    const Trial& from = !began && std::isfinite(best_.size()) ? best_ : trial;
    const PerCause<double> hazard = losses_at_.moved(from, from.residual);
    if (const auto cause = losses_at_.runaway(hazard)) losses_at_.refuse(from, *cause);
    return hazard;
  }

  [[nodiscard]] PerCause<double> search_again() {
    damping_ *= shorter;
    steps_ = 1;
    search_ = Search(damping_ * longest_step, damping_);
    return losses_at_.moved(best_, search_.step(best_.residual));
  }

  LossEquation losses_at_;
  Search search_{longest_step, 1.0};
  double damping_ = 1.0;
  int searches_ = 1;
  int steps_ = 0;  ///< of the search
  bool plain_ = false;
  Trial best_;
};

Baseline baseline_from(const DeliveredScenario& reference, const PerCause<double>& start) {
  const DeliveredScenario read = read_by_calibration(reference);
  Baseline baseline = uncalibrated(read);
  baseline.baseline_hazard = solve_hazards(reference, start).baseline_hazard;
  if (read.cohort.start == CohortStart::established) {
    const Plan plan = make_plan(read, baseline);
    baseline.established = Stock(plan).shares();
  }
  return baseline;
}

}  // namespace

PerCause<double> first_guess(const Churn& churn) {
  PerCause<double> hazard{};
  for (std::size_t c = 0; c < cause_count; ++c) {
    hazard[c] =
        -maths::log1p(-churn.share_lost * churn.causes[c]) / static_cast<double>(weeks_of(churn));
  }
  return hazard;
}

SolvedHazards solve_hazards(const DeliveredScenario& reference, const PerCause<double>& start) {
  const Churn& churn = reference.churn;
  if (churn.share_lost == 0.0) return {};
  const DeliveredScenario read = read_by_calibration(reference);
  const PerCause<double> guess = first_guess(churn);
  PerCause<double> hazard = guess;
  for (std::size_t c = 0; c < cause_count; ++c) {
    if (churn.causes[c] > 0.0 && is_hazard(start[c])) hazard[c] = start[c];
  }
  if (hazard != guess) {
    try {
      return Solver(read)(hazard);
    } catch (const Error&) {  // whether a reference is refused does not depend on the start
    }
  }
  return Solver(read)(guess);
}

Baseline calibrate(const DeliveredScenario& reference) {
  return baseline_from(reference, first_guess(reference.churn));
}

Baseline calibrate(const Scenario& reference) {
  return calibrate(deliver(reference));
}

Baseline calibrate(const DeliveredScenario& reference, const Baseline& near) {
  return baseline_from(reference, near.baseline_hazard);
}

bool calibrate_alike(const DeliveredScenario& one, const DeliveredScenario& other) {
  return same_values(read_by_calibration(one), read_by_calibration(other));
}

}  // namespace retain::engine
