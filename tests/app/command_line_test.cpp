#include "app/command_line.hpp"

#include <fmt/ranges.h>
#include <catch2/catch.hpp>

#include "app/overview.hpp"

using namespace retain::app;
using Catch::Contains;

namespace {

/// A command with options of every kind, which remembers what arrived.
struct ProbeOptions {
  std::vector<std::string> command, scenarios, settings;
  std::string out, seed;
  bool quiet = false, overwrite = false;
};

ProbeOptions last_probe;

void add_options(OptionList& list, ProbeOptions& typed) {
  typed.command = list.arguments();
  list.add("SCENARIO", typed.scenarios);
  list.add("--set", typed.settings);
  list.add("--out", typed.out);
  list.add("--seed", typed.seed);
  list.add("--quiet", typed.quiet);
  list.add("--overwrite", typed.overwrite);
}

ProbeOptions parse(const ProbeOptions& typed) {
  if (typed.seed == "refused") refuse_usage("refused");
  return typed;
}

ExitCode run(const ProbeOptions& options) {
  last_probe = options;
  return ExitCode::contradiction;
}

ProbeOptions probed(const std::vector<std::string>& arguments) {
  const Command probe{
      .name = "probe",
      .help = {"retain probe - a probe\n", "retain probe - 探针\n"},
      .add_options = options_of_command<ProbeOptions, ProbeOptions>(add_options, parse, run)};
  last_probe = {};
  const ExitCode exit_code = carry_out(parse_command_line(arguments, {probe}));
  CHECK(exit_code == ExitCode::contradiction);
  return last_probe;
}

std::string printed(const std::vector<std::string>& arguments) {
  return std::get<PrintedText>(parse_command_line(arguments)).text;
}

/// True when the arguments are a command that could be run.
bool is_understood(const std::vector<std::string>& arguments) {
  return std::holds_alternative<Task>(parse_command_line(arguments));
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

TEST_CASE("every option arrives in its place, and the command line as typed") {
  const std::vector<std::string> typed{"probe", "a.toml",      "documents", "--out", "dir",
                                       "--set", "b=1",         "--quiet",   "--set", "a = 2",
                                       "c",     "--overwrite", "--lang",    "en",    "--seed=7"};
  const ProbeOptions all = probed(typed);
  CHECK(all.command == typed);
  CHECK(all.scenarios == std::vector<std::string>{"a.toml", "documents", "c"});
  CHECK(all.settings == std::vector<std::string>{"b=1", "a = 2"});
  CHECK(all.out == "dir");
  CHECK(all.seed == "7");
  CHECK((all.quiet && all.overwrite));
  const ProbeOptions plain = probed({"probe"});
  CHECK((plain.scenarios.empty() && plain.settings.empty() && plain.out.empty()));
  CHECK_FALSE((plain.quiet || plain.overwrite));
}

TEST_CASE("a command is not run before its options are right") {
  last_probe = {};
  CHECK_THROWS_AS(probed({"probe", "x", "--seed", "refused"}), Error);
  CHECK_THROWS_AS(probed({"probe", "x", "--nonsense"}), Error);
  CHECK(last_probe.scenarios.empty());
}

TEST_CASE("every command is understood with its options") {
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"run",          "a.toml",      "documents",        "--out",
            "dir",          "--overwrite", "--base",           "b.toml",
            "--threads",    "3",           "--dry-run",        "--quiet",
            "--format=csv", "--no-report", "--engine",         "expected",
            "--seed",       "7",           "--weeks",          "52",
            "--customers",  "10",          "--replications=9", "--set",
            "a.b=1"},
           {"run", "--manifest", "m.json", "--out", "x", "--overwrite", "--threads", "2",
            "--quiet"},
           {"check", "a.toml", "--set", "a=1"},
           {"new", "a.toml"},
           {"new", "a.toml", "--from", "gold"},
           {"report", "results/documents"},
           {"trace", "documents", "--customer", "17", "--beside", "evidence"},
           {"trace", "documents", "--why-left", "poor_service", "--channel", "direct"},
           {"params"},
           {"params", "churn", "--format", "json"},
           {"sources"},
           {"sources", "002", "--format", "csv"},
           {"assess", "staff.csv", "--skip-incomplete"},
           {"verify", "--replications", "50"},
           {"relax", "--order", "margin,discount", "--out", "x", "--overwrite"},
           {"sweep",
            "a.toml",
            "documents",
            "--vary",
            "money.margin=0:1:0.1",
            "--vary",
            "documents:churn.share_lost=0.3,0.5",
            "--most-points",
            "100",
            "--metric",
            "loss_end.difference",
            "--base",
            "documents",
            "--set",
            "a=1",
            "--engine",
            "expected",
            "--weeks",
            "52",
            "--customers",
            "10",
            "--seed",
            "7",
            "--out",
            "x",
            "--overwrite",
            "--threads",
            "2",
            "--dry-run",
            "--quiet",
            "--format",
            "csv"},
           {"tornado", "a.toml", "--keys", "money.margin,churn.share_lost", "--by", "percent:10",
            "--metric", "loss_end", "--out", "x"},
           {"goal-seek", "a.toml", "--question", "programme-price", "--no-agents"},
           {"goal-seek", "a.toml", "--vary", "money.margin", "--target", "parity", "--between",
            "0.1:0.5"},
           {"goal-seek", "--questions"},
           {"optimize", "a.toml", "--budget", "200000", "--steps", "4", "--levers",
            "training,morale", "--metric", "business_value_10y"}}) {
    INFO(fmt::format("{}", fmt::join(arguments, " ")));
    CHECK(is_understood(arguments));
  }
}

