#include "app/commands/making.hpp"

#include "app/build_info.hpp"

namespace retain::app::commands {

Making made_since(std::chrono::steady_clock::time_point start,
                  const std::vector<std::string>& command, std::int64_t threads) {
  const BuildInfo build = build_info();
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
  return {.version = build.version,
          .commit = build.commit,
          .command = command,
          .threads = threads,
          .wall_seconds = passed.count()};
}

}  // namespace retain::app::commands
