// `retain new` for a firm of one's own: by figures on the command line, and by questions.

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "study/load_scenarios.hpp"
#include "support/csv_table.hpp"
#include "support/retain_program.hpp"
#include "support/shipped.hpp"
#include "support/terminal_session.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

using Words = std::vector<std::string>;

const Words gym{
    "new",      "my-shop.toml", "--customers",       "1200", "--spend-per-month", "299",
    "--margin", "35%",          "--churn-per-month", "4 %",  "--visits-per-week", "2.5"};

Scenario loaded_from(const std::filesystem::path& file) {
  return retain::study::load_scenarios({file.string()}, {}, shipped_folder()).front().scenario;
}

void check_gym(const TemporaryFolder& folder) {
  const Scenario firm = loaded_from(folder.path() / "my-shop.toml");
  CHECK(firm.cohort.customers == 1200);
  CHECK(firm.money.spend_per_week == 69.0);
  CHECK(firm.money.margin == 0.35);
  CHECK(firm.churn.share_lost == Approx(0.38729).epsilon(1e-5));
  CHECK(firm.service.visits_per_week == 2.5);
  CHECK(firm.money.discount_rate == 0.08);
  CHECK(firm.word_of_mouth.own_customers == 0.2);
  CHECK((firm.acquisition.policy == AcquisitionPolicy::none || firm.acquisition.share == 0.0));
  const Scenario plan = loaded_from(folder.path() / "my-shop-plan.toml");
  CHECK(plan.money.spend_per_week == 69.0);
  CHECK(plan.service.level_of(retain::model::index(Dimension::responsiveness)) == 7.5);
  CHECK(plan.money.programme_per_customer == 63.0);
  CHECK(run_retain({"check", "my-shop.toml", "my-shop-plan.toml"}, folder.path()).exit_code == 0);
}

}  // namespace

TEST_CASE("figures on the command line make the firm and a plan for it") {
  const TemporaryFolder folder;
  const Finished finished = run_retain(gym, folder.path());
  CHECK(finished.exit_code == 0);
  CHECK(finished.output.empty());
  CHECK_THAT(finished.errors,
             Contains("my-shop.toml") && Contains("retain check my-shop-plan.toml"));
  check_gym(folder);
  CHECK_THAT(folder.read("my-shop.toml"),
             Contains("extends = \"evidence\"\n") && Contains("\nspend_per_month = 299 ") &&
                 Contains("\nper_month = 0.04 ") && Contains("\n#discount_rate = 0.08 ") &&
                 Contains("# world: "));
  CHECK_THAT(folder.read("my-shop-plan.toml"),
             Contains("extends = \"my-shop.toml\"\n") && Contains("# lever: "));
}

TEST_CASE("a firm that states no churn has that of present customers all the same") {
  const TemporaryFolder folder;
  CHECK(run_retain({"new", "shop.toml", "--customers", "300", "--dissatisfied-share", "3%"},
                   folder.path())
            .exit_code == 0);
  const Scenario firm = loaded_from(folder.path() / "shop.toml");
  CHECK(firm.cohort.start == CohortStart::established);
  CHECK(firm.churn.of == ChurnOf::present_customers);
  CHECK(firm.service.dissatisfied_share == 0.03);
  CHECK_THAT(folder.read("shop.toml"), Contains("\nper_month = 0.01149 ") &&
                                           Contains("# world: lost in a month, a guess") &&
                                           Contains("\n#margin = 0.1 "));
}

TEST_CASE("leavers that are replaced are stated with the policy that replaces them") {
  const TemporaryFolder folder;
  CHECK(run_retain({"new", "shop.toml", "--replaced", "80%"}, folder.path()).exit_code == 0);
  const Scenario firm = loaded_from(folder.path() / "shop.toml");
  CHECK(firm.acquisition.policy == AcquisitionPolicy::replace);
  CHECK(firm.acquisition.share == 0.8);
  CHECK(run_retain({"new", "other.toml", "--margin", "0.3"}, folder.path()).exit_code == 0);
  CHECK_THAT(folder.read("other.toml"),
             Contains("\n#policy = \"replace\" ") && Contains("\n#share = 0 "));
}

TEST_CASE("the files of a firm have at most 80 columns, and comments in the language spoken") {
  for (const char* language : {"en", "zh"}) {
    const TemporaryFolder folder;
    Words words = gym;
    words.insert(words.end(), {"--lang", language});
    CHECK(run_retain(words, folder.path()).exit_code == 0);
    for (const char* file : {"my-shop.toml", "my-shop-plan.toml"}) {
      for (const std::string& line : split(folder.read(file), '\n')) {
        INFO(line);
        CHECK(retain::base::display_width(line) <= 80);
      }
    }
    check_gym(folder);
    CHECK((folder.read("my-shop-plan.toml").find("管理措施") != std::string::npos) ==
          (std::string(language) == "zh"));
  }
}

