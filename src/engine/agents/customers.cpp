#include "engine/agents/customers.hpp"

#include <algorithm>
#include <cmath>

#include "engine/parallel.hpp"
#include "maths/elementary.hpp"

namespace retain::engine::agents {

Customers::Customers(const Plan& plan, InstructionSet set, std::int64_t threads)
    : plan_(plan), set_(set), lanes_(static_cast<std::size_t>(threads)) {
  for (Lane& lane : lanes_) {
    lane.block = std::make_unique<DrawBlock>(set);
    lane.used_up.resize(draw_block_size);
    lane.intents.resize(static_cast<std::size_t>(plan.scenario.simulation.weeks));
  }
}

void Customers::use(const std::vector<WeekTable>& tables) {
  tables_ = &tables;
  steps_.clear();
  for (const WeekTable& table : tables) steps_.emplace_back(table, set_);
}

void Customers::reset(const Draws& draws, std::uint32_t count) {
  draws_ = draws;
  id_.clear();
  position_.clear();
  remaining_.clear();
  gone_.clear();
  segment_.clear();
  settled_from_.clear();
  kept_weeks_.reset();
  for (Lane& lane : lanes_) {
    for (auto& of_week : lane.intents) of_week.clear();
  }
  id_.reserve(count);
  position_.reserve(count);
  remaining_.reserve(count);
  add(count, 0, plan_.baseline.established.size() > 0);
}

void Customers::join(std::uint32_t count, std::uint32_t week) {
  add(count, week, false);
}

void Customers::add(std::uint32_t count, std::uint32_t week, bool established) {
  const std::uint32_t first = ever_joined();
  const std::size_t stages = plan_.stages();
  const bool is_plain = plan_.groups.size() == 1 && !established;
  const Place plain{0, static_cast<std::int32_t>(plan_.table().ladder.position(0))};
  gone_.resize(gone_.size() + count, 0);
  for (std::uint32_t customer = first; customer < first + count; ++customer) {
    const Place place = is_plain ? plain : draw_place(customer, week, established);
    id_.push_back(customer);
    position_.push_back(place.position);
    remaining_.push_back(threshold(customer, week));
    if (plan_.scenario.segments.size() > 1) {
      segment_.push_back(static_cast<std::uint8_t>(place.group / stages));
    }
    if (stages > 1) {
      const bool is_newcomer = plan_.groups[place.group].is_newcomer;
      settled_from_.push_back(is_newcomer ? draw_settling(customer, week) : week);
    }
  }
}

/// A newcomer's group, or the group and position of somebody from the steady state, each with the
/// probability that the plan gives it.
Customers::Place Customers::draw_place(std::uint32_t customer, std::uint32_t week,
                                       bool established) const {
  const auto zero = static_cast<std::int32_t>(plan_.table().ladder.position(0));
  const auto& groups = plan_.groups;
  Place likely{0, zero};
  if (!established) {
    double left = draws_.uniform({customer, week, Purpose::segment, 0});
    for (std::size_t group = 0; group < groups.size(); ++group) {
      if (groups[group].share <= 0.0) continue;
      likely = {group, zero};
      if (left < groups[group].share) break;
      left -= groups[group].share;
    }
    return likely;
  }
  const Eigen::MatrixXd& distribution = plan_.baseline.established;
  double left = draws_.uniform({customer, week, Purpose::established, 0});
  for (Eigen::Index group = 0; group < distribution.rows(); ++group) {
    for (Eigen::Index at = 0; at < distribution.cols(); ++at) {
      if (distribution(group, at) <= 0.0) continue;
      likely = {static_cast<std::size_t>(group), static_cast<std::int32_t>(at)};
      if (left < distribution(group, at)) return likely;
      left -= distribution(group, at);
    }
  }
  return likely;
}

/// First week in which somebody is no newcomer any more who is one in `week` (equation 33).
std::uint32_t Customers::draw_settling(std::uint32_t customer, std::uint32_t week) const {
  const double uniform = draws_.uniform({customer, week, Purpose::settling, 0});
  const double stays = maths::log1p(-plan_.scenario.service.settling);
  const double weeks = std::floor(maths::log1p(-uniform) / stays);
  const auto never = static_cast<double>(std::numeric_limits<std::uint32_t>::max());
  return static_cast<std::uint32_t>(std::min(week + 1.0 + std::max(0.0, weeks), never));
}

/// The threshold drawn in `week` by a customer who joins or who was saved the week before.
double Customers::threshold(std::uint32_t customer, std::uint32_t week) const {
  return ExponentialThreshold()(Stream(draws_, {customer, week, Purpose::threshold, 0}));
}

void Customers::walk(std::uint32_t begin, std::uint32_t end) {
  const std::size_t blocks = (id_.size() + draw_block_size - 1) / draw_block_size;
  const std::size_t rows = (blocks + lanes_.size() - 1) / lanes_.size() * draw_block_size;
  const bool keeps = end % weeks_per_draw_block != 0;
  const bool resumes = kept_weeks_ == begin / weeks_per_draw_block;
  if (!resumes) {
    for (auto& block : kept_) block->clear();
  }
  if (keeps) {
    while (kept_.size() < blocks) kept_.push_back(std::make_unique<DrawBlock>(set_));
  }
  const auto range = [&](std::int64_t lane, std::size_t) {
    const auto number = static_cast<std::size_t>(lane);
    const std::size_t last = std::min((number + 1) * rows, id_.size());
    for (std::size_t at = number * rows; at < last; at += draw_block_size) {
      const std::size_t block = at / draw_block_size;
      const bool is_kept = block < kept_.size() && (keeps || resumes);
      DrawBlock& draws = is_kept ? *kept_[block] : *lanes_[number].block;
      walk_block(lanes_[number],
                 {.draws = &draws,
                  .drawn = is_kept && resumes ? draws.customers() : 0,
                  .first = at,
                  .count = std::min(draw_block_size, last - at)},
                 begin, end);
    }
  };
  const auto lanes = static_cast<std::int64_t>(lanes_.size());
  parallel_for(lanes, lanes, range);
  kept_weeks_.reset();
  if (keeps) kept_weeks_ = end / weeks_per_draw_block;
}

void Customers::walk_newcomers(std::size_t first, std::uint32_t begin, std::uint32_t end) {
  Lane& lane = lanes_.back();
  for (std::size_t at = first; at < id_.size(); at += draw_block_size) {
    walk_block(lane,
               {.draws = lane.block.get(),
                .drawn = 0,
                .first = at,
                .count = std::min(draw_block_size, id_.size() - at)},
               begin, end);
  }
}

void Customers::walk_block(Lane& lane, const Block& block, std::uint32_t begin, std::uint32_t end) {
  std::size_t drawn = block.drawn;
  if (begin < end && drawn < block.count) {
    block.draws->set_customers(draws_, {id_.data() + block.first, block.count}, drawn);
  }
  for (std::uint32_t week = begin; week < end;) {
    if (drawn < block.count) block.draws->fill(week, drawn);
    drawn = 0;
    const std::uint32_t until =
        std::min(end, (week / weeks_per_draw_block + 1) * weeks_per_draw_block);
    WalkingRows rows{.position = position_.data() + block.first,
                     .remaining = remaining_.data() + block.first,
                     .count = block.count,
                     .draws = {},
                     .weeks = until - week};
    for (std::size_t i = 0; i < rows.weeks; ++i) {
      rows.draws[i] = block.draws->of_week(week + static_cast<std::uint32_t>(i));
    }
    const std::size_t leaving = steps_.size() == 1
                                    ? steps_.front()(rows, lane.used_up)
                                    : step_groups(rows, block.first, week, lane.used_up);
    for (std::size_t i = 0; i < leaving; ++i) leave(lane, rows, lane.used_up[i], block.first, week);
    week = until;
  }
}

/// Weeks of rows that belong to several groups, which nobody changes in these weeks; as WeekStep
/// does it for one.
std::size_t Customers::step_groups(const WalkingRows& rows, std::size_t first, std::uint32_t week,
                                   std::span<std::uint32_t> used_up) const {
  std::size_t found = 0;
  for (std::size_t i = 0; i < rows.count; ++i) {
    if (steps_[group_of(id_[first + i], week)].walk(rows, i)) {
      used_up[found++] = static_cast<std::uint32_t>(i);
    }
  }
  return found;
}

/// The weeks of a row whose hazard is used up in one of them, with the intents that come of it.
void Customers::leave(Lane& lane, const WalkingRows& rows, std::size_t i, std::size_t first,
                      std::uint32_t week) {
  const std::size_t row = first + i;
  const WeekStep& step = steps_[group_of(id_[row], week)];
  for (std::size_t later = 0; later < rows.weeks; ++later) {
    if (!step.one(position_[row], remaining_[row], rows.draws[later][i])) continue;
    const auto now = week + static_cast<std::uint32_t>(later);
    lane.intents[now].push_back(intent(row, now));
  }
}

/// A row whose hazard is used up. Who is kept starts anew; who is not never wishes again.
Intent Customers::intent(std::size_t row, std::uint32_t week) {
  const std::uint32_t customer = id_[row];
  const Cause cause = draw_cause(row, week);
  const WeekTable& table = table_of(customer, week);
  const Address address{customer, week, Purpose::retention, 0};
  const bool attempted = table.attempt > 0.0 && draws_.uniform(address, 0) < table.attempt;
  const bool saved = attempted && draws_.uniform(address, 1) < table.saved[index(cause)];
  if (saved) {
    const auto zero = static_cast<std::int32_t>(table.ladder.position(0));
    position_[row] = std::max(position_[row], zero);
    remaining_[row] = threshold(customer, week + 1);
  } else {
    remaining_[row] = std::numeric_limits<double>::infinity();
  }
  return {customer, cause, attempted, saved};
}

Cause Customers::draw_cause(std::size_t row, std::uint32_t week) const {
  const WeekTable& table = table_of(id_[row], week);
  const PerCause<double> share = table.cause_share(position_[row]);
  double left = draws_.uniform({id_[row], week, Purpose::cause, 0});
  std::size_t likely = 0;
  for (std::size_t c = 0; c < cause_count; ++c) {
    if (share[c] <= 0.0) continue;
    likely = c;
    if (left < share[c]) break;
    left -= share[c];
  }
  return static_cast<Cause>(likely);
}

std::size_t Customers::row_of(std::uint32_t customer) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(id_, customer) - id_.begin());
}

void Customers::add_points(std::uint32_t customer, int points) {
  const std::size_t row = row_of(customer);
  const auto highest = static_cast<std::int32_t>(plan_.table().ladder.size() - 1);
  position_[row] = std::clamp(position_[row] + points, 0, highest);
}

void Customers::compact() {
  if (kept_weeks_) return;
  std::size_t kept = 0;
  for (std::size_t row = 0; row < id_.size(); ++row) {
    if (is_gone(id_[row])) continue;
    id_[kept] = id_[row];
    position_[kept] = position_[row];
    remaining_[kept] = remaining_[row];
    ++kept;
  }
  id_.resize(kept);
  position_.resize(kept);
  remaining_.resize(kept);
}

}  // namespace retain::engine::agents
