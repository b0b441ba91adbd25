#include "uncertainty/distribution.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "uncertainty/spread.hpp"
#include "uncertainty/stated_law.hpp"

namespace retain::message {

constexpr Message too_much_cut{
    "{:.3g} % of this law lie outside the range of the parameter, {} to {}; more than {} % is no "
    "belief about it",
    "此分布有 {:.3g} % 落在参数取值范围 {} 至 {} 之外；超过 {} % 就不是对该参数的判断"};

constexpr Message no_moments{"{} has no mean and standard deviation that a number can hold",
                             "{} 的均值和标准差超出数的表示范围"};

}  // namespace retain::message

namespace retain::uncertainty {
namespace {

/// What lies outside the range: nothing of a discrete law, whose values are in it.
Tails cut_of(const Law& law, const Bounds& range) {
  return {tails_at(law, range.lowest).below, tails_at(law, range.highest).above};
}

Refusal without_moments(const Statement& statement) {
  return {{message::no_moments, to_text(statement)}};
}

}  // namespace

Distribution::Distribution(Law law, const Bounds& range, std::string text)
    : law_(std::move(law)), range_(range), text_(std::move(text)), cut_(cut_of(law_, range)) {
  const Spread spread = spread_within(law_, range_, cut_);
  mean_ = point_ = std::clamp(spread.mean, range_.lowest, range_.highest);
  sd_ = spread.sd;
}

double Distribution::quantile(double probability) const {
  constexpr double smallest = 0x1p-64;  // so that the laws without ends have a number at 0
  Tails tails = tails_within(cut_, probability, 1.0 - probability);
  if (!is_discrete()) tails.below = std::max(tails.below, smallest);
  return std::clamp(quantile_of(law_, tails), range_.lowest, range_.highest);
}

std::variant<Distribution, Refusal> make_distribution(const Statement& statement,
                                                      const Domain& domain, double inherited) {
  auto law = stated_law(statement, domain, inherited);
  if (auto* refusal = std::get_if<Refusal>(&law)) return *refusal;
  const auto [lowest, highest] = domain.range;
  const Tails cut = cut_of(std::get<Law>(law), domain.range);
  const double outside = cut.below + cut.above;
  if (outside > most_cut) {
    constexpr double percent = 100.0;
    return Refusal{{message::too_much_cut, percent * outside, lowest, highest, percent * most_cut}};
  }
  if (!std::isfinite(outside)) return without_moments(statement);
  Distribution distribution(std::get<Law>(std::move(law)), domain.range, to_text(statement));
  if (!(std::isfinite(distribution.mean()) && std::isfinite(distribution.sd()))) {
    return without_moments(statement);
  }
  if (domain.is_whole) distribution.set_point(std::round(distribution.mean()));
  if (statement.value) {
    if (auto refusal = objection_to("value", *statement.value, domain)) return *refusal;
    distribution.set_point(*statement.value);
  }
  return distribution;
}

}  // namespace retain::uncertainty
