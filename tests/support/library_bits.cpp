// Prints a hash of what the C library's exponential gives at many arguments: a control for tests
// that make the library take another variant of it.

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>

int main() {
  constexpr int count = 200'000;
  const volatile double step = -1e-5;  // the compiler must not do it
  std::uint64_t hash = 0;
  for (int i = 0; i < count; ++i) {
    hash = hash * 31 + std::bit_cast<std::uint64_t>(std::exp(step * i));
  }
  std::printf("%llx\n", static_cast<unsigned long long>(hash));
  return 0;
}
