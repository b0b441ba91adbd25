#include "uncertainty/sobol.hpp"

#include <array>

#include "base/check.hpp"
#include "random/stream.hpp"

namespace retain::message {

constexpr Message too_many_dimensions{
    "{} uncertain numbers; Sobol points have at most {} dimensions",
    "有 {} 个不确定的数；Sobol 点列最多 {} 维"};
constexpr Message random_has_any{"write sampling = \"random\", which takes any number",
                                 "请写 sampling = \"random\"，它不限个数"};

}  // namespace retain::message

namespace retain::uncertainty {
namespace {

constexpr int digits_of_point = 52;

/// Spreads what tells two numbers apart over all bits (Stafford's variant 13 of the finalizer of
/// MurmurHash3, as in Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014).
std::uint64_t mixed(std::uint64_t number) {
  number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27)) * 0x94D049BB133111EBU;
  return number ^ (number >> 31);
}

using ScramblingKey = std::array<std::uint64_t, 2>;

ScramblingKey key_of(std::uint32_t seed, std::uint32_t randomisation, std::size_t dimension) {
  const Draws draws(seed, randomisation);
  const Address address{static_cast<std::uint32_t>(dimension), 0, Purpose::scrambling, 0};
  const auto words = Philox::block(Draws::counter(address, 0), draws.key());
  return {std::uint64_t{words[0]} << 32 | words[1], std::uint64_t{words[2]} << 32 | words[3]};
}

/// Nested uniform scrambling: a digit is flipped, or not, by a hash of the digits before it, so
/// that each node of the binary tree turns its branches independently of all others (Owen, Randomly
/// permuted (t, m, s)-nets and (t, s)-sequences, 1995). A node is a 1 and the digits that lead to
/// it.
std::uint64_t scrambled(std::uint64_t number, const ScramblingKey& key) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  std::uint64_t result = 0;
  std::uint64_t node = 1;
  for (int digit = 0; digit < digits_of_point; ++digit) {
    const std::uint64_t own = number >> (63 - digit) & 1U;
    const std::uint64_t flip = mixed(mixed(node * odd ^ key[0]) ^ key[1]) >> 63;
    result = result << 1 | (own ^ flip);
    node = node << 1 | own;
  }
  return result;
}

}  // namespace

std::optional<Refusal> objection_to(Sampling sampling, std::size_t dimensions) {
  if (sampling == Sampling::random || dimensions <= SobolIntegers::most_dimensions) {
    return std::nullopt;
  }
  return Refusal{{message::too_many_dimensions, dimensions, SobolIntegers::most_dimensions},
                 message::random_has_any};
}

UnitPoints::UnitPoints(Sampling sampling, std::uint32_t seed, std::size_t dimensions)
    : sampling_(sampling),
      seed_(seed),
      dimensions_(dimensions),
      integers_(sampling == Sampling::sobol ? dimensions : 0) {}

double UnitPoints::operator()(std::uint32_t randomisation, std::uint32_t point,
                              std::size_t dimension) const {
  expects(dimension < dimensions_, "a coordinate of the point");
  constexpr double middle = 0.5;  // of what the digits leave open
  std::uint64_t digits = 0;
  if (sampling_ == Sampling::sobol) {
    digits = scrambled(integers_(point, dimension), key_of(seed_, randomisation, dimension));
  } else {
    const Address address{point, static_cast<std::uint32_t>(dimension), Purpose::input, 0};
    const auto words = Philox::block(Draws::counter(address, 0), Draws(seed_, randomisation).key());
    digits = (std::uint64_t{words[0]} << 32 | words[1]) >> (64 - digits_of_point);
  }
  return (static_cast<double>(digits) + middle) * 0x1p-52;
}

}  // namespace retain::uncertainty
