#include "report/lever_texts.hpp"

#include <algorithm>

#include "model/levers.hpp"

namespace retain::message {

constexpr Message corner_strategy{"strategy", "策略"};
constexpr Message corner_system{"system", "系统"};
constexpr Message corner_people{"people", "人员"};
constexpr Message levers_together{"all together", "全部措施"};

}  // namespace retain::message

namespace retain::report {

std::string lever_text(const LeverRow& row) {
  if (row.lever == all_levers) return say(message::levers_together);
  const auto* const found = std::ranges::find(lever_names, row.lever);
  if (spoken_language() != Language::chinese || found == lever_names.end()) return row.lever;
  return say(lever_name_text(static_cast<LeverName>(found - lever_names.begin())));
}

std::string corner_text(std::string_view corner) {
  for (const Message& known :
       {message::corner_strategy, message::corner_system, message::corner_people}) {
    if (corner == known.english) return say(known);
  }
  return std::string(corner);
}

}  // namespace retain::report
