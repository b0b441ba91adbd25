#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/options.hpp"
#include "base/error.hpp"
#include "scenario/loaded_scenario.hpp"
#include "study/judgement.hpp"

namespace retain::app::commands {

/// A value with as many digits as it takes to see how it stands to the number: six at least.
[[nodiscard]] std::string value_beside(double value, const Condition& condition);

/// Says of each condition which value its figure has and whether it holds: below a printed table,
/// or on standard error beside what a program reads. Returns how the command ends: not met where a
/// condition holds or cannot be judged.
[[nodiscard]] ExitCode tell_judgements(const std::vector<Judgement>& judgements,
                                       std::span<const LoadedScenario> scenarios,
                                       OutputFormat format);

}  // namespace retain::app::commands
