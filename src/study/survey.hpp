#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "decision/belief.hpp"
#include "study/uncertain_inputs.hpp"

namespace retain::study {

/// Asking about one uncertain number before choosing.
struct SurveyRequest {
  std::string key;
  std::int64_t answers = 0;
  std::optional<double> error_sd = {};  ///< of one measurement, in the unit of the number
  double cost = 0.0;                    ///< yuan for one answer
};

/// "KEY:n=200", with ":sd=2" for the error of one measurement and ":cost=5" for yuan per answer.
/// Throws: Error(usage).
[[nodiscard]] SurveyRequest parse_survey(std::string_view typed);

/// What is believed of the number before anybody is asked, where answers move it to a law of the
/// same family: a beta law between 0 and 1 by yes and no, a normal law by measurements with a
/// normal error, a gamma law by counts.
/// Throws: Error(usage) with the nearest name for what is not uncertain, and for another law.
[[nodiscard]] Belief belief_before(const SurveyRequest& survey, const UncertainInputs& inputs);

}  // namespace retain::study
