#include "app/shipped_scenarios.hpp"

#include <system_error>

#include "scenario/scenario_library.hpp"

namespace retain::app {
namespace {

namespace fs = std::filesystem;

fs::path shipped_folder(const char* name) {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / "share" / "retain" / name;
  if (!error && fs::is_directory(installed, error)) return installed;
  return fs::path(RETAIN_SOURCE_DIR) / name;
}

}  // namespace

fs::path shipped_scenarios_folder() {
  return shipped_folder("scenarios");
}

fs::path shipped_sources_folder() {
  return shipped_folder("sources");
}

std::vector<std::string> shipped_scenarios() {
  return scenario_names_in(shipped_scenarios_folder());
}

}  // namespace retain::app
