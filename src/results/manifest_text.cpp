#include "results/manifest_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/sentence.hpp"
#include "text/file_text.hpp"
#include "text/input_guard.hpp"
#include "text/problem.hpp"
#include "text/words.hpp"

namespace retain::message {

constexpr Message not_json{"not valid JSON", "不是有效的 JSON"};

}  // namespace retain::message

namespace retain::results {
namespace {

/// Levels of brackets; a manifest has five.
constexpr int deepest_manifest = 16;

/// Refuses one manifest.
struct Refusal {
  const std::filesystem::path& file;
  const Message& consequence;

  [[noreturn]] void operator()(ExitCode exit_code, const Place& place, const Sentence& text) const {
    ProblemList problems(consequence);
    problems.add(Problem{exit_code, file.string(), place, text, {}, {}});
    problems.throw_if_any(1);
    throw Error(exit_code, text);
  }
};

/// The place of a byte, counted from 1.
Place place_of_byte(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
  const std::size_t line_start = before.rfind('\n') + 1;  // 0 without a line feed
  return {1 + std::ranges::count(before, '\n'),
          static_cast<std::int64_t>(before.size() - line_start) + 1, 1};
}

/// The deepest nesting of brackets outside strings. The parser could be asked to bound it, but then
/// looks at all values of a list for each of them.
int depth_of(std::string_view text) {
  int depth = 0;
  int deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char symbol = text[i];
    if (in_string) {
      if (symbol == '\\') ++i;
      if (symbol == '"') in_string = false;
    } else if (symbol == '"') {
      in_string = true;
    } else if (symbol == '[' || symbol == '{') {
      deepest = std::max(deepest, ++depth);
    } else if (symbol == ']' || symbol == '}') {
      --depth;
    }
  }
  return deepest;
}

std::string text_of(const std::filesystem::path& file, const Refusal& refuse) {
  try {
    return read_bytes(file, largest_input);
  } catch (const Error& error) {
    refuse(error.exit_code(), {}, error.sentence());
  }
}

}  // namespace

nlohmann::json parse_manifest_text(const std::filesystem::path& file, const Message& consequence) {
  const Refusal refuse{file, consequence};
  const std::string text = text_of(file, refuse);
  if (text.size() > largest_input) {
    refuse(ExitCode::scenario, {},
           Sentence(message::file_too_large, largest_input / (1024 * 1024)));
  }
  if (depth_of(text) > deepest_manifest) {
    refuse(ExitCode::scenario, {}, Sentence(message::nested_too_deep, deepest_manifest));
  }
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& error) {
    refuse(ExitCode::scenario, place_of_byte(text, error.byte), message::not_json);
  } catch (const nlohmann::json::exception&) {  // a number that no double holds
    refuse(ExitCode::scenario, {}, message::not_json);
  }
}

}  // namespace retain::results
