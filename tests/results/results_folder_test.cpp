#include "results/results_folder.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::results;
using namespace retain::test;
using retain::test::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

/// A temporary folder that is the working folder.
class WorkingFolder {
 public:
  WorkingFolder() : before_(fs::current_path()) { fs::current_path(folder_.path()); }
  ~WorkingFolder() { fs::current_path(before_); }
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;

  const TemporaryFolder& operator*() const { return folder_; }

 private:
  TemporaryFolder folder_;
  fs::path before_;
};

/// Publishes results that consist of a manifest alone.
fs::path published(const std::optional<std::string>& asked_for,
                   Existing existing = Existing::refuse) {
  ResultsFolder folder(asked_for, existing, "gold");
  std::ofstream(folder.files() / "manifest.json") << R"({"program": "retain", "files": []})";
  (void)folder.publish();
  return folder.path();
}

void check_refused(const std::string& asked_for, Existing existing, const std::string& reason,
                   ExitCode exit_code = ExitCode::input_output) {
  INFO(asked_for);
  try {
    const ResultsFolder folder(asked_for, existing, "gold");
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.exit_code() == exit_code);
    CHECK_THAT(error.what(), Catch::Contains("'" + asked_for + "'") && Catch::Contains(reason));
  }
}

}  // namespace

TEST_CASE("results whose place was taken meanwhile go to the next free name") {
  const WorkingFolder work;
  for (const Existing existing : {Existing::refuse, Existing::replace}) {
    ResultsFolder folder("deep/out", existing, "gold");
    std::ofstream(folder.files() / "manifest.json") << R"({"program": "retain", "files": []})";
    fs::create_directories("deep/out");
    std::ofstream("deep/out/letter.txt") << "mine";
    const std::string wanted = existing == Existing::refuse ? "deep/out-2" : "deep/out-3";
    const std::vector<Sentence> notices = folder.publish();
    CHECK(folder.path() == wanted);
    CHECK(fs::exists(fs::path(wanted) / "manifest.json"));
    CHECK(fs::exists("deep/out/letter.txt"));
    REQUIRE(notices.size() == 1);
    CHECK_THAT(notices.front().in(Language::english), Catch::Contains(wanted));
    fs::remove_all("deep/out");
  }
}

TEST_CASE("results of a run that was not to replace any replace none that came meanwhile") {
  const WorkingFolder work;
  ResultsFolder folder("out", Existing::refuse, "gold");
  std::ofstream(folder.files() / "manifest.json") << R"({"program": "retain", "files": []})";
  fs::rename(published("other"), "out");
  std::ofstream("out/manifest.json", std::ios::app) << "\n";
  (void)folder.publish();
  CHECK(folder.path() == "out-2");
  CHECK(fs::file_size("out/manifest.json") > fs::file_size("out-2/manifest.json"));
}

TEST_CASE("without a wish results go to the next free number of the first scenario") {
  const WorkingFolder work;
  CHECK(published(std::nullopt) == "results/gold");
  CHECK(published(std::nullopt) == "results/gold-2");
  CHECK(published(std::nullopt) == "results/gold-3");
  fs::remove_all(fs::path("results") / "gold-2");
  CHECK(published(std::nullopt) == "results/gold-2");
  CHECK(ResultsFolder(std::nullopt, Existing::refuse, "iceberg-2").path() == "results/iceberg-2");
}

TEST_CASE("a file or a dangling link takes its number as a folder does") {
  const WorkingFolder work;
  (*work).write("results/gold", "a file");
  fs::create_symlink("nowhere", fs::path("results") / "gold-2");
  CHECK(published(std::nullopt) == "results/gold-3");
  CHECK((*work).read("results/gold") == "a file");
}

TEST_CASE("a folder that was asked for is made with the folders on its way") {
  const WorkingFolder work;
  CHECK(published("a/b/c") == "a/b/c");
  CHECK(fs::is_directory("a/b/c"));
  CHECK(published(((*work).path() / "absolute").string()) == (*work).path() / "absolute");
  CHECK(fs::is_directory("absolute"));
}

