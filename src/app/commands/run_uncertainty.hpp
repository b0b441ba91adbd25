#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/commands/draw_options.hpp"
#include "app/commands/run_request.hpp"
#include "report/figures.hpp"
#include "results/result_file.hpp"
#include "study/precision.hpp"
#include "study/uncertain_run.hpp"

namespace retain::app::commands {

/// What `run` takes for uncertain numbers, as it is typed.
struct TypedUncertainty {
  TypedDraws draws;
  std::string nested;
  std::vector<std::string> keep;
};

struct UncertaintyOptions {
  DrawOptions draws;
  std::optional<Nesting> nesting;
  std::vector<std::string> keep;  ///< metrics of draws.csv
  bool is_typed;                  ///< any of them
};

void add_uncertainty_options(OptionList& list, TypedUncertainty& typed);

/// Throws: Error(usage).
[[nodiscard]] UncertaintyOptions parse_uncertainty(const TypedUncertainty& typed);

/// The part of a run that draws the uncertain numbers of its scenarios.
class RunUncertainty {
 public:
  /// Throws: Error(usage) for options without anything uncertain and for unknown metrics.
  RunUncertainty(const RequestedRun& run, const UncertaintyOptions& options, std::int64_t threads);

  [[nodiscard]] bool is_empty() const { return inputs_ == nullptr || inputs_->empty(); }

  /// So many draws at least, in place of those that were typed.
  void set_draws(std::int64_t draws);

  /// What has been drawn.
  [[nodiscard]] std::span<const UncertainFigure> figures() const { return result_.figures; }

  /// How exactly a figure is known over the draws.
  [[nodiscard]] Precision precision(const PrecisionGoal& goal) const {
    return precision_of(goal, result_, request_.plan.sampling);
  }

  /// Draws, beside the study that has run at the point. Ctrl-C ends it.
  void work(const Study& chance, bool quiet);

  [[nodiscard]] std::vector<WrittenFile> write(const std::filesystem::path& folder) const;

  /// Adds to the figures of a run how far what is not known may move them.
  void add_to(std::vector<Figures>& figures) const;

  /// What makes the main figure of each scenario uncertain, and how much of it is not knowing.
  [[nodiscard]] std::string text() const;

  /// The laws of the inputs, for a dry run.
  [[nodiscard]] std::string laws_text() const;

 private:
  std::unique_ptr<PointStudy> points_;
  std::unique_ptr<UncertainInputs> inputs_;
  UncertainRunRequest request_;
  std::vector<std::string> keep_;
  UncertainRun result_;
};

}  // namespace retain::app::commands
