#pragma once

#include <catch2/catch.hpp>

#include "support/run_folder.hpp"

namespace retain::test {

/// Over how many parameters a sweep goes.
enum class Ways { one, two };

/// Puts a sweep, a tornado, a goal, an optimum and a decision into a results folder.
inline void add_studies(const std::filesystem::path& results, Ways ways = Ways::one) {
  const auto add = [&](std::vector<std::string> arguments) {
    const std::vector<std::string> common{"--weeks", "60", "--quiet", "--out", results.string()};
    arguments.insert(arguments.end(), common.begin(), common.end());
    const Finished finished = run_retain(arguments);
    INFO(finished.errors);
    REQUIRE(finished.exit_code == 0);
  };
  std::vector<std::string> sweep{"sweep", "documents", "gold-service", "--vary",
                                 "money.margin=0.1:0.9:0.2"};
  if (ways == Ways::two) {
    sweep.insert(sweep.end(), {"--vary", "gold-service:money.programme_per_customer=0:4000/5"});
  }
  add(sweep);
  add({"tornado", "gold-service"});
  add({"decide", "documents", "gold-service", "--draws", "64", "--set",
       "money.margin={low=0.2, high=0.5}"});
  add({"goal-seek", "gold-service", "--question", "programme-price", "--no-agents"});
  add({"optimize", "service-programme", "--budget", "40000", "--steps", "4"});
}

}  // namespace retain::test