TEST_CASE("an existing folder is refused unless it may be written over") {
  const WorkingFolder work;
  CHECK(published("out") == "out");
  (*work).write("out/mine.txt", "mine");
  check_refused("out", Existing::refuse, "--overwrite");
  CHECK(published("out", Existing::replace) == "out");
  CHECK((*work).read("out/mine.txt") == "mine");
}

TEST_CASE("a folder of a run that failed is taken away with what this run made on its way") {
  const WorkingFolder work;
  fs::create_directory("a");
  { const ResultsFolder folder("a/b/c", Existing::refuse, "gold"); }
  CHECK(fs::is_empty("a"));
  {
    const ResultsFolder folder("a/b/c", Existing::refuse, "gold");
    (*work).write("a/b/from-elsewhere.txt", "mine");
    (*work).write("a/b/.c.retain/new/half.csv", "half");
  }
  CHECK_FALSE(fs::exists("a/b/.c.retain"));
  CHECK_FALSE(fs::exists("a/b/c"));
  CHECK((*work).read("a/b/from-elsewhere.txt") == "mine");
  { const ResultsFolder folder(std::nullopt, Existing::refuse, "gold"); }
  CHECK_FALSE(fs::exists("results"));
}

TEST_CASE("a folder that stood before stays when the run fails") {
  const WorkingFolder work;
  published("out");
  (*work).write("out/mine.txt", "mine");
  { const ResultsFolder folder("out", Existing::replace, "gold"); }
  CHECK((*work).read("out/mine.txt") == "mine");
}

TEST_CASE("a trailing slash or a dot on the way changes nothing") {
  const WorkingFolder work;
  CHECK(fs::is_directory(published("one/")));
  CHECK(fs::is_directory(published("./two")));
  { const ResultsFolder folder("three/", Existing::refuse, "gold"); }
  CHECK_FALSE(fs::exists("three"));
  { const ResultsFolder folder("./four/five/", Existing::refuse, "gold"); }
  CHECK_FALSE(fs::exists("four"));
}

TEST_CASE("a file, a place below a file and a place of the system are refused") {
  const WorkingFolder work;
  (*work).write("file", "a file");
  check_refused("file", Existing::refuse, "not a folder");
  check_refused("file", Existing::replace, "not a folder");
  check_refused("file/below", Existing::refuse, "Not a directory");
  check_refused("/proc/retain/results", Existing::refuse, "");
  check_refused("/sys/retain", Existing::refuse, "");
  CHECK((*work).read("file") == "a file");
}

TEST_CASE("two runs cannot have the same place") {
  const WorkingFolder work;
  const ResultsFolder first("out", Existing::refuse, "gold");
  check_refused("out", Existing::refuse, "in use by another run", ExitCode::in_use);
  check_refused("./out/", Existing::replace, "in use by another run", ExitCode::in_use);
  CHECK(fs::is_directory(first.files()));
  CHECK(ResultsFolder(std::nullopt, Existing::refuse, "gold").path() == "results/gold");
}

TEST_CASE("what a killed run left is cleared away, and nothing that retain did not make") {
  const WorkingFolder work;
  const char* mark = "Made by a run of retain; it can go when no run uses it.\n";
  (*work).write(".out.retain/lock", mark);
  (*work).write(".out.retain/new/half.csv", "half");
  published("out");
  CHECK_FALSE(fs::exists(".out.retain"));

  fs::create_directory(".empty.retain");
  (*work).write(".begun.retain/lock", "Made by");
  published("empty");
  published("begun");
  CHECK_FALSE(fs::exists(".empty.retain"));
  CHECK_FALSE(fs::exists(".begun.retain"));

  (*work).write(".mine.retain/diary.txt", "mine");
  (*work).write(".other.retain/lock", "of another program");
  (*work).write(".third.retain/lock", "");
  (*work).write(".third.retain/new/diary.txt", "mine");
  for (const char* name : {"mine", "other", "third"}) {
    check_refused(name, Existing::refuse, "was not made by retain");
  }
  CHECK((*work).read(".mine.retain/diary.txt") == "mine");
  CHECK((*work).read(".other.retain/lock") == "of another program");
  CHECK((*work).read(".third.retain/new/diary.txt") == "mine");
}
