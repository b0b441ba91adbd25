#include "report/lever_texts.hpp"

namespace retain::message {

constexpr Message corner_strategy{"strategy", "策略"};
constexpr Message corner_system{"system", "系统"};
constexpr Message corner_people{"people", "人员"};
constexpr Message levers_together{"all together", "全部措施"};

}  // namespace retain::message

namespace retain::report {

std::string lever_text(const LeverRow& row) {
  return row.lever == all_levers ? say(message::levers_together) : row.lever;
}

std::string corner_text(std::string_view corner) {
  for (const Message& known :
       {message::corner_strategy, message::corner_system, message::corner_people}) {
    if (corner == known.english) return say(known);
  }
  return std::string(corner);
}

}  // namespace retain::report
