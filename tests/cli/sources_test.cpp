#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/retain_program.hpp"

using namespace retain::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

std::vector<std::string> ids_of(const std::string& what) {
  const Finished finished = run_retain({"sources", what, "--format", "json"});
  std::vector<std::string> ids;
  for (const auto& entry : nlohmann::json::parse(finished.output)) ids.push_back(entry.at("claim"));
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("sources lists every claim by document and counts them") {
  const Finished finished = run_retain({"sources"});
  CHECK(finished.exit_code == 0);
  CHECK(finished.errors.empty());
  CHECK_THAT(finished.output, StartsWith("000  客户至尊") && Contains("\n004  ") &&
                                  Contains("\nD0-01  certain ") && Contains("\nD4-23  ") &&
                                  Contains("183 claims: "));
  CHECK_THAT(finished.output, Contains("D2-23 is read so: ") && Contains("D0-19 is left out: ") &&
                                  Contains("D2-03 is advice: "));
}

TEST_CASE("sources of a document lists that document alone") {
  const Finished finished = run_retain({"sources", "002"});
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, StartsWith("002  做一流的客户服务人员\n") &&
                                  Contains("30 claims: ") && !Contains("D3-"));
}

TEST_CASE("sources of a parameter, its table or a scenario lists the claims behind it") {
  CHECK(ids_of("churn.causes.poor_service") == Ids{"D2-20"});
  CHECK(ids_of("churn.causes") == Ids{"D2-20"});
  CHECK(ids_of("word_of_mouth") == Ids{"D2-13", "D2-22", "D2-23", "D2-24", "D3-12", "D3-13"});
  CHECK(ids_of("girard") == Ids{"D3-12", "D3-13"});
  CHECK(ids_of("lever.feedback.quickly") == Ids{"D3-09", "D3-10", "D4-16"});
  CHECK(ids_of("event.tells") == Ids{"D2-22"});
}

TEST_CASE("sources of a claim shows everything that is known about it") {
  const Finished finished = run_retain({"sources", "D2-25"});
  CHECK_THAT(finished.output, StartsWith("D2-25  ") && Contains("高出5-6倍") &&
                                  Contains("ambiguous") && Contains("money.acquisition_cost") &&
                                  Contains("118 / 19 = 6.21") && Contains("model.md, section 8") &&
                                  Contains("study: a wrong price"));
}

TEST_CASE("a parameter that no document speaks of is told so, and that is no error") {
  const Finished finished = run_retain({"sources", "churn.share_lost"});
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, Contains("No claim") && Contains("churn.share_lost"));
  CHECK(ids_of("churn.share_lost").empty());
}

TEST_CASE("a mistyped argument of sources gets the nearest name and exit code 2") {
  for (const auto& [typed, meant] :
       {std::pair{"churn.causes.poor_servce", "churn.causes.poor_service"},
        {"poor_service", "churn.causes.poor_service"},
        {"word_of_moth", "word_of_mouth"},
        {"girrard", "girard"},
        {"d2-20", "D2-20"}}) {
    const Finished finished = run_retain({"sources", typed});
    CHECK(finished.exit_code == 2);
    CHECK(finished.output.empty());
    CHECK_THAT(finished.errors, Contains(std::string("did you mean '") + meant));
  }
  CHECK(run_retain({"sources", "xyzzy"}).exit_code == 2);
  CHECK(run_retain({"sources", "002", "--format", "xml"}).exit_code == 2);
}

TEST_CASE("sources as CSV has one line per claim below its header") {
  const Finished finished = run_retain({"sources", "--format", "csv"});
  CHECK_THAT(finished.output, StartsWith("\xEF\xBB\xBF"
                                         "claim,document,status,bears,place,says,quote,parameters,"
                                         "scenarios,model,tests,reading,note\nD0-01,000,"));
  CHECK(std::count(finished.output.begin(), finished.output.end(), '\n') == 184);
}
