#pragma once

#include <string>
#include <vector>

#include "study/load_scenarios.hpp"
#include "support/namespaces.hpp"
#include "support/shipped.hpp"
#include "support/temporary_folder.hpp"

namespace retain::test {

inline const std::vector<Override> uncertain_margin_and_churn{
    {"money.margin", "{ law = \"uniform\", min = 0.1, max = 0.6 }", "--set"},
    {"churn.share_lost", "{ law = \"uniform\", min = 0.3, max = 0.7 }", "--set"}};

inline constexpr const char* gold_with_uncertain_reliability =
    "extends = \"gold-service\"\ncompare_with = \"documents\"\n"
    "[service]\nreliability = { law = \"uniform\", min = 7, max = 8.5 }\n";

/// documents against the gold service, with the margin and the share lost uncertain in both, and
/// the reliability that the programme reaches in it alone.
[[nodiscard]] inline std::vector<LoadedScenario> uncertain_gold() {
  const TemporaryFolder folder;
  folder.write("gold.toml", gold_with_uncertain_reliability);
  return load_scenarios({"documents", (folder.path() / "gold.toml").string()},
                        uncertain_margin_and_churn, shipped_folder());
}

}  // namespace retain::test
