#pragma once

#include <array>
#include <string>

#include "app/options.hpp"
#include "scenario/firm_template.hpp"

namespace retain::app::commands {

inline constexpr std::size_t figures_asked = 9;

/// What was typed for each figure of a firm, in the order of the questions; empty: nothing.
using TypedFigures = std::array<std::string, figures_asked>;

/// The options that state figures of a firm.
void add_figure_options(OptionList& list, TypedFigures& typed);

/// The figures that were typed, as values. Throws Error (usage).
[[nodiscard]] FirmFigures parse_figures(const TypedFigures& typed);

/// Asks a person on the terminal for the figures of a firm, one after the other; Enter leaves that
/// of `world`, and an answer that cannot be is asked for again.
/// Throws Error (interrupted) when the answers end before the questions.
[[nodiscard]] FirmFigures ask_figures(const Scenario& world);

}  // namespace retain::app::commands