TEST_CASE("neither file of a firm is written where one of them stands") {
  for (const char* taken : {"my-shop.toml", "my-shop-plan.toml"}) {
    const TemporaryFolder folder;
    folder.write(taken, "mine");
    const Finished finished = run_retain(gym, folder.path());
    CHECK(finished.exit_code == 4);
    CHECK_THAT(finished.errors, Contains(taken));
    CHECK(folder.read(taken) == "mine");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
  }
}

TEST_CASE("a figure that cannot be is refused with what to write instead") {
  const TemporaryFolder folder;
  const auto refused = [&](const Words& figure) {
    Words words{"new", "my-shop.toml"};
    words.insert(words.end(), figure.begin(), figure.end());
    const Finished finished = run_retain(words, folder.path());
    CHECK(finished.exit_code == 2);
    return finished.errors;
  };
  CHECK_THAT(refused({"--margin", "35"}), Contains("--margin 35: must be between 0 and 1; write "
                                                   "0.35 for 35 %"));
  CHECK_THAT(refused({"--churn-per-month", "400%"}), Contains("must be between 0 and 0.4"));
  CHECK_THAT(refused({"--spend-per-month", "299元"}), Contains("write 299"));
  CHECK_THAT(refused({"--customers", "many"}), Contains("whole number"));
  CHECK_THAT(refused({"--margin", "20%-40%"}), Contains("{ low = 0.2, high = 0.4 }"));
  CHECK_THAT(refused({"--margin", "0.3", "--from", "documents"}), Contains("--from"));
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("on a terminal nine questions make the firm and its plan, in either language") {
  for (const std::string language : {"en", "zh"}) {
    const TemporaryFolder folder;
    TerminalSession session(
        {{RETAIN_PROGRAM, "new", "my-shop.toml", "--lang", language}, folder.path()}, 0,
        TerminalSession::Line::edited);
    const auto answer = [&](const std::string& question, const std::string& text) {
      REQUIRE(session.wait_for(question));
      session.type(text + "\n");
    };
    answer("1/9", "1200");
    answer("2/9", "299元");
    REQUIRE(session.wait_for(language == "zh" ? "请写 299" : "write 299"));
    session.type("299\n");
    answer("3/9", "35");
    REQUIRE(session.wait_for("0.35"));
    session.type("35％\n");
    answer("4/9", "4 %");
    answer("5/9", language == "zh" ? "0" : "");
    answer("6/9", "2.5");
    answer("7/9", "");
    answer("8/9", " ");
    answer("9/9", "");
    CHECK(session.finish() == 0);
    CHECK((session.seen().find("毛利") != std::string::npos) == (language == "zh"));
    CHECK_THAT(session.seen(), Contains("[1000]") && Contains("[10 %]"));
    check_gym(folder);
  }
}

TEST_CASE("a terminal with figures or --from asks nothing") {
  const TemporaryFolder folder;
  TerminalSession with_figure(
      {{RETAIN_PROGRAM, "new", "my-shop.toml", "--margin", "0.3"}, folder.path()});
  CHECK(with_figure.finish() == 0);
  CHECK_THAT(with_figure.seen(), !Contains("1/9"));
  TerminalSession with_parent(
      {{RETAIN_PROGRAM, "new", "plan.toml", "--from", "documents"}, folder.path()});
  CHECK(with_parent.finish() == 0);
  CHECK_THAT(folder.read("plan.toml"), Contains("\n#spend_per_week = 50 "));
}

TEST_CASE("an interview that is ended leaves nothing") {
  for (const bool control_d : {true, false}) {
    const TemporaryFolder folder;
    TerminalSession session({{RETAIN_PROGRAM, "new", "my-shop.toml"}, folder.path()}, 0,
                            TerminalSession::Line::edited);
    REQUIRE(session.wait_for("1/9"));
    session.type("1200\n");
    REQUIRE(session.wait_for("2/9"));
    session.type(control_d ? "\x04" : "\x03");
    CHECK(session.finish() == (control_d ? 75 : -1));
    CHECK(std::filesystem::is_empty(folder.path()));
  }
}

TEST_CASE("a file that stands in the way is told before the first question") {
  const TemporaryFolder folder;
  folder.write("my-shop-plan.toml", "mine");
  TerminalSession session({{RETAIN_PROGRAM, "new", "my-shop.toml"}, folder.path()});
  CHECK(session.finish() == 4);
  CHECK_THAT(session.seen(), !Contains("1/9") && Contains("my-shop-plan.toml"));
}
