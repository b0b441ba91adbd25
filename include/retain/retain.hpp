#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

/// retain as a library: load scenarios, plan a run, run it or evaluate it, write its results.
///
///   const retain::api::Plan plan = retain::api::plan(retain::api::load({"my-shop.toml"}));
///   const std::vector<double> values = retain::api::evaluate(plan, "my-shop", {"value_10y"});
///   retain::api::write(retain::api::run(plan), "results/my-shop");
///
/// Every function throws Failure. Names of measures are those of summary.csv (docs/results.md).
namespace retain::api {

enum class Language { english, chinese };

/// Why something failed: a code, the id of a message, what fills its gaps, and the whole text.
class Failure : public std::runtime_error {
 public:
  Failure(int code, std::string message_id, std::vector<std::string> arguments,
          const std::string& english, std::string chinese);

  /// The exit code that the program ends with (docs/library.md).
  [[nodiscard]] int code() const noexcept { return code_; }

  /// As in gettext, the English sentence with its gaps.
  [[nodiscard]] const std::string& message_id() const noexcept { return message_id_; }

  /// What fills the gaps, in order; sentences in English.
  [[nodiscard]] const std::vector<std::string>& arguments() const noexcept { return arguments_; }

  /// All that the program would say; what() says it in English.
  [[nodiscard]] std::string text(Language language) const;

 private:
  int code_;
  std::string message_id_;
  std::vector<std::string> arguments_;
  std::string chinese_;
};

/// A change to every scenario that is loaded, as `--set key=value` makes it.
struct Setting {
  std::string key;    ///< "service.reliability"
  std::string value;  ///< as in a scenario file: "8.5", "agents"
};

/// Scenarios with all their values, and the references in which they are calibrated.
class Scenarios {
 public:
  struct Content;
  explicit Scenarios(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

  [[nodiscard]] std::vector<std::string> names() const;
  [[nodiscard]] const Content& content() const { return *content_; }

 private:
  std::shared_ptr<const Content> content_;
};

/// Loads scenario files, or shipped scenarios by their names. `library` is the folder of the
/// shipped scenarios, which files may extend; empty: the one that was installed with this library.
[[nodiscard]] Scenarios load(const std::vector<std::string>& files_or_names,
                             const std::vector<Setting>& settings = {},
                             const std::filesystem::path& library = {});

/// Scenarios made ready to run: calibrated, each with the comparator that its differences refer to.
class Plan {
 public:
  struct Content;
  explicit Plan(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

  /// The scenarios, then comparators that were added.
  [[nodiscard]] std::vector<std::string> names() const;
  [[nodiscard]] const Content& content() const { return *content_; }

 private:
  std::shared_ptr<const Content> content_;
};

/// Calibrates. With `comparator`, one of the scenarios, all are compared with it; else each with
/// its reference.
[[nodiscard]] Plan plan(const Scenarios& scenarios, const std::string& comparator = {});

/// The mean over replications, its standard error, and quantiles over replications. Numbers that
/// are not available (docs/results.md) are NaN.
struct Estimate {
  double mean;
  double standard_error;
  double p05, p25, p50, p75, p95;
};

/// What a run gave.
class Results {
 public:
  struct Content;
  explicit Results(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

  /// A measure of a scenario, as in summary.csv.
  [[nodiscard]] Estimate measure(const std::string& scenario, const std::string& measure) const;
  [[nodiscard]] const Content& content() const { return *content_; }

 private:
  std::shared_ptr<const Content> content_;
};

struct RunOptions {
  std::int64_t threads = 1;  ///< results do not depend on it

  /// Called now and then, by one thread at a time, with the share of the run that is done, 0 to 1.
  /// What it throws ends the run and reaches the caller.
  std::function<void(double)> progress = {};
};

/// Runs every scenario with the engine that it names.
[[nodiscard]] Results run(const Plan& plan, const RunOptions& options = {});

/// Measures of a scenario in the limit of many customers, from one run of the expected engine. In
/// the order of `measures`; NaN where not available.
[[nodiscard]] std::vector<double> evaluate(const Plan& plan, const std::string& scenario,
                                           const std::vector<std::string>& measures);

/// Writes the data files, the data package and the manifest of a run into `folder`, which must not
/// exist: all of them or nothing. Returns where they stand: `folder`, or the next free name beside
/// it when something else took the place meanwhile.
std::filesystem::path write(const Results& results, const std::filesystem::path& folder);

}  // namespace retain::api
