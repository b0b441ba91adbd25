#pragma once

#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "study/goal_seek.hpp"
#include "study/point_study.hpp"

namespace retain::study {

/// A question with a name: which value of a parameter makes both sides equal.
struct Question {
  std::string_view name;  ///< "quality:" stands before one of several names
  Message text;
};
[[nodiscard]] const std::vector<Question>& questions();

/// The goal of a question about the scenario at position 0, with the ends typed for it if there
/// are. Throws: Error(usage) for an unknown name; Error(contradiction) where it has no answer
/// because the scenario is compared with nothing.
[[nodiscard]] Goal goal_of_question(std::string_view name, const PointStudy& points);

}  // namespace retain::study
