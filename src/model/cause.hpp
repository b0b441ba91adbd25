#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::model {

/// Root causes of leaving, in the order of every table.
enum class Cause { better_product, cheaper_product, not_valued, poor_service, other };

inline constexpr std::size_t cause_count = 5;
inline constexpr std::array<Cause, cause_count> all_causes{
    Cause::better_product, Cause::cheaper_product, Cause::not_valued, Cause::poor_service,
    Cause::other};
inline constexpr std::array<std::string_view, cause_count> cause_names{
    "better_product", "cheaper_product", "not_valued", "poor_service", "other"};

/// How a departure came about: by the customer's own experience, or by a story that they heard.
enum class Channel { direct, word_of_mouth };

inline constexpr std::size_t channel_count = 2;
inline constexpr std::array<Channel, channel_count> all_channels{Channel::direct,
                                                                 Channel::word_of_mouth};
inline constexpr std::array<std::string_view, channel_count> channel_names{"direct",
                                                                           "word_of_mouth"};

/// One value per root cause, indexed by `index(cause)`.
template <class Value>
using PerCause = std::array<Value, cause_count>;

template <class Value>
using PerChannel = std::array<Value, channel_count>;

[[nodiscard]] constexpr std::size_t index(Cause cause) {
  return static_cast<std::size_t>(cause);
}
[[nodiscard]] constexpr std::size_t index(Channel channel) {
  return static_cast<std::size_t>(channel);
}

/// Causes of the service-quality bracket: the leaver tells others (docs/model.md, section 6).
[[nodiscard]] constexpr bool is_service_cause(Cause cause) {
  return cause == Cause::not_valued || cause == Cause::poor_service;
}

/// Causes of the product-quality bracket.
[[nodiscard]] constexpr bool is_product_cause(Cause cause) {
  return cause == Cause::better_product || cause == Cause::cheaper_product;
}

}  // namespace retain::model
