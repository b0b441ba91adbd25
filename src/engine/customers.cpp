#include "engine/customers.hpp"

#include <algorithm>

#include "engine/parallel.hpp"

namespace retain {

Customers::Customers(const WeekTable& table, std::int64_t weeks, InstructionSet set,
                     std::int64_t threads)
    : table_(table), step_(table, set), set_(set), lanes_(static_cast<std::size_t>(threads)) {
  for (Lane& lane : lanes_) {
    lane.used_up.resize(word_block_size);
    lane.wishes.resize(static_cast<std::size_t>(weeks));
  }
}

void Customers::reset(const Draws& draws, std::uint32_t count) {
  draws_ = draws;
  id_.clear();
  position_.clear();
  remaining_.clear();
  gone_.clear();
  for (Lane& lane : lanes_) {
    for (auto& of_week : lane.wishes) of_week.clear();
  }
  id_.reserve(count);
  position_.reserve(count);
  remaining_.reserve(count);
  join(count, 0);
}

void Customers::join(std::uint32_t count, std::uint32_t week) {
  const std::uint32_t first = ever_joined();
  gone_.resize(gone_.size() + count, 0);
  for (std::uint32_t customer = first; customer < first + count; ++customer) {
    id_.push_back(customer);
    position_.push_back(static_cast<std::int32_t>(table_.ladder.position(0)));
    remaining_.push_back(threshold(customer, week));
  }
}

/// The threshold drawn in `week` by a customer who joins or who was saved the week before.
double Customers::threshold(std::uint32_t customer, std::uint32_t week) const {
  return ExponentialThreshold()(Stream(draws_, {customer, week, Purpose::threshold, 0}));
}

void Customers::walk(std::uint32_t begin, std::uint32_t end) {
  const std::size_t blocks = (id_.size() + word_block_size - 1) / word_block_size;
  const std::size_t rows = (blocks + lanes_.size() - 1) / lanes_.size() * word_block_size;
  const auto range = [&](std::int64_t lane, std::size_t) {
    const auto number = static_cast<std::size_t>(lane);
    walk_rows(lanes_[number], std::min(number * rows, id_.size()),
              std::min((number + 1) * rows, id_.size()), begin, end);
  };
  const auto lanes = static_cast<std::int64_t>(lanes_.size());
  parallel_for(lanes, lanes, range);
}

void Customers::walk_newcomers(std::size_t first, std::uint32_t begin, std::uint32_t end) {
  walk_rows(lanes_.back(), first, id_.size(), begin, end);
}

void Customers::walk_rows(Lane& lane, std::size_t first, std::size_t last, std::uint32_t begin,
                          std::uint32_t end) {
  for (std::size_t at = first; at < last; at += word_block_size) {
    walk_block(lane, at, std::min(word_block_size, last - at), begin, end);
  }
}

void Customers::walk_block(Lane& lane, std::size_t first, std::size_t count, std::uint32_t begin,
                           std::uint32_t end) {
  for (std::uint32_t week = begin; week < end; ++week) {
    if (week == begin || week % weeks_per_word_block == 0) {
      fill_encounter_words(draws_, {id_.data() + first, count}, week, *lane.block, set_);
    }
    const std::uint32_t* words = lane.block->words[week % weeks_per_word_block].data();
    const std::size_t leaving =
        step_({position_.data() + first, remaining_.data() + first, words, count}, lane.used_up);
    for (std::size_t i = 0; i < leaving; ++i) {
      lane.wishes[week].push_back(wish(first + lane.used_up[i], week));
    }
  }
}

/// A row whose hazard is used up. Who is kept starts anew; who is not never wishes again.
Wish Customers::wish(std::size_t row, std::uint32_t week) {
  const std::uint32_t customer = id_[row];
  const Cause cause = draw_cause(row, week);
  const Address address{customer, week, Purpose::retention, 0};
  const bool attempted = table_.attempt > 0.0 && draws_.uniform(address, 0) < table_.attempt;
  const bool saved = attempted && draws_.uniform(address, 1) < table_.saved[index(cause)];
  if (saved) {
    const auto zero = static_cast<std::int32_t>(table_.ladder.position(0));
    position_[row] = std::max(position_[row], zero);
    remaining_[row] = threshold(customer, week + 1);
  } else {
    remaining_[row] = std::numeric_limits<double>::infinity();
  }
  return {customer, cause, attempted, saved};
}

Cause Customers::draw_cause(std::size_t row, std::uint32_t week) const {
  const auto& share = table_.cause_share[static_cast<std::size_t>(position_[row])];
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

void Customers::add_points(std::uint32_t customer, int points) {
  const auto found = std::ranges::lower_bound(id_, customer);
  const auto row = static_cast<std::size_t>(found - id_.begin());
  const auto highest = static_cast<std::int32_t>(table_.ladder.size() - 1);
  position_[row] = std::clamp(position_[row] + points, 0, highest);
}

void Customers::compact() {
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

}  // namespace retain
