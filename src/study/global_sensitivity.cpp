#include "study/global_sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/error.hpp"
#include "engine/parallel.hpp"
#include "scenario/resolved_values.hpp"
#include "study/words.hpp"
#include "text/suggestion.hpp"

namespace retain::study {
namespace {

/// Coordinates that are replaced together.
struct Item {
  std::vector<std::size_t> dimensions;
  std::vector<std::string> keys;
};

/// The dimensions in sets: those of one section of shares, and those tied by correlations.
std::vector<Item> items_of(const UncertainInputs& inputs, const InputDraws& draws) {
  const std::vector<InputDimension>& dimensions = draws.input_dimensions();
  std::vector<std::size_t> set(dimensions.size());
  for (std::size_t k = 0; k < set.size(); ++k) set[k] = k;
  const auto join = [&](std::size_t one, std::size_t other) {
    const std::size_t from = std::max(set[one], set[other]);
    const std::size_t to = std::min(set[one], set[other]);
    std::ranges::replace(set, from, to);
  };
  const auto dimension_of = [&](const std::string& key) {
    return static_cast<std::size_t>(std::ranges::find(dimensions, key, &InputDimension::key) -
                                    dimensions.begin());
  };
  for (const Correlation& correlation : inputs.inputs().correlations) {
    join(dimension_of(correlation.between[0]), dimension_of(correlation.between[1]));
  }
  for (std::size_t k = 0; k < set.size(); ++k) {
    for (std::size_t j = 0; j < k; ++j) {
      const bool are_shares = dimensions[j].is_grouped && dimensions[k].is_grouped &&
                              section_of(dimensions[j].key) == section_of(dimensions[k].key);
      if (are_shares) join(j, k);
    }
  }
  std::map<std::size_t, Item> items;
  for (std::size_t k = 0; k < set.size(); ++k) {
    Item& item = items[set[k]];
    item.dimensions.push_back(k);
    const std::string& scenario = dimensions[k].scenario;
    item.keys.push_back(scenario.empty() ? dimensions[k].key
                                         : fmt::format("{}:{}", scenario, dimensions[k].key));
  }
  std::vector<Item> all;
  for (auto& [first, item] : items) all.push_back(std::move(item));
  return all;
}

/// The figure at the points A, B and A with an item of B, for every draw.
class Design {
 public:
  Design(const PointStudy& points, const UncertainInputs& inputs, const PointFigure& figure,
         const DrawPlan& plan)
      : study_(points),
        inputs_(inputs),
        figure_(figure),
        plan_(plan),
        draws_(inputs.draws(plan)),
        items_(items_of(inputs, draws_)),
        unit_(plan.sampling, plan.seed, 2 * draws_.dimensions()),
        count_(draws_.count()),
        figures_((items_.size() + 2) * count_, not_available),
        numbers_(draws_.dimensions() * count_),
        objections_(count_) {}

  [[nodiscard]] const std::vector<Item>& items() const { return items_; }
  [[nodiscard]] std::span<const double> at_a() const { return row(0); }
  [[nodiscard]] std::span<const double> at_b() const { return row(1); }
  [[nodiscard]] DrawTable at_ab() const {
    return {std::span(figures_).subspan(2 * count_), items_.size()};
  }
  /// Coordinates of A, of which the ranks are those of the numbers.
  [[nodiscard]] std::span<const double> coordinate(std::size_t dimension) const {
    return std::span(numbers_).subspan(dimension * count_, count_);
  }

  void evaluate(std::int64_t threads, const ShareDone& progress) {
    parallel_for(
        static_cast<std::int64_t>(count_), threads,
        [&](std::int64_t draw, std::size_t) { evaluate(static_cast<std::size_t>(draw)); },
        progress);
    fill();
  }

 private:
  [[nodiscard]] std::span<const double> row(std::size_t index) const {
    return std::span(figures_).subspan(index * count_, count_);
  }

  void evaluate(std::size_t draw) {
    const std::size_t d = draws_.dimensions();
    const auto randomisation = static_cast<std::uint32_t>(draw / plan_.points);
    const auto point = static_cast<std::uint32_t>(draw % plan_.points);
    std::vector<double> a(d);
    std::vector<double> b(d);
    for (std::size_t k = 0; k < d; ++k) {
      a[k] = unit_(randomisation, point, k);
      b[k] = unit_(randomisation, point, d + k);
      numbers_[k * count_ + draw] = a[k];
    }
    figures_[draw] = figure_at(a, draw);
    figures_[count_ + draw] = figure_at(b, draw);
    for (std::size_t i = 0; i < items_.size(); ++i) {
      std::vector<double> ab = a;
      for (const std::size_t k : items_[i].dimensions) ab[k] = b[k];
      figures_[(i + 2) * count_ + draw] = figure_at(std::move(ab), draw);
    }
  }

