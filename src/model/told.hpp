#pragma once

#include <vector>

#include "model/scenario.hpp"

namespace retain::model {

/// Distribution of the number of people whom one teller tells: the probabilities of 0, 1, 2, ...
/// people (equation 12). Nobody tells more people than they know.
[[nodiscard]] std::vector<double> told_distribution(const WordOfMouth& word_of_mouth);

/// Mean of that distribution.
[[nodiscard]] double mean_told(const WordOfMouth& word_of_mouth);

}  // namespace retain::model
