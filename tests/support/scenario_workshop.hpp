#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "study/load_scenarios.hpp"
#include "support/namespaces.hpp"
#include "support/temporary_folder.hpp"

namespace retain::test {

/// A working folder of its own for a test of scenario files, with shipped scenarios of its own in
/// shipped/. Paths in messages are relative to it.
class ScenarioWorkshop {
 public:
  ScenarioWorkshop() : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(folder_.path());
    write("shipped/documents.toml", "title = \"The documents\"\n");
  }
  ~ScenarioWorkshop() { std::filesystem::current_path(before_); }
  ScenarioWorkshop(const ScenarioWorkshop&) = delete;
  ScenarioWorkshop& operator=(const ScenarioWorkshop&) = delete;

  void write(const std::string& name, const std::string& text) const { folder_.write(name, text); }

  [[nodiscard]] std::vector<LoadedScenario> load(
      const std::vector<std::string>& names, const std::vector<Override>& overrides = {}) const {
    return load_scenarios(names, overrides, folder_.path() / "shipped");
  }

  [[nodiscard]] LoadedScenario load_one(const std::string& name,
                                        const std::vector<Override>& overrides = {}) const {
    return load({name}, overrides).front();
  }

  /// The error of a call of `load` that must fail.
  [[nodiscard]] Error failure(const std::vector<std::string>& names,
                              const std::vector<Override>& overrides = {}) const {
    try {
      (void)load(names, overrides);
    } catch (const Error& error) {
      return error;
    }
    return {ExitCode::done, "nothing was thrown"};
  }

  /// The text of the error for one file, "a.toml", with this text.
  [[nodiscard]] std::string complaint_about(const std::string& text) const {
    write("a.toml", text);
    return failure({"a.toml"}).what();
  }

 private:
  TemporaryFolder folder_;
  std::filesystem::path before_;
};

/// "--set key=text".
[[nodiscard]] inline Override set(std::string key, std::string text) {
  return {std::move(key), std::move(text), "--set"};
}

}  // namespace retain::test
