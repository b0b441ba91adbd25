#pragma once

#include <cstddef>
#include <new>
#include <vector>

/// Of a function whose lanes are calculated at once.
#if defined(__x86_64__)
#define RETAIN_AVX2 [[gnu::target("avx2")]]
#else
#define RETAIN_AVX2
#endif

namespace retain::engine::expected {

/// Neighbouring positions that are calculated together.
inline constexpr std::size_t lanes = 4;

/// Positions that are shifted together: they hold the 49 levels of -24 to 24.
inline constexpr std::size_t vectors_together = 13;
inline constexpr std::size_t together = vectors_together * lanes;

/// Allocates on the boundaries of whole lanes, where a load touches one line of the cache.
template <class Value>
struct LaneAllocator {
  using value_type = Value;
  static constexpr std::align_val_t boundary{lanes * sizeof(double)};

  [[nodiscard]] Value* allocate(std::size_t count) {
    return static_cast<Value*>(::operator new(count * sizeof(Value), boundary));
  }
  void deallocate(Value* values, std::size_t) { ::operator delete(values, boundary); }
  friend bool operator==(LaneAllocator, LaneAllocator) = default;
};

using LaneVector = std::vector<double, LaneAllocator<double>>;

using Lanes
    [[gnu::vector_size(lanes * sizeof(double)), gnu::aligned(sizeof(double)), gnu::may_alias]] =
        double;

/// The next multiple of `unit`.
constexpr std::size_t filled_up(std::size_t size, std::size_t unit) {
  return (size + unit - 1) / unit * unit;
}

[[gnu::always_inline]] inline const Lanes& at(const double* values) {
  return *reinterpret_cast<const Lanes*>(values);
}
[[gnu::always_inline]] inline Lanes& at(double* values) {
  return *reinterpret_cast<Lanes*>(values);
}

/// The sum of each of four, as (0 + 1) + (2 + 3).
[[gnu::always_inline]] inline void write_sums(const Lanes& a, const Lanes& b, const Lanes& c,
                                              const Lanes& d, double* to) {
  const Lanes ab =
      __builtin_shufflevector(a, b, 0, 4, 2, 6) + __builtin_shufflevector(a, b, 1, 5, 3, 7);
  const Lanes cd =
      __builtin_shufflevector(c, d, 0, 4, 2, 6) + __builtin_shufflevector(c, d, 1, 5, 3, 7);
  at(to) =
      __builtin_shufflevector(ab, cd, 0, 1, 4, 5) + __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
}
[[gnu::always_inline]] inline double sum(const Lanes& part) {
  return (part[0] + part[1]) + (part[2] + part[3]);
}

/// Adds to one position of a row by whole lanes: reading lanes after writing one of them stalls.
[[gnu::always_inline]] inline void add(double amount, double* row, std::size_t position) {
  static constexpr double alone[2 * lanes - 1] = {0.0, 0.0, 0.0, 1.0};
  at(row + position / lanes * lanes) += amount * at(alone + (lanes - 1 - position % lanes));
}

/// Sum of the products of two rows; `weights` is in whole lanes.
[[gnu::always_inline]] inline double dot(const double* row, const LaneVector& weights) {
  Lanes products{};
  for (std::size_t i = 0; i < weights.size(); i += lanes) {
    products += at(row + i) * at(weights.data() + i);
  }
  return sum(products);
}

}  // namespace retain::engine::expected
