#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <nlohmann/json.hpp>

#include "files/sha256.hpp"
#include "support/run_folder.hpp"
#include "support/sample_size.hpp"

using namespace retain::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

namespace fs = std::filesystem;

constexpr int step = retain::test::sample_step;  ///< from one failing call to the next

/// A folder of results at `out`, and runs into it on a disk with faults (support/failing_disk.cpp).
class FailingDisk {
 public:
  /// Results of an older run, with a note that somebody put beside them.
  void keep_older_results() {
    REQUIRE(run_with("", "1").exit_code == 0);
    folder_.write("out/notes.txt", "mine");
    folder_.write("out/charts/first.svg", "mine too");
    fs::copy(folder_.path() / "out", saved_.path() / "out", fs::copy_options::recursive);
    older_ = contents(folder_.path());
  }

  void restore_older_results() {
    clear();
    fs::copy(saved_.path() / "out", folder_.path() / "out", fs::copy_options::recursive);
  }

  void clear() {
    for (const auto& entry : fs::directory_iterator(folder_.path())) fs::remove_all(entry.path());
  }

  /// A run into `out` that replaces what stands there.
  Finished run_with(const std::string& faults, const std::string& cost = "2") {
    return retain_with(
        faults, {"run", "documents", "--engine", "expected", "--weeks", "8", "--quiet", "--out",
                 out().string(), "--overwrite", "--set", "money.keep_cost=" + cost});
  }

  /// Page, workbook and spreadsheets anew, in Chinese.
  Finished report_with(const std::string& faults) {
    return retain_with(faults, {"report", out().string(), "--lang", "zh"});
  }

  [[nodiscard]] fs::path out() const { return folder_.path() / "out"; }

  Finished retain_with(const std::string& faults, std::vector<std::string> words) {
    fs::remove(mark());
    words.insert(words.begin(), RETAIN_PROGRAM);
    return run({std::move(words),
                folder_.path(),
                {{"LD_PRELOAD", RETAIN_FAILING_DISK},
                 {"RETAIN_DISK_BELOW", folder_.path().string()},
                 {"RETAIN_DISK_MARK", mark().string()},
                 {"RETAIN_DISK_FAULTS", faults}}});
  }

  [[nodiscard]] bool fault_happened() const { return fs::exists(mark()); }
  [[nodiscard]] fs::path path() const { return folder_.path(); }
  [[nodiscard]] const std::map<std::string, std::string>& older() const { return older_; }

  /// The cost that the results at `out` were computed with, every file being that of its manifest;
  /// 0 when there are none.
  [[nodiscard]] double complete_results() const {
    if (!fs::exists(folder_.path() / "out")) return 0;
    const Json manifest = Json::parse(folder_.read("out/manifest.json"));
    for (const Json& file : manifest.at("files")) {
      const std::string name = file.at("name");
      INFO(name);
      CHECK(file.at("sha256") == retain::files::sha256_of(folder_.read(fs::path("out") / name)));
    }
    return manifest.at("scenarios").at(0).at("parameters").at("money.keep_cost");
  }

  /// No file of a run that ended stands beside the results.
  [[nodiscard]] bool is_tidy() const {
    return std::distance(fs::directory_iterator(path()), fs::directory_iterator()) == 1;
  }

 private:
  [[nodiscard]] fs::path mark() const { return saved_.path() / "mark"; }

  TemporaryFolder folder_;
  TemporaryFolder saved_;
  std::map<std::string, std::string> older_;
};

struct Fault {
  std::string call;
  int error;
  int fewest_calls;  ///< of a whole run: 21 files, each written, flushed, closed, renamed
};

const std::vector<Fault> faults{{"write", ENOSPC, 20}, {"fsync", EIO, 20},
                                {"close", EIO, 20},    {"rename", ENOSPC, 20},
                                {"renameat2", EIO, 1}, {"mkdir", ENOSPC, 2}};

