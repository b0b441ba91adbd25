#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "study/point_study.hpp"
#include "study/sweep.hpp"
#include "study/uncertain_inputs.hpp"

namespace retain::study {

/// What became of a draw.
enum class DrawStatus : std::uint8_t { ok, invalid, unsolvable };

/// "ok", "invalid" or "unsolvable".
[[nodiscard]] std::string_view name_of(DrawStatus status);

/// Figures of scenarios in every draw of the uncertain numbers, by the expected engine.
struct DrawnFigures {
  std::size_t draws = 0;
  std::vector<double> inputs;      ///< numbers of the inputs x draws, row after row
  std::vector<double> values;      ///< figures x draws; not available where a draw cannot be
  std::vector<DrawStatus> status;  ///< by draw
  std::size_t left_out = 0;        ///< draws that cannot be

  [[nodiscard]] std::span<const double> input(std::size_t number) const {
    return std::span(inputs).subspan(number * draws, draws);
  }
  [[nodiscard]] std::span<const double> figure(std::size_t number) const {
    return std::span(values).subspan(number * draws, draws);
  }
};

/// Share of the draws that may be left out.
inline constexpr double most_left_out = 0.01;

/// Throws: Error(contradiction) with the first reason when more than most_left_out of the draws
/// cannot be.
void expect_few_left_out(std::size_t left_out, std::size_t draws, const Sentence& first);

/// Calibration follows each draw that changes a belief. Every number of threads gives the same.
/// Throws: Error(contradiction) when more than most_left_out of the draws cannot be.
[[nodiscard]] DrawnFigures draw_figures(const PointStudy& points, const UncertainInputs& inputs,
                                        const DrawPlan& plan, std::span<const PointFigure> figures,
                                        std::int64_t threads, const ShareDone& progress);

/// The same with a draw that cannot be replaced by the last one before it that can: for decisions,
/// which compare scenarios draw by draw and need a figure in each.
void fill_left_out(DrawnFigures& drawn);

}  // namespace retain::study
