// The layers of src/, read off its include lines: base/namespaces.hpp says which folders a folder
// sees, and what it does not see it may not include.

#include <catch2/catch.hpp>

#include "architecture/code_files.hpp"
#include "architecture/layers.hpp"

using namespace retain::test;

namespace {

/// Something that only some layers may use: a pattern of include names or of the text.
struct Reserved {
  std::regex pattern;
  std::set<std::string> layers;
  std::string what;
};

const std::vector<Reserved> reserved_headers{
    {std::regex("toml\\+\\+/.*"), {"scenario"}, "TOML"},
    {std::regex("nlohmann/.*"), {"text", "scenario", "results", "report", "app"}, "JSON"},
    {std::regex("openssl/.*"), {"files"}, "digests"},
    {std::regex("csv\\.h"), {"text"}, "CSV"},
    {std::regex("minizip/.*"), {"tables", "report"}, "archives"},
    {std::regex("expat\\.h"), {"tables"}, "XML"},
    {std::regex("iconv\\.h"), {"tables"}, "encodings"},
    {std::regex("utf8proc\\.h"), {"base"}, "characters"},
    {std::regex("CLI/.*"), {"app"}, "the command line"},
    {std::regex("xlsxwriter.*"), {"report"}, "workbooks"},
    {std::regex("nlopt\\..*"), {"decision"}, "optimisers"},
    {std::regex("Eigen/.*"), {"decision", "fit", "model", "business", "engine"}, "Eigen"},
    {std::regex("boost/random/.*"), {"random"}, "distributions"},
    // Arithmetic alone:
    {std::regex("boost/math/tools/(toms748_solve|minima)\\.hpp"), {"maths"}, "roots and minima"},
    {std::regex("boost/math/(?!tools/(toms748_solve|minima)\\.hpp).*"),
     {},
     "functions of the C library through Boost.Math"},
    {std::regex("fstream|filesystem|cstdio|iostream|unistd\\.h|fcntl\\.h|sys/.*"),
     {"text", "files", "scenario", "sheets", "tables", "results", "report", "api", "app"},
     "files"},
    {std::regex("chrono|ctime"), {"files", "results", "api", "app"}, "clocks"},
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

const Layers& layers() {
  static const Layers all = [] {
    for (const CodeFile& file : files_of_src()) {
      if (file.path == "base/namespaces.hpp") return layers_of(file.text);
    }
    return Layers{};
  }();
  return all;
}

/// What the file does that its layer may not.
std::vector<std::string> violations(const CodeFile& file) {
  std::vector<std::string> found;
  const std::string layer = file.layer();
  if (layer != "main" && layers().count(layer) == 0) return {file.path + " lies in no layer"};
  const std::set<std::string> seen =
      layer == "main" ? std::set<std::string>{"app"} : layers().at(layer);
  for (const std::string& name : includes_of(file.text)) {
    const std::size_t slash = name.find('/');
    const std::string target = slash == std::string::npos ? "" : name.substr(0, slash);
    if (layers().count(target) > 0 && target != layer && seen.count(target) == 0) {
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

TEST_CASE("every file of src includes only what its layer sees") {
  const std::vector<CodeFile> files = files_of_src();
  std::set<std::string> with_files;
  std::vector<std::string> found;
  for (const CodeFile& file : files) {
    if (file.layer() != "main") with_files.insert(file.layer());
    for (const std::string& violation : violations(file)) found.push_back(violation);
  }
  CHECK(found == std::vector<std::string>{});
  CHECK(files.size() > 50);
  CHECK(with_files.size() == layers().size());
}

TEST_CASE("no layer sees itself through others") {
  for (const auto& [layer, seen] : layers()) {
    INFO(layer);
    CHECK(seen.count(layer) == 0);
  }
}

TEST_CASE("a wrong direction is found") {
  CHECK(is_allowed("results/results.cpp", "#include \"engine/run.hpp\"\n"));
  CHECK(is_allowed("engine/run.cpp", "#include \"engine/agents/agents.hpp\"\n"));
  CHECK_FALSE(is_allowed("engine/run.cpp", "#include \"results/results.hpp\"\n"));
  CHECK_FALSE(is_allowed("engine/run.cpp", "#include \"scenario/scenario_file.hpp\"\n"));
  CHECK(is_allowed("uncertainty/draws.cpp", "#include \"random/stream.hpp\"\n"));
  CHECK_FALSE(is_allowed("uncertainty/draws.cpp", "#include \"model/scenario.hpp\"\n"));
  CHECK_FALSE(is_allowed("uncertainty/sobol.cpp", "#include <boost/random/sobol.hpp>\n"));
  CHECK(is_allowed("study/study.cpp", "#include \"uncertainty/draws.hpp\"\n"));
  CHECK_FALSE(is_allowed("engine/run.cpp", "#include \"uncertainty/draws.hpp\"\n"));
  CHECK_FALSE(is_allowed("files/sha256.cpp", "#include \"text/problem.hpp\"\n"));
  CHECK_FALSE(is_allowed("business/path.hpp", "#include \"engine/run.hpp\"\n"));
  CHECK_FALSE(
      is_allowed("model/ladder.cpp", "#pragma once\n\n  # include \"random/stream.hpp\"\n"));
  CHECK_FALSE(is_allowed("stats/sample.hpp", "#include \"model/scenario.hpp\" // why not\n"));
  CHECK_FALSE(is_allowed("base/error.hpp", "#include \"stats/moments.hpp\"\n"));
  CHECK_FALSE(is_allowed("study/compare.cpp", "#include \"app/terminal/progress_bar.hpp\"\n"));
  CHECK_FALSE(is_allowed("tools/extra.cpp", "int x;\n"));
  CHECK(is_allowed("main.cpp", "#include \"app/command_line.hpp\"\n"));
  CHECK_FALSE(is_allowed("main.cpp", "#include \"report/titles.hpp\"\n"));
}

TEST_CASE("a library, a file, a clock or a thread in the wrong layer is found") {
  CHECK(is_allowed("scenario/toml_parser.cpp", "#include <toml++/toml.h>\n"));
  CHECK_FALSE(is_allowed("scenario/toml_parser.hpp", "#include <toml++/toml.h>\n"));
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
  CHECK(is_allowed("app/options.cpp", "std::thread::hardware_concurrency()"));
  CHECK_FALSE(is_allowed("app/options.cpp", "std::thread helper(work);"));
  CHECK_FALSE(is_allowed("results/results.cpp", "std::jthread helper;"));
  CHECK_FALSE(is_allowed("study/study.cpp", "auto later = std::async(work);"));
  CHECK_FALSE(is_allowed("engine/agents/agents.cpp", "std::mt19937_64 generator;"));
}
