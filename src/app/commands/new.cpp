#include <filesystem>

#include "app/commands.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/catalogue.hpp"
#include "base/plain_name.hpp"
#include "io/atomic_file.hpp"
#include "io/scenario_file.hpp"
#include "io/scenario_template.hpp"

namespace retain {
namespace {

namespace fs = std::filesystem;

/// The stem of a file that may become a scenario.
std::string name_of_new(const fs::path& file) {
  const std::string name = file.stem().string();
  if (file.extension() != ".toml") {
    throw Error(ExitCode::usage, say(message::new_needs_toml, file.string()));
  }
  if (!is_plain_name(name)) {
    throw Error(ExitCode::usage,
                fmt::format("{}: {}", file.string(), say(message::bad_scenario_name, name)));
  }
  return name;
}

/// What `file` writes for its base: the name of a shipped scenario, or the way to a file from
/// where `file` is.
std::string base_as_written(const std::string& base, const fs::path& file) {
  if (!names_a_file(base)) return base;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const std::string relative = fs::proximate(base, folder).string();
  return names_a_file(relative) ? relative : "./" + relative;
}

}  // namespace

ExitCode new_command(const NewOptions& options) {
  const fs::path path = options.file;
  const std::string name = name_of_new(path);
  const LoadedScenario base =
      load_scenarios({options.base}, {}, shipped_scenarios_folder(), message::nothing_written)
          .front();
  AtomicFile file(path, Existing::refuse);
  file.write(scenario_template(base, name, base_as_written(options.base, path)));
  file.commit();
  print_notice(say(message::new_written, options.file));
  return ExitCode::done;
}

}  // namespace retain
