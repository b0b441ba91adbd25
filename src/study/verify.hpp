#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "study/study.hpp"

namespace retain::study {

/// A figure of the documents beside what the two engines make of it.
struct VerifiedFigure {
  std::string scenario;
  const Message* figure;  ///< what it is, in words
  std::string
      source;  ///< the document it stands in, or "model" for the project's own golden figures
  double wanted;
  Estimate expected;  ///< expected engine; only the mean
  Estimate agents;
  bool holds;  ///< both engines give it
};

/// Names of the shipped scenarios that verify_figures wants, in its order.
[[nodiscard]] const std::vector<std::string>& verified_presets();

/// Runs the presets through both engines. A figure holds when the expected engine meets it to the
/// digits it is printed with, and the agents meet it exactly where nothing is random and within
/// what chance explains (stats::beyond_chance) where something is. `presets` are those of
/// verified_presets().
[[nodiscard]] std::vector<VerifiedFigure> verify_figures(
    const std::vector<ScenarioRequest>& presets, std::int64_t threads);

}  // namespace retain::study
