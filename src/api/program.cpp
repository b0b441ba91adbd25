#include "api/program.hpp"

#include <system_error>

namespace retain::api {

std::string version() {
  return RETAIN_VERSION;
}

std::string commit() {
  return RETAIN_COMMIT;
}

std::filesystem::path scenario_library() {
  const std::filesystem::path installed = RETAIN_SCENARIO_FOLDER;
  std::error_code error;
  if (std::filesystem::is_directory(installed, error)) return installed;
  return std::filesystem::path(RETAIN_SOURCE_DIR) / "scenarios";
}

}  // namespace retain::api
