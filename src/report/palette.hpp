#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "business/measures/ledger.hpp"
#include "model/cause.hpp"

namespace retain::report {

/// A colour as 0xRRGGBB.
using Colour = std::uint32_t;

/// A colour by what it stands for, on a light and on a dark ground. Every mark has a contrast of at
/// least 3:1 to its ground, every text of 4.5:1 (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
struct Shade {
  std::string_view name;  ///< in the page
  Colour on_light;
  Colour on_dark;
};

namespace shade {

inline constexpr Shade paper{"paper", 0xffffff, 0x14191d};
inline constexpr Shade ink{"ink", 0x1d2830, 0xe6eaed};
inline constexpr Shade soft{"soft", 0x55636e, 0xa3b0b9};
inline constexpr Shade rule{"rule", 0xd5dce1, 0x34404a};
/// Of signs alone: a gain, a loss.
inline constexpr Shade better{"better", 0x00736a, 0x4db6ac};
inline constexpr Shade worse{"worse", 0xb3261e, 0xef8a80};
/// The scenario that is looked at, and all others.
inline constexpr Shade chosen{"chosen", 0x0f5499, 0x7db8f0};
inline constexpr Shade other{"other", 0x87929a, 0x7f8b94};

}  // namespace shade

/// Of root causes: product in violet, service in brown, and the rest.
inline constexpr PerCause<Shade> cause_shades{
    Shade{"better-product", 0x54378a, 0xb39ddb}, Shade{"cheaper-product", 0x9778c4, 0x8d74c9},
    Shade{"not-valued", 0xb07d00, 0xe0b040}, Shade{"poor-service", 0x74480a, 0xbb7f3f},
    Shade{"other-causes", 0x767d83, 0x98a1a8}};

/// A channel of the loss ledger, and the colour that it has in every chart.
struct ChannelShade {
  LedgerChannel channel;
  Shade shade;
};

/// In the order of the ledger. What newcomers bring is a gain.
inline constexpr std::array channel_shades{
    ChannelShade{LedgerChannel::direct, {"direct", 0x7b3b5e, 0xd08fb0}},
    ChannelShade{LedgerChannel::word_of_mouth, {"word-of-mouth", 0x3d6b35, 0x8fbf84}},
    ChannelShade{LedgerChannel::replacement, {"replacement", 0x7d929d, 0x6d838f}},
    ChannelShade{LedgerChannel::keeping, {"keeping", 0x37474f, 0xc3ced4}},
    ChannelShade{LedgerChannel::programme, {"programme", 0x607d8b, 0x8ba0ab}},
    ChannelShade{LedgerChannel::won_back, shade::better}};

/// Every shade, each once.
[[nodiscard]] inline std::vector<Shade> all_shades() {
  std::vector<Shade> all{shade::paper,  shade::ink,   shade::soft,   shade::rule,
                         shade::better, shade::worse, shade::chosen, shade::other};
  all.insert(all.end(), cause_shades.begin(), cause_shades.end());
  for (const ChannelShade& part : channel_shades) {
    if (part.shade.name != shade::better.name) all.push_back(part.shade);
  }
  return all;
}

}  // namespace retain::report
