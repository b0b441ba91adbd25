#include <catch2/catch.hpp>

#include "support/run_folder.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

Finished run_documents(const TemporaryFolder& folder, std::vector<std::string> more) {
  std::vector<std::string> arguments = quick({"documents"}, more);
  arguments.insert(arguments.begin(), "run");
  return run_retain(arguments, folder.path());
}

/// What a listing of a folder shows, with the times of the last changes.
std::map<std::string, fs::file_time_type> times(const fs::path& folder) {
  std::map<std::string, fs::file_time_type> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    found[entry.path().string()] = entry.last_write_time();
  }
  return found;
}

}  // namespace

TEST_CASE("a run without --out takes the next free number below results") {
  const TemporaryFolder folder;
  for (const char* wanted : {"documents", "documents-2", "documents-3"}) {
    const Finished finished = run_documents(folder, {});
    CHECK(finished.exit_code == 0);
    CHECK_THAT(finished.output, Contains(std::string("Results: results/") + wanted + "\n"));
    CHECK(fs::exists(folder.path() / "results" / wanted / "manifest.json"));
  }
}

TEST_CASE("a results folder holds whole files and nothing else") {
  const TemporaryFolder folder;
  REQUIRE(run_documents(folder, {"--out", "out"}).exit_code == 0);
  for (const auto& [name, text] : contents(folder.path() / "out")) {
    INFO(name);
    CHECK((name == "wide" || name == "manifest.json" || name.ends_with(".csv")));
    if (name != "wide") CHECK(text.ends_with('\n'));
  }
  CHECK(contents(folder.path()).size() == 1 + contents(folder.path() / "out").size());
}

TEST_CASE("a folder that exists is refused, and nothing in it changes") {
  const TemporaryFolder folder;
  REQUIRE(run_documents(folder, {"--out", "out"}).exit_code == 0);
  const auto before = contents(folder.path());
  const auto times_before = times(folder.path());
  const Finished finished = run_documents(folder, {"--out", "out", "--seed", "2"});
  CHECK(finished.exit_code == 4);
  CHECK(finished.output.empty());
  CHECK_THAT(finished.errors, Contains("'out' exists") && Contains("--overwrite"));
  CHECK(contents(folder.path()) == before);
  CHECK(times(folder.path()) == times_before);
}

TEST_CASE("an empty folder that exists is refused too") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "out");
  CHECK(run_documents(folder, {"--out", "out"}).exit_code == 4);
  CHECK(fs::is_empty(folder.path() / "out"));
}

TEST_CASE("the option --overwrite writes over the files of a run and leaves what is not its own") {
  const TemporaryFolder folder;
  REQUIRE(run_documents(folder, {"--out", "out"}).exit_code == 0);
  REQUIRE(run_documents(folder, {"--out", "other", "--seed", "2"}).exit_code == 0);
  folder.write("out/notes.txt", "mine");
  CHECK(run_documents(folder, {"--out", "out", "--overwrite", "--seed", "2"}).exit_code == 0);
  CHECK(folder.read("out/notes.txt") == "mine");
  for (const auto& [name, text] : contents(folder.path() / "other")) {
    INFO(name);
    if (name.ends_with(".csv")) CHECK(folder.read(fs::path("out") / name) == text);
  }
}

TEST_CASE("the option --overwrite of a folder that does not exist makes it") {
  const TemporaryFolder folder;
  CHECK(run_documents(folder, {"--out", "out", "--overwrite"}).exit_code == 0);
  CHECK(fs::exists(folder.path() / "out/manifest.json"));
}

TEST_CASE("a place that cannot be written is exit code 4, and nothing is left behind") {
  const TemporaryFolder folder;
  folder.write("file", "mine");
  for (const char* out : {"/proc/retain", "/proc/retain/a/b", "/sys/retain", "file", "file/below",
                          "/dev/null", "/dev/null/below"}) {
    INFO(out);
    const Finished finished = run_documents(folder, {"--out", out});
    CHECK(finished.exit_code == 4);
    CHECK(finished.output.empty());
    CHECK_THAT(finished.errors, Contains(std::string("'") + out + "'"));
  }
  const Finished in_system = run_documents(folder, {"--out", "/proc/self", "--overwrite"});
  CHECK(in_system.exit_code == 4);
  CHECK(in_system.output.empty());
  CHECK(contents(folder.path()) == std::map<std::string, std::string>{{"file", "mine"}});
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("a disk that fills up is exit code 4, and no part of the results is left") {
  const TemporaryFolder folder;
  // Files may not grow beyond 40 blocks of 512 bytes: the first of the data files is larger.
  const Finished finished =
      run({{"/bin/sh", "-c", "trap '' XFSZ; ulimit -f 40; exec \"$@\"", "sh", RETAIN_PROGRAM, "run",
            "documents", "--engine", "expected", "--out", "results/full"},
           folder.path()});
  CHECK(finished.exit_code == 4);
  CHECK(finished.output.empty());
  CHECK_THAT(finished.errors, Contains("cannot be written"));
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("an interrupted run leaves no file by half") {
  const TemporaryFolder folder;
  // The time limit falls into the simulation or into the writing, whichever the processor reaches.
  for (const char* seconds : {"0.05", "0.2", "0.4"}) {
    const Finished finished =
        run({{"/usr/bin/timeout", "--signal=KILL", seconds, RETAIN_PROGRAM, "run", "documents",
              "--customers", "100", "--replications", "60", "--out", seconds, "--overwrite"},
             folder.path()});
    if (finished.exit_code == 0) continue;
    for (const auto& [name, text] : contents(folder.path())) {
      INFO(name);
      if (name.ends_with(".csv")) {
        CHECK(text.ends_with('\n'));
        CHECK_NOTHROW(CsvTable(text));
      }
    }
  }
}
