#include "report/workbook/workbook.hpp"

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <set>

#include "base/error.hpp"
#include "base/message.hpp"
#include "report/small_report.hpp"
#include "report/workbook/workbook_file.hpp"
#include "report/workbook/worksheet.hpp"
#include "support/in_chinese.hpp"

using namespace retain::report;
using namespace retain::test;
using Catch::Contains;

namespace {

/// Lets no file grow beyond a size while it lives, as a full disk would.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

/// What went wrong while the workbook was written on such a disk; empty when nothing did.
std::string trouble_with(const Report& report, const std::filesystem::path& folder, rlim_t bytes) {
  const SmallDisk disk(bytes);
  try {
    write_workbook(report, folder);
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::input_output);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a worksheet whose name is taken or too long or not legal is noticed") {
  const TemporaryFolder folder;
  WorkbookFile workbook(folder.path() / "book.xlsx", "book");
  CHECK_NOTHROW(Worksheet(workbook, "Curves"));
  CHECK_THROWS(Worksheet(workbook, "Curves"));
  CHECK_THROWS(Worksheet(workbook, std::string(32, 'x')));
  CHECK_THROWS(Worksheet(workbook, "a/b"));
}

TEST_CASE("every worksheet of both languages has a legal name of its own") {
  const TemporaryFolder folder;
  Report report = small_report();
  report.relaxation = {{"", 300.0, 300.0, not_available, 10.0, not_available},
                       {"churn", 120.0, 120.0, 1.0, 10.0, -180.0}};
  CHECK_NOTHROW(write_workbook(report, folder.path()));
  const InChinese language;
  CHECK_NOTHROW(write_workbook(report, folder.path()));
}

TEST_CASE("the same report gives the same workbook and another one another") {
  const TemporaryFolder folder;
  const Report report = small_report();
  write_workbook(report, folder.path());
  const std::string first = folder.read("report.xlsx");
  write_workbook(report, folder.path());
  CHECK(folder.read("report.xlsx") == first);
  Report other = report;
  other.summary.front().estimate.mean += 1.0;
  write_workbook(other, folder.path());
  CHECK(folder.read("report.xlsx") != first);
  const InChinese language;
  write_workbook(report, folder.path());
  CHECK(folder.read("report.xlsx") != first);
}

TEST_CASE("a text that is longer than a cell may be is cut off") {
  Report report = small_report();
  report.run.command.assign(4000, "--set=service.reliability=8");
  for (Figures& figures : report.scenarios) figures.scenario.title.assign(16'000, 'x');
  const TemporaryFolder folder;
  CHECK_NOTHROW(write_workbook(report, folder.path()));
}

TEST_CASE("nothing is left beside a workbook") {
  const TemporaryFolder folder;
  write_workbook(small_report(), folder.path());
  CHECK(contents(folder.path()).size() == 1);
}

TEST_CASE("a folder that is not there is an error that names the workbook") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(write_workbook(small_report(), folder.path() / "missing"),
                    Contains("report.xlsx: cannot be written"));
}

TEST_CASE("a disk that fills up leaves the older workbook and no half file", "[slow]") {
  const TemporaryFolder folder;
  const Report report = small_report();
  write_workbook(report, folder.path());
  const std::string workbook = folder.read("report.xlsx");
  folder.write("report.xlsx", "older");
  int refused = 0;
  int cut_off = 0;
  // From half of the finished file to far more than its largest part.
  for (rlim_t bytes = workbook.size() / 2;; bytes += bytes / 4) {
    INFO(bytes);
    const std::string trouble = trouble_with(report, folder.path(), bytes);
    if (trouble.empty()) break;
    CHECK_THAT(trouble, Contains("report.xlsx"));
    cut_off += trouble.find("could not be written to its end") != std::string::npos ? 1 : 0;
    REQUIRE(contents(folder.path()) ==
            std::map<std::string, std::string>{{"report.xlsx", "older"}});
    ++refused;
  }
  CHECK(folder.read("report.xlsx") == workbook);
  CHECK(refused > 3);
  CHECK(cut_off > 0);  // whether libxlsxwriter notices it or not
}
