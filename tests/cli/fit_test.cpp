#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/csv_table.hpp"
#include "support/languages.hpp"
#include "support/made_log.hpp"
#include "support/retain_program.hpp"
#include "support/temporary_folder.hpp"
#include "support/unwrapped.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

/// A made log as a shop system exports it, with a guest, a cancelled order and a refund.
std::string shop_export(const MadeLog& plan) {
  std::string text = "order,customer,date,amount,status\n";
  int order = 0;
  for (const std::string& line : split(csv_log(made_log(plan, 11), {"-"}), '\n')) {
    if (!line.empty() && line != "-") text += fmt::format("A{},{},paid\n", ++order, line);
  }
  return text +
         "B1,guest,2024-10-05,10.00,paid\nB2,c100001,2024-10-05,99.00,cancelled\n"
         "B3,c100002,2024-10-05,30.00,paid\nB3,c100002,2024-10-06,-30.00,refunded\n";
}

}  // namespace

TEST_CASE("fit reads a log, says what it kept, and writes models and customers", "[slow]") {
  const TemporaryFolder folder;
  folder.write("orders.csv", shop_export({}));
  const Finished finished = run_retain({"fit", "orders.csv", "--out", "out"}, folder.path());
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  const std::string said = unwrapped(finished.output);
  CHECK_THAT(said, Contains("customer from column 'customer'") && Contains("guest, walk-in") &&
                       Contains("orders cancelled or never paid") && Contains("Pareto/NBD") &&
                       Contains("whose AIC is the lowest") && Contains("Held against its last"));
  const CsvTable cleaning(folder.read("out/cleaning.csv"));
  CHECK(cleaning.header() == "rule,effect,rows,amount,first_line");
  const auto rows_of = [&](const std::string& rule) {
    for (std::size_t i = 0; i < cleaning.rows(); ++i) {
      if (cleaning.text(i, "rule") == rule) return cleaning.text(i, "rows");
    }
    return std::string("none");
  };
  CHECK(rows_of("anonymous") == "1");
  CHECK(rows_of("void_status") == "1");
  CHECK(rows_of("refunded_order") == "2");
  CHECK(rows_of("duplicate") == "0");
  const CsvTable models(folder.read("out/models.csv"));
  CHECK(models.rows() == 4 + 4 + 4 + 2 + 3);
  const CsvTable customers(folder.read("out/per_customer.csv"));
  REQUIRE(customers.rows() == 1000);
  CHECK(customers.text(0, "customer") == "c100000");
  const CsvTable counts(folder.read("out/counts.csv"));
  double observed = 0.0;
  double expected = 0.0;
  for (std::size_t i = 0; i < counts.rows(); ++i) {
    observed += counts.number(i, "observed");
    expected += counts.number(i, "expected");
  }
  CHECK(observed == 1000.0);
  CHECK(expected == Approx(1000.0));
  for (const char* file : {"track.csv", "holdout.csv", "datapackage.json"}) {
    CHECK_FALSE(folder.read(std::string("out/") + file).empty());
  }
  const Finished again = run_retain({"fit", "orders.csv", "--out", "again"}, folder.path());
  CHECK(again.exit_code == 0);
  CHECK(folder.read("again/per_customer.csv") == folder.read("out/per_customer.csv"));
}

TEST_CASE("a dry run of fit only reads, and formats for programs hold the models") {
  const TemporaryFolder folder;
  folder.write("orders.csv", shop_export({.customers = 300}));
  const Finished dry = run_retain({"fit", "orders.csv", "--dry-run"}, folder.path());
  CHECK(dry.exit_code == 0);
  CHECK_THAT(dry.output, Contains("left out") && !Contains("Pareto"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "results"));
  const Finished json = run_retain(
      {"fit", "orders.csv", "--format", "json", "--model", "bg-nbd", "--hold-out", "none"},
      folder.path());
  REQUIRE(json.exit_code == 0);
  const auto rows = nlohmann::json::parse(json.output);
  CHECK(rows.size() == 14);
  CHECK(rows[0]["model"] == "BG/NBD");
  CHECK(rows[0]["chosen"] == "true");
  CHECK_FALSE(std::filesystem::exists(folder.path() / "results/orders-fit/holdout.csv"));
}

TEST_CASE("fit refuses what it cannot know with the question that settles it") {
  const TemporaryFolder folder;
  folder.write("few.csv", "customer,date,amount\n1,2024-03-05,2.50\n1,2024-03-15,2.50\n");
  folder.write("order.csv", "customer,date,amount\n1,3/5/2024,2.50\n1,4/5/2024,2.50\n");
  const auto refused = [&](std::vector<std::string> arguments, int code) {
    arguments.insert(arguments.begin(), "fit");
    const Finished finished = run_retain(arguments, folder.path());
    CHECK(finished.exit_code == code);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "results"));
    return unwrapped(finished.errors);
  };
  CHECK_THAT(refused({"few.csv"}, 5), Contains("1 customers") && Contains("100"));
  CHECK_THAT(refused({"order.csv"}, 2), Contains("--date-order"));
  CHECK_THAT(refused({}, 2), Contains("orders.csv"));
  CHECK_THAT(refused({"none.csv"}, 4), Contains("none.csv"));
  CHECK_THAT(refused({"few.csv", "--map", "amounts=3"}, 2), Contains("FIELD=COLUMN"));
  CHECK_THAT(refused({"few.csv", "--model", "bgnbd"}, 2), Contains("bg-nbd"));
  CHECK_THAT(refused({"few.csv", "--until", "5.3.2024"}, 2), Contains("2024-03-05"));
  CHECK_THAT(refused({"few.csv", "--from", "2024-03-06", "--until", "2024-03-05"}, 2),
             Contains("after"));
  CHECK_THAT(refused({"few.csv", "--hold-out", "half"}, 2), Contains("26w"));
  CHECK_THAT(refused({"few.csv", "--discount", "8"}, 2), Contains("8%"));
  CHECK_THAT(refused({"few.csv", "--horizon", "0"}, 2), Contains("years"));
}

TEST_CASE("fit speaks Chinese, with the same numbers") {
  const TemporaryFolder folder;
  folder.write("orders.csv", shop_export({.customers = 300}));
  const Finished english = run_retain({"fit", "orders.csv", "--out", "one"}, folder.path());
  const Finished chinese = run_in_chinese({"fit", "orders.csv", "--out", "two"}, folder.path());
  CHECK(chinese.exit_code == 0);
  CHECK_THAT(chinese.output, Contains("略去") && Contains("对数似然"));
  CHECK(numbers_of(english.output).size() > 30);
  CHECK(folder.read("one/per_customer.csv") == folder.read("two/per_customer.csv"));
}
