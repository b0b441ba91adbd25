#pragma once

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "support/namespaces.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace retain::test {

inline const std::string notebook_folder = std::string(RETAIN_SOURCE_DIR) + "/notebooks/";
inline constexpr std::array notebook_names{"01-curves", "02-compare", "03-check", "04-own-numbers",
                                           "05-uncertainty"};

/// True when there is a Chinese character in the text.
[[nodiscard]] inline bool has_chinese(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.code_point >= 0x4E00 && character.code_point <= 0x9FFF) return true;
    at += character.size;
  }
  return false;
}

/// A notebook that Debian's Python has executed, and what came of it.
class ExecutedNotebook {
 public:
  using Environment = std::map<std::string, std::string>;

  ExecutedNotebook(const std::string& name, Environment environment) {
    const TemporaryFolder folder;
    environment.insert({{"PATH", "/usr/bin:/bin"},
                        {"HOME", folder.path().string()},
                        {"PYTHONDONTWRITEBYTECODE", "1"},
                        {"PYTHONHASHSEED", "0"}});
    finished_ = run(
        {{"/usr/bin/jupyter-nbconvert", "--to", "notebook", "--execute", "--output-dir",
          folder.path().string(), "--output", "executed.ipynb", notebook_folder + name + ".ipynb"},
         folder.path(),
         std::move(environment)});
    if (finished_.exit_code == 0) read(nlohmann::json::parse(folder.read("executed.ipynb")));
  }

  [[nodiscard]] const Finished& finished() const { return finished_; }
  [[nodiscard]] std::size_t pictures() const { return pictures_; }
  [[nodiscard]] const std::string& warnings() const { return warnings_; }

  /// What its cells show as text.
  [[nodiscard]] const std::string& text() const { return text_; }

  /// Its end without an error, its pictures, and texts in the language asked for.
  void check(std::size_t pictures, bool in_chinese) const {
    INFO(finished_.errors);
    REQUIRE(finished_.exit_code == 0);
    CHECK(pictures_ == pictures);
    CHECK(warnings_.empty());
    CHECK(has_chinese(text_) == in_chinese);
  }

 private:
  static std::string joined(const nlohmann::json& lines) {
    if (lines.is_string()) return lines.get<std::string>();
    std::string text;
    for (const auto& line : lines) text += line.get<std::string>();
    return text;
  }

  void read(const nlohmann::json& book) {
    for (const auto& cell : book.at("cells")) {
      if (!cell.contains("outputs")) continue;
      for (const auto& output : cell.at("outputs")) {
        if (output.value("name", "") == "stderr") {
          warnings_ += joined(output.at("text"));
        } else if (output.contains("text")) {
          text_ += joined(output.at("text"));
        }
        if (!output.contains("data")) continue;
        if (output.at("data").contains("image/png")) ++pictures_;
        text_ += joined(output.at("data").value("text/plain", nlohmann::json("")));
      }
    }
  }

  Finished finished_;
  std::size_t pictures_ = 0;
  std::string warnings_;
  std::string text_;
};

}  // namespace retain::test
