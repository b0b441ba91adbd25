#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/subcommands.hpp"
#include "support/temporary_folder.hpp"

using namespace retain;
using Catch::Contains;

namespace {

template <class Options>
Options parsed(const std::vector<std::string>& arguments) {
  return std::get<Options>(parse_command_line(arguments));
}

std::string complaint(const std::vector<std::string>& arguments) {
  try {
    (void)parse_command_line(arguments);
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::usage);
    return error.what();
  }
  return "nothing was thrown";
}

}  // namespace

TEST_CASE("every flag of run arrives in its place") {
  const std::vector<std::string> typed{"run",         "a.toml",  "documents",   "--out",     "dir",
                                       "--overwrite", "--base",  "b.toml",      "--threads", "3",
                                       "--dry-run",   "--quiet", "--format=csv"};
  const auto run = parsed<RunOptions>(typed);
  CHECK(run.command == typed);
  CHECK(run.scenarios == std::vector<std::string>{"a.toml", "documents"});
  CHECK(run.out == "dir");
  CHECK(run.overwrite);
  CHECK(run.base == "b.toml");
  CHECK(run.threads == 3);
  CHECK(run.dry_run);
  CHECK(run.quiet);
  CHECK(run.format == OutputFormat::csv);
  const auto plain = parsed<RunOptions>({"run", "documents"});
  CHECK_FALSE((plain.overwrite || plain.dry_run || plain.quiet));
  CHECK((plain.out.empty() && plain.base.empty() && plain.overrides.empty()));
  CHECK(plain.format == OutputFormat::text);
}

TEST_CASE("settings come in the order typed, before the flags that set one parameter") {
  const auto run = parsed<RunOptions>({"run", "--seed", "7", "--set", "a.b=1", "documents", "--set",
                                       "title=x = y", "--engine", "expected", "--replications=9",
                                       "--customers", "10", "--weeks", "52"});
  std::vector<std::string> all;
  for (const Override& given : run.overrides) {
    all.push_back(given.flag + " " + given.key + "=" + given.text);
  }
  CHECK(run.scenarios == std::vector<std::string>{"documents"});
  CHECK(all == std::vector<std::string>{
                   "--set a.b=1", "--set title=x = y", "--engine simulation.engine=expected",
                   "--seed simulation.seed=7", "--replications simulation.replications=9",
                   "--weeks simulation.weeks=52", "--customers cohort.customers=10"});
}

TEST_CASE("the other commands arrive with what stands behind them") {
  CHECK(parsed<CheckOptions>({"check", "a.toml", "--set", "a=1"}).overrides.size() == 1);
  CHECK(parsed<ParamsOptions>({"params"}).key.empty());
  CHECK(parsed<ParamsOptions>({"params", "churn", "--format", "json"}).format ==
        OutputFormat::json);
  CHECK(parsed<SourcesOptions>({"sources"}).what.empty());
  CHECK(parsed<SourcesOptions>({"sources", "002", "--format", "csv"}).what == "002");
  CHECK(parsed<NewOptions>({"new", "a.toml"}).base == "documents");
  CHECK(parsed<NewOptions>({"new", "a.toml", "--from", "gold"}).base == "gold");
  CHECK(parsed<VerifyOptions>({"verify", "--replications", "50"}).replications == 50);
}

TEST_CASE("a manifest arrives alone or with what does not decide about results") {
  const RunOptions run = parsed<RunOptions>(
      {"run", "--manifest", "m.json", "--out", "x", "--overwrite", "--threads", "2", "--quiet"});
  CHECK(run.manifest == "m.json");
  CHECK(run.scenarios.empty());
  CHECK(run.threads == 2);
  CHECK_THAT(complaint({"run", "documents", "--manifest", "m.json"}), Contains("with SCENARIO"));
  CHECK_THAT(complaint({"run", "--manifest", "m.json", "--seed", "2"}), Contains("with --seed"));
  CHECK_THAT(complaint({"run", "--manifest", "m.json", "--set", "a=2"}), Contains("with --set"));
}

TEST_CASE("a scenario may have the name of a command") {
  CHECK(parsed<RunOptions>({"run", "new", "verify"}).scenarios.size() == 2);
}

TEST_CASE("behind two hyphens everything is a scenario") {
  CHECK(parsed<CheckOptions>({"check", "--", "-odd.toml"}).scenarios ==
        std::vector<std::string>{"-odd.toml"});
}

TEST_CASE("the last of several values of an option counts") {
  CHECK(parsed<RunOptions>({"run", "a", "--out", "x", "--out", "y", "--quiet", "--quiet"}).out ==
        "y");
}

