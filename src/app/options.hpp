#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/sentence.hpp"
#include "scenario/overrides.hpp"

namespace CLI {
class App;
}

namespace retain::app {

/// How printed tables look.
enum class OutputFormat { text, csv, json };

/// Where a command adds its options. What is typed arrives in the values that are bound here, as
/// text: it is parsed when the whole command line has been sorted.
class OptionList {
 public:
  /// The options of `command`; `arguments` is everything behind the program's name.
  OptionList(CLI::App& command, std::vector<std::string> arguments);

  /// An option with a value, the last of which counts: "--out". Without hyphens, one argument.
  void add(const std::string& name, std::string& value);
  /// An option that may be repeated. Without hyphens, any number of arguments.
  void add(const std::string& name, std::vector<std::string>& values);
  /// An option without a value.
  void add(const std::string& name, bool& flag);

  /// The command line as typed.
  [[nodiscard]] const std::vector<std::string>& arguments() const { return arguments_; }

 private:
  CLI::App& command_;
  std::vector<std::string> arguments_;
};

/// The text of the options that change parameters: a command adds those that it has.
struct TypedOverrides {
  std::vector<std::string> settings;  ///< of --set
  std::string engine, seed, replications, weeks, customers;
};

/// Throws Error (usage).
[[noreturn]] void refuse_usage(const Sentence& what);

// What was typed, as values. Each throws Error (usage) for what it cannot be.

/// Of --format; text when it was not typed.
[[nodiscard]] OutputFormat parse_format(const std::string& typed);

/// A whole number from `least` to `most`; 0 when the option was not typed.
[[nodiscard]] std::int64_t parse_count(const char* option, const std::string& typed,
                                       std::int64_t least, std::int64_t most);

/// Of --threads; one per processor when it was not typed.
[[nodiscard]] std::int64_t parse_threads(const std::string& typed);

/// Those of --set in the order typed, then --seed and the like.
[[nodiscard]] std::vector<Override> parse_overrides(const TypedOverrides& typed);

/// One scenario at least, for the command of this name.
[[nodiscard]] std::vector<std::string> parse_scenarios(const std::vector<std::string>& typed,
                                                       const char* command);

/// The parts of a list with commas, without blanks around them; none of an empty list.
[[nodiscard]] std::vector<std::string> parse_list(const std::string& typed);

}  // namespace retain::app
