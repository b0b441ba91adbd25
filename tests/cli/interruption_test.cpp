#include <signal.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <functional>
#include <thread>

#include "support/run_folder.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

/// A run that takes much longer than any test waits.
Invocation long_run(const fs::path& folder, const std::vector<std::string>& more) {
  std::vector<std::string> words{RETAIN_PROGRAM,   "run",    "documents", "--weeks", "52",
                                 "--replications", "1000000"};
  words.insert(words.end(), more.begin(), more.end());
  return {words, folder};
}

std::vector<std::string> short_run(const std::vector<std::string>& more) {
  std::vector<std::string> words{"run",     "documents", "--engine", "expected",
                                 "--weeks", "10",        "--quiet"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// False when it did not happen within half a minute.
bool happens(const std::function<bool()>& condition) {
  using namespace std::chrono_literals;
  for (int i = 0; i < 3000 && !condition(); ++i) std::this_thread::sleep_for(10ms);
  return condition();
}

bool is_running(const fs::path& place) {
  return happens([&] {
    return fs::exists(place.parent_path() / ("." + place.filename().string() + ".retain") / "new");
  });
}

}  // namespace

TEST_CASE("a signal ends a run with exit code 75 and leaves nothing behind") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    INFO(signal);
    const TemporaryFolder folder;
    Process process(long_run(folder.path(), {"--out", "deep/out"}));
    REQUIRE(is_running(folder.path() / "deep/out"));
    process.send(signal);
    const Finished finished = process.finish();
    CHECK(finished.exit_code == 75);
    CHECK(finished.output.empty());
    CHECK_THAT(finished.errors, Contains("Interrupted. No results were written.\n"));
    CHECK(fs::is_empty(folder.path()));
  }
}

TEST_CASE("a signal ends replications at draws of what is not known as well") {
  const TemporaryFolder folder;
  Process process(
      {{RETAIN_PROGRAM, "run", "documents", "--weeks", "26", "--customers", "20", "--replications",
        "2", "--draws", "16", "--set", "money.spend_per_week={low=40, high=60}", "--nested",
        "1000x1000", "--out", "out"},
       folder.path()});
  REQUIRE(is_running(folder.path() / "out"));
  std::this_thread::sleep_for(std::chrono::seconds(1));  // what comes before takes a tenth of that
  process.send(SIGTERM);
  CHECK(process.finish().exit_code == 75);
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("an interrupted run that was to replace results leaves them as they were") {
  const TemporaryFolder folder;
  REQUIRE(run_retain(short_run({"--out", "out"}), folder.path()).exit_code == 0);
  const auto before = contents(folder.path());
  Process process(long_run(folder.path(), {"--out", "out", "--overwrite"}));
  REQUIRE(is_running(folder.path() / "out"));
  process.send(SIGTERM);
  CHECK(process.finish().exit_code == 75);
  CHECK(contents(folder.path()) == before);
}

TEST_CASE("a signal that the caller ignores does not end a run") {
  const TemporaryFolder folder;
  const Finished finished =
      run({{"/bin/sh", "-c", "trap '' INT; \"$@\" & sleep 0.2; kill -INT $!; wait $!", "sh",
            RETAIN_PROGRAM, "run", "documents", "--customers", "100", "--replications", "200",
            "--quiet", "--out", "out"},
           folder.path()});
  CHECK(finished.exit_code == 0);
  CHECK(fs::exists(folder.path() / "out/manifest.json"));
}

TEST_CASE("a second run into the same folder is exit code 7 and touches nothing") {
  const TemporaryFolder folder;
  Process first(long_run(folder.path(), {"--out", "out"}));
  REQUIRE(is_running(folder.path() / "out"));
  const auto before = contents(folder.path());
  for (const std::vector<std::string>& more : {std::vector<std::string>{"--out", "out"},
                                               {"--out", "./out/"},
                                               {"--out", "out", "--overwrite"}}) {
    const Finished second = run_retain(short_run(more), folder.path());
    CHECK(second.exit_code == 7);
    CHECK(second.output.empty());
    CHECK_THAT(second.errors, Contains("is in use by another run"));
    CHECK(contents(folder.path()) == before);
  }
  first.send(SIGKILL);
  CHECK(first.finish().signal == SIGKILL);
  CHECK(contents(folder.path()) == before);
  // The lock died with its run, and what that left behind is cleared away.
  CHECK(run_retain(short_run({"--out", "out"}), folder.path()).exit_code == 0);
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a run that chooses its folder passes over one that another run is about to fill") {
  const TemporaryFolder folder;
  Process first(long_run(folder.path(), {}));
  REQUIRE(is_running(folder.path() / "results/documents"));
  const Finished second = run_retain(short_run({}), folder.path());
  CHECK_THAT(second.output, Contains("Results: results/documents-2\n"));
  first.send(SIGINT);
  CHECK(first.finish().exit_code == 75);
  const Finished third = run_retain(short_run({}), folder.path());
  CHECK_THAT(third.output, Contains("Results: results/documents\n"));
}

TEST_CASE("runs killed at any moment leave whole results or none", "[slow]") {
  const TemporaryFolder folder;
  const std::vector<std::string> arguments{
      "run", "documents", "--customers", "100",        "--replications",
      "40",  "--out",     "out",         "--overwrite"};
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(run_retain(arguments, folder.path()).exit_code == 0);
  const auto whole_time = std::chrono::steady_clock::now() - start;
  const auto data =
      RunFolder({"documents", "--customers", "100", "--replications", "40"}).data_files();
  constexpr int kills = 10;
  for (int i = 1; i <= kills; ++i) {
    INFO(i);
    std::vector<std::string> words{RETAIN_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    Process process({words, folder.path()});
    std::this_thread::sleep_for(whole_time * i / kills);
    process.send(SIGKILL);
    (void)process.finish();
    for (const auto& [name, text] : data) CHECK(folder.read("out/" + name) == text);
  }
}

TEST_CASE("a run whose place is taken meanwhile ends beside it and says where") {
  const TemporaryFolder folder;
  Process process({{RETAIN_PROGRAM, "run", "documents", "--weeks", "52", "--replications", "400",
                    "--threads", "1", "--quiet", "--out", "out"},
                   folder.path()});
  REQUIRE(is_running(folder.path() / "out"));
  folder.write("out/letter.txt", "mine");
  const Finished finished = process.finish();
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.errors, Contains("'out'") && Contains("'out-2'"));
  CHECK_THAT(finished.output, Contains("Results: out-2\n"));
  CHECK(folder.read("out/letter.txt") == "mine");
  CHECK(contents(folder.path() / "out").size() == 1);
  CHECK(fs::exists(folder.path() / "out-2/manifest.json"));
}
