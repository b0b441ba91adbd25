#include "engine/year_sample.hpp"

#include "base/check.hpp"
#include "base/units.hpp"

namespace retain::engine {

YearSample::YearSample(std::int64_t weeks) {
  const std::vector<std::size_t> rows = year_rows(weeks);
  for (std::size_t year = 0; year + 1 < rows.size(); ++year) {
    years_.push_back({static_cast<std::int64_t>(rows[year + 1] - rows[year]), {}, {}, {}});
  }
}

void YearSample::add(std::span<const YearEnd> ends) {
  expects(ends.size() == years_.size() + 1, "a replication has the end of every year");
  for (std::size_t i = 0; i < years_.size(); ++i) {
    const YearEnd& start = ends[i];
    const YearEnd& end = ends[i + 1];
    Year& year = years_[i];
    for (const YearFigureFacts& facts : year_figures()) {
      if (is_rate(facts.figure)) continue;
      year.amounts[index(facts.figure)].add(amount_of_year(facts.figure, start, end));
    }
    year.stayed.add(end.present, start.present);
    year.left.add(start.present - end.present, start.present);
  }
  complaints_.add(ends.back().complaints, ends.back().plain.customer_weeks);
}

std::vector<YearEstimates> YearSample::years() const {
  std::vector<YearEstimates> all;
  for (const Year& year : years_) {
    YearEstimates& estimates = all.emplace_back();
    estimates.weeks = year.weeks;
    for (const YearFigureFacts& facts : year_figures()) {
      const std::size_t at = index(facts.figure);
      estimates.figures[at].mean = year.amounts[at].mean();
      estimates.figures[at].standard_error = year.amounts[at].standard_error();
    }
    estimates.figures[index(YearFigure::retention_rate)] = year.stayed.estimate();
    estimates.figures[index(YearFigure::churn_rate)] = year.left.estimate();
  }
  return all;
}

double YearSample::complaint_rate() const {
  constexpr double thousand = 1000.0;
  return complaints_.estimate(thousand * weeks_per_year).mean;
}

}  // namespace retain::engine
