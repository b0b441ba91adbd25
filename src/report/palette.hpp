#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "business/measures/ledger.hpp"
#include "model/cause.hpp"

namespace retain::report {

/// A colour as 0xRRGGBB. All are those of Okabe and Ito (https://jfly.uni-koeln.de/color/), which
/// people with any kind of colour vision tell apart, and a grey.
using Colour = std::uint32_t;

namespace colour {

inline constexpr Colour blue = 0x0072B2;
inline constexpr Colour orange = 0xE69F00;
inline constexpr Colour green = 0x009E73;
inline constexpr Colour vermilion = 0xD55E00;
inline constexpr Colour purple = 0xCC79A7;
inline constexpr Colour sky = 0x56B4E9;
inline constexpr Colour yellow = 0xF0E442;
inline constexpr Colour black = 0x000000;
inline constexpr Colour grey = 0x999999;

}  // namespace colour

/// The colours of scenarios, in their order.
inline constexpr std::array scenario_colours{colour::blue,      colour::orange, colour::green,
                                             colour::vermilion, colour::purple, colour::sky,
                                             colour::yellow,    colour::black};

/// The colour of a scenario, by its position; after the last they come again.
[[nodiscard]] constexpr Colour scenario_colour(std::size_t scenario) {
  return scenario_colours[scenario % scenario_colours.size()];
}

/// The colour of a root cause in every chart: product in blue, service in orange, and the rest.
inline constexpr PerCause<Colour> cause_colours{colour::sky, colour::blue, colour::orange,
                                                colour::vermilion, colour::grey};

/// A channel of the loss ledger, and the colour that it has in every chart.
struct ChannelColour {
  LedgerChannel channel;
  Colour colour;
};

/// In the order of the ledger. Spending shares no colour with a cause: one chart shows both.
inline constexpr std::array channel_colours{
    ChannelColour{LedgerChannel::direct, colour::vermilion},
    ChannelColour{LedgerChannel::word_of_mouth, colour::blue},
    ChannelColour{LedgerChannel::replacement, colour::purple},
    ChannelColour{LedgerChannel::keeping, colour::green},
    ChannelColour{LedgerChannel::programme, colour::yellow},
    ChannelColour{LedgerChannel::won_back, colour::black}};

}  // namespace retain::report
