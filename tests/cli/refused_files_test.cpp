#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "support/golden_files.hpp"
#include "support/retain_program.hpp"

// tests/golden/refused: scenario files that are wrong, each with the complete text that `check`
// writes to standard error about it and its exit code, in a file of the same name ending in .txt.
// RETAIN_UPDATE_GOLDEN=1 writes the texts anew.

using namespace retain::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

namespace {

namespace fs = std::filesystem;

const fs::path refused_folder = fs::path(RETAIN_SOURCE_DIR) / "tests" / "golden" / "refused";

std::string repeated(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

/// What `check` says about a file with this text.
Finished check_text(const std::string& text) {
  const TemporaryFolder folder;
  folder.write("plan.toml", text);
  return run_retain({"check", "plan.toml"}, folder.path());
}

}  // namespace

TEST_CASE("every refused file gives its golden message") {
  int files = 0;
  for (const auto& entry : fs::directory_iterator(refused_folder)) {
    if (entry.path().extension() != ".toml") continue;
    ++files;
    const Finished finished =
        run_retain({"check", entry.path().filename().string()}, refused_folder);
    const std::string got = finished.errors + "exit code " + std::to_string(finished.exit_code) +
                            "\n" + finished.output;
    const fs::path golden = fs::path(entry.path()).replace_extension(".txt");
    if (updates_golden_files()) write_text(golden, got);
    INFO(golden.string());
    CHECK(got == text_of(golden));
    CHECK(finished.exit_code >= 2);
    CHECK(finished.exit_code <= 4);
  }
  CHECK(files > 20);
}

TEST_CASE("every golden message belongs to a refused file") {
  for (const auto& entry : fs::directory_iterator(refused_folder)) {
    INFO(entry.path());
    CHECK(fs::exists(fs::path(entry.path()).replace_extension(".toml")));
    CHECK(fs::exists(fs::path(entry.path()).replace_extension(".txt")));
  }
}

TEST_CASE("every error of several refused files is told in one pass") {
  const Finished finished = run_retain(
      {"check", "decimal-comma.toml", "twice.toml", "market.toml", "documents"}, refused_folder);
  CHECK(finished.exit_code == 3);
  CHECK_THAT(finished.errors, Contains("\ntwice.toml:3:1: ") && Contains("\nmarket.toml:2:1: ") &&
                                  StartsWith("decimal-comma.toml:2:14: ") &&
                                  EndsWith(" errors in 3 of 4 files; nothing was simulated.\n"));
}

TEST_CASE("files beyond the limits of the guard are refused with exit code 3", "[slow]") {
  CHECK_THAT(check_text(fmt::format("# {}\n", repeated("x", 20'000))).errors,
             StartsWith("plan.toml:1:1: the line is longer than 16 KiB\n"));
  CHECK_THAT(check_text(fmt::format("a = {}", repeated("[\n", 65))).errors,
             StartsWith("plan.toml:65:1: brackets nested more than 64 deep\n"));
  CHECK_THAT(check_text(fmt::format("a{} = 1\n", repeated(".a", 32))).errors,
             StartsWith("plan.toml:1:64: a dotted key with more than 32 segments\n"));
  CHECK_THAT(check_text(repeated("# twenty million bytes\n", 900'000)).errors,
             StartsWith("plan.toml: the file is larger than 16 MiB\n"));
  CHECK_THAT(check_text(repeated("[[event]]\nweek = 0\n", 60'000)).errors,
             Contains(": more than 100000 keys, values and tables\n"));
  for (const std::string& text : {repeated("[[event]]\nweek = 900\n", 30'000),
                                  fmt::format("[service]\n{}", repeated("x.y = 1\n", 20'000)),
                                  repeated("[]\n", 60'000), repeated("x\n", 60'000)}) {
    const Finished finished = check_text(text);
    CHECK(finished.exit_code == 3);
    CHECK(finished.errors.size() < 500'000);
    CHECK_THAT(finished.errors, EndsWith("in 1 of 1 file; nothing was simulated.\n"));
  }
}

TEST_CASE("a folder in place of a file cannot be read") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "plan.toml");
  for (const char* name : {"plan.toml", "./plan.toml/"}) {
    const Finished finished = run_retain({"check", name}, folder.path());
    CHECK(finished.exit_code == 4);
    CHECK_THAT(finished.errors, Contains(": cannot be read: Is a directory\n"));
  }
}

TEST_CASE("an empty file is the scenario of the defaults") {
  const TemporaryFolder folder;
  folder.write("plan.toml", "");
  folder.write("marked.toml", "\xEF\xBB\xBF");
  const Finished finished = run_retain({"check", "plan.toml", "marked.toml"}, folder.path());
  CHECK(finished.exit_code == 0);
  CHECK(finished.output ==
        "plan: right; its churn is its own; it is a firm alone, compared with no other.\n"
        "marked: right; its churn is its own; it is a firm alone, compared with no other.\n");
}

TEST_CASE("two scenarios of one name are refused") {
  const TemporaryFolder folder;
  folder.write("east/plan.toml", "");
  folder.write("west/plan.toml", "");
  const Finished finished = run_retain({"run", "east/plan.toml", "west/plan.toml"}, folder.path());
  CHECK(finished.exit_code == 3);
  CHECK(finished.errors ==
        "west/plan.toml: the name 'plan' belongs to east/plan.toml already; rename one of the "
        "files\n1 error in 1 of 2 files; nothing was simulated.\n");
}

TEST_CASE("habits of writing are explained on the command line too") {
  const auto says = [](const std::string& setting, const std::string& hint) {
    const Finished finished = run_retain({"check", "documents", "--set", setting});
    CHECK(finished.exit_code == 2);
    CHECK_THAT(finished.errors, Contains(hint));
  };
  says("money.margin=0,05", "; write 0.05\n");
  says("money.margin=5%", "; write 0.05\n");
  says("money.margin=\uFF10.5", "; write 0.5\n");
}
