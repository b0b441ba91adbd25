#include "io/manifest.hpp"

#include "io/atomic_file.hpp"
#include "io/json_value.hpp"
#include "io/manifest_text.hpp"
#include "model/parameters.hpp"
#include "random/stream.hpp"

namespace retain {
namespace {

/// The part of an event key behind "event.".
std::string member_name(const std::string& event_key) {
  return event_key.substr(event_key.find('.') + 1);
}

Json resolved(const Scenario& scenario) {
  Json values = Json::object();
  for (const Parameter& parameter : parameters()) {
    values[parameter.info.key] = json_value(parameter.field.get(scenario));
  }
  values["event"] = Json::array();
  for (const Event& event : scenario.events) {
    Json members = Json::object();
    for (const EventParameter& parameter : event_parameters()) {
      members[member_name(parameter.info.key)] = json_value(parameter.field.get(event));
    }
    values["event"].push_back(members);
  }
  return values;
}

Json to_json(const ManifestScenario& entry) {
  const Json values = resolved(entry.scenario);
  return {{"name", entry.scenario.name},
          {"base", entry.base},
          {"files", entry.files},
          {"sha256", sha256_of(values.dump())},
          {"parameters", values}};
}

}  // namespace

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
                {"scenarios", Json::array()},
                {"files", Json::array()}};
  for (const ManifestScenario& entry : manifest.scenarios) {
    document["scenarios"].push_back(to_json(entry));
  }
  for (const WrittenFile& file : manifest.files) {
    Json entry{{"name", file.name}};
    if (file.rows) entry["rows"] = *file.rows;
    entry["sha256"] = file.sha256;
    document["files"].push_back(entry);
  }
  AtomicFile file(folder / manifest_file_name);
  file.write(document.dump(2) + "\n");
  file.commit();
}

}  // namespace retain
