#include <set>
#include <string>
#include <vector>

#include "app/command.hpp"
#include "app/reference_text.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/message.hpp"
#include "engine/calibration.hpp"
#include "study/load_scenarios.hpp"

namespace retain::message {

constexpr Message scenario_right{"{}: right; {}.", "{}: 正确；{}。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_check{
    R"(retain check SCENARIO... - is the file right; every error of every file at once

Examples
  retain check plan.toml
  retain check plan.toml gold-service
  retain check plan.toml --set service.reliability=8.5

SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).
Prints for each scenario whose churn it states and what it is compared with.

Options
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain check SCENARIO... - 文件是否正确；一次列出所有文件的所有错误

示例
  retain check plan.toml
  retain check plan.toml gold-service
  retain check plan.toml --set service.reliability=8.5

SCENARIO 是文件（plan.toml）或内置情景的名称（documents）。
对每个情景显示其流失率属于谁，以及它与谁比较。

选项
  --set KEY=VALUE      改变一个参数；可重复使用，见 'retain params'
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct TypedCheck {
  std::vector<std::string> scenarios;
  TypedOverrides overrides;
};

struct CheckOptions {
  std::vector<std::string> scenarios;
  std::vector<Override> overrides;
};

void add_options(OptionList& list, TypedCheck& typed) {
  list.add("SCENARIO", typed.scenarios);
  list.add("--set", typed.overrides.settings);
}

CheckOptions parse(const TypedCheck& typed) {
  return {parse_scenarios(typed.scenarios, "check"), parse_overrides(typed.overrides)};
}

ExitCode run(const CheckOptions& options) {
  const std::vector<LoadedScenario> scenarios =
      load_scenarios(options.scenarios, options.overrides, shipped_scenarios_folder());
  for (const LoadedScenario& loaded : scenarios) static_cast<void>(calibrate(loaded.reference));
  std::set<std::string> explained;
  for (const LoadedScenario& loaded : scenarios) {
    print_result(
        paragraph(say(message::scenario_right, loaded.scenario.name, reference_text(loaded))));
    const bool is_first_of_firm = explained.insert(loaded.firm).second;
    std::vector<std::string> texts = comparison_texts(loaded, false);
    if (is_first_of_firm) texts.insert(texts.begin(), first_month_text(loaded));
    for (const std::string& text : texts) {
      if (!text.empty()) print_result(hanging_paragraph("  ", text));
    }
  }
  return ExitCode::done;
}

}  // namespace

Command check_command() {
  return {.name = "check",
          .help = help_check,
          .add_options = options_of_command<TypedCheck, CheckOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
