#pragma once

#include <array>
#include <string_view>

namespace retain {

// Colours that people with any kind of colour vision tell apart: those of Okabe and Ito
// ("Color Universal Design", 2008).

/// Of scenarios in their order, again from the start behind the last.
inline constexpr std::array<std::string_view, 7> scenario_colors{
    "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#000000"};

/// Of root causes, in the order of the model.
inline constexpr std::array<std::string_view, 5> cause_colors{"#0072B2", "#56B4E9", "#E69F00",
                                                              "#D55E00", "#999999"};

/// Of spending: winning new customers, keeping, programmes, margin of the replacements.
inline constexpr std::array<std::string_view, 4> spending_colors{"#009E73", "#CC79A7", "#F0E442",
                                                                 "#000000"};

}  // namespace retain
