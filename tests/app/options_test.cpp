#include "app/options.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace retain::app;
using Catch::Contains;

namespace {

template <class Parse>
std::string refusal(Parse parse) {
  try {
    static_cast<void>(parse());
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::usage);
    return error.what();
  }
  return "nothing was thrown";
}

std::vector<std::string> shown(const std::vector<Override>& overrides) {
  std::vector<std::string> all;
  for (const Override& given : overrides) {
    all.push_back(given.flag + " " + given.key + "=" + given.text);
  }
  return all;
}

}  // namespace

TEST_CASE("settings come in the order typed, before the flags that set one parameter") {
  TypedOverrides typed{.settings = {"b.a=1", " title = x = y "},
                       .engine = "expected",
                       .seed = "7",
                       .replications = "9",
                       .weeks = "52",
                       .customers = "10"};
  CHECK(shown(parse_overrides(typed)) ==
        std::vector<std::string>{"--set b.a=1", "--set title=x = y",
                                 "--engine simulation.engine=expected", "--seed simulation.seed=7",
                                 "--replications simulation.replications=9",
                                 "--weeks simulation.weeks=52", "--customers cohort.customers=10"});
  CHECK(parse_overrides({}).empty());
}

TEST_CASE("a setting has a key and a value") {
  for (const char* setting : {"service.empathy", "=3", ""}) {
    TypedOverrides typed;
    typed.settings = {setting};
    CHECK_THAT(refusal([&] { return parse_overrides(typed); }), Contains("key=value"));
  }
}

TEST_CASE("a format is one of three, and text when none was typed") {
  CHECK(parse_format("") == OutputFormat::text);
  CHECK(parse_format("text") == OutputFormat::text);
  CHECK(parse_format("csv") == OutputFormat::csv);
  CHECK(parse_format("json") == OutputFormat::json);
  CHECK_THAT(refusal([] { return parse_format("xml"); }), Contains("text, csv, json"));
}

TEST_CASE("a count is a whole number within its limits") {
  const auto parse = [](const std::string& typed) { return parse_count("--many", typed, 3, 40); };
  CHECK(parse("") == 0);
  CHECK(parse("3") == 3);
  CHECK(parse("40") == 40);
  for (const char* typed : {"2", "41", "-3", "3.5", "x", "7 ", "99999999999999999999"}) {
    CHECK_THAT(refusal([&] { return parse(typed); }), Contains("--many") && Contains("3 and 40"));
  }
}

TEST_CASE("there is a thread for each processor unless a number was typed") {
  CHECK(parse_threads("") >= 1);
  CHECK(parse_threads("3") == 3);
  CHECK_THAT(refusal([] { return parse_threads("0"); }), Contains("between 1 and 1024"));
}

TEST_CASE("one scenario is needed at least, and the shipped ones are named") {
  CHECK(parse_scenarios({"b", "a"}, "run") == std::vector<std::string>{"b", "a"});
  CHECK_THAT(refusal([] { return parse_scenarios({}, "check"); }),
             Contains("'retain check' needs a scenario") && Contains("gold-service"));
}

TEST_CASE("a list has parts between commas, without blanks around them") {
  CHECK(parse_list("").empty());
  CHECK(parse_list("margin, discount") == std::vector<std::string>{"margin", "discount"});
  CHECK(parse_list("a,") == std::vector<std::string>{"a", ""});
}
