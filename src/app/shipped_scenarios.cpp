#include "app/shipped_scenarios.hpp"

#include <system_error>

#include "io/scenario_library.hpp"

namespace retain {

std::filesystem::path shipped_scenarios_folder() {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / "share" / "retain" / "scenarios";
  if (!error && fs::is_directory(installed, error)) return installed;
  return fs::path(RETAIN_SOURCE_DIR) / "scenarios";
}

std::vector<std::string> shipped_scenarios() {
  return scenario_names_in(shipped_scenarios_folder());
}

}  // namespace retain
