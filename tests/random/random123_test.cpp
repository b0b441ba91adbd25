#include <Random123/philox.h>

#include <catch2/catch.hpp>
#include <cstdint>

#include "random/philox.hpp"
#include "random/stream.hpp"

using namespace retain::random;

TEST_CASE("Philox equals the Random123 library on a hundred thousand counters and keys") {
  const r123::Philox4x32 library;
  Stream stream(Draws(2024, 0), {});
  int differences = 0;
  for (int i = 0; i < 100'000; ++i) {
    const Philox::Counter counter{stream(), stream(), stream(), stream()};
    const Philox::Key key{stream(), stream()};
    const auto expected =
        library({{counter[0], counter[1], counter[2], counter[3]}}, {{key[0], key[1]}});
    const Philox::Counter got = Philox::block(counter, key);
    for (std::size_t bits = 0; bits < got.size(); ++bits) {
      differences += got[bits] == expected[bits] ? 0 : 1;
    }
  }
  CHECK(differences == 0);
}
