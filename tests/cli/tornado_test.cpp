#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/languages.hpp"
#include "support/study_folder.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

const StudyCommand of_three{{"tornado", "gold-service", "--weeks", "104", "--keys",
                             "money.margin,churn.share_lost,service.reliability"},
                            {"tornado.csv"},
                            "tornado"};

RefusedCall tornado_refused(const std::vector<std::string>& more, const std::string& told,
                            int code = 2) {
  return {extended({"tornado", "gold-service"}, more), code, told};
}

}  // namespace

TEST_CASE("tornado writes five values of each parameter, as run gives them with --set", "[slow]") {
  const TemporaryFolder folder;
  REQUIRE(run_retain(extended(of_three.arguments, {"--out", "out"}), folder.path()).exit_code == 0);
  const CsvTable table(folder.read("out/tornado.csv"));
  CHECK(table.header() ==
        "scenario,metric,key,role,mark,unit,how,x1,x2,x3,x4,x5,y1,y2,y3,y4,y5,point,swing,shape,"
        "cut,flips_at");
  REQUIRE(table.rows() == 3);
  CHECK(table.text(0, "key") == "service.reliability");
  CHECK(table.text(0, "role") == "lever");
  for (const char* key : {"churn.share_lost", "service.reliability"}) {
    const auto rows = table.where({{"key", key}});
    REQUIRE(rows.size() == 1);
    const RunFolder run({"gold-service", "--weeks", "104", "--engine", "expected", "--no-report",
                         "--set", std::string(key) + "=" + table.text(rows.front(), "x5")});
    const double whole = mean_in(run, "summary.csv", "gold-service", "business_value_end");
    double expected = mean_in(run, "compare.csv", "gold-service", "business_value_end");
    CHECK(table.number(rows.front(), "y5") == Approx(expected).margin(1e-8 * whole).epsilon(0.0));
  }
}

TEST_CASE("tornado has a folder like that of a run, or adds its table to one", "[slow]") {
  expect_folder_of_its_own(of_three);
  expect_added(of_three);
  expect_same_for_threads(of_three);
}

TEST_CASE("tornado shows what one decides apart from what one does not know", "[slow]") {
  const TemporaryFolder folder;
  const Finished finished =
      run_retain({"tornado", "evidence-gold-service", "--weeks", "104"}, folder.path());
  CHECK(finished.exit_code == 0);
  CHECK(finished.errors.empty());
  CHECK_THAT(finished.output,
             Contains("What you decide") && Contains("What you do not know") &&
                 Contains("###############") && Contains("share of the squared swings") &&
                 Contains("sign of the difference") && Contains("more, see tornado.csv") &&
                 Contains("Results: results/evidence-gold-service-tornado\n"));
  // What has no effect takes two lines at most, and is in the file.
  const std::vector<std::string> lines = lines_of(finished.output);
  const auto begin = std::ranges::find_if(lines, [](const std::string& line) {
    return line.starts_with("Without effect because they are 0 here: ");
  });
  REQUIRE(begin + 2 < lines.end());
  CHECK((begin + 2)->starts_with("Without effect here: "));
  const CsvTable table(folder.read("results/evidence-gold-service-tornado/tornado.csv"));
  const auto off = table.where({{"key", "word_of_mouth.retell_probability"}});
  REQUIRE(off.size() == 1);
  CHECK(table.text(off.front(), "shape") == "flat");
  CHECK(table.number(off.front(), "swing") == 0.0);
  CHECK(table.text(off.front(), "flips_at").empty());
}

TEST_CASE("tornado by per cent moves every number by its share, cut at its range") {
  const TemporaryFolder folder;
  REQUIRE(run_retain(extended(of_three.arguments, {"--by", "percent:10", "--out", "out"}),
                     folder.path())
              .exit_code == 0);
  const CsvTable table(folder.read("out/tornado.csv"));
  const auto row = table.where({{"key", "money.margin"}}).at(0);
  CHECK(table.text(row, "how") == "percent");
  CHECK(table.number(row, "x1") == Approx(0.9));
  CHECK(table.number(row, "x5") == 1.0);
  CHECK(table.text(row, "cut") == "1");
}

TEST_CASE("tornado as CSV and JSON has a row per parameter") {
  const TemporaryFolder folder;
  const Finished csv = run_retain(extended(of_three.arguments, {"--format", "csv"}), folder.path());
  CHECK(CsvTable(csv.output).rows() == 3);
  const Finished json =
      run_retain(extended(of_three.arguments, {"--format", "json"}), folder.path());
  const auto list = nlohmann::json::parse(json.output);
  REQUIRE(list.size() == 3);
  CHECK(list[0].at("swing").is_number());
  CHECK(list[0].at("key") == "service.reliability");
}

TEST_CASE("tornado with --base measures the difference to that scenario") {
  const TemporaryFolder folder;
  REQUIRE(run_retain({"tornado", "gold-service", "--weeks", "52", "--keys", "money.margin",
                      "--base", "retention-desk", "--out", "out"},
                     folder.path())
              .exit_code == 0);
  const RunFolder run({"gold-service", "--base", "retention-desk", "--weeks", "52", "--engine",
                       "expected", "--no-report"});
  CHECK(CsvTable(folder.read("out/tornado.csv")).number(0, "point") ==
        Approx(mean_in(run, "compare.csv", "gold-service", "business_value_end")).epsilon(1e-7));
}

TEST_CASE("tornado refuses what makes no sense, with the nearest name") {
  expect_refusals({
      tornado_refused({"--keys", "money.margn"}, "did you mean 'money.margin'?"),
      tornado_refused({"--keys", "money"}, "is a table of keys"),
      tornado_refused({"--keys", "money.margin,"}, "unknown key ''"),
      tornado_refused({"--keys", "money.margin,money.margin"}, "names money.margin twice"),
      tornado_refused({"--keys", "simulation.seed"}, "cannot be varied"),
      tornado_refused({"--metric", "business_valu_end"}, "did you mean 'business_value_end'?"),
      tornado_refused({"--metric", "loss_end.chance.sd"}, "has no chance"),
      tornado_refused({"--by", "percent:0"}, "--by percent"),
      tornado_refused({"--by", "percent:1e9"}, "--by percent"),
      tornado_refused({"--by", "percent:"}, "--by percent"),
      tornado_refused({"--by", "lawn"}, "write belief, law, or percent:10"),
      tornado_refused({"documents"}, "takes one scenario"),
      tornado_refused({"--overwrite"}, "--out"),
  });
}

TEST_CASE("tornado speaks Chinese, with the same numbers") {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  const Finished english = run_retain(of_three.arguments, folder.path());
  const Finished chinese = run_in_chinese(of_three.arguments, other.path());
  CHECK_THAT(chinese.output, Contains("可以决定的") && Contains("无法确知的"));
  CHECK(numbers_of(english.output) == numbers_of(chinese.output));
}
