#include "engine/expected/stock.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "business/word_of_mouth.hpp"
#include "maths/bracketed_root.hpp"
#include "maths/stationary.hpp"

namespace retain::message {

constexpr Message no_steady_state{
    "{}: in the long run the segment '{}' would fill the whole firm, because its customers stay "
    "more than {} weeks on average while others leave; its stock of present customers is not "
    "defined. Raise segment.hazard of that segment",
    "{}：长期来看群组“{}”将占满整个企业，因为其客户平均停留超过 {} 周，而其他客户会流失；"
    "现有客户的构成无从确定。请提高该群的 segment.hazard"};

}  // namespace retain::message

namespace retain::engine::expected {
namespace {

constexpr double longest_stay = 200'000.0;  ///< week, where others leave

}  // namespace

Stock::Stock(const Plan& reference)
    : plan_(reference),
      stages_(reference.stages()),
      positions_(static_cast<std::size_t>(reference.table().ladder.size())),
      zero_(static_cast<std::size_t>(reference.table().ladder.position(0))),
      // Everybody's points fade and newcomers settle, so that every state leads there.
      swapped_((reference.scenario.service.settling > 0.0 ? 0 : (stages_ - 1) * positions_) +
               zero_),
      told_(told_in_all(reference.scenario.word_of_mouth) *
            reference.scenario.word_of_mouth.own_customers),
      stencils_(reference.groups.size()) {
  for (std::size_t group = 0; group < stencils_.size(); ++group) {
    stencils_[group].use(plan_.first[group]);
  }
  for (std::size_t first = 0; first < stencils_.size(); first += stages_) {
    Segment segment{plan_.groups[first + stages_ - 1].share,
                    std::vector<LadderRow>(states(), LadderRow(plan_.table().ladder)),
                    std::vector<Week>(states()), std::vector<double>(states() * states())};
    for (std::size_t stage = 0; stage < stages_; ++stage) {
      for (std::size_t position = 0; position < positions_; ++position) {
        LadderRow& row = segment.lived[state(stage, position)];
        row.counts()[position] = 1.0;
        stencils_[first + stage].live(row);
      }
    }
    segments_.push_back(std::move(segment));
  }
}

std::size_t Stock::state(std::size_t stage, std::size_t position) const {
  const std::size_t place = stage * positions_ + position;
  return place == swapped_ ? 0 : place == 0 ? swapped_ : place;
}

/// What a week under the hazards that the stencils hold does from each state.
void Stock::leave(Segment& segment, std::size_t first_group) {
  std::ranges::fill(segment.staying, 0.0);
  for (std::size_t stage = 0; stage < stages_; ++stage) {
    for (std::size_t position = 0; position < positions_; ++position) {
      const std::size_t from = state(stage, position);
      LadderRow row = segment.lived[from];
      const RowLeaving gone = stencils_[first_group + stage].leave(row);
      const double tells =
          gone.left[index(Cause::not_valued)] + gone.left[index(Cause::poor_service)];
      double leaves = 0.0;
      for (const double left : gone.left) leaves += left;
      segment.weeks[from] = {leaves, gone.remaining, tells};
      end_week(row, stage, segment.staying.data() + from * states());
    }
  }
}

/// Some newcomers are none any more (equation 33).
void Stock::end_week(const LadderRow& row, std::size_t stage, double* staying) const {
  const double settle = stage == 0 ? 0.0 : plan_.scenario.service.settling;
  for (std::size_t position = 0; position < positions_; ++position) {
    const double remain = row.counts()[position];
    staying[state(stage, position)] += (1.0 - settle) * remain;
    if (stage > 0) staying[state(0, position)] += settle * remain;
  }
}

Stock::Law Stock::law_of(const Segment& segment, double followers) const {
  std::vector<double> chain = segment.staying;
  for (double& share : chain) share *= 1.0 - followers;
  for (std::size_t from = 0; from < states(); ++from) {
    const Week& week = segment.weeks[from];
    chain[from * states() + newcomer()] += week.leaves + followers * week.remains;
  }
  Law law{maths::stationary_law(std::move(chain), states()), {}};
  for (std::size_t from = 0; from < states(); ++from) {
    const Week& week = segment.weeks[from];
    law.week.leaves += law.share[from] * (week.leaves + followers * week.remains);
    law.week.remains += law.share[from] * week.remains;
    law.week.tells += law.share[from] * week.tells;
  }
  return law;
}

/// Of each segment as many leave as join: its share is in proportion to how many join and how long
/// they stay.
Stock::Mixture Stock::mixture(double followers) const {
  Mixture mixture{};
  bool somebody_leaves = false;
  for (const Segment& segment : segments_) {
    mixture.laws.push_back(law_of(segment, followers));
    somebody_leaves = somebody_leaves || mixture.laws.back().week.leaves > 1.0 / longest_stay;
  }
  double sum = 0.0;
  for (std::size_t s = 0; s < segments_.size(); ++s) {
    const double leaves = mixture.laws[s].week.leaves;
    const double joins = segments_[s].share;
    if (joins > 0.0 && somebody_leaves && leaves < 1.0 / longest_stay) {
      throw Error(ExitCode::contradiction,
                  Sentence(message::no_steady_state, plan_.scenario.name,
                           plan_.groups[s * stages_].segment.name, longest_stay));
    }
    mixture.share.push_back(leaves > 0.0 ? joins / leaves : joins);
    sum += mixture.share.back();
  }
  double remains = 0.0;
  double tells = 0.0;
  for (std::size_t s = 0; s < segments_.size(); ++s) {
    mixture.share[s] /= sum;
    remains += mixture.share[s] * mixture.laws[s].week.remains;
    tells += mixture.share[s] * mixture.laws[s].week.tells;
  }
  if (tells > 0.0 && remains > 0.0) {
    mixture.followers =
        lost_listeners(plan_.scenario.word_of_mouth, told_ * tells, remains) / remains;
  }
  return mixture;
}

/// As many follow others out as the stock that they leave behind makes follow.
Stock::Mixture Stock::mixture() const {
  const double most = plan_.scenario.word_of_mouth.loss_probability;
  const auto excess = [this](double followers) { return mixture(followers).followers - followers; };
  const double at_none = excess(0.0);
  const double at_most = excess(most);
  if (at_none <= 0.0) return mixture(0.0);
  if (at_most >= 0.0) return mixture(most);
  return mixture(maths::bracketed_root(excess, 0.0, most, at_none, at_most));
}

Eigen::MatrixXd Stock::shares() {
  for (std::size_t s = 0; s < segments_.size(); ++s) {
    const std::size_t first = s * stages_;
    for (std::size_t stage = 0; stage < stages_; ++stage) {
      stencils_[first + stage].use(plan_.first[first + stage]);
    }
    leave(segments_[s], first);
  }
  const Mixture stock = mixture();
  Eigen::MatrixXd shares(static_cast<Eigen::Index>(plan_.groups.size()),
                         static_cast<Eigen::Index>(positions_));
  for (std::size_t group = 0; group < plan_.groups.size(); ++group) {
    const std::size_t s = group / stages_;
    for (std::size_t position = 0; position < positions_; ++position) {
      shares(static_cast<Eigen::Index>(group), static_cast<Eigen::Index>(position)) =
          stock.share[s] * stock.laws[s].share[state(group % stages_, position)];
    }
  }
  return shares;
}

}  // namespace retain::engine::expected
