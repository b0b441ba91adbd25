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
    const bool is_folder = name == "wide" || name == "excel";
    CHECK((is_folder || name == "manifest.json" || name == "datapackage.json" ||
           name == "report.html" || name == "report.xlsx" || name.ends_with(".csv")));
    if (!is_folder && name != "report.xlsx") CHECK(text.ends_with('\n'));
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

TEST_CASE("the option --overwrite replaces the results and keeps what no run wrote") {
  const TemporaryFolder folder;
  REQUIRE(run_documents(folder, {"--out", "out"}).exit_code == 0);
  REQUIRE(run_documents(folder, {"--out", "other", "--seed", "2"}).exit_code == 0);
  folder.write("out/notes.txt", "mine");
  folder.write("out/wide/chart.svg", "mine too");
  fs::create_directory(folder.path() / "out/empty");
  fs::create_symlink("nowhere", folder.path() / "out/link");
  CHECK(run_documents(folder, {"--out", "out", "--overwrite", "--seed", "2"}).exit_code == 0);
  CHECK(folder.read("out/notes.txt") == "mine");
  CHECK(folder.read("out/wide/chart.svg") == "mine too");
  CHECK(fs::is_directory(folder.path() / "out/empty"));
  CHECK(fs::read_symlink(folder.path() / "out/link") == "nowhere");
  for (const auto& [name, text] : contents(folder.path() / "other")) {
    INFO(name);
    if (name.ends_with(".csv")) CHECK(folder.read(fs::path("out") / name) == text);
  }
}

TEST_CASE("a file of an older run that the new one does not write goes with it") {
  const TemporaryFolder folder;
  REQUIRE(run_documents(folder, {"--out", "out"}).exit_code == 0);
  std::string manifest = folder.read("out/manifest.json");
  manifest.insert(manifest.find("\"files\": [") + 10, "{\"name\": \"bygone.csv\"}, ");
  manifest.insert(manifest.rfind('[') + 1, "{\"name\": \"bygone.csv\"}, ");
  folder.write("out/manifest.json", manifest);
  folder.write("out/bygone.csv", "of the older run");
  REQUIRE(run_documents(folder, {"--out", "out", "--overwrite"}).exit_code == 0);
  CHECK_FALSE(fs::exists(folder.path() / "out/bygone.csv"));
}

TEST_CASE("a file of one's own with the name of a result is never replaced") {
  const TemporaryFolder folder;
  folder.write("out/manifest.json", R"({"program": "retain", "files": []})");
  folder.write("out/summary.csv", "mine");
  const auto before = contents(folder.path());
  const Finished finished = run_documents(folder, {"--out", "out", "--overwrite"});
  CHECK(finished.exit_code == 4);
  CHECK_THAT(finished.errors, Contains("summary.csv") && Contains("Nothing was overwritten"));
  CHECK(contents(folder.path()) == before);
}

TEST_CASE("a folder with files and no manifest of retain is never replaced") {
  for (const char* manifest : {"", "{", "[]", R"({"program": "other"})", R"({"program": "retain"})",
                               R"({"program": "retain", "files": [1]})"}) {
    INFO(manifest);
    const TemporaryFolder folder;
    folder.write("out/letter.txt", "mine");
    if (*manifest != '\0') folder.write("out/manifest.json", manifest);
    const auto before = contents(folder.path());
    const Finished finished = run_documents(folder, {"--out", "out", "--overwrite"});
    CHECK(finished.exit_code == 4);
    CHECK_THAT(finished.errors, Contains(*manifest == '{' && manifest[1] == '\0'
                                             ? "its manifest.json cannot be read: not valid JSON"
                                             : "no manifest.json of retain"));
    CHECK(contents(folder.path()) == before);
  }
}

TEST_CASE("the option --overwrite fills an empty folder and follows a link to results") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "elsewhere/out");
  fs::create_symlink("elsewhere/out", folder.path() / "link");
  CHECK(run_documents(folder, {"--out", "link", "--overwrite"}).exit_code == 0);
  CHECK(run_documents(folder, {"--out", "link", "--overwrite", "--seed", "2"}).exit_code == 0);
  CHECK(fs::is_symlink(folder.path() / "link"));
  CHECK_THAT(folder.read("elsewhere/out/manifest.json"), Contains("\"seed\": 2"));
}