TEST_CASE("a manifest stands alone or with what does not decide about results") {
  CHECK_THAT(complaint({"run", "documents", "--manifest", "m.json"}), Contains("with SCENARIO"));
  CHECK_THAT(complaint({"run", "--manifest", "m.json", "--base", "a"}), Contains("with --base"));
  CHECK_THAT(complaint({"run", "--manifest", "m.json", "--seed", "2"}), Contains("with --seed"));
  CHECK_THAT(complaint({"run", "--manifest", "m.json", "--set", "a=2"}), Contains("with --set"));
}

TEST_CASE("a scenario may have the name of a command") {
  CHECK(probed({"probe", "new", "probe"}).scenarios == std::vector<std::string>{"new", "probe"});
  CHECK(is_understood({"run", "new", "verify"}));
}

TEST_CASE("behind two hyphens everything is a scenario") {
  CHECK(probed({"probe", "--", "-odd.toml"}).scenarios == std::vector<std::string>{"-odd.toml"});
}

TEST_CASE("the last of several values of an option counts") {
  const ProbeOptions twice = probed({"probe", "--out", "x", "--quiet", "--out", "y", "--quiet"});
  CHECK(twice.out == "y");
  CHECK(twice.quiet);
}

TEST_CASE("help is found wherever it is asked for") {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{}, {"--help"}, {"-h"}, {"help"}}) {
    CHECK(printed(arguments) == overview_text());
  }
  for (const Command& command : command_table()) {
    const std::string text = say(command.help);
    CHECK(printed({command.name, "--help"}) == text);
    CHECK(printed({"help", command.name}) == text);
    CHECK(printed({command.name, "-h", "--nonsense"}) == text);
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
  CHECK_THAT(complaint({"relax", "--overwrite"}), Contains("--out"));
  CHECK_THAT(complaint({"tornado", "a", "--overwrite"}), Contains("--out"));
}

TEST_CASE("options and commands of later versions are unknown") {
  for (const char* option : {"--merge=1", "--resume"}) {
    CHECK_THAT(complaint({"run", "documents", option}), Contains("unknown option"));
  }
  for (const char* command : {"submit", "merge"}) {
    CHECK_THAT(complaint({command}), Contains("unknown command"));
  }
}

TEST_CASE("what is missing or too much is told") {
  CHECK_THAT(complaint({"run"}), Contains("needs a scenario"));
  CHECK_THAT(complaint({"check"}), Contains("needs a scenario"));
  for (const char* command : {"sweep", "tornado", "optimize"}) {
    CHECK_THAT(complaint({command}), Contains("needs a scenario"));
  }
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
