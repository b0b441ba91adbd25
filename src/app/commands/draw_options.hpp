#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/options.hpp"
#include "model/scenario.hpp"
#include "uncertainty/draws.hpp"

namespace retain::app::commands {

/// How uncertain numbers are drawn, as it is typed.
struct TypedDraws {
  std::string draws, sampling;
};

struct DrawOptions {
  std::uint32_t draws;
  Sampling sampling;
};

void add_draw_options(OptionList& list, TypedDraws& typed);

inline constexpr std::uint32_t usual_draws = 4096;

/// Throws: Error(usage).
[[nodiscard]] DrawOptions parse_draws(const TypedDraws& typed, std::uint32_t usual = usual_draws);

/// The draws of a study, with the seed of its scenarios.
[[nodiscard]] DrawPlan plan_of(const DrawOptions& options, const Scenario& scenario);

/// "a:b:step" or one number: prices of 0 or more.
/// Throws: Error(usage).
[[nodiscard]] std::vector<double> parse_prices(std::string_view typed);

}  // namespace retain::app::commands