/// From one failing call of a kind to the next: what stands behind each rename and each new folder
/// is code of its own.
int step_of(const Fault& fault) {
  return fault.call.starts_with("rename") || fault.call == "mkdir" ? 1 : step;
}

std::string text_of(const Fault& fault, int number) {
  return fault.call + ":" + std::to_string(number) + ":" + std::to_string(fault.error);
}

/// Lets one call of a kind fail after the other, until there is none of that number.
void expect_older_results_until_it_works(
    FailingDisk& disk, const Fault& fault,
    const std::function<Finished(const std::string& faults)>& attempt) {
  for (int number = 1;; number += step_of(fault)) {
    INFO(text_of(fault, number));
    const Finished finished = attempt(text_of(fault, number));
    if (!disk.fault_happened()) {
      CHECK(finished.exit_code == 0);
      CHECK(number > fault.fewest_calls);
      CHECK(contents(disk.path()) != disk.older());
      CHECK(disk.is_tidy());
      break;
    }
    REQUIRE(finished.exit_code == 4);
    REQUIRE(finished.output.empty());
    REQUIRE(contents(disk.path()) == disk.older());
  }
  disk.restore_older_results();
}

}  // namespace

TEST_CASE("no call that fails leaves a part of the results or ends with success") {
  FailingDisk disk;
  for (const Fault& fault : faults) {
    for (int number = 1;; number += step_of(fault)) {
      INFO(text_of(fault, number));
      const Finished finished = disk.run_with(text_of(fault, number));
      if (!disk.fault_happened()) {
        CHECK(finished.exit_code == 0);
        CHECK(number > fault.fewest_calls);
        break;
      }
      REQUIRE(finished.exit_code == 4);
      REQUIRE(finished.output.empty());
      REQUIRE_FALSE(finished.errors.empty());
      REQUIRE(fs::is_empty(disk.path()));
    }
    disk.clear();
  }
}

TEST_CASE("no call that fails touches older results") {
  FailingDisk disk;
  disk.keep_older_results();
  std::vector<Fault> with_links = faults;
  with_links.push_back({"linkat", EPERM, 2});
  for (const Fault& fault : with_links) {
    expect_older_results_until_it_works(
        disk, fault, [&](const std::string& text) { return disk.run_with(text); });
  }
}

TEST_CASE("no call that fails leaves a report in two languages") {
  FailingDisk disk;
  disk.keep_older_results();
  const std::vector<Fault> faults_of_report{{"write", ENOSPC, 20},  {"fsync", EIO, 20},
                                            {"close", EIO, 20},     {"rename", EIO, 20},
                                            {"renameat2", EIO, 20}, {"mkdir", ENOSPC, 3}};
  for (const Fault& fault : faults_of_report) {
    expect_older_results_until_it_works(
        disk, fault, [&](const std::string& text) { return disk.report_with(text); });
  }
}

TEST_CASE("what cannot be read between the moves of a report leaves the older one or none") {
  FailingDisk disk;
  disk.keep_older_results();
  REQUIRE(disk.report_with("").exit_code == 0);
  const auto newer = contents(disk.out());
  disk.restore_older_results();
  const auto older = contents(disk.out());
  struct Call {
    std::string kind;
    int stride;  ///< from one failing call to the next
    int fewest_failures;
  };
  for (const Call& call :
       {Call{"lstat", step, 20}, Call{"readdir", 5 * step, 30}, Call{"unlinkat", 1, 1}}) {
    int failures = 0;
    for (int number = 1;; number += call.stride) {
      const std::string fault =
          call.kind + ":" + std::to_string(number) + ":" + std::to_string(EIO);
      INFO(fault);
      const Finished finished = disk.report_with(fault);
      if (!disk.fault_happened()) break;
      REQUIRE((finished.exit_code == 0 || finished.exit_code == 4));
      REQUIRE(contents(disk.out()) == (finished.exit_code == 0 ? newer : older));
      failures += finished.exit_code == 4 ? 1 : 0;
      if (finished.exit_code == 0) disk.restore_older_results();
    }
    INFO(call.kind);
    CHECK(failures * call.stride >= call.fewest_failures);
    disk.restore_older_results();
  }
}