TEST_CASE("help is short, and found wherever it is asked for") {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{}, {"--help"}, {"-h"}, {"help"}}) {
    CHECK_THAT(parsed<PrintOptions>(arguments).text, Contains("retain run documents"));
  }
  for (const Subcommand& subcommand : subcommands()) {
    const std::string name = subcommand.name;
    const std::string text = parsed<PrintOptions>({name, "--help"}).text;
    CHECK_THAT(text, Contains("retain " + name) && Contains("Examples"));
    CHECK(parsed<PrintOptions>({"help", name}).text == text);
    CHECK(parsed<PrintOptions>({name, "-h", "--nonsense"}).text == text);
    CHECK(std::count(text.begin(), text.end(), '\n') < 40);
  }
}

TEST_CASE("the help of a command names each of its options") {
  for (const Subcommand& subcommand : subcommands()) {
    CLI::App app;
    TypedOptions typed;
    subcommand.declare(app, typed);
    for (const CLI::Option* option : app.get_options()) {
      if (!option->nonpositional()) continue;
      const std::string name = option->get_name().substr(option->get_name().find("--"));
      CHECK_THAT(std::string(subcommand.help->english), Contains("  " + name + " "));
    }
  }
}

TEST_CASE("a mistyped command or option gets the nearest name") {
  CHECK(complaint({"chekc", "documents"}) ==
        "unknown command 'chekc'; did you mean 'check'?\nsee 'retain --help'");
  CHECK(complaint({"run", "documents", "--overwrit"}) ==
        "unknown option '--overwrit' of 'retain run'; did you mean '--overwrite'?\n"
        "see 'retain run --help'");
  CHECK_THAT(complaint({"--verison"}), Contains("did you mean '--version'?"));
  CHECK_THAT(complaint({"run", "documents", "--sede=3"}), Contains("did you mean '--seed'?"));
  CHECK_THAT(complaint({"run", "-quiet", "documents"}), Contains("did you mean '--quiet'?"));
  CHECK_THAT(complaint({"run", "documents", "--repl", "5"}),
             Contains("did you mean '--replications'?"));
  CHECK_THAT(complaint({"a.toml"}), Contains("did you mean 'retain run a.toml'?"));
}

TEST_CASE("a flag takes no value") {
  for (const char* flag : {"--dry-run=false", "--quiet=0", "--overwrite=no", "--quiet="}) {
    CHECK_THAT(complaint({"run", "a", flag}), Contains("takes no value"));
  }
  CHECK_THAT(complaint({"--version=1"}), Contains("takes no value"));
}

TEST_CASE("overwriting needs the folder that may be overwritten") {
  CHECK_THAT(complaint({"run", "a", "--overwrite"}), Contains("--out"));
  CHECK(parsed<RunOptions>({"run", "a", "--overwrite", "--out", "b"}).overwrite);
}

TEST_CASE("options and commands of later versions are unknown") {
  for (const char* option : {"--fail-if=x", "--precision=1", "--resume"}) {
    CHECK_THAT(complaint({"run", "documents", option}), Contains("unknown option"));
  }
  for (const char* command : {"sweep", "tornado", "goal-seek", "optimize", "merge"}) {
    CHECK_THAT(complaint({command}), Contains("unknown command"));
  }
}

TEST_CASE("what is missing or too much is told") {
  CHECK_THAT(complaint({"run"}), Contains("needs a scenario"));
  CHECK_THAT(complaint({"check"}), Contains("needs a scenario"));
  CHECK_THAT(complaint({"new"}), Contains("needs the name of the file"));
  CHECK_THAT(complaint({"assess"}), Contains("needs a score sheet"));
  CHECK_THAT(complaint({"sources", "002", "003"}), Contains("does not take '003'"));
  CHECK_THAT(complaint({"params", "a", "b"}), Contains("does not take 'b'"));
  CHECK_THAT(complaint({"verify", "documents"}), Contains("does not take 'documents'"));
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"run", "a", "--out"},
                                             {"run", "a", "--out", "--quiet"},
                                             {"run", "a", "--out="},
                                             {"run", "a", "--seed", ""},
                                             {"check", "a", "--set"}}) {
    CHECK_THAT(complaint(arguments), Contains("needs a value"));
  }
  CHECK_THAT(complaint({"check", "a", "--set", "service.empathy"}), Contains("key=value"));
  CHECK_THAT(complaint({"check", "a", "--set", "=3"}), Contains("key=value"));
  for (const char* threads : {"0", "-1", "x", "1.5", "1025", "99999999999999999999"}) {
    CHECK_THAT(complaint({"run", "a", "--threads", threads}), Contains("between 1 and 1024"));
  }
  CHECK_THAT(complaint({"verify", "--replications", "1"}), Contains("between 30 and 1000000"));
  CHECK_THAT(complaint({"params", "--format", "xml"}), Contains("text, csv, json"));
}
