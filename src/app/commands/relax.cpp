#include <algorithm>

#include "app/command.hpp"
#include "app/commands/relax_table.hpp"
#include "app/commands/words.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/interruption.hpp"
#include "app/terminal/progress_bar.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "files/results_place.hpp"
#include "results/relax_file.hpp"
#include "results/results_folder.hpp"
#include "results/words.hpp"
#include "study/load_scenarios.hpp"
#include "study/relaxation.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message unknown_assumption{"--order: there is no assumption '{}' (there are {})",
                                     "--order：没有假设“{}”（可用的有 {}）"};
constexpr Message assumption_twice{"--order names '{}' twice", "--order 两次列出“{}”"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_relax{
    R"(retain relax - what remains of the documents' 312,000 yuan, assumption by assumption

Examples
  retain relax
  retain relax --order margin,discount
  retain relax --out results/documents --replications 200

The documents reckon that one offended customer costs 312,000 yuan in ten years. Each step relaxes
one of their assumptions, on the way to the scenario evidence: churn (customers leave anyway),
listeners (not every listener is a customer), leaving (not every listener leaves), margin (instead
of revenue), discount, replacement (the lost are replaced). Writes relax.csv.

Options
  --order NAMES        assumptions to relax first; the size of a step depends on the order
  --out DIR            folder of relax.csv (default a new one, results/relax)
  --overwrite          replace relax.csv in the folder of --out
  --seed N             seed of the random numbers
  --replications N     independent repetitions of the agents
  --customers N        customers of the business
  --threads N          processors used (default all); results do not depend on it
  --quiet              no progress
  --format NAME        text, csv or json for what is printed
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain relax - 逐项放宽假设后，文档的 312,000 元还剩多少

示例
  retain relax
  retain relax --order margin,discount
  retain relax --out results/documents --replications 200

文档算得，一位被得罪的客户在十年内造成 312,000 元的损失。每一步放宽其中一项假设，
逐步接近情景 evidence：churn（客户本来也会流失）、listeners（听者不都是客户）、
leaving（听者不都离开）、margin（按毛利而不按收入）、discount（贴现）、
replacement（流失者得到替补）。写出 relax.csv。

选项
  --order NAMES        最先放宽的假设；每步的大小取决于顺序
  --out DIR            relax.csv 所在的文件夹（默认新建 results/relax）
  --overwrite          覆盖 --out 文件夹中的 relax.csv
  --seed N             随机种子
  --replications N     逐客户模拟的独立重复次数
  --customers N        业务的客户数
  --threads N          使用的处理器数（默认全部）；不影响结果
  --quiet              不显示进度
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

constexpr Message summary_of_relax{
    "what remains of their 312,000 yuan when assumptions are relaxed",
    "逐项放宽假设后，文档的 312,000 元还剩多少"};

struct TypedRelax {
  std::string order, out, threads, format;
  TypedOverrides overrides;
  bool overwrite = false, quiet = false;
};

struct RelaxOptions {
  std::vector<std::string> order;   ///< assumptions to relax first; the others follow
  std::string out;                  ///< folder; empty: a new one below results/
  bool overwrite;                   ///< relax.csv in the folder may be replaced
  std::vector<Override> overrides;  ///< --seed and the like
  std::int64_t threads;
  bool quiet;
  OutputFormat format;
};

void add_options(OptionList& list, TypedRelax& typed) {
  list.add("--order", typed.order);
  list.add("--out", typed.out);
  list.add("--seed", typed.overrides.seed);
  list.add("--replications", typed.overrides.replications);
  list.add("--customers", typed.overrides.customers);
  list.add("--threads", typed.threads);
  list.add("--format", typed.format);
  list.add("--overwrite", typed.overwrite);
  list.add("--quiet", typed.quiet);
}

RelaxOptions parse(const TypedRelax& typed) {
  if (typed.overwrite && typed.out.empty()) refuse_usage(Sentence(message::overwrite_needs_out));
  return {.order = parse_list(typed.order),
          .out = typed.out,
          .overwrite = typed.overwrite,
          .overrides = parse_overrides(typed.overrides),
          .threads = parse_threads(typed.threads),
          .quiet = typed.quiet,
          .format = parse_format(typed.format)};
}

namespace fs = std::filesystem;

const char* const start_name = "documents-arithmetic";
const char* const goal_name = "evidence";

std::vector<std::string> usual_order() {
  std::vector<std::string> names;
  for (const Assumption& assumption : assumptions()) names.push_back(assumption.name);
  return names;
}

/// Names first to last; those that are not named follow in their usual order.
std::vector<std::string> whole_order(const std::vector<std::string>& typed) {
  const std::vector<std::string> usual = usual_order();
  std::vector<std::string> order;
  for (const std::string& name : typed) {
    if (std::ranges::find(usual, name) == usual.end()) {
      refuse_usage(Sentence(message::unknown_assumption, name, listed(usual)) +
                   appended(did_you_mean(name, usual)));
    }
    if (std::ranges::find(order, name) != order.end()) {
      refuse_usage(Sentence(message::assumption_twice, name));
    }
    order.push_back(name);
  }
  for (const std::string& name : usual) {
    if (std::ranges::find(order, name) == order.end()) order.push_back(name);
  }
  return order;
}

Relaxation relaxation_of(const RelaxOptions& options) {
  const std::vector<LoadedScenario> loaded =
      load_scenarios({start_name, goal_name}, options.overrides, shipped_scenarios_folder());
  return {loaded[0].scenario, loaded[1].scenario, whole_order(options.order), options.threads};
}

bool goes_into_existing_folder(const RelaxOptions& options) {
  std::error_code ignored;
  return !options.out.empty() && fs::is_directory(options.out, ignored);
}

/// Refuses before anything is simulated what could not be written afterwards.
void expect_place(const RelaxOptions& options) {
  if (options.out.empty()) return;
  std::error_code ignored;
  if (!goes_into_existing_folder(options)) {
    if (!fs::exists(options.out, ignored)) return;
    refuse_place(options.out, say(message::not_a_folder));
  }
  const fs::path file = fs::path(options.out) / "relax.csv";
  if (fs::exists(file, ignored) && !options.overwrite) {
    throw Error(ExitCode::input_output, Sentence(message::file_exists, file.string()));
  }
}

/// Writes relax.csv into a folder of its own, or into the folder asked for when that exists: beside
/// the results of a run, say. Returns the folder.
fs::path write_file(const std::vector<RelaxedLoss>& losses, const RelaxOptions& options) {
  if (goes_into_existing_folder(options)) {
    expect_place(options);  // another command may just have written there
    write_relaxed_losses(losses, options.out);
    return options.out;
  }
  ResultsFolder folder(options.out.empty() ? std::nullopt : std::optional<std::string>(options.out),
                       Existing::refuse, "relax");
  write_relaxed_losses(losses, folder.files());
  print_notices(folder.publish());
  return folder.path();
}

ExitCode run(const RelaxOptions& options) {
  const Relaxation relaxation = relaxation_of(options);
  expect_place(options);
  const Interruption interruption;
  std::vector<RelaxedLoss> losses;
  {
    const std::size_t steps = relaxation.order.size() + 1;
    ProgressBar bar(options.quiet ? ProgressBar::Mode::silent : ProgressBar::Mode::automatic);
    losses = relax(relaxation, [&](std::size_t done) {
      Interruption::check();
      const std::string next = done < steps ? relaxation.order[done - 1] : std::string();
      bar.update(next, static_cast<double>(done) / static_cast<double>(steps), 0.0);
    });
  }
  const fs::path folder = write_file(losses, options);
  print_result(relax_table(losses, relaxation, options.format));
  if (options.format == OutputFormat::text) {
    print_result("\n" + say(message::results_are_in, printable(folder.string())));
  }
  return ExitCode::done;
}

}  // namespace

Command relax_command() {
  return {.name = "relax",
          .help = help_relax,
          .summary = summary_of_relax,
          .add_options = options_of_command<TypedRelax, RelaxOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
