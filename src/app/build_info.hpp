#pragma once

#include <string>

#include "base/namespaces.hpp"

namespace retain::app {

/// What this program was built from and what it runs on.
struct BuildInfo {
  std::string version;
  std::string commit;           ///< "unknown" outside of a git repository
  std::string compiler;         ///< name and version
  std::string instruction_set;  ///< best of avx512f, avx2 and baseline that the processor has
};

[[nodiscard]] BuildInfo build_info();

/// What `retain --version` prints.
[[nodiscard]] std::string version_text();

}  // namespace retain::app
