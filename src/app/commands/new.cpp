#include <algorithm>
#include <filesystem>

#include "app/command.hpp"
#include "app/commands/new_firm.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/interruption.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/terminal.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/plain_name.hpp"
#include "base/sentence.hpp"
#include "base/words.hpp"
#include "files/atomic_file.hpp"
#include "model/observed_service.hpp"
#include "results/words.hpp"
#include "scenario/scenario_template.hpp"
#include "scenario/words.hpp"
#include "study/load_scenarios.hpp"

namespace retain::message {

constexpr Message new_needs_file{
    "'retain new' needs the name of the file to write, for example plan.toml",
    "“retain new”需要写出的文件名，例如 plan.toml"};
constexpr Message new_needs_toml{"{}: the name of a scenario file must end in .toml",
                                 "{}: 情景文件名必须以 .toml 结尾"};
constexpr Message template_takes_no_figures{
    "--from makes a file of all parameters of a scenario and takes no figures; leave out one of "
    "them",
    "--from 生成列出某一情景全部参数的文件，不接受数字；请去掉其中之一"};
constexpr Message firm_written{
    "{0} (the firm) and {1} (a plan for it) written; next: retain check {1}\n",
    "已写出 {0}（企业）和 {1}（方案）；下一步：retain check {1}\n"};
constexpr Message new_written{"{0} written; next: retain check {0}\n",
                              "已写出 {0}；下一步：retain check {0}\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_new{
    R"(retain new FILE - your firm and a plan for it, as two scenario files to start from

Examples
  retain new my-shop.toml
  retain new my-shop.toml --customers 1200 --spend-per-month 299 --churn-per-month 4%
  retain new plan.toml --from gold-service
  retain new plans/second.toml --from plans/first.toml

On a terminal the program asks nine questions about the firm and writes FILE and a first plan that
extends it: my-shop.toml and my-shop-plan.toml. With one of the figures below it asks nothing. What
you do not state is that of 'evidence', and the file shows it commented out.

With --from, or without terminal and figures, FILE extends that scenario and shows every parameter,
commented out, with its value there. FILE must end in .toml; nothing is ever overwritten.

Options
  --customers N        how many customers you have
  --spend-per-month N  yuan that a customer spends in a month
  --margin P           share of that which is gain: 35% or 0.35
  --churn-per-month P  share of the customers that leaves in a month
  --replaced P         share of those who leave that new customers replace
  --visits-per-week N  how often a customer visits you in a week
  --dissatisfied-share P  share of the visits that disappoints
  --discount-rate P    discount rate per year
  --acquisition-cost N yuan that it costs to win a new customer
  --from SCENARIO      a file or the name of a shipped scenario
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain new FILE - 您的企业及其方案：两个可作起点的情景文件

示例
  retain new my-shop.toml
  retain new my-shop.toml --customers 1200 --spend-per-month 299 --churn-per-month 4%
  retain new plan.toml --from gold-service
  retain new plans/second.toml --from plans/first.toml

在终端上，程序就企业提出九个问题，并写出 FILE 和扩展它的第一个方案：
my-shop.toml 和 my-shop-plan.toml。给出以下任一数字时不再提问。
未说明的数字沿用 evidence，并在文件中以注释列出。

用 --from 时，或既没有终端也没有数字时，FILE 扩展该情景，并以注释列出
每个参数及其在该情景中的值。FILE 必须以 .toml 结尾；从不覆盖任何文件。

选项
  --customers N        客户数
  --spend-per-month N  一位客户每月的消费额（元）
  --margin P           其中毛利的比例：35% 或 0.35
  --churn-per-month P  每月流失的客户比例
  --replaced P         流失的客户中由新客户补上的比例
  --visits-per-week N  一位客户每周的接触次数
  --dissatisfied-share P  令客户不满意的光顾所占比例
  --discount-rate P    年贴现率
  --acquisition-cost N 吸引一位新客户的成本（元）
  --from SCENARIO      文件或内置情景的名称
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct TypedNew {
  std::string file, parent;
  TypedFigures figures;
};

struct NewOptions {
  std::string file;
  std::string parent;  ///< of a file of all parameters; empty: not typed
  FirmFigures figures;
};

void add_options(OptionList& list, TypedNew& typed) {
  list.add("FILE", typed.file);
  list.add("--from", typed.parent);
  add_figure_options(list, typed.figures);
}

NewOptions parse(const TypedNew& typed) {
  if (typed.file.empty()) refuse_usage(Sentence(message::new_needs_file));
  NewOptions options{typed.file, typed.parent, parse_figures(typed.figures)};
  if (!options.parent.empty() && !options.figures.empty()) {
    refuse_usage(Sentence(message::template_takes_no_figures));
  }
  return options;
}

namespace fs = std::filesystem;

/// The stem of a file that may become a scenario.
std::string name_of_new(const fs::path& file) {
  const std::string name = file.stem().string();
  if (file.extension() != ".toml") {
    refuse_usage(Sentence(message::new_needs_toml, file.string()));
  }
  const Sentence objection = objection_to_scenario_name(name);
  if (!objection.empty()) refuse_usage(Sentence(message::concerning, file.string(), objection));
  return name;
}

/// What `file` writes for its parent: the name of a shipped scenario, or the way to a file from
/// where `file` is.
std::string parent_as_written(const std::string& parent, const fs::path& file) {
  if (!names_a_file(parent)) return parent;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const std::string relative = fs::proximate(parent, folder).string();
  return names_a_file(relative) ? relative : "./" + relative;
}

constexpr std::size_t columns_of_file = 80;

/// A comment in lines that begin with # and are no longer than a file should be.
std::string comment_lines(std::string_view comment) {
  std::string lines;
  for (const std::string& line : wrapped(comment, columns_of_file - 2)) lines += "# " + line + "\n";
  return lines;
}

/// The text with long comments broken; one behind a value goes before it.
std::string in_columns(std::string_view text) {
  constexpr std::string_view behind_value = "  # ";
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (painted_width(line) > columns_of_file && line.starts_with("# ")) {
      lines += comment_lines(line.substr(2));
      continue;
    }
    const std::size_t comment = line.rfind(behind_value);
    if (painted_width(line) > columns_of_file && comment != std::string_view::npos) {
      lines += comment_lines(line.substr(comment + behind_value.size()));
      line = line.substr(0, line.find_last_not_of(' ', comment) + 1);
    }
    lines += std::string(line) + "\n";
  }
  return lines;
}

LoadedScenario loaded_for_new(const std::string& scenario) {
  return load_scenarios({scenario}, {}, shipped_scenarios_folder(), message::nothing_written)
      .front();
}

void write_template(const fs::path& path, const std::string& parent) {
  const LoadedScenario loaded = loaded_for_new(parent);
  AtomicFile file(path, Existing::refuse);
  file.write(in_columns(scenario_template(loaded, name_of_new(path),
                                          parent_as_written(parent, path), spoken_language())));
  file.commit();
  print_notice(say(message::new_written, path.string()));
}

/// Makes both files appear, or none.
void commit(AtomicFile& first, const fs::path& path, AtomicFile& second) {
  const Interruption held;  // Ctrl-C waits until both are there
  first.commit();
  try {
    second.commit();
  } catch (...) {
    std::error_code ignored;
    fs::remove(path, ignored);
    throw;
  }
}

fs::path plan_of(const fs::path& firm) {
  return firm.parent_path() / (firm.stem().string() + "-plan.toml");
}

/// Throws when a file could not be written there, before a person has answered anything.
void expect_place(const fs::path& path) {
  const AtomicFile place(path, Existing::refuse);
}

void write_firm(const fs::path& path, const NewOptions& options) {
  const fs::path plan_path = plan_of(path);
  const std::string name = name_of_new(path);
  (void)name_of_new(plan_path);  // its name may be too long
  Scenario world = loaded_for_new(std::string(world_of_new_firm)).scenario;
  world.service.dissatisfied_share = dissatisfied_share(world);
  if (world.acquisition.policy != AcquisitionPolicy::replace) world.acquisition.share = 0.0;
  expect_place(path);
  expect_place(plan_path);
  const FirmFigures figures = options.figures.empty() ? ask_figures(world) : options.figures;
  AtomicFile firm(path, Existing::refuse);
  AtomicFile plan(plan_path, Existing::refuse);
  const Language language = spoken_language();
  firm.write(in_columns(firm_text(name, figures, world, language)));
  plan.write(in_columns(plan_text(path.filename().string(), name, figures, world, language)));
  commit(firm, path, plan);
  print_notice(say(message::firm_written, path.string(), plan_path.string()));
}

ExitCode run(const NewOptions& options) {
  const fs::path path = options.file;
  (void)name_of_new(path);
  const bool can_ask = input_is_terminal() && output_terminal().is_terminal;
  if (!options.figures.empty() || (options.parent.empty() && can_ask)) {
    write_firm(path, options);
  } else {
    write_template(path, options.parent.empty() ? "documents" : options.parent);
  }
  return ExitCode::done;
}

}  // namespace

Command new_command() {
  return {.name = "new",
          .help = help_new,
          .add_options = options_of_command<TypedNew, NewOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
