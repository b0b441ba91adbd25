// The layers of src/, read off its include lines: app -> report -> io -> study -> engine ->
// business -> {model, random, stats} -> base, each including itself and what lies further to the
// right.

#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "architecture/source_files.hpp"

using namespace retain::test;

namespace {

const std::map<std::string, int> rank_of_layer{
    {"base", 0},  {"model", 1}, {"random", 1}, {"stats", 1}, {"business", 2}, {"engine", 3},
    {"study", 4}, {"io", 5},    {"report", 6}, {"app", 7},   {"main", 8}};

/// Something that only some layers may use: a pattern of include names or of the text.
struct Reserved {
  std::regex pattern;
  std::set<std::string> layers;
  std::string what;
};

const std::vector<Reserved> reserved_headers{
    {std::regex("toml\\+\\+/.*"), {"io"}, "TOML"},
    {std::regex("nlohmann/.*"), {"io", "report", "app"}, "JSON"},
    {std::regex("openssl/.*"), {"io"}, "digests"},
    {std::regex("CLI/.*"), {"app"}, "the command line"},
    {std::regex("xlsxwriter.*"), {"report"}, "workbooks"},
    {std::regex("Eigen/.*"), {"model", "business", "engine"}, "Eigen"},
    {std::regex("boost/random/.*"), {"random"}, "distributions"},
    {std::regex("fstream|filesystem|cstdio|iostream|unistd\\.h|fcntl\\.h|sys/.*"),
     {"io", "report", "app"},
     "files"},
    {std::regex("chrono|ctime"), {"io", "app"}, "clocks"},
    {std::regex("random"), {}, "generators of the standard library, which differ between systems"},
    {std::regex("mutex|shared_mutex"), {"engine", "app"}, "locks"},
    {std::regex("condition_variable|future|semaphore|latch|barrier"), {"engine"}, "threads"},
};

/// Asking how many processors there are starts no thread.
const std::vector<Reserved> reserved_words{
    {std::regex("std::(jthread|async)\\b|std::thread\\b(?!::hardware_concurrency)"),
     {"engine"},
     "threads"},
    {std::regex("std::(mt19937(_64)?|random_device|rand)\\b"), {}, "generators of the library"},
};

std::vector<std::string> includes_of(const std::string& text) {
  static const std::regex include_line("\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"].*");
  std::vector<std::string> names;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_match(line, match, include_line)) names.push_back(match[1]);
  }
  return names;
}

/// What the file does that its layer may not.
std::vector<std::string> violations(const SourceFile& file) {
  std::vector<std::string> found;
  const std::string layer = file.layer();
  const auto rank = rank_of_layer.find(layer);
  if (rank == rank_of_layer.end()) return {file.path + " lies in no layer"};
  for (const std::string& name : includes_of(file.text)) {
    const std::string target = name.substr(0, name.find('/'));
    const auto target_rank = rank_of_layer.find(target);
    const bool is_own_header = name.find('/') != std::string::npos &&
                               target_rank != rank_of_layer.end() && target != "main";
    if (is_own_header && target != layer && target_rank->second >= rank->second) {
      found.push_back(file.path + " includes " + name);
    }
    for (const Reserved& reserved : reserved_headers) {
      if (std::regex_match(name, reserved.pattern) && reserved.layers.count(layer) == 0) {
        found.push_back(file.path + " includes " + name + " (" + reserved.what + ")");
      }
    }
    if (name.starts_with("toml++/") && !file.path.ends_with(".cpp")) {
      found.push_back(file.path + " shows TOML to those who include it");
    }
  }
  for (const Reserved& reserved : reserved_words) {
    if (std::regex_search(file.text, reserved.pattern) && reserved.layers.count(layer) == 0) {
      found.push_back(file.path + " uses " + reserved.what);
    }
  }
  return found;
}

bool is_allowed(const std::string& path, const std::string& text) {
  return violations({path, text}).empty();
}

}  // namespace

TEST_CASE("every file of src includes only what lies further down") {
  const std::vector<SourceFile> files = source_files();
  std::set<std::string> layers;
  std::vector<std::string> found;
  for (const SourceFile& file : files) {
    layers.insert(file.layer());
    for (const std::string& violation : violations(file)) found.push_back(violation);
  }
  CHECK(found == std::vector<std::string>{});
  CHECK(files.size() > 50);
  CHECK(layers.size() == rank_of_layer.size());
}

TEST_CASE("a wrong direction is found") {
  CHECK(is_allowed("io/results.cpp", "#include \"engine/run.hpp\"\n"));
  CHECK_FALSE(is_allowed("engine/run.cpp", "#include \"io/results.hpp\"\n"));
  CHECK(is_allowed("engine/agents/agents.cpp", "#include \"business/business_week.hpp\"\n"));
  CHECK_FALSE(is_allowed("business/plan.cpp", "#include \"engine/run.hpp\"\n"));
  CHECK_FALSE(
      is_allowed("model/ladder.cpp", "#pragma once\n\n  # include \"random/stream.hpp\"\n"));
  CHECK_FALSE(is_allowed("stats/sample.hpp", "#include \"model/scenario.hpp\" // why not\n"));
  CHECK_FALSE(is_allowed("base/error.hpp", "#include \"stats/moments.hpp\"\n"));
  CHECK_FALSE(is_allowed("study/compare.cpp", "#include \"app/terminal/progress_bar.hpp\"\n"));
  CHECK_FALSE(is_allowed("tools/extra.cpp", "int x;\n"));
  CHECK(is_allowed("main.cpp", "#include \"app/command_line.hpp\"\n"));
}

TEST_CASE("a library, a file, a clock or a thread in the wrong layer is found") {
  CHECK(is_allowed("io/toml_parser.cpp", "#include <toml++/toml.h>\n"));
  CHECK_FALSE(is_allowed("io/toml_parser.hpp", "#include <toml++/toml.h>\n"));
  CHECK_FALSE(is_allowed("model/rules.cpp", "#include <toml++/toml.h>\n"));
  CHECK(is_allowed("engine/expected/expected.cpp", "#include <Eigen/Dense>\n"));
  CHECK_FALSE(is_allowed("study/summary.cpp", "#include <Eigen/Core>\n"));
  CHECK_FALSE(is_allowed("engine/run.cpp", "#include <fstream>\n"));
  CHECK_FALSE(is_allowed("engine/run.cpp", "#include <chrono>\n"));
  CHECK_FALSE(is_allowed("random/stream.hpp", "#include <random>\n"));
  CHECK(is_allowed("app/terminal/progress_bar.hpp", "#include <mutex>\n#include <chrono>\n"));
  CHECK_FALSE(is_allowed("study/study.cpp", "#include <mutex>\n"));
}

TEST_CASE("only the engine starts threads, though anyone may count processors") {
  CHECK(is_allowed("engine/parallel.hpp", "std::jthread helper;"));
  CHECK(is_allowed("app/commands/run.cpp", "std::thread::hardware_concurrency()"));
  CHECK_FALSE(is_allowed("app/commands/run.cpp", "std::thread helper(work);"));
  CHECK_FALSE(is_allowed("io/results.cpp", "std::jthread helper;"));
  CHECK_FALSE(is_allowed("study/study.cpp", "auto later = std::async(work);"));
  CHECK_FALSE(is_allowed("engine/agents/agents.cpp", "std::mt19937_64 generator;"));
}
