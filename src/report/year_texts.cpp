#include "report/year_texts.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/units.hpp"
#include "report/words.hpp"

namespace retain::report {

std::string year_text(const ReportYear& year) {
  const std::string number = fmt::format("{}", year.number);
  if (year.estimates.weeks == weeks_per_year) return number;
  return number + say(message::in_brackets, period_text(year.estimates.weeks));
}

std::string year_figure_label(YearFigure figure) {
  const std::string label = say(year_figures()[index(figure)].label);
  return is_rate(figure) ? label + say(message::in_brackets, say(message::unit_percent)) : label;
}

std::string year_figure_text(const ReportYear& year, YearFigure figure, double width) {
  const Cell cell = cell_of(year.estimates.figures[index(figure)], width);
  if (std::isnan(cell.value)) return say(message::missing_number);
  constexpr double per_cent = 100.0;
  const double times = is_rate(figure) ? per_cent : 1.0;
  return interval_text({times * cell.value, times * cell.half_width});
}

}  // namespace retain::report
