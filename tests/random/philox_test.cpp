#include "random/philox.hpp"

#include <catch2/catch.hpp>

using retain::random::Philox;

TEST_CASE("Philox gives the known answers of Random123 for philox4x32 with 10 rounds") {
  SECTION("counter and key of zeros") {
    CHECK(Philox::block({0, 0, 0, 0}, {0, 0}) ==
          Philox::Counter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
  }
  SECTION("counter and key of ones") {
    constexpr std::uint32_t ones = 0xffffffff;
    CHECK(Philox::block({ones, ones, ones, ones}, {ones, ones}) ==
          Philox::Counter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
  }
  SECTION("counter and key of the digits of pi") {
    CHECK(
        Philox::block({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
        Philox::Counter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
  }
}

TEST_CASE("Philox is evaluated by the compiler like at run time") {
  constexpr Philox::Counter answer = Philox::block({1, 2, 3, 4}, {5, 6});
  volatile std::uint32_t one = 1;
  CHECK(Philox::block({one, 2, 3, 4}, {5, 6}) == answer);
}
