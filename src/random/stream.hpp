#pragma once

#include <cstdint>
#include <limits>

#include "random/philox.hpp"

namespace retain::random {

/// What a draw is for. Part of its address: draws of two purposes are independent.
enum class Purpose : std::uint32_t {
  encounter,        ///< subject: customer; four weeks share a block
  threshold,        ///< subject: customer; week: that of joining, or the one after they were kept
  cause,            ///< subject: customer
  retention,        ///< subject: customer
  retell,           ///< subject: cause and generation
  own_listeners,    ///< subject: cause
  listener,         ///< subject: place of the listener; index: try
  listener_story,   ///< subject: place of the listener
  listener_leaves,  ///< subject: customer
  event_customer,   ///< subject: place of the customer; index: try
  event_outcome,    ///< subject: customer
  newcomers,        ///< subject: 0
  told,             ///< subject: customer who tells
  segment,          ///< subject: customer; week: that of joining
  settling,         ///< subject: customer; week: that of joining
  established,      ///< subject: customer of week 0
  advocates,        ///< subject: group
  recommended,      ///< subject: 0
  outcome,          ///< subject: customer; what the week held that led them to their level
  input,            ///< subject: point; week: dimension of the uncertain input
  scrambling,       ///< subject: dimension of the uncertain input
};

/// Layout of addresses; written into the manifest, because results change with it.
inline constexpr int stream_layout_version = 1;

/// Where a draw stands. Within one week a round of word of mouth or an event counts on from 0.
struct Address {
  std::uint32_t subject = 0;
  std::uint32_t week = 0;
  Purpose purpose = Purpose::encounter;
  std::uint32_t round = 0;
};

/// The draws of one replication: (seed, replication) is the key, the address is the counter.
class Draws {
 public:
  Draws(std::uint32_t seed, std::uint32_t replication) : key_{seed, replication} {}

  [[nodiscard]] const Philox::Key& key() const { return key_; }

  /// Draw number `index` at an address, 32 bits.
  [[nodiscard]] std::uint32_t bits(const Address& address, std::uint32_t index = 0) const {
    return Philox::block(counter(address, index / 4), key_)[index % 4];
  }

  /// The same draw as a number in [0, 1), a multiple of 2^-32.
  [[nodiscard]] double uniform(const Address& address, std::uint32_t index = 0) const {
    return static_cast<double>(bits(address, index)) * 0x1p-32;
  }

  /// Philox counter of the block number `block` at an address.
  [[nodiscard]] static constexpr Philox::Counter counter(const Address& address,
                                                         std::uint32_t block) {
    constexpr std::uint32_t rounds_per_purpose = 1U << 24;
    return {address.subject, address.week,
            static_cast<std::uint32_t>(address.purpose) * rounds_per_purpose + address.round,
            block};
  }

 private:
  Philox::Key key_;
};

/// The draws at one address as a generator for the distributions of Boost.Random.
class Stream {
 public:
  using result_type = std::uint32_t;

  Stream(const Draws& draws, const Address& address) : draws_(draws), address_(address) {}

  [[nodiscard]] static constexpr result_type min() { return 0; }
  [[nodiscard]] static constexpr result_type max() {
    return std::numeric_limits<result_type>::max();
  }

  result_type operator()() {
    if (next_ % 4 == 0) block_ = Philox::block(Draws::counter(address_, next_ / 4), draws_.key());
    return block_[next_++ % 4];
  }

 private:
  Draws draws_;
  Address address_;
  std::uint32_t next_ = 0;
  Philox::Counter block_{};
};

}  // namespace retain::random