TEST_CASE("a workbook that cannot be written is reported in one line of ours") {
  FailingDisk disk;
  disk.keep_older_results();
  int failures = 0;
  for (int number = 1;; ++number) {
    INFO(number);
    const Finished finished =
        disk.report_with("fopen:" + std::to_string(number) + ":" + std::to_string(ENOSPC));
    if (!disk.fault_happened()) break;
    REQUIRE(finished.exit_code == 4);
    CHECK(std::ranges::count(finished.errors, '\n') == 1);
    CHECK_THAT(finished.errors, Contains("report.xlsx"));
    ++failures;
  }
  CHECK(failures > 0);
}

TEST_CASE("a file system that cannot flush folders holds the results, with a notice") {
  FailingDisk disk;
  disk.keep_older_results();
  for (const int error : {EINVAL, ENOTSUP}) {
    INFO(error);
    const std::string no_flush = "fsync_folder:0:" + std::to_string(error);
    for (const Finished& finished : {disk.run_with(no_flush), disk.report_with(no_flush)}) {
      CHECK(finished.exit_code == 0);
      CHECK_THAT(finished.errors, Contains("cannot flush") || Contains("落盘"));
    }
    CHECK(disk.complete_results() == 2.0);
    CHECK(disk.is_tidy());
    disk.restore_older_results();
  }
}

TEST_CASE("a file system without locks holds the results, with a notice") {
  FailingDisk disk;
  for (const int error : {ENOSYS, ENOLCK, EOPNOTSUPP}) {
    INFO(error);
    const std::string no_locks = "flock:0:" + std::to_string(error);
    for (const Finished& finished : {disk.run_with(no_locks), disk.report_with(no_locks)}) {
      CHECK(finished.exit_code == 0);
      CHECK_THAT(finished.errors, Contains("no locks") || Contains("不支持锁"));
    }
    CHECK(disk.complete_results() == 2.0);
    CHECK(disk.is_tidy());
    disk.clear();
  }
}

TEST_CASE("a lock that fails leaves nothing behind") {
  FailingDisk disk;
  CHECK(disk.run_with("flock:1:" + std::to_string(EIO)).exit_code == 4);
  CHECK(fs::is_empty(disk.path()));
}

TEST_CASE("a report that is interrupted anywhere is whole or leaves the older one") {
  FailingDisk disk;
  disk.keep_older_results();
  REQUIRE(disk.report_with("").exit_code == 0);
  const auto newer = contents(disk.path());
  disk.restore_older_results();
  int interrupted = 0;
  for (int number = 1;; number += step) {
    INFO(number);
    const Finished finished = disk.report_with("any:" + std::to_string(number) + ":interrupt");
    if (!disk.fault_happened()) break;
    const bool is_older = finished.exit_code == 75;
    interrupted += is_older ? 1 : 0;
    REQUIRE((is_older || finished.exit_code == 0));
    REQUIRE(contents(disk.path()) == (is_older ? disk.older() : newer));
    if (!is_older) disk.restore_older_results();
  }
  CHECK(interrupted * step > 60);
}

TEST_CASE("what a killed report leaves is cleared away by the next one", "[slow]") {
  FailingDisk disk;
  disk.keep_older_results();
  REQUIRE(disk.report_with("").exit_code == 0);
  const auto newer = contents(disk.path());
  disk.restore_older_results();
  int killed = 0;
  for (int number = 1;; number += 3 * step) {
    INFO(number);
    const Finished finished = disk.report_with("any:" + std::to_string(number) + ":kill");
    if (!disk.fault_happened()) break;
    REQUIRE(finished.signal == SIGKILL);
    ++killed;
    CHECK(disk.complete_results() == 1.0);
    REQUIRE(disk.report_with("").exit_code == 0);
    REQUIRE(contents(disk.path()) == newer);
    disk.restore_older_results();
  }
  CHECK(killed * step > 30);
}

