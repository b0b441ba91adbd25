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
  return row.lever == all_levers ? say(message::levers_together) : lever_title(row.lever);
}

std::string lever_title(const std::string& lever) {
  const auto* const found = std::ranges::find(lever_names, lever);
  if (spoken_language() != Language::chinese || found == lever_names.end()) return lever;
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