  [[nodiscard]] double figure_at(std::vector<double> coordinates, std::size_t draw) {
    std::vector<double> numbers(draws_.numbers().size());
    draws_.values_at(coordinates, numbers);
    const PointResult result = study_.at(inputs_.changes(numbers), {&figure_, 1});
    if (!result.objection.empty()) objections_[draw] = result.objection;
    return result.values.empty() ? not_available : result.values.front();
  }

  /// Where one of a draw's points cannot be the draw before it stands for it.
  void fill() {
    const std::size_t rows = figures_.size() / count_;
    const auto is_whole = [&](std::size_t draw) {
      for (std::size_t r = 0; r < rows; ++r) {
        if (std::isnan(figures_[r * count_ + draw])) return false;
      }
      return true;
    };
    std::vector<std::size_t> whole;
    for (std::size_t draw = 0; draw < count_; ++draw) {
      if (is_whole(draw)) whole.push_back(draw);
    }
    const std::size_t left_out = count_ - whole.size();
    const double most = most_left_out * static_cast<double>(count_ * rows);
    if (whole.empty() || static_cast<double>(left_out) > most) {
      const auto first = std::ranges::find_if_not(objections_, &Sentence::empty);
      throw Error(ExitCode::contradiction,
                  Sentence(message::too_many_left_out, left_out, count_, *first));
    }
    std::size_t last = whole.front();
    auto next = whole.begin();
    for (std::size_t draw = 0; draw < count_; ++draw) {
      if (next != whole.end() && *next == draw) last = *next++;
      for (std::size_t r = 0; r < rows; ++r) {
        figures_[r * count_ + draw] = figures_[r * count_ + last];
      }
      for (std::size_t k = 0; k < draws_.dimensions(); ++k) {
        numbers_[k * count_ + draw] = numbers_[k * count_ + last];
      }
    }
  }

  const PointStudy& study_;
  const UncertainInputs& inputs_;
  PointFigure figure_;
  DrawPlan plan_;
  InputDraws draws_;
  std::vector<Item> items_;
  UnitPoints unit_;
  std::size_t count_;
  std::vector<double> figures_;  ///< A, B, then A with each item of B; rows x draws
  std::vector<double> numbers_;
  std::vector<Sentence> objections_;  ///< by draw; empty where none objects
};

std::string mark_of(const UncertainInputs& inputs, const std::string& key,
                    const Scenario& scenario) {
  const std::string plain = key.substr(key.find(':') + 1);
  const auto number = std::ranges::find(inputs.numbers(), plain, &DrawnNumber::key);
  const auto place = static_cast<std::size_t>(number - inputs.numbers().begin());
  return std::string(source_mark(inputs.slot(place), scenario));
}

}  // namespace

std::vector<Sensitivity> global_sensitivity(const PointStudy& points, const UncertainInputs& inputs,
                                            const PointFigure& figure, const DrawPlan& plan,
                                            std::int64_t threads, const ShareDone& progress) {
  Design design(points, inputs, figure, plan);
  design.evaluate(threads, progress);
  const std::vector<VarianceShares> shares =
      variance_shares(design.at_a(), design.at_b(), design.at_ab());
  std::vector<Sensitivity> result;
  std::vector<double> correlations;
  for (std::size_t i = 0; i < design.items().size(); ++i) {
    const Item& item = design.items()[i];
    Sensitivity entry;
    entry.keys = item.keys;
    entry.mark = mark_of(inputs, item.keys.front(), points.scenario(figure.scenario));
    entry.variance = shares[i];
    if (item.dimensions.size() == 1) {
      entry.rank = rank_correlation(design.coordinate(item.dimensions.front()), design.at_a());
    }
    correlations.push_back(entry.rank.value);
    result.push_back(std::move(entry));
  }
  const std::vector<double> by_rank = shares_by_rank(correlations);
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (result[i].keys.size() == 1) result[i].rank_share = by_rank[i];
  }
  std::ranges::stable_sort(result, std::greater<>(), [](const Sensitivity& entry) {
    const double total = entry.variance.total.value;
    return std::isnan(total) ? 0.0 : total;
  });
  return result;
}

}  // namespace retain::study