namespace {

/// On a file system that cannot exchange folders: lets one call of a kind fail after the other,
/// from this one on, until there is none of that number; the older results stay until a run works.
void expect_older_results_without_exchange(FailingDisk& disk, const Fault& fault, int first) {
  const std::string no_exchange = "renameat2:0:" + std::to_string(EINVAL) + ",";
  disk.keep_older_results();
  for (int number = first;; ++number) {
    INFO(text_of(fault, number));
    const Finished finished = disk.run_with(no_exchange + text_of(fault, number));
    if (!disk.fault_happened()) {
      CHECK(finished.exit_code == 0);
      CHECK(number > fault.fewest_calls);
      break;
    }
    REQUIRE(finished.exit_code == 4);
    REQUIRE(contents(disk.path()) == disk.older());
  }
  CHECK(disk.complete_results() == 2.0);
  CHECK(disk.is_tidy());
}

}  // namespace

TEST_CASE("a file system that cannot exchange folders keeps the older results as well") {
  FailingDisk disk;
  CHECK(disk.run_with("renameat2:0:" + std::to_string(EINVAL)).exit_code == 0);
  CHECK(disk.complete_results() == 2.0);
  CHECK(disk.is_tidy());
  disk.clear();
  expect_older_results_without_exchange(disk, {"rename", EIO, 21}, 1);
}

TEST_CASE("without exchange too, results that cannot be flushed in their place make room again") {
  constexpr int first_of_folders = 21;  // the files come before
  FailingDisk disk;
  expect_older_results_without_exchange(disk, {"fsync", EIO, first_of_folders}, first_of_folders);
}

// The builds share the calls: this one takes the odd numbers, under the sanitizers some even ones.
TEST_CASE("a kill in front of a call leaves the older results or the new ones", "[slow]") {
  FailingDisk disk;
  disk.keep_older_results();
  int older = 0;
  int newer = 0;
  constexpr int stride = step > 1 ? 4 * step : 2;
  constexpr int first = step > 1 ? 2 : 1;
  for (int number = first;; number += stride) {
    INFO(number);
    const Finished finished = disk.run_with("any:" + std::to_string(number) + ":kill");
    if (!disk.fault_happened()) {
      CHECK(finished.exit_code == 0);
      break;
    }
    REQUIRE(finished.signal == SIGKILL);
    const double cost = disk.complete_results();
    REQUIRE((cost == 1.0 || cost == 2.0));
    ++(cost == 1.0 ? older : newer);
    CHECK(contents(disk.path()).at("out/notes.txt") == "mine");
    CHECK(contents(disk.path()).at("out/charts/first.svg") == "mine too");

    REQUIRE(disk.run_with("", "3").exit_code == 0);
    REQUIRE(disk.complete_results() == 3.0);
    REQUIRE(disk.is_tidy());
    disk.restore_older_results();
  }
  CHECK(older * stride > 80);
  CHECK(newer * stride > 20);  // while the older results were being removed
}

TEST_CASE("a kill between two renames loses no older results", "[slow]") {
  const std::string no_exchange = "renameat2:0:" + std::to_string(EINVAL);
  FailingDisk disk;
  disk.keep_older_results();
  int in_between = 0;
  for (int number = 1;; ++number) {
    INFO(number);
    const Finished finished =
        disk.run_with("rename:" + std::to_string(number) + ":kill," + no_exchange);
    if (!disk.fault_happened()) break;
    REQUIRE(finished.signal == SIGKILL);
    if (disk.complete_results() == 0.0) {
      ++in_between;
      // The next run puts the older results back even when it fails itself.
      REQUIRE(disk.run_with("write:9:28").exit_code == 4);
      REQUIRE(contents(disk.path()) == disk.older());
    }
    const double cost = disk.complete_results();
    REQUIRE((cost == 1.0 || cost == 2.0));
    disk.restore_older_results();
  }
  CHECK(in_between > 0);
}
