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
  std::vector<Scenario> references = references_of(lineages);
  std::vector<LoadedScenario> loaded;
  for (std::size_t i = 0; i < stated.size(); ++i) {
    const bool extends_none = stated[i].chain.size() == 1;
    loaded.push_back({std::move(lineages[i].scenario), std::move(references[i]),
                      std::move(stated[i].chain), std::move(stated[i].origins), extends_none});
  }
  return loaded;
}

}  // namespace retain::study
