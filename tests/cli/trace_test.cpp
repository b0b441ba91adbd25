#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "support/retain_program.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

std::vector<std::string> tracing(std::vector<std::string> options) {
  options.insert(options.begin(), {"trace", "documents"});
  return options;
}

}  // namespace

TEST_CASE("trace tells the weeks of a customer, why they left and what they were worth") {
  const Finished finished =
      run_retain(tracing({"--why-left", "poor_service", "--channel", "direct"}));
  CHECK(finished.exit_code == 0);
  CHECK_THAT(
      finished.output,
      Contains("of documents, replication 0, seed 1") &&
          Contains("wishes to leave for poor service; nobody asks them to stay, they leave") &&
          Contains("tells 11 people of poor service") &&
          Contains("by their own experience; root cause: poor service") &&
          Contains("yuan of margin") && Contains("Costs are not taken off"));
}

TEST_CASE("trace of a follower names the root cause of the story they heard") {
  const Finished finished =
      run_retain(tracing({"--why-left=not_valued", "--channel=word_of_mouth", "--replication=3"}));
  CHECK_THAT(finished.output, Contains("hears a story of not feeling valued and leaves") &&
                                  Contains("replication 3") &&
                                  Contains("for a story that they heard"));
}

TEST_CASE("trace in the three formats tells the same customer") {
  const std::vector<std::string> who{"--customer", "17", "--seed", "4"};
  auto as = [&](const char* format) {
    std::vector<std::string> options = who;
    options.insert(options.end(), {"--format", format});
    return run_retain(tracing(options)).output;
  };
  const auto story = nlohmann::json::parse(as("json")).at(0);
  CHECK(story.at("customer") == 17);
  CHECK(story.at("seed") == 4);
  CHECK(story.at("weeks_paid") == story.at("weeks").size());
  CHECK(count_lines(as("csv")) == story.at("weeks").size() + 1);
  CHECK_THAT(as("csv"), Catch::StartsWith("scenario,replication,customer,week,newcomer,") &&
                            Contains("\ndocuments,0,17,0,false,0,"));
  CHECK_THAT(as("text"), Contains("Customer 17 of documents"));
}

TEST_CASE("two scenarios beside each other part in a week of their own") {
  const Finished text =
      run_retain(tracing({"--customer", "17", "--beside", "gold-service", "--weeks", "260"}));
  CHECK(text.exit_code == 0);
  CHECK_THAT(text.output, Contains("The stories part in week ") && Contains("gold-service"));
  const Finished alike =
      run_retain(tracing({"--customer", "17", "--beside", "complaint-desk", "--weeks", "5"}));
  CHECK_THAT(alike.output, Contains("The stories do not part"));
  const auto stories = nlohmann::json::parse(
      run_retain(tracing({"--customer", "17", "--beside", "gold-service", "--format", "json"}))
          .output);
  REQUIRE(stories.size() == 2);
  const auto week = stories[0].at("parts_in_week").get<std::size_t>();
  CHECK(stories[0].at("weeks").at(week) != stories[1].at("weeks").at(week));
  for (std::size_t before = 0; before < week; ++before) {
    CHECK(stories[0].at("weeks").at(before) == stories[1].at("weeks").at(before));
  }
}

TEST_CASE("a number beyond the customers is refused with the numbers there are") {
  const Finished beyond = run_retain(tracing({"--customer", "50", "--customers", "50"}));
  CHECK(beyond.exit_code == 2);
  CHECK_THAT(beyond.errors, Contains("have the numbers 0 to 49"));
  const Finished joined = run_retain({"trace", "replace-the-lost", "--customer", "1000"});
  CHECK(joined.exit_code == 0);
  CHECK_THAT(joined.output, Contains("their first week is "));
}

TEST_CASE("nobody who left so is an answer and no rows") {
  const std::vector<std::string> search{"--why-left", "better_product", "--channel",
                                        "word_of_mouth"};
  const Finished text = run_retain(tracing(search));
  CHECK(text.exit_code == 0);
  CHECK_THAT(text.output,
             Contains("nobody leaves for a better product elsewhere for what they heard"));
  std::vector<std::string> as_csv = search;
  as_csv.emplace_back("--format=csv");
  const Finished csv = run_retain(tracing(as_csv));
  CHECK(csv.exit_code == 0);
  CHECK(count_lines(csv.output) == 1);
}

TEST_CASE("a trace that is asked for wrongly is refused with what to write") {
  const auto refusal = [](const std::vector<std::string>& options) {
    const Finished finished = run_retain(tracing(options));
    CHECK(finished.exit_code == 2);
    CHECK(finished.output.empty());
    return finished.errors;
  };
  CHECK_THAT(refusal({}), Contains("--customer 0"));
  CHECK_THAT(refusal({"--customer", "x"}), Contains("must be the number of a customer"));
  CHECK_THAT(refusal({"--why-left", "poorservice"}), Contains("did you mean 'poor_service'?"));
  CHECK_THAT(refusal({"--why-left", "other", "--channel", "directly"}),
             Contains("did you mean 'direct'?"));
  CHECK_THAT(refusal({"--customer", "1", "--chanel", "direct"}),
             Contains("did you mean '--channel'?"));
  CHECK_THAT(refusal({"--customer", "1", "--why-left", "other"}), Contains("write one of the two"));
  CHECK_THAT(refusal({"--customer", "1", "--channel", "direct"}), Contains("is for --why-left"));
  CHECK_THAT(refusal({"gold-service", "--customer", "1"}), Contains("--beside gold-service"));
  CHECK_THAT(refusal({"--customer", "1", "--replication", "1000"}), Contains("between 0 and 999"));
}

TEST_CASE("help of trace shows examples") {
  CHECK_THAT(run_retain({"trace", "--help"}).output,
             Contains("Examples") && Contains("--why-left CAUSE"));
}
