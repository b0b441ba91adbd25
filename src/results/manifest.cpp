#include "results/manifest.hpp"

#include <set>
#include <utility>

#include "files/atomic_file.hpp"
#include "random/stream.hpp"
#include "results/manifest_text.hpp"
#include "scenario/scenario_json.hpp"

namespace retain::results {
namespace {

Json to_json(const ManifestScenario& entry) {
  return {{"name", entry.scenario.name},
          {"base", entry.comparator},
          {"compared_as", comparator_kind_names[static_cast<std::size_t>(entry.kind)]},
          {"compared_with", entry.compared},
          {"reference", entry.reference},
          {"asked_for", entry.was_asked_for},
          {"stands_for", entry.stands_for},
          {"files", entry.files},
          {"sha256", parameters_hash(entry.scenario)},
          {"parameters", parameters_json(entry.scenario)}};
}

Json to_json(const Scenario& reference) {
  return {{"name", reference.name},
          {"sha256", parameters_hash(reference)},
          {"parameters", parameters_json(reference)}};
}

}  // namespace

Manifest manifest_of(const Study& study, const std::vector<LoadedScenario>& loaded,
                     const std::optional<std::string>& comparator, const Making& making,
                     std::vector<WrittenFile> files) {
  Manifest manifest{.version = making.version,
                    .commit = making.commit,
                    .command = making.command,
                    .comparator = comparator,
                    .scenarios = {},
                    .references = {},
                    .threads = making.threads,
                    .wall_seconds = making.wall_seconds,
                    .files = std::move(files)};
  std::set<std::string> names;
  for (const Outcome& outcome : study.outcomes) {
    const Member& member = outcome.member;
    const bool was_asked_for = member.request.has_value();
    names.insert(member.scenario.name);
    manifest.scenarios.push_back(
        {member.scenario, study.scenario(member.comparator).name, member.kind, member.compared,
         member.reference.name, was_asked_for, member.stands_for,
         was_asked_for ? loaded[*member.request].chain : std::vector<std::string>{}});
  }
  for (const LoadedScenario& entry : loaded) {
    if (names.insert(entry.reference.name).second) manifest.references.push_back(entry.reference);
  }
  return manifest;
}

void write_manifest(const Manifest& manifest, const std::filesystem::path& folder) {
  const Simulation& simulation = manifest.scenarios.front().scenario.simulation;
  Json document{{"program", manifest_program},
                {"version", manifest.version},
                {"commit", manifest.commit},
                {"command", manifest.command},
                {"seed", simulation.seed},
                {"stream_layout", stream_layout_version},
                {"replications", simulation.replications},
                {"threads", manifest.threads},
                {"wall_seconds", manifest.wall_seconds},
                {"base", manifest.comparator ? Json(*manifest.comparator) : Json()},
                {"scenarios", Json::array()},
                {"references", Json::array()},
                {"files", Json::array()}};
  for (const ManifestScenario& entry : manifest.scenarios) {
    document["scenarios"].push_back(to_json(entry));
  }
  for (const Scenario& reference : manifest.references) {
    document["references"].push_back(to_json(reference));
  }
  for (const WrittenFile& file : manifest.files) {
    Json entry{{"name", file.name}};
    if (file.rows) entry["rows"] = *file.rows;
    entry["sha256"] = file.sha256;
    document["files"].push_back(entry);
  }
  AtomicFile file(folder / manifest_file_name);
  // Words of the command line may hold any bytes.
  file.write(document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  file.commit();
}

}  // namespace retain::results
