#include "study/root_search.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/parallel.hpp"
#include "maths/bracketed_minimum.hpp"
#include "maths/bracketed_root.hpp"
#include "maths/elementary.hpp"
#include "stats/estimate.hpp"

namespace retain::study {
namespace {

constexpr int intervals = 128;
constexpr double far_apart = 1000.0;
constexpr double touch_size = 1e-9;  ///< of the largest absolute value
constexpr double jump_size = 1e-6;   ///< of it

std::vector<double> places(double low, double high) {
  std::vector<double> x;
  for (int i = 0; i <= intervals; ++i) {
    const double share = static_cast<double>(i) / intervals;
    x.push_back(i == intervals ? high : low + share * (high - low));
    if (low > 0.0 && high / low > far_apart && i > 0 && i < intervals) {
      x.push_back(low * maths::exp(share * maths::log(high / low)));
    }
  }
  std::ranges::sort(x);
  const auto repeated = std::ranges::unique(x);
  x.erase(repeated.begin(), repeated.end());
  return x;
}

/// Looks for the roots of one function.
class Search {
 public:
  Search(const Objective& objective, double low, double high, std::int64_t threads)
      : objective_(objective), width_(high - low) {
    found_.x = places(low, high);
    found_.y.resize(found_.x.size());
    parallel_for(static_cast<std::int64_t>(found_.x.size()), threads,
                 [&](std::int64_t index, std::size_t) {
                   const auto i = static_cast<std::size_t>(index);
                   found_.y[i] = objective(found_.x[i]);
                 });
    take_extremes();
  }

  [[nodiscard]] RootSearch roots() && {
    if (largest_ == 0.0) {
      found_.is_zero = !std::isnan(found_.lowest);
      return std::move(found_);
    }
    const std::vector<double>& y = found_.y;
    for (std::size_t i = 0; i < y.size(); ++i) {
      if (y[i] == 0.0) {
        add(found_.x[i], RootKind::crossing);
      } else if (i + 1 < y.size() && y[i] * y[i + 1] < 0.0) {
        add_crossing(i);
      } else if (i > 0 && i + 1 < y.size()) {
        add_touch(i);
      }
    }
    std::ranges::sort(found_.roots, {}, &Root::at);
    return std::move(found_);
  }

 private:
  void take_extremes() {
    found_.lowest = found_.highest = found_.nearest = not_available;
    double smallest = not_available;
    for (std::size_t i = 0; i < found_.x.size(); ++i) {
      const double value = found_.y[i];
      if (!std::isfinite(value)) continue;
      largest_ = std::max(largest_, std::abs(value));
      if (!(value >= found_.lowest)) found_.lowest = value;
      if (!(value <= found_.highest)) found_.highest = value;
      if (!(std::abs(value) >= smallest)) {
        smallest = std::abs(value);
        found_.nearest = found_.x[i];
      }
    }
  }

  void add_crossing(std::size_t i) {
    const double at = maths::bracketed_root(objective_, found_.x[i], found_.x[i + 1], found_.y[i],
                                            found_.y[i + 1]);
    const bool leaps = std::abs(objective_(at)) > jump_size * largest_;
    add(at, leaps ? RootKind::jump : RootKind::crossing);
  }

  /// A smallest absolute value between its neighbours, on one side of 0.
  void add_touch(std::size_t i) {
    const auto size = [&](std::size_t which) { return std::abs(found_.y[which]); };
    const bool is_on_one_side =
        found_.y[i - 1] * found_.y[i] > 0.0 && found_.y[i] * found_.y[i + 1] > 0.0;
    if (!is_on_one_side || size(i) > size(i - 1) || size(i) > size(i + 1)) return;
    const auto [at, least] = maths::bracketed_minimum(
        [&](double x) { return std::abs(objective_(x)); }, found_.x[i - 1], found_.x[i + 1]);
    if (least < touch_size * largest_) add(at, RootKind::touch);
  }

  void add(double at, RootKind kind) {
    const double step = 1e-4 * width_;
    const double below = std::max(found_.x.front(), at - step);
    const double above = std::min(found_.x.back(), at + step);
    const double lower = objective_(below);
    const double upper = objective_(above);
    found_.roots.push_back({.at = at,
                            .kind = kind,
                            .slope = (upper - lower) / (above - below),
                            .positive_above = upper > 0.0,
                            .positive_below = lower > 0.0});
  }

  const Objective& objective_;
  double width_;
  double largest_ = 0.0;
  RootSearch found_{};
};

}  // namespace

RootSearch find_roots(const Objective& objective, double low, double high, std::int64_t threads) {
  return Search(objective, low, high, threads).roots();
}

}  // namespace retain::study
