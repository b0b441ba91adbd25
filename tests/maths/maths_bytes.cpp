// Prints a hash of each function's values at fixed arguments. Built with several compilers and
// flags, whose output must be the same.

#include <bit>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "maths/beta.hpp"
#include "maths/elementary.hpp"
#include "maths/gamma.hpp"
#include "maths/normal.hpp"
#include "maths/quadrature.hpp"
#include "random/philox.hpp"

namespace {

namespace maths = retain::maths;

constexpr std::uint32_t argument_count = 30'000;

/// FNV-1a over 64-bit numbers.
class Hash {
 public:
  void add(double value) {
    constexpr std::uint64_t prime = 1'099'511'628'211U;
    hash_ = (hash_ ^ std::bit_cast<std::uint64_t>(value)) * prime;
  }
  void print(const char* name) const {
    std::printf("%s %016llx\n", name, static_cast<unsigned long long>(hash_));
  }

 private:
  std::uint64_t hash_ = 14'695'981'039'346'656'037U;
};

/// Numbers of both signs, evenly spread up to `most` and of every size below 1.
double argument(std::uint32_t i, double most) {
  const auto block = retain::random::Philox::block({i, 0, 0, 0}, {0, 0});
  const double even = (static_cast<double>(block[0]) * 0x1p-31 - 1.0) * most;
  if (i % 2 == 0) return even;
  return even / most * static_cast<double>(block[1] % 1000 + 1) /
         static_cast<double>(std::uint64_t{1} << block[2] % 60);
}

void print_hash(const char* name, double (*function)(double), double most, bool is_positive) {
  Hash hash;
  for (std::uint32_t i = 0; i < argument_count; ++i) {
    const double x = argument(i, most);
    hash.add(function(is_positive && x < 0.0 ? -x : x));
  }
  hash.print(name);
}

void print_quantiles() {
  Hash normal;
  Hash gamma;
  Hash beta;
  Hash sine;
  for (std::uint32_t i = 0; i < argument_count / 10; ++i) {
    const double x = argument(2 * i, 1.0);
    const double below = (x < 0.0 ? -x : x) * 0.999 + 1e-9;
    const maths::Tails tails{below, 1.0 - below};
    const double shape = argument(2 * i + argument_count, 40.0);
    normal.add(maths::normal_quantile(tails));
    gamma.add(maths::gamma_log_quantile(0.01 + shape * shape, tails));
    beta.add(maths::beta_log_odds_quantile(0.01 + shape * shape, 0.5 + i % 20, tails));
    sine.add(maths::sin_below_sixth(0.52 * x));
  }
  Hash nodes;
  for (const maths::UnitNode& node : maths::unit_nodes()) nodes.add(node.weight);
  normal.print("normal quantile");
  gamma.print("gamma quantile");
  beta.print("beta quantile");
  sine.print("sine");
  nodes.print("quadrature");
}

}  // namespace

int main() {
  print_hash("exp", maths::exp, 740.0, false);
  print_hash("exp2", maths::exp2, 1070.0, false);
  print_hash("expm1", maths::expm1, 100.0, false);
  print_hash("log", maths::log, 1e6, true);
  print_hash("log2", maths::log2, 1e6, true);
  print_hash("log10", maths::log10, 1e6, true);
  print_hash("log1p", maths::log1p, 1e6, true);
  print_hash("erfc", maths::erfc, 10.0, false);
  Hash powers;
  Hash tails;
  std::vector<double> at_once;
  for (std::uint32_t i = 0; i < argument_count; ++i) {
    const double x = argument(i, 1000.0);
    powers.add(maths::pow(x < 0.0 ? -x : x, argument(i + argument_count, 100.0)));
    at_once.push_back(x);
    if (i % 100 == 0) tails.add(maths::beta_tails(1.0 + x * x, 0.5 + i, 3.0).below);
  }
  maths::exp(at_once);
  Hash exponentials;
  for (const double value : at_once) exponentials.add(value);
  exponentials.print("exp at once");
  powers.print("pow");
  tails.print("beta");
  print_quantiles();
  return 0;
}
