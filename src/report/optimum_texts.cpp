#include "report/optimum_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "model/scenario.hpp"
#include "report/lever_texts.hpp"
#include "report/numbers.hpp"
#include "report/study_texts.hpp"

namespace retain::message {

constexpr Message optimum_part{"{1} to {0}", "{}（{} 元）"};
constexpr Message optimum_spend{
    "Of {} yuan a year, give {}: the business is then worth {} yuan per customer, {} more than "
    "without spending.",
    "每年 {} 元的预算，用于{}：业务价值为每位客户 {} 元，比不支出多 {} 元。"};
constexpr Message optimum_one_more{"One yuan a year more brings {} yuan after it is paid for.",
                                   "每年再多花一元，扣除后可得 {} 元。"};
constexpr Message optimum_unspent{"More than {} yuan a year is not worth spending.",
                                  "每年超过 {} 元的部分不值得支出。"};
constexpr Message optimum_robust{
    "On other draws of what is not known it gains {} yuan per customer in the mean; it beats "
    "spending nothing in {} of them, and one time in 20 the gain is below {}. What is best at the "
    "point gains {}.",
    "在另外的抽取中，平均每位客户增益 {} 元；其中 {} 优于不支出，二十次中有一次增益低于 {}。"
    "点值的最佳分配增益 {}。"};
constexpr Message optimum_nothing{"Nothing is worth spending: no lever brings back what it costs.",
                                  "不值得支出：没有一项措施能收回其支出。"};

}  // namespace retain::message

namespace retain::report {
namespace {

constexpr double unspent_share = 1e-6;  ///< of the budget: less is rounding

const Shade& shade_of_channel(LedgerChannel channel) {
  return std::ranges::find(channel_shades, channel, &ChannelShade::channel)->shade;
}

/// How the spending of a budget did where it was not sought.
std::string robust_finding(const ReportBudget& budget) {
  if (!budget.robustness) return {};
  const ReportRobustness& judged = *budget.robustness;
  return say(message::optimum_robust, grouped(whole(judged.gain)),
             whole_percent(judged.beats_nothing), grouped(whole(judged.p05)),
             grouped(whole(judged.point_gain)));
}

}  // namespace

ReportOptimum report_of(const Optimum& optimum) {
  ReportOptimum report;
  for (const LeverSpending& lever : optimum.budgets.front().levers) {
    report.levers.emplace_back(lever_names[index(lever.lever)]);
  }
  for (const BudgetOptimum& from : optimum.budgets) {
    ReportBudget budget{.budget = from.budget,
                        .spent = from.spent,
                        .value = from.value,
                        .gain = from.gain,
                        .marginal = from.marginal};
    if (from.robustness) {
      const Robustness& judged = *from.robustness;
      budget.robustness = ReportRobustness{.gain = judged.gain.mean.value,
                                           .gain_error = judged.gain.standard_error,
                                           .p05 = judged.gain.band.front().value,
                                           .beats_nothing = judged.beats_nothing,
                                           .beats_point = judged.beats_point,
                                           .point_gain = judged.point_gain,
                                           .regret = judged.regret};
    }
    for (const LeverSpending& lever : from.levers) {
      budget.per_year.push_back(lever.per_year);
      budget.marginals.push_back(lever.marginal);
      budget.gross.push_back(lever.gross);
    }
    report.budgets.push_back(std::move(budget));
  }
  return report;
}

Shade lever_shade(const std::string& lever) {
  static const PerLever<Shade> shades{cause_shades[3],
                                      cause_shades[0],
                                      shade::chosen,
                                      cause_shades[2],
                                      shade_of_channel(LedgerChannel::direct),
                                      shade_of_channel(LedgerChannel::word_of_mouth),
                                      shade_of_channel(LedgerChannel::replacement),
                                      shade_of_channel(LedgerChannel::keeping)};
  const auto* const found = std::ranges::find(lever_names, lever);
  return found == lever_names.end() ? shade::other
                                    : shades[static_cast<std::size_t>(found - lever_names.begin())];
}

std::vector<std::size_t> used_levers(const ReportBudget& budget) {
  std::vector<std::size_t> used;
  for (std::size_t i = 0; i < budget.per_year.size(); ++i) {
    if (budget.per_year[i] > 0.0) used.push_back(i);
  }
  std::ranges::stable_sort(used, std::greater<>(),
                           [&](std::size_t i) { return budget.per_year[i]; });
  return used;
}

std::string optimum_finding(const ReportOptimum& optimum) {
  const ReportBudget& largest = optimum.budgets.back();
  std::vector<Sentence> parts;
  for (const std::size_t i : used_levers(largest)) {
    parts.emplace_back(message::optimum_part, lever_title(optimum.levers[i]),
                       grouped(whole(largest.per_year[i])));
  }
  if (parts.empty()) return say(message::optimum_nothing);
  const std::string spend =
      say(Sentence(message::optimum_spend, grouped(whole(largest.budget)), listed(parts),
                   grouped(whole(largest.value)), grouped(whole(largest.gain))));
  const bool is_unspent = largest.spent < (1.0 - unspent_share) * largest.budget;
  return followed_by(
      spend,
      followed_by(is_unspent ? say(message::optimum_unspent, grouped(whole(largest.spent)))
                             : say(message::optimum_one_more, marginal_text(largest.marginal)),
                  robust_finding(largest)));
}

std::string marginal_text(double marginal) {
  const std::string text = fmt::format("{:.2f}", marginal);
  return grouped(text == "-0.00" ? "0.00" : text);
}

}  // namespace retain::report
