#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <thread>
#include <utility>

#include "app/shipped_scenarios.hpp"
#include "app/words.hpp"
#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"

namespace retain::message {

constexpr Message set_needs_value{
    "--set {}: must have the form key=value, for example --set service.reliability=8.5",
    "--set {}：格式须为 key=value，例如 --set service.reliability=8.5"};
constexpr Message scenario_missing{
    "'retain {}' needs a scenario: a file, or one of the shipped scenarios\n"
    "  {}",
    "“retain {}”需要一个情景：文件，或以下内置情景之一\n"
    "  {}"};

}  // namespace retain::message

namespace retain::app {
namespace {

bool has_hyphens(const std::string& name) {
  return name.starts_with("--");
}

std::string without_blanks(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace

OptionList::OptionList(CLI::App& command, std::vector<std::string> arguments)
    : command_(command), arguments_(std::move(arguments)) {}

void OptionList::add(const std::string& name, std::string& value) {
  CLI::Option* option = command_.add_option(name, value);
  if (has_hyphens(name)) option->take_last();
}

void OptionList::add(const std::string& name, std::vector<std::string>& values) {
  CLI::Option* option = command_.add_option(name, values);
  if (has_hyphens(name)) option->allow_extra_args(false);
}

void OptionList::add(const std::string& name, bool& flag) {
  command_.add_flag(name, flag)->take_last();
}

void refuse_usage(const Sentence& what) {
  throw Error(ExitCode::usage, what);
}

OutputFormat parse_format(const std::string& typed) {
  if (typed.empty() || typed == "text") return OutputFormat::text;
  if (typed == "csv") return OutputFormat::csv;
  if (typed == "json") return OutputFormat::json;
  refuse_usage(Sentence(message::bad_option_value, "--format", typed,
                        listed(std::array{"text", "csv", "json"})));
}

std::int64_t parse_count(const char* option, const std::string& typed, std::int64_t least,
                         std::int64_t most) {
  constexpr std::int64_t absent = 0;
  if (typed.empty()) return absent;
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), count);
  const bool whole = error == std::errc() && end == typed.data() + typed.size();
  if (!whole || count < least || count > most) {
    refuse_usage(Sentence(message::bad_option_count, option, typed, least, most));
  }
  return count;
}

std::int64_t parse_threads(const std::string& typed) {
  constexpr std::int64_t most_threads = 1024;
  const std::int64_t threads = parse_count("--threads", typed, 1, most_threads);
  return threads > 0 ? threads : std::max<std::int64_t>(1, std::thread::hardware_concurrency());
}

std::vector<Override> parse_overrides(const TypedOverrides& typed) {
  std::vector<Override> overrides;
  for (const std::string& setting : typed.settings) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos || equals == 0) {
      refuse_usage(Sentence(message::set_needs_value, setting));
    }
    overrides.push_back({without_blanks(setting.substr(0, equals)),
                         without_blanks(setting.substr(equals + 1)), "--set"});
  }
  const auto add = [&](const char* key, const std::string& text, const char* option) {
    if (!text.empty()) overrides.push_back({key, text, option});
  };
  add("simulation.engine", typed.engine, "--engine");
  add("simulation.seed", typed.seed, "--seed");
  add("simulation.replications", typed.replications, "--replications");
  add("simulation.weeks", typed.weeks, "--weeks");
  add("cohort.customers", typed.customers, "--customers");
  return overrides;
}

std::vector<std::string> parse_scenarios(const std::vector<std::string>& typed,
                                         const char* command) {
  if (typed.empty()) {
    refuse_usage(Sentence(message::scenario_missing, command, listed(shipped_scenarios())));
  }
  return typed;
}

std::vector<std::string> parse_list(const std::string& typed) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= typed.size() && !typed.empty();) {
    const std::size_t end = std::min(typed.find(',', begin), typed.size());
    parts.push_back(without_blanks(typed.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

}  // namespace retain::app
