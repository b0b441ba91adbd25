#include "study/load_scenarios.hpp"

#include <utility>

#include "study/references.hpp"

namespace retain::study {

std::vector<LoadedScenario> load_scenarios(const std::vector<std::string>& names_or_files,
                                           const std::vector<Override>& overrides,
                                           const std::filesystem::path& shipped_folder,
                                           const Message& consequence) {
  std::vector<StatedScenario> stated =
      read_scenarios(names_or_files, overrides, shipped_folder, consequence);
  std::vector<Lineage> lineages;
  for (StatedScenario& read : stated) lineages.push_back(std::move(read.lineage));
  std::vector<References> references = references_of(lineages);
  std::vector<LoadedScenario> loaded;
  for (std::size_t i = 0; i < stated.size(); ++i) {
    loaded.push_back({.scenario = std::move(lineages[i].scenario),
                      .reference = std::move(references[i].reference),
                      .firm = lineages[i].firm.name,
                      .kind = lineages[i].kind,
                      .comparator = std::move(references[i].comparator),
                      .compared = lineages[i].compared,
                      .stands_for = {},
                      .chain = std::move(stated[i].chain),
                      .origins = std::move(stated[i].origins),
                      .uncertainty = std::move(stated[i].uncertainty),
                      .one_sided = std::move(lineages[i].one_sided),
                      .beliefs_of_both = std::move(lineages[i].beliefs_of_both)});
  }
  return loaded;
}

std::vector<ScenarioRequest> requests_of(const std::vector<LoadedScenario>& loaded) {
  std::vector<ScenarioRequest> requests;
  for (const LoadedScenario& entry : loaded) {
    requests.push_back({.scenario = entry.scenario,
                        .reference = entry.reference,
                        .comparator = entry.comparator,
                        .kind = entry.kind,
                        .compared = entry.compared,
                        .stands_for = entry.stands_for});
  }
  return requests;
}

}  // namespace retain::study
