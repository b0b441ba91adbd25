#include "study/drawn_figures.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "engine/parallel.hpp"
#include "study/words.hpp"

namespace retain::study {
namespace {

/// Draws that one call computes: few enough for a steady bar, many enough for a cheap lock.
constexpr std::size_t draws_in_piece = 16;

}  // namespace

std::string_view name_of(DrawStatus status) {
  constexpr std::array<std::string_view, 3> names{"ok", "invalid", "unsolvable"};
  return names[static_cast<std::size_t>(status)];
}

void expect_few_left_out(std::size_t left_out, std::size_t draws, const Sentence& first) {
  if (static_cast<double>(left_out) <= most_left_out * static_cast<double>(draws)) return;
  throw Error(ExitCode::contradiction,
              Sentence(message::too_many_left_out, left_out, draws, first));
}

DrawnFigures draw_figures(const PointStudy& points, const UncertainInputs& inputs,
                          const DrawPlan& plan, std::span<const PointFigure> figures,
                          std::int64_t threads, const ShareDone& progress) {
  const InputDraws source = inputs.draws(plan);
  const std::size_t numbers = source.numbers().size();
  DrawnFigures drawn;
  drawn.draws = source.count();
  drawn.inputs.resize(numbers * drawn.draws);
  drawn.values.assign(figures.size() * drawn.draws, not_available);
  drawn.status.resize(drawn.draws);
  std::vector<Sentence> objections(drawn.draws);
  const auto work = [&](std::size_t draw) {
    std::vector<double> row(numbers);
    source.values(draw, row);
    for (std::size_t i = 0; i < numbers; ++i) drawn.inputs[i * drawn.draws + draw] = row[i];
    const PointResult result = points.at(inputs.changes(row), figures);
    for (std::size_t f = 0; f < result.values.size(); ++f) {
      drawn.values[f * drawn.draws + draw] = result.values[f];
    }
    if (result.objection.empty()) return;
    drawn.status[draw] = result.is_unsolvable ? DrawStatus::unsolvable : DrawStatus::invalid;
    objections[draw] = result.objection;
  };
  const std::size_t pieces = (drawn.draws + draws_in_piece - 1) / draws_in_piece;
  parallel_for(
      static_cast<std::int64_t>(pieces), threads,
      [&](std::int64_t piece, std::size_t) {
        const std::size_t first = static_cast<std::size_t>(piece) * draws_in_piece;
        const std::size_t last = std::min(first + draws_in_piece, drawn.draws);
        for (std::size_t draw = first; draw < last; ++draw) work(draw);
      },
      progress);
  drawn.left_out =
      drawn.draws - static_cast<std::size_t>(std::ranges::count(drawn.status, DrawStatus::ok));
  const auto first = std::ranges::find_if_not(objections, &Sentence::empty);
  if (first != objections.end()) expect_few_left_out(drawn.left_out, drawn.draws, *first);
  return drawn;
}

void fill_left_out(DrawnFigures& drawn) {
  const auto first = std::ranges::find(drawn.status, DrawStatus::ok);
  if (drawn.left_out == 0 || first == drawn.status.end()) return;
  auto whole = static_cast<std::size_t>(first - drawn.status.begin());
  const std::size_t figures = drawn.values.size() / drawn.draws;
  for (std::size_t draw = 0; draw < drawn.draws; ++draw) {
    if (drawn.status[draw] == DrawStatus::ok) whole = draw;
    for (std::size_t f = 0; f < figures; ++f) {
      drawn.values[f * drawn.draws + draw] = drawn.values[f * drawn.draws + whole];
    }
  }
}

}  // namespace retain::study
