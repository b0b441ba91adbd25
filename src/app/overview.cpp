#include "app/overview.hpp"

#include "app/commands/commands.hpp"

namespace retain::app {
namespace {

constexpr Message help_overview{
    R"(retain - what keeping customers is worth, week by week over ten years

Examples
  retain run documents                   the documents' own figures, simulated
  retain run gym gym-quick-answers       a firm and a plan for it, and whether the plan pays
  retain new my-gym.toml --margin 35%    your firm and a plan for it; without figures it asks
  retain check my-gym-plan.toml          is it right?
  retain run my-gym-plan.toml --dry-run  every value that would be simulated
  retain run my-gym-plan.toml            what your plan changes

Commands
{}
SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).
'retain COMMAND --help' tells more about a command, 'retain --version' about the program.
Every command takes --lang en or zh; without it the language is that of the environment.
)",
    R"(retain - 留住客户值多少钱：逐周模拟，为期十年

示例
  retain run documents                   模拟文档自己的数字
  retain run gym gym-quick-answers       一家企业及其方案，以及方案是否合算
  retain new my-gym.toml --margin 35%    写出您的企业和一个方案；不给数字时会提问
  retain check my-gym-plan.toml          文件是否正确？
  retain run my-gym-plan.toml --dry-run  列出将要模拟的每个值
  retain run my-gym-plan.toml            您的方案带来什么变化

命令
{}
SCENARIO 是文件（plan.toml）或内置情景的名称（documents）。
'retain COMMAND --help' 详细说明一个命令，'retain --version' 显示程序版本。
每个命令都可加 --lang en 或 --lang zh；不写则使用环境的语言。
)"};

/// "  run SCENARIO...    what happens in each scenario, ...": what stands behind the name of the
/// program in the first line of the help, in two columns.
std::string line_of(const Command& command) {
  constexpr std::string_view program = "retain ";
  constexpr std::string_view dash = " - ";
  const std::string help = say(command.help);
  const std::string head = help.substr(program.size(), help.find('\n') - program.size());
  const std::size_t end = head.find(dash);
  return fmt::format("  {:<18} {}\n", head.substr(0, end),
                     command.summary ? say(*command.summary) : head.substr(end + dash.size()));
}

}  // namespace

std::string overview_text() {
  std::string lines;
  for (const Command& command : command_table()) lines += line_of(command);
  return say(help_overview, lines);
}

}  // namespace retain::app
