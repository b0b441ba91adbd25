#include <catch2/catch.hpp>

#include "support/run_folder.hpp"

using namespace retain::test;

namespace {

/// A run over several batches of replications, with stories and newcomers.
std::vector<std::string> arguments(const std::vector<std::string>& more) {
  std::vector<std::string> all{"documents", "gold-service", "replace-the-lost", "--customers", "25",
                               "--weeks",   "60",           "--replications",   "300"};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

/// Names of the data files that differ in any byte.
std::vector<std::string> differing(const RunFolder& one, const RunFolder& other) {
  const auto ours = one.data_files();
  const auto theirs = other.data_files();
  std::vector<std::string> names;
  if (ours.size() != theirs.size() || ours.empty()) names.emplace_back("(another set of files)");
  for (const auto& [name, text] : ours) {
    if (!theirs.contains(name) || theirs.at(name) != text) names.push_back(name);
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("1, 2 and 7 threads write the same bytes") {
  const RunFolder one(arguments({"--threads", "1"}));
  for (const char* threads : {"2", "7"}) {
    INFO(threads);
    CHECK(differing(one, RunFolder(arguments({"--threads", threads}))) == Names{});
  }
}

TEST_CASE("the same run twice writes the same bytes") {
  CHECK(differing(RunFolder(arguments({})), RunFolder(arguments({}))) == Names{});
  const std::vector<std::string> expected{"gold-service", "--engine", "expected"};
  CHECK(differing(RunFolder(expected), RunFolder(expected)) == Names{});
}

TEST_CASE("another seed gives other results of the agents") {
  const Names names = differing(RunFolder(arguments({})), RunFolder(arguments({"--seed", "2"})));
  for (const char* file : {"lifetime_value.csv", "loss.csv", "departures.csv", "summary.csv",
                           "compare.csv", "customers.csv", "years.csv"}) {
    INFO(file);
    CHECK(std::count(names.begin(), names.end(), file) == 1);
  }
}

TEST_CASE("neither seed nor number of replications matters to the expected engine") {
  const RunFolder one(quick({"gold-service"}, {"--engine", "expected"}));
  const RunFolder other(
      quick({"gold-service"}, {"--engine", "expected", "--seed", "2", "--replications", "5"}));
  CHECK(differing(one, other) == Names{});
}

TEST_CASE("a scenario has the same curves whatever stands beside it, in any order") {
  const RunFolder one(quick({"gold-service", "evidence"}));
  const RunFolder other(quick({"retention-desk", "documents", "gold-service"}));
  for (const char* file : {"lifetime_value.csv", "loss.csv", "departures.csv", "summary.csv"}) {
    INFO(file);
    const auto lines = [&](const RunFolder& run) {
      std::string found;
      for (const std::string& line : split(run.text(file), '\n')) {
        if (line.starts_with("gold-service,")) found += line + "\n";
      }
      return found;
    };
    CHECK_FALSE(lines(one).empty());
    CHECK(lines(one) == lines(other));
  }
}

TEST_CASE("the first replications of a longer run are those of a shorter one") {
  // The mean of two numbers lies one standard error away from each of them.
  const auto active = [](const char* replications) {
    return RunFolder(
               {"documents", "--customers", "25", "--weeks", "60", "--replications", replications})
        .table("lifetime_value.csv");
  };
  const CsvTable one = active("1");
  const CsvTable two = active("2");
  for (std::size_t row = 0; row <= 60; ++row) {
    const double distance = std::abs(one.number(row, "mean") - two.number(row, "mean"));
    CHECK(distance == Approx(two.number(row, "se")).margin(1e-12));
  }
}
