#include "engine/customers.hpp"

#include <algorithm>

namespace retain {

Customers::Customers(const WeekTable& table, std::int64_t weeks, InstructionSet set)
    : table_(table),
      step_(table, set),
      set_(set),
      wishes_(static_cast<std::size_t>(weeks)),
      used_up_(word_block_size) {}

void Customers::reset(const Draws& draws, std::uint32_t count) {
  draws_ = draws;
  id_.clear();
  position_.clear();
  remaining_.clear();
  gone_.clear();
  for (auto& of_week : wishes_) of_week.clear();
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

void Customers::walk(std::size_t first, std::uint32_t begin, std::uint32_t end) {
  for (std::size_t at = first; at < id_.size(); at += word_block_size) {
    walk_block(at, std::min(word_block_size, id_.size() - at), begin, end);
  }
}

void Customers::walk_block(std::size_t first, std::size_t count, std::uint32_t begin,
                           std::uint32_t end) {
  for (std::uint32_t week = begin; week < end; ++week) {
    if (week == begin || week % weeks_per_word_block == 0) {
      fill_encounter_words(draws_, {id_.data() + first, count}, week, *block_, set_);
    }
    const std::size_t leaving = step_({position_.data() + first, remaining_.data() + first,
                                       block_->words[week % weeks_per_word_block].data(), count},
                                      used_up_);
    for (std::size_t i = 0; i < leaving; ++i) wish(first + used_up_[i], week);
  }
}

void Customers::wish(std::size_t row, std::uint32_t week) {
  const std::uint32_t customer = id_[row];
  const Cause cause = draw_cause(row, week);
  const Address address{customer, week, Purpose::retention, 0};
  const bool attempted = table_.attempt > 0.0 && draws_.uniform(address, 0) < table_.attempt;
  const bool saved = attempted && draws_.uniform(address, 1) < table_.saved[index(cause)];
  wishes_[week].push_back({customer, cause, attempted, saved});
  if (saved) {
    const auto zero = static_cast<std::int32_t>(table_.ladder.position(0));
    position_[row] = std::max(position_[row], zero);
    remaining_[row] = threshold(customer, week + 1);
  } else {
    remaining_[row] = std::numeric_limits<double>::infinity();
  }
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
