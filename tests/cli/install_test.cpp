#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "support/retain_program.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

/// The program alone, installed into a temporary folder, used from another one.
class Installation {
 public:
  Installation() {
    const Finished finished = run({{RETAIN_CMAKE, "--install", RETAIN_BUILD_DIR, "--component",
                                    "program", "--prefix", prefix_.path().string()}});
    INFO(finished.errors);
    REQUIRE(finished.exit_code == 0);
  }

  [[nodiscard]] Finished retain(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), (prefix_.path() / "bin" / "retain").string());
    return run({arguments, work_.path()});
  }

  /// Changes the text of an installed scenario.
  void change(const std::string& scenario, const std::string& pattern, const std::string& text) {
    const std::string file = "share/retain/scenarios/" + scenario + ".toml";
    const std::string before = prefix_.read(file);
    const std::string after = std::regex_replace(before, std::regex(pattern), text);
    REQUIRE(after != before);
    prefix_.write(file, after);
  }

  [[nodiscard]] const TemporaryFolder& prefix() const { return prefix_; }
  [[nodiscard]] const TemporaryFolder& work() const { return work_; }

 private:
  TemporaryFolder prefix_;
  TemporaryFolder work_;
};

}  // namespace

TEST_CASE("the installed program finds its scenarios by name from any folder") {
  const Installation installed;
  const Finished finished = installed.retain({"run", "gold-service", "--engine", "expected"});
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, Contains("18,786"));
  const auto manifest =
      nlohmann::json::parse(installed.work().read("results/gold-service/manifest.json"));
  const std::string file = (std::filesystem::canonical(installed.prefix().path()) /
                            "share/retain/scenarios/gold-service.toml")
                               .string();
  CHECK(manifest.at("scenarios")[0].at("files").back() == file);
}

TEST_CASE("every shipped scenario is installed") {
  const Installation installed;
  const std::filesystem::path folder = std::string(RETAIN_SOURCE_DIR) + "/scenarios";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    INFO(entry.path());
    CHECK(std::filesystem::exists(installed.prefix().path() / "share/retain/scenarios" /
                                  entry.path().lexically_relative(folder)));
  }
}

TEST_CASE("the installed program finds data files by name") {
  const Installation installed;
  installed.prefix().write("share/retain/scenarios/data/shop-floor.toml",
                           "[lever.training]\nresolved = 0.2\n");
  installed.work().write("plan.toml",
                         "extends = [\"documents\", \"shop-floor\"]\n"
                         "lever.training.per_year = 1000\n");
  const Finished finished = installed.retain({"check", "plan.toml"});
  INFO(finished.errors);
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, Contains("plan: right"));
}

TEST_CASE("the installed program finds the claims of the documents and tells damage in them") {
  const Installation installed;
  const Finished all = installed.retain({"sources"});
  CHECK(all.exit_code == 0);
  CHECK_THAT(all.output, Contains("183 claims"));
  const std::string file = "share/retain/sources/002.toml";
  installed.prefix().write(file, installed.prefix().read(file) + "quotation = \"x\"\n");
  const Finished damaged = installed.retain({"sources"});
  CHECK(damaged.exit_code == 3);
  CHECK_THAT(damaged.errors, Contains("002.toml:") && Contains("unknown key 'quotation'"));
}

TEST_CASE("verify finds a wrong figure in an installed preset and ends with exit code 5") {
  Installation installed;
  CHECK(installed.retain({"verify", "--replications", "30"}).exit_code == 0);
  installed.change("timm", "loss_probability = 0\\.24[0-9]*", "loss_probability = 0.25");
  const Finished finished = installed.retain({"verify", "--replications", "30"});
  CHECK(finished.exit_code == 5);
  CHECK_THAT(finished.output, Contains("DIFFERS") && Contains(" 3 differ"));
  std::size_t rows = 0;
  for (std::size_t at = finished.output.find("DIFFERS"); at != std::string::npos;
       at = finished.output.find("DIFFERS", at + 1)) {
    const std::size_t line = finished.output.rfind('\n', at) + 1;
    CHECK(finished.output.compare(line, 5, "timm ") == 0);
    ++rows;
  }
  CHECK(rows == 3);
}

TEST_CASE("verify refuses a preset that is no scenario any more with exit code 3") {
  Installation installed;
  installed.change("timm", "told|loss_probability", "loss_probabilty");
  const Finished finished = installed.retain({"verify"});
  CHECK(finished.exit_code == 3);
  CHECK_THAT(finished.errors, Contains("did you mean 'loss_probability'?"));
}
