#include "stats/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace retain::stats {
namespace {

constexpr std::size_t most_buckets = 1024;
constexpr std::size_t values_per_bucket = 4;

/// Lowest and highest value.
struct Range {
  double lowest;
  double highest;
};

Range range_of(std::span<const double> values) {
  constexpr std::size_t lanes = 4;
  std::array<double, lanes> lowest;
  std::array<double, lanes> highest;
  lowest.fill(values.front());
  highest.fill(values.front());
  std::size_t first = 0;
  for (; first + lanes <= values.size(); first += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const double value = values[first + lane];
      lowest[lane] = value < lowest[lane] ? value : lowest[lane];
      highest[lane] = value > highest[lane] ? value : highest[lane];
    }
  }
  for (const double value : values.subspan(first)) {
    lowest[0] = std::min(lowest[0], value);
    highest[0] = std::max(highest[0], value);
  }
  return {*std::ranges::min_element(lowest), *std::ranges::max_element(highest)};
}

/// Order statistics by a counting sort: the bucket of a value is (v - min) buckets / (max - min),
/// rounded down, which never falls as v rises. Only buckets with a rank that is asked for are
/// sorted.
class OrderStatistics {
 public:
  /// `ranks` ascend.
  OrderStatistics(std::span<const double> values, std::span<const std::size_t> ranks)
      : bucket_(values.size()) {
    count(values);
    choose_parts(ranks);
    // Values of other buckets go to one place behind the parts, so no branch has to be foreseen.
    for (std::size_t i = 0; i < values.size(); ++i) {
      Bucket& bucket = buckets_[bucket_[i]];
      sorted_[bucket.place] = values[i];
      bucket.place += bucket.step;
    }
    for (const Part& part : parts_) {
      const auto first = sorted_.begin() + static_cast<std::ptrdiff_t>(part.place);
      std::sort(first, first + static_cast<std::ptrdiff_t>(part.end - part.first));
    }
  }

  /// The value at one of the ranks asked for.
  [[nodiscard]] double operator[](std::size_t rank) const {
    const auto part =
        std::ranges::find_if(parts_, [&](const Part& candidate) { return rank < candidate.end; });
    return sorted_[part->place + (rank - part->first)];
  }

 private:
  /// Ranks whose values stand in order from `place` on.
  struct Part {
    std::size_t first;
    std::size_t end;
    std::size_t place;
  };

  /// Where the next value of a bucket goes, and how far the one after it is.
  struct Bucket {
    std::uint32_t place = 0;
    std::uint32_t step = 0;
  };

  void count(std::span<const double> values) {
    const Range range = range_of(values);
    const std::size_t buckets =
        std::clamp(values.size() / values_per_bucket, std::size_t{1}, most_buckets);
    const double width = range.highest - range.lowest;
    const double scale = static_cast<double>(buckets) / width;
    const bool is_divisible = std::isfinite(scale) && scale > 0.0;  // else all are in one bucket
    count_.assign(buckets + 1, 0);                                  // the highest value has its own
    if (is_divisible) {
      for (std::size_t i = 0; i < values.size(); ++i) {
        const double place = (values[i] - range.lowest) * scale;
        bucket_[i] = static_cast<std::uint16_t>(static_cast<std::int32_t>(place));
      }
    }
    for (const std::uint16_t bucket : bucket_) ++count_[bucket];
  }

  void choose_parts(std::span<const std::size_t> ranks) {
    std::size_t before = 0;
    std::size_t rank = 0;
    std::uint32_t held = 0;
    buckets_.resize(count_.size());
    for (std::size_t bucket = 0; bucket < count_.size(); ++bucket) {
      const std::size_t end = before + count_[bucket];
      if (rank < ranks.size() && ranks[rank] < end) {
        while (rank < ranks.size() && ranks[rank] < end) ++rank;
        parts_.push_back({before, end, held});
        buckets_[bucket] = {held, 1};
        held += count_[bucket];
      }
      before = end;
    }
    sorted_.resize(held + 1);
    for (Bucket& bucket : buckets_) {
      if (bucket.step == 0) bucket.place = held;
    }
  }

  std::vector<std::uint16_t> bucket_;  ///< by value
  std::vector<std::uint32_t> count_;   ///< values by bucket
  std::vector<Bucket> buckets_;
  std::vector<Part> parts_;
  std::vector<double> sorted_;
};

}  // namespace

std::array<double, band_probabilities.size()> band_of(std::span<const double> values) {
  std::array<double, band_probabilities.size()> band;
  band.fill(not_available);
  if (values.empty()) return band;

  // Between which order statistics each quantile lies.
  std::array<double, band_probabilities.size()> place{};
  std::array<std::size_t, 2 * band_probabilities.size()> ranks{};
  const std::size_t last = values.size() - 1;
  for (std::size_t i = 0; i < place.size(); ++i) {
    place[i] = band_probabilities[i] * static_cast<double>(last);
    ranks[2 * i] = static_cast<std::size_t>(place[i]);
    ranks[2 * i + 1] = std::min(ranks[2 * i] + 1, last);
  }
  std::ranges::sort(ranks);
  const OrderStatistics ordered(values, ranks);
  for (std::size_t i = 0; i < place.size(); ++i) {
    const auto below = static_cast<std::size_t>(place[i]);
    const double fraction = place[i] - std::floor(place[i]);
    band[i] = ordered[below];
    if (fraction > 0.0) band[i] += fraction * (ordered[below + 1] - band[i]);
  }
  return band;
}

}  // namespace retain::stats
