#include "io/results_folder.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace retain;
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

fs::path kept_folder(const std::optional<std::string>& asked_for, bool overwrite = false) {
  ResultsFolder folder(asked_for, overwrite, "gold");
  folder.keep();
  return folder.path();
}

void check_refused(const std::string& asked_for, bool overwrite, const std::string& reason) {
  INFO(asked_for);
  try {
    const ResultsFolder folder(asked_for, overwrite, "gold");
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::input_output);
    CHECK_THAT(error.what(), Catch::Contains("'" + asked_for + "'") && Catch::Contains(reason));
  }
}

}  // namespace

TEST_CASE("without a wish results go to the next free number of the first scenario") {
  const WorkingFolder work;
  CHECK(kept_folder(std::nullopt) == "results/gold");
  CHECK(kept_folder(std::nullopt) == "results/gold-2");
  CHECK(kept_folder(std::nullopt) == "results/gold-3");
  fs::remove(fs::path("results") / "gold-2");
  CHECK(kept_folder(std::nullopt) == "results/gold-2");
  CHECK(ResultsFolder(std::nullopt, false, "iceberg-2").path() == "results/iceberg-2");
}

TEST_CASE("a file or a dangling link takes its number as a folder does") {
  const WorkingFolder work;
  (*work).write("results/gold", "a file");
  fs::create_symlink("nowhere", fs::path("results") / "gold-2");
  CHECK(kept_folder(std::nullopt) == "results/gold-3");
  CHECK((*work).read("results/gold") == "a file");
}

TEST_CASE("a folder that was asked for is made with the folders on its way") {
  const WorkingFolder work;
  CHECK(kept_folder("a/b/c") == "a/b/c");
  CHECK(fs::is_directory("a/b/c"));
  CHECK(kept_folder(((*work).path() / "absolute").string()) == (*work).path() / "absolute");
  CHECK(fs::is_directory("absolute"));
}

TEST_CASE("an existing folder is refused unless it may be written over") {
  const WorkingFolder work;
  (*work).write("out/mine.txt", "mine");
  check_refused("out", false, "--overwrite");
  CHECK(kept_folder("out", true) == "out");
  CHECK((*work).read("out/mine.txt") == "mine");
}

TEST_CASE("a folder of a run that failed is taken away with what this run made on its way") {
  const WorkingFolder work;
  fs::create_directory("a");
  { const ResultsFolder folder("a/b/c", false, "gold"); }
  CHECK(fs::is_empty("a"));
  {
    const ResultsFolder folder("a/b/c", false, "gold");
    (*work).write("a/b/from-elsewhere.txt", "mine");
    (*work).write("a/b/c/half.csv", "half");
  }
  CHECK_FALSE(fs::exists("a/b/c"));
  CHECK((*work).read("a/b/from-elsewhere.txt") == "mine");
  { const ResultsFolder folder(std::nullopt, false, "gold"); }
  CHECK_FALSE(fs::exists("results"));
}

TEST_CASE("a folder that stood before stays when the run fails") {
  const WorkingFolder work;
  (*work).write("out/mine.txt", "mine");
  { const ResultsFolder folder("out", true, "gold"); }
  CHECK((*work).read("out/mine.txt") == "mine");
}

TEST_CASE("a trailing slash or a dot on the way changes nothing") {
  const WorkingFolder work;
  CHECK(fs::is_directory(kept_folder("one/")));
  CHECK(fs::is_directory(kept_folder("./two")));
  { const ResultsFolder folder("three/", false, "gold"); }
  CHECK_FALSE(fs::exists("three"));
  { const ResultsFolder folder("./four/five/", false, "gold"); }
  CHECK_FALSE(fs::exists("four"));
}

TEST_CASE("a file, a place below a file and a place of the system are refused") {
  const WorkingFolder work;
  (*work).write("file", "a file");
  check_refused("file", false, "not a folder");
  check_refused("file", true, "not a folder");
  check_refused("file/below", false, "Not a directory");
  check_refused("/proc/retain/results", false, "");
  check_refused("/sys/retain", false, "");
  CHECK((*work).read("file") == "a file");
}
