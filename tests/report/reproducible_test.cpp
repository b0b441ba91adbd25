#include <catch2/catch.hpp>

#include "report/small_report.hpp"

using namespace retain::test;

namespace {

/// What a run writes for people, in an environment of its own.
std::map<std::string, std::string> report_files(const std::string& threads,
                                                std::map<std::string, std::string> environment) {
  const TemporaryFolder folder;
  const Finished finished =
      run({{RETAIN_PROGRAM, "run", "documents", "gold-service", "--customers", "30",
            "--replications", "12", "--weeks", "60", "--threads", threads, "--quiet", "--out", "o"},
           folder.path(),
           std::move(environment)});
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  std::map<std::string, std::string> files = contents(folder.path() / "o");
  std::erase_if(files, [](const auto& file) {
    return file.first != "report.xlsx" && !file.first.starts_with("excel");
  });
  return files;
}

}  // namespace

TEST_CASE("threads and time zone and locale change no byte of workbook and spreadsheets") {
  const auto files = report_files("1", {{"TZ", "UTC"}});
  CHECK(files.size() > 20);
  CHECK(report_files("2", {{"TZ", "Asia/Shanghai"},
                           {"LC_ALL", "de_DE.UTF-8"},
                           {"LC_NUMERIC", "de_DE.UTF-8"}}) == files);
}
