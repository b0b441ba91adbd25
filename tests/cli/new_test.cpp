#include <catch2/catch.hpp>
#include <regex>

#include "base/utf8.hpp"
#include "support/csv_table.hpp"
#include "support/retain_program.hpp"

using namespace retain::test;
using Catch::Contains;

TEST_CASE("a new file is right at once, and with every comment mark removed") {
  const TemporaryFolder folder;
  for (const char* parent : {"documents", "documents-arithmetic", "gold-service"}) {
    const Finished written = run_retain({"new", "plan.toml", "--from", parent}, folder.path());
    CHECK(written.exit_code == 0);
    CHECK(written.output.empty());
    const std::string text = folder.read("plan.toml");
    CHECK_THAT(text, Catch::StartsWith("# ") && Contains("title = \"plan\"\n") &&
                         Contains(std::string("extends = \"") + parent + "\"\n"));
    CHECK(run_retain({"check", "plan.toml"}, folder.path()).exit_code == 0);
    folder.write("plan.toml",
                 std::regex_replace(text, std::regex("(^|\n)#([a-z0-9_]+ = )"), "$1$2"));
    const Finished checked = run_retain({"check", "plan.toml"}, folder.path());
    INFO(checked.errors);
    CHECK(checked.exit_code == 0);
    std::filesystem::remove(folder.path() / "plan.toml");
  }
}

TEST_CASE("a new file extends documents unless told otherwise, also a file of one's own") {
  const TemporaryFolder folder;
  CHECK(run_retain({"new", "first.toml"}, folder.path()).exit_code == 0);
  CHECK_THAT(folder.read("first.toml"), Contains("\nextends = \"documents\"\n"));
  std::filesystem::create_directory(folder.path() / "plans");
  CHECK(run_retain({"new", "plans/second.toml", "--from", "first.toml"}, folder.path()).exit_code ==
        0);
  CHECK_THAT(folder.read("plans/second.toml"), Contains("\nextends = \"../first.toml\"\n"));
  CHECK(run_retain({"check", "plans/second.toml"}, folder.path()).exit_code == 0);
}

TEST_CASE("the lines of a new file have at most 80 columns in both languages") {
  for (const char* language : {"en", "zh"}) {
    const TemporaryFolder folder;
    CHECK(run_retain({"new", "plan.toml", "--lang", language}, folder.path()).exit_code == 0);
    for (const std::string& line : split(folder.read("plan.toml"), '\n')) {
      INFO(line);
      CHECK(retain::base::display_width(line) <= 80);
    }
    CHECK(run_retain({"check", "plan.toml"}, folder.path()).exit_code == 0);
  }
}

TEST_CASE("a file that exists is never overwritten") {
  const TemporaryFolder folder;
  folder.write("plan.toml", "mine");
  const Finished finished = run_retain({"new", "plan.toml"}, folder.path());
  CHECK(finished.exit_code == 4);
  CHECK_THAT(finished.errors, Contains("plan.toml"));
  CHECK(folder.read("plan.toml") == "mine");
}

TEST_CASE("a place that cannot be written is exit code 4") {
  const TemporaryFolder folder;
  for (const char* file : {"/proc/plan.toml", "/sys/plan.toml", "none/plan.toml"}) {
    const Finished finished = run_retain({"new", file}, folder.path());
    CHECK(finished.exit_code == 4);
    CHECK_THAT(finished.errors, Contains(std::string(file) + ": cannot be written"));
  }
}

TEST_CASE("a name that is no scenario's, and an unknown parent, are wrong usage") {
  const TemporaryFolder folder;
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"new", "plan"},
                                             {"new", "plan.txt"},
                                             {"new", "My Plan.toml"},
                                             {"new", "plan.toml", "--from", "documnets"}}) {
    CHECK(run_retain(arguments, folder.path()).exit_code == 2);
  }
  CHECK(std::filesystem::is_empty(folder.path()));
}
