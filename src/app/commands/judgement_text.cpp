#include "app/commands/judgement_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/scenario_names.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/terminal.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/message.hpp"
#include "base/sentence.hpp"
#include "report/numbers.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message column_fail_if{"fail if", "失败条件"};
constexpr Message column_judged_value{"value", "数值"};
constexpr Message condition_holds{"holds", "成立"};
constexpr Message condition_does_not_hold{"does not hold", "不成立"};
constexpr Message condition_not_judged{"cannot be judged", "无法判断"};
constexpr Message conditions_all_well{"No condition holds.", "没有条件成立。"};
constexpr Message conditions_failed{"Failed; conditions that hold or cannot be judged: {} of {}.",
                                    "未通过：{1} 项条件中有 {0} 项成立或无法判断。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

const Message& judged_text(const Judgement& judgement) {
  if (!judgement.can_be_judged()) return message::condition_not_judged;
  return judgement.holds() ? message::condition_holds : message::condition_does_not_hold;
}

/// So many significant digits, in full below 1e15.
std::string with_digits(double value, int digits) {
  constexpr double largest_in_full = 1e15;
  const std::string text = fmt::format("{:.{}g}", value, digits);
  const double size = std::abs(value);
  const bool is_scientific = text.find('e') != std::string::npos;
  const bool is_whole = is_scientific && size >= 1.0 && size < largest_in_full;
  return is_whole ? fmt::format("{:.0f}", value) : text;
}

std::string judgement_table(const std::vector<Judgement>& judgements,
                            std::span<const LoadedScenario> scenarios, const Terminal& terminal) {
  TextTable table({{.title = say(message::column_fail_if)},
                   {.title = say(message::column_scenario)},
                   {.title = say(message::column_judged_value), .align = Align::right},
                   {.title = ""}});
  for (const Judgement& judgement : judgements) {
    table.add_row(
        {judgement.condition.text, called(scenarios[judgement.scenario].scenario),
         judgement.can_be_judged() ? value_beside(judgement.value, judgement.condition) : "-",
         say(judged_text(judgement))});
  }
  return table.to_text(terminal);
}

}  // namespace

std::string value_beside(double value, const Condition& condition) {
  constexpr int usual_digits = 6;
  constexpr int all_digits = 17;
  for (int digits = usual_digits; digits < all_digits; ++digits) {
    const std::string text = with_digits(value, digits);
    const double shown = std::strtod(text.c_str(), nullptr);
    if (holds(shown, condition.relation, condition.number) ==
        holds(value, condition.relation, condition.number)) {
      return grouped(text);
    }
  }
  return grouped(with_digits(value, all_digits));
}

ExitCode tell_judgements(const std::vector<Judgement>& judgements,
                         std::span<const LoadedScenario> scenarios, OutputFormat format) {
  if (judgements.empty()) return ExitCode::done;
  const bool is_text = format == OutputFormat::text;
  const Terminal& terminal = is_text ? output_terminal() : error_terminal();
  const auto failed = std::ranges::count_if(judgements, &Judgement::fails);
  const std::string closing = failed > 0
                                  ? say(message::conditions_failed, failed, judgements.size())
                                  : say(message::conditions_all_well);
  const std::string text =
      "\n" + judgement_table(judgements, scenarios, terminal) + paragraph(closing, terminal);
  if (is_text) {
    print_result(text);
  } else {
    print_notice(text);
  }
  return failed > 0 ? ExitCode::not_met : ExitCode::done;
}

}  // namespace retain::app::commands