TEST_CASE("the folder in which the command runs is not replaced") {
  const TemporaryFolder folder;
  REQUIRE(run_documents(folder, {"--out", "out"}).exit_code == 0);
  const auto before = contents(folder.path());
  const Finished finished = run_retain(
      {"run", "documents", "--weeks", "10", "--out", ".", "--overwrite"}, folder.path() / "out");
  CHECK(finished.exit_code == 4);
  CHECK_THAT(finished.errors, Contains("working folder"));
  CHECK(contents(folder.path()) == before);
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

TEST_CASE("a small disk that fills up keeps the older results whole") {
  const TemporaryFolder folder;
  // A file system of 400 KB in a mount space of its own, where the system allows one.
  const std::string script =
      "mount -t tmpfs -o size=400k tmpfs . && cd . && cd \"$PWD\" || exit 99\n"
      "\"$1\" run documents --engine expected --weeks 20 --quiet --no-report --out out >/dev/null "
      "|| exit 98\n"
      "before=$(cat out/*.csv out/*.json out/wide/* | sha256sum)\n"
      "\"$1\" run documents --engine expected --weeks 520 --out out --overwrite; code=$?\n"
      "after=$(cat out/*.csv out/*.json out/wide/* | sha256sum)\n"
      "[ \"$before\" = \"$after\" ] && [ \"$(ls -A)\" = out ] || exit 97\n"
      "exit $code\n";
  const Finished finished = run({{"/usr/bin/unshare", "--mount", "--map-root-user", "/bin/sh", "-c",
                                  script, "sh", RETAIN_PROGRAM},
                                 folder.path()});
  if (finished.exit_code == 99 || finished.errors.find("unshare:") == 0) {
    WARN("the system allows no mount space: " + finished.errors);
    return;
  }
  CHECK(finished.exit_code == 4);
  CHECK(finished.output.empty());
  CHECK_THAT(finished.errors, Contains("No space left on device"));
}

TEST_CASE("a read-only folder is exit code 4 before anything is simulated") {
  const TemporaryFolder folder;
  const std::string script =
      "mount -t tmpfs -o ro tmpfs . && cd \"$PWD\" || exit 99\n"
      "exec \"$1\" run documents --replications 1000000 --out out\n";
  const Finished finished = run({{"/usr/bin/unshare", "--mount", "--map-root-user", "/bin/sh", "-c",
                                  script, "sh", RETAIN_PROGRAM},
                                 folder.path()});
  if (finished.exit_code == 99 || finished.errors.find("unshare:") == 0) {
    WARN("the system allows no mount space: " + finished.errors);
    return;
  }
  CHECK(finished.exit_code == 4);
  CHECK_THAT(finished.errors, Contains("'out'") && Contains("Read-only file system"));
}

TEST_CASE("a folder's name cannot move the cursor of the terminal that reports it") {
  const TemporaryFolder folder;
  const std::string name = "out\x1b[2J";
  const Finished first = run_documents(folder, {"--out", name});
  CHECK(first.exit_code == 0);
  CHECK_THAT(first.output, Contains("Results: out?[2J\n"));
  const Finished second = run_documents(folder, {"--out", name});
  CHECK(second.exit_code == 4);
  CHECK_THAT(second.errors, Contains("'out?[2J' exists"));
  CHECK((first.output + second.errors).find('\x1b') == std::string::npos);
}

TEST_CASE("what a killed process left among older results goes with them") {
  const TemporaryFolder folder;
  const std::vector<std::string> arguments{"run",     "documents",  "--engine", "expected",
                                           "--weeks", "10",         "--quiet",  "--out",
                                           "out",     "--overwrite"};
  REQUIRE(run_retain(arguments, folder.path()).exit_code == 0);
  folder.write("out/.retain-123-0.tmp", "a half file");
  folder.write("out/.retained", "mine");
  REQUIRE(run_retain(arguments, folder.path()).exit_code == 0);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "out/.retain-123-0.tmp"));
  CHECK(folder.read("out/.retained") == "mine");
}

TEST_CASE("a name that is no UTF-8 costs no results") {
  const TemporaryFolder folder;
  const std::string name = "o\xff";
  const Finished finished = run_retain(
      {"run", "documents", "--engine", "expected", "--weeks", "10", "--quiet", "--out", name},
      folder.path());
  INFO(finished.errors);
  CHECK(finished.exit_code == 0);
  CHECK(run_retain({"report", name}, folder.path()).exit_code == 0);
}

TEST_CASE("a file that may not grow is exit code 4 and no signal") {
  const TemporaryFolder folder;
  const Finished finished =
      run({{"/bin/sh", "-c", "ulimit -f 16; exec \"$@\"", "sh", RETAIN_PROGRAM, "run", "documents",
            "--engine", "expected", "--quiet", "--out", "out"},
           folder.path()});
  CHECK(finished.exit_code == 4);
  CHECK(finished.errors.find("File too large") != std::string::npos);
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a working folder that is gone is exit code 4") {
  const TemporaryFolder folder;
  const Finished finished = run(
      {{"/bin/sh", "-c", "mkdir gone; cd gone; rmdir ../gone; exec \"$@\"", "sh", RETAIN_PROGRAM,
        "run", "documents", "--engine", "expected", "--weeks", "10", "--out", "out"},
       folder.path()});
  CHECK(finished.exit_code == 4);
  CHECK(finished.errors.find("No such file or directory") != std::string::npos);
}
