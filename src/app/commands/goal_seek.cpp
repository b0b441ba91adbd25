#include <algorithm>

#include "app/command.hpp"
#include "app/commands/goal_seek_text.hpp"
#include "app/commands/study_call.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/text_table.hpp"
#include "base/sentence.hpp"
#include "results/goal_seek_file.hpp"
#include "study/goal_questions.hpp"

namespace retain::message {

constexpr Message goal_is_missing{
    "what is sought? Write --question NAME (see --questions), or --vary KEY and --target",
    "要求解什么？请写 --question NAME（见 --questions），或 --vary KEY 与 --target"};
constexpr Message goal_stated_twice{
    "--question says what is varied and what shall be equal; leave --vary and --target out",
    "--question 已说明变动什么、使什么相等；请去掉 --vary 和 --target"};
constexpr Message column_question{"question", "问题"};
constexpr Message column_asks{"what it asks", "所问的是"};
constexpr Message goal_points_told{"{} between {} and {}: 129 points and the roots between them\n",
                                   "{} 在 {} 与 {} 之间：129 个点及其间的根\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_goal_seek{
    R"(retain goal-seek SCENARIO - at which value of a parameter two sides are equal

Examples
  retain goal-seek gold-service --question programme-price
  retain goal-seek gold-service --question promised-effect
  retain goal-seek plan.toml --vary money.margin --target parity
  retain goal-seek plan.toml --vary service.reliability --target business_value_end.difference=500
  retain goal-seek --questions

Finds every value of a parameter between two ends at which a figure is equal to a number or to
another figure, and asks the agents at each of them. Writes goal_seek.csv and goal_curve.csv, and a
page. Exit code 6 when there is no such value.

Options
  --question NAME      a question with a name; --questions lists them
  --vary [S:]KEY       the parameter that is sought
  --target WHAT        FIGURE=NUMBER, FIGURE=FIGURE, parity (the value of the business equal to
                       that of the comparator) or parity:SCENARIO
  --between FROM:TO    ends (default those of the question, or the range of the parameter)
  --questions          list the questions, seek nothing
  --no-agents          do not ask the agents
  --fail-if CONDITION  exit code 6 if it holds, such as 'loss_end.difference > 0'; may be repeated
  --base NAME          compare with this scenario, file or shipped scenario
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --engine NAME        expected, which is also the default
  --metric FIGURE      for --target parity and questions: what shall be equal in place of
                       business_value_end.difference
  --weeks N            length of the simulation
  --customers N        customers acquired in week 0
  --seed N             seed of the agents
  --out DIR            results folder (default results/SCENARIO-goal-seek); an existing one gets the
                       two files beside its own
  --overwrite          replace what stands in the folder of --out
  --threads N          processors used (default all); results do not depend on it
  --dry-run            say where it would be sought and about how long, write nothing
  --quiet              no progress
  --format NAME        text, csv or json for what is printed
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain goal-seek SCENARIO - 参数取何值时两边相等

示例
  retain goal-seek gold-service --question programme-price
  retain goal-seek gold-service --question promised-effect
  retain goal-seek plan.toml --vary money.margin --target parity
  retain goal-seek plan.toml --vary service.reliability --target business_value_end.difference=500
  retain goal-seek --questions

求出参数在两端之间的每一个值，使某个数字等于给定数值或另一个数字，并用逐客户模拟核对。
写出 goal_seek.csv、goal_curve.csv 和网页。没有这样的值时退出码为 6。

选项
  --question NAME      有名称的问题；--questions 列出全部
  --vary [S:]KEY       所求的参数
  --target WHAT        指标=数值、指标=指标、parity（业务总价值与比较对象相等）或 parity:情景
  --between FROM:TO    两端（默认为问题的范围或参数的范围）
  --questions          列出问题，不求解
  --no-agents          不作逐客户模拟的核对
  --fail-if CONDITION  条件成立时退出码为 6，例如 'loss_end.difference > 0'；可重复使用
  --base NAME          与此情景、文件或内置情景比较
  --set KEY=VALUE      改变一个参数；可重复使用，见 'retain params'
  --engine NAME        expected，也是默认值
  --metric FIGURE      用于 --target parity 和各问题：应相等的数字
                       （代替 business_value_end.difference）
  --weeks N            模拟的周数
  --customers N        第 0 周获得的客户数
  --seed N             逐客户模拟的随机种子
  --out DIR            结果文件夹（默认 results/SCENARIO-goal-seek）；
                       已有的结果文件夹中会添加这两个文件
  --overwrite          覆盖 --out 文件夹中的内容
  --threads N          使用的处理器数（默认全部）；不影响结果
  --dry-run            只说明在何处求解和大约时间，不写文件
  --quiet              不显示进度
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct TypedGoalSeek {
  TypedStudy study;
  std::string question, vary, target, between;
  bool questions = false, no_agents = false;
};

struct GoalSeekOptions {
  std::optional<StudyOptions> study;  ///< none where questions are listed
  std::string question, vary, target, between;
  bool asks_agents;
};

void add_options(OptionList& list, TypedGoalSeek& typed) {
  add_study_options(list, typed.study);
  list.add("--question", typed.question);
  list.add("--vary", typed.vary);
  list.add("--target", typed.target);
  list.add("--between", typed.between);
  list.add("--questions", typed.questions);
  list.add("--no-agents", typed.no_agents);
}

GoalSeekOptions parse(const TypedGoalSeek& typed) {
  if (typed.questions) return {std::nullopt, {}, {}, {}, {}, false};
  const bool has_parts = !typed.vary.empty() || !typed.target.empty();
  if (!typed.question.empty() && has_parts) refuse_usage(Sentence(message::goal_stated_twice));
  if (typed.question.empty() && (typed.vary.empty() || typed.target.empty())) {
    refuse_usage(Sentence(message::goal_is_missing));
  }
  return {parse_study(typed.study, "goal-seek"),
          typed.question,
          typed.vary,
          typed.target,
          typed.between,
          !typed.no_agents};
}

std::string questions_text() {
  TextTable table({{.title = say(message::column_question)}, {.title = say(message::column_asks)}});
  for (const Question& question : questions()) {
    table.add_row({std::string(question.name), say(question.text)});
  }
  return table.to_text();
}

Goal goal_of(const GoalSeekOptions& options, const StudyCall& call) {
  const PointStudy& points = call.points();
  Goal goal = options.question.empty() ? Goal{way_of_key(options.vary, points),
                                              parse_target(options.target, points), 0, 0}
                                       : goal_of_question(options.question, points);
  if (options.question.empty() || !options.between.empty()) {
    std::tie(goal.low, goal.high) = ends_of(options.between, goal.way);
  }
  const bool is_parity = goal.target.text == "parity";
  if (is_parity && !options.study->metric.empty()) {
    const Figure figure = call.figure(0);
    goal.target.figure = figure.of(figure.scenario.value_or(0));
  }
  return goal;
}

ExitCode run(const GoalSeekOptions& options) {
  if (!options.study) {
    print_result(questions_text());
    return ExitCode::done;
  }
  const StudyCall call(*options.study, "goal-seek", {goal_seek_file_name, goal_curve_file_name});
  const PointStudy& points = call.points();
  const Goal goal = goal_of(options, call);
  if (options.study->dry_run) {
    constexpr double usual_evaluations = 200.0;  // with two scales, and some roots
    print_result(say(message::goal_points_told, goal.way.name, goal.low, goal.high) +
                 call.told_time(usual_evaluations));
    return ExitCode::done;
  }
  RootSearch found;
  std::vector<std::optional<Confirmation>> confirmed;
  call.work([&](const ShareDone& progress) {
    constexpr std::int64_t replications = 1000;
    found = seek_goal(points, goal, options.study->threads);
    for (const Root& root : found.roots) {
      const auto done = static_cast<double>(confirmed.size());
      const auto all = static_cast<double>(found.roots.size());
      progress(done / all);
      confirmed.emplace_back();
      if (!options.asks_agents) continue;
      confirmed.back() = confirm(points, goal, root.at, replications, options.study->threads,
                                 [&](double share) { progress((done + share) / all); });
    }
  });
  const SoughtGoal sought{goal, found, confirmed};
  const ExitCode judged = call.finish(
      [&](const std::filesystem::path& files) { return write_goal_seek(points, sought, files); },
      goal_seek_text(points, sought, options.study->format));
  return found.roots.empty() && !found.is_zero ? ExitCode::not_met : judged;
}

}  // namespace

Command goal_seek_command() {
  return {
      .name = "goal-seek",
      .help = help_goal_seek,
      .add_options = options_of_command<TypedGoalSeek, GoalSeekOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
