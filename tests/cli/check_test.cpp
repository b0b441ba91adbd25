#include <catch2/catch.hpp>

#include "support/retain_program.hpp"

using namespace retain::test;
using Catch::Contains;
using Catch::EndsWith;

TEST_CASE("check says whose churn is meant and what each scenario is compared with") {
  const TemporaryFolder folder;
  folder.write("plan.toml", "extends = \"documents\"\n[service]\nempathy = 8\n");
  folder.write("world.toml",
               "extends = \"documents\"\n[money]\nmargin = 0.5\n[service]\nempathy = 8\n");
  const Finished finished =
      run_retain({"check", "documents", "plan.toml", "world.toml"}, folder.path());
  CHECK(finished.exit_code == 0);
  CHECK(
      finished.output ==
      "documents: right; its churn is its own; it is a firm alone, compared with no other.\n"
      "plan: right; its churn is that of 'documents'; it is compared with 'documents'.\n"
      "world: right; its churn is that of 'documents'; it is compared with 'world-reference': "
      "the same\n"
      "firm and market, but with the levers, events and acquisition of 'documents'.\n"
      "  world: its file states other beliefs than 'documents' (money.margin). A belief says what "
      "the\n"
      "  world is like, not what the plan does: in the comparison both have it, so it is no gain "
      "of the\n"
      "  plan.\n");
  CHECK(finished.errors.empty());
}

TEST_CASE("what the command line changes on one side alone is told, by runs and studies too") {
  const TemporaryFolder folder;
  folder.write("firm.toml", "extends = \"documents\"\n[acquisition]\npolicy = \"replace\"\n");
  folder.write("plan.toml", "extends = \"firm.toml\"\n[service]\nempathy = 8\n");
  const auto told = [&](std::vector<std::string> command) {
    for (const char* word : {"--set", "acquisition.share=0.5", "--set", "service.empathy=8.5"}) {
      command.emplace_back(word);
    }
    const Finished finished = run_retain(command, folder.path());
    CHECK(finished.exit_code == 0);
    return finished.output + finished.errors;
  };
  const auto one_sided = Contains("of acquisition.share is changed in this scenario alone, not in");
  CHECK_THAT(told({"check", "plan.toml"}), one_sided && Contains("--base firm"));
  CHECK_THAT(told({"run", "plan.toml", "--engine", "expected", "--no-report"}), one_sided);
  CHECK_THAT(told({"sweep", "plan.toml", "--vary", "money.margin=0.2,0.3"}), one_sided);
  CHECK_THAT(told({"sweep", "firm.toml", "plan.toml", "--base", "firm", "--vary",
                   "money.margin=0.2,0.3", "--out", "both"}),
             !one_sided);
}

TEST_CASE("check explains what the levers of a firm alone mean") {
  const TemporaryFolder folder;
  folder.write("plan.toml", "[service]\nempathy = 8\n");
  const Finished finished = run_retain({"check", "plan.toml"}, folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, Contains("its churn is its own") && Contains("service.empathy") &&
                                  Contains("write a plan that extends it"));
}

TEST_CASE("check tells every error of a file with exit code 3, and a missing one with 4") {
  const TemporaryFolder folder;
  folder.write("plan.toml", "[service]\nemphaty = 8\nassurance = 11\n");
  const Finished wrong = run_retain({"check", "plan.toml"}, folder.path());
  CHECK(wrong.exit_code == 3);
  CHECK(wrong.output.empty());
  CHECK(wrong.errors ==
        "plan.toml:2:1: unknown key 'emphaty' in [service]\n"
        "    2 | emphaty = 8\n"
        "      | ^~~~~~~ did you mean 'empathy'?\n"
        "plan.toml:3:13: service.assurance = 11 (must be between 1 and 10)\n"
        "    3 | assurance = 11\n"
        "      |             ^~\n"
        "2 errors in 1 of 1 file; nothing was simulated.\n");
  CHECK(run_retain({"check", "none.toml"}, folder.path()).exit_code == 4);
}

TEST_CASE("check applies --set as run does") {
  CHECK(run_retain({"check", "documents", "--set", "service.empathy=9"}).exit_code == 0);
  const Finished finished = run_retain({"check", "documents", "--set", "service.empathy=11"});
  CHECK(finished.exit_code == 2);
  CHECK_THAT(finished.errors, EndsWith("1 error on the command line; nothing was simulated.\n"));
}

TEST_CASE("every shipped scenario is right") {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(
           std::string(RETAIN_SOURCE_DIR) + "/scenarios")) {
    if (entry.path().extension() != ".toml") continue;
    const Finished finished = run_retain({"check", entry.path().stem().string()});
    INFO(finished.errors);
    CHECK(finished.exit_code == 0);
  }
}
