#include <algorithm>
#include <filesystem>

#include "app/command.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/plain_name.hpp"
#include "base/sentence.hpp"
#include "base/words.hpp"
#include "files/atomic_file.hpp"
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
constexpr Message new_written{"{0} written; next: retain check {0}\n",
                              "已写出 {0}；下一步：retain check {0}\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_new{
    R"(retain new FILE - a commented scenario file to start from

Examples
  retain new plan.toml
  retain new plan.toml --from gold-service
  retain new plans/second.toml --from plans/first.toml

FILE must end in .toml and must not exist. It extends the scenario it is made from and shows
every parameter, commented out, with its value there.

Options
  --from SCENARIO      a file or the name of a shipped scenario (default documents)
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain new FILE - 带注释的情景文件，作为起点

示例
  retain new plan.toml
  retain new plan.toml --from gold-service
  retain new plans/second.toml --from plans/first.toml

FILE 必须以 .toml 结尾，且不能已经存在。它扩展作为来源的情景，并以注释列出
每个参数及其在该情景中的值。

选项
  --from SCENARIO      文件或内置情景的名称（默认 documents）
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct NewOptions {
  std::string file;
  std::string parent = "documents";
};

void add_options(OptionList& list, NewOptions& typed) {
  list.add("FILE", typed.file);
  list.add("--from", typed.parent);
}

NewOptions parse(const NewOptions& typed) {
  if (typed.file.empty()) refuse_usage(Sentence(message::new_needs_file));
  return typed;
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

ExitCode run(const NewOptions& options) {
  const fs::path path = options.file;
  const std::string name = name_of_new(path);
  const LoadedScenario parent =
      load_scenarios({options.parent}, {}, shipped_scenarios_folder(), message::nothing_written)
          .front();
  AtomicFile file(path, Existing::refuse);
  file.write(in_columns(
      scenario_template(parent, name, parent_as_written(options.parent, path), spoken_language())));
  file.commit();
  print_notice(say(message::new_written, options.file));
  return ExitCode::done;
}

}  // namespace

Command new_command() {
  return {.name = "new",
          .help = help_new,
          .add_options = options_of_command<NewOptions, NewOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
