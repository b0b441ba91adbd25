#include "random/stream.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <vector>

using namespace retain::random;

namespace {

constexpr std::uint32_t seed = 7;
constexpr std::uint32_t replication = 3;
const std::vector<Purpose> purposes{
    Purpose::encounter,     Purpose::threshold, Purpose::cause,          Purpose::retention,
    Purpose::retell,        Purpose::listener,  Purpose::listener_story, Purpose::own_listeners,
    Purpose::event_outcome, Purpose::newcomers, Purpose::event_customer, Purpose::listener_leaves,
    Purpose::told};

}  // namespace

TEST_CASE("a stream gives the draws of its address in their order, across blocks") {
  const Draws draws(seed, replication);
  const Address address{17, 23, Purpose::listener, 2};
  Stream stream(draws, address);
  for (std::uint32_t index = 0; index < 13; ++index) {
    CHECK(stream() == draws.bits(address, index));
  }
}

TEST_CASE("a draw stands at (subject, week, purpose and round, block) under (seed, replication)") {
  const Draws draws(seed, replication);
  const std::uint32_t purpose_and_round =
      static_cast<std::uint32_t>(Purpose::retention) * 16'777'216U + 5U;
  const Philox::Counter block = Philox::block({41, 99, purpose_and_round, 1}, {seed, replication});
  CHECK(draws.bits({41, 99, Purpose::retention, 5}, 6) == block[2]);
}

TEST_CASE("addresses that differ in anything have different counters") {
  std::set<Philox::Counter> counters;
  std::size_t made = 0;
  for (const Purpose purpose : purposes) {
    for (const std::uint32_t round : {0U, 1U, (1U << 24) - 1U}) {
      for (const std::uint32_t week : {0U, 1U, 5199U}) {
        for (const std::uint32_t subject : {0U, 1U, 99'999'999U}) {
          for (const std::uint32_t block : {0U, 1U}) {
            counters.insert(Draws::counter({subject, week, purpose, round}, block));
            ++made;
          }
        }
      }
    }
  }
  CHECK(counters.size() == made);
}

TEST_CASE("the first draws of neighbouring addresses are all different") {
  std::set<std::uint32_t> draws;
  std::size_t made = 0;
  for (const Purpose purpose : purposes) {
    for (std::uint32_t week = 0; week < 10; ++week) {
      for (std::uint32_t round = 0; round < 3; ++round) {
        draws.insert(Draws(seed, replication).bits({5, week, purpose, round}));
        ++made;
      }
    }
  }
  CHECK(draws.size() == made);
}

TEST_CASE("seeds and replications give different draws at the same address") {
  const Address address{1, 1, Purpose::cause, 0};
  const std::set<std::uint32_t> draws{Draws(1, 1).bits(address), Draws(1, 2).bits(address),
                                      Draws(2, 1).bits(address), Draws(2, 2).bits(address)};
  CHECK(draws.size() == 4);
}

TEST_CASE("a uniform number is its bits in units of 2^-32, below 1") {
  const Draws draws(seed, replication);
  const Address address{2, 3, Purpose::cause, 0};
  CHECK(draws.uniform(address) * 0x1p32 == static_cast<double>(draws.bits(address)));
  CHECK(static_cast<double>(Stream::max()) * 0x1p-32 < 1.0);
}
