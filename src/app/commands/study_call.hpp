#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/run_request.hpp"
#include "app/options.hpp"
#include "app/terminal/interruption.hpp"
#include "base/error.hpp"
#include "results/result_file.hpp"
#include "study/figure.hpp"
#include "study/judgement.hpp"
#include "study/point_study.hpp"
#include "study/sweep.hpp"

namespace retain::app::commands {

/// What every study of points takes: sweep, tornado, goal-seek, optimize.
struct TypedStudy {
  std::vector<std::string> command, scenarios, fail_if;
  TypedOverrides overrides;
  std::string comparator, metric, out, threads, format;
  bool overwrite = false, dry_run = false, quiet = false;
};

struct StudyOptions {
  std::vector<std::string> command;  ///< what was typed behind the program's name
  std::vector<std::string> scenarios;
  std::string comparator;
  std::string metric;                ///< figure that is looked at; empty: the usual one
  std::vector<std::string> fail_if;  ///< conditions as typed
  std::vector<Override> overrides;
  std::string out;
  bool overwrite;
  bool dry_run;
  bool quiet;
  std::int64_t threads;
  OutputFormat format;
};

void add_study_options(OptionList& list, TypedStudy& typed);

/// With which engine a study evaluates its points.
enum class StudyEngine { expected, any };

/// The expected engine unless another is typed.
/// Throws: Error(usage), also for an engine that the study cannot use.
[[nodiscard]] StudyOptions parse_study(const TypedStudy& typed, const char* command,
                                       StudyEngine engine = StudyEngine::expected);

/// Throws: Error(usage) for more than one scenario.
void expect_one_scenario(const StudyOptions& options, const char* command);

/// A study that was asked for: its scenarios, ready for points, and the place of its files.
class StudyCall {
 public:
  /// `name` is that of the command. Refuses files that are there already, and conditions that make
  /// no sense, before anything runs.
  /// Throws: Error(usage), Error(scenario), Error(contradiction), Error(input_output).
  StudyCall(const StudyOptions& options, std::string name,
            const std::vector<std::string_view>& files);

  [[nodiscard]] const PointStudy& points() const { return points_; }

  /// Whether points are simulated customer by customer, and chance is a part of what they give.
  [[nodiscard]] bool is_simulated() const {
    return is_random(points_.scenario(0).simulation.engine);
  }

  /// The figure that is looked at, of a scenario.
  [[nodiscard]] Figure figure(std::size_t scenario) const;

  /// Whether points have references of their own, which are calibrated.
  enum class Points { calibrated_anew, of_one_reference };

  /// About how long so many evaluations of the scenarios take on this machine, by the time of one:
  /// a line for a dry run. Empty where points are simulated.
  [[nodiscard]] std::string told_time(double evaluations,
                                      Points points = Points::calibrated_anew) const;

  /// Runs `work` with a progress bar; Ctrl-C ends it.
  void work(const std::function<void(const ShareDone& progress)>& work) const;

  /// The tables of a study, written into a folder.
  using Tables = std::function<std::vector<WrittenFile>(const std::filesystem::path& folder)>;

  /// Writes the tables: into the folder asked for when that holds results of something else, beside
  /// them; else into a folder of its own with a run of the scenarios by the engine of the study and
  /// its page. Then prints what is to be printed, and judges the conditions by the scenarios at
  /// their point. Returns how the command ends.
  [[nodiscard]] ExitCode finish(const Tables& tables, const std::string& printed) const;

 private:
  struct Written {
    std::filesystem::path folder;
    std::vector<Judgement> judgements;
  };
  [[nodiscard]] Written write(const Tables& tables) const;
  [[nodiscard]] Study study_at_point() const;

  Interruption interruption_;
  StudyOptions options_;
  std::string name_;
  bool is_added_;  ///< to the results of something else
  RequestedRun run_;
  PointStudy points_;
  std::vector<Condition> conditions_;
};

/// A figure with its unit as people read it: "value of the business, at the end".
[[nodiscard]] std::string figure_title(const Figure& figure);

}  // namespace retain::app::commands
