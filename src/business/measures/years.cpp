#include "business/measures/years.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/units.hpp"

namespace retain::business::measures {
namespace {

constexpr std::string_view yuan = "yuan";
constexpr std::string_view share = "share";

constexpr std::array<YearFigureFacts, year_figure_count> figures{{
    {YearFigure::margin,
     "margin",
     {"margin earned", "毛利"},
     yuan,
     {"Margin of the year, newcomers included.", "当年毛利，含新客户。"}},
    {YearFigure::keeping,
     "keeping",
     {"keeping", "挽留"},
     yuan,
     {"Cost of handled complaints, surprises and attempts to retain in the year.",
      "当年处理投诉、惊喜补偿和挽留的费用。"}},
    {YearFigure::programme,
     "programme",
     {"programme", "服务计划"},
     yuan,
     {"Cost of the programme in the year, per customer and fixed, levers included.",
      "当年服务计划的费用，按客户的和固定的，含各项措施。"}},
    {YearFigure::replacement,
     "replacement",
     {"replacement", "获客"},
     yuan,
     {"Cost of new customers in the year, advertising included.",
      "当年获取新客户的费用，含广告。"}},
    {YearFigure::cash,
     "cash",
     {"net cash", "净现金"},
     yuan,
     {"Net cash of the year: margin less keeping, programme and replacement, not discounted.",
      "当年净现金：毛利减去挽留、服务计划和获客的费用，未贴现。"}},
    {YearFigure::cumulative_cash,
     "cumulative_cash",
     {"cumulative cash", "累计现金"},
     yuan,
     {"Net cash from week 0 to the end of the year, not discounted.",
      "自第 0 周至年末的净现金，未贴现。"}},
    {YearFigure::discounted_cash,
     "discounted_cash",
     {"discounted cash", "贴现现金"},
     yuan,
     {"Net cash of the year, each week's discounted to week 0.",
      "当年净现金，每周均贴现到第 0 周。"}},
    {YearFigure::cumulative_discounted_cash,
     "cumulative_discounted_cash",
     {"cumulative discounted cash", "累计贴现现金"},
     yuan,
     {"Discounted cash from week 0 to the end of the year; at the horizon, the value of the "
      "business.",
      "自第 0 周至年末的贴现现金；到模拟期末即为业务总价值。"}},
    {YearFigure::retention_rate,
     "retention_rate",
     {"retention rate", "年留存率"},
     share,
     {"Share of the customers of week 0 present at the start of the year who are present at its "
      "end.",
      "第 0 周的客户中，年初仍在、年末也在者所占比例。"}},
    {YearFigure::churn_rate,
     "churn_rate",
     {"churn rate", "年流失率"},
     share,
     {"Share of the customers of week 0 present at the start of the year who are gone at its end.",
      "第 0 周的客户中，年初仍在而年末已离开者所占比例。"}},
}};

double net_cash(const PlainSums& sums) {
  return sums.margin - sums.keeping - sums.programme - sums.replacement;
}

}  // namespace

std::vector<std::size_t> year_rows(std::int64_t weeks) {
  std::vector<std::size_t> rows;
  for (std::int64_t week = 0; week < weeks; week += weeks_per_year) {
    rows.push_back(static_cast<std::size_t>(week));
  }
  rows.push_back(static_cast<std::size_t>(weeks));
  return rows;
}

YearEnd year_end_of(const BookRow& books) {
  return {books.business_value, books.curves[curve::active], books.curves[curve::complaints],
          books.plain};
}

std::vector<YearEnd> year_ends_of(const Accounts& accounts) {
  std::vector<YearEnd> ends;
  for (const std::size_t row : year_rows(static_cast<std::int64_t>(accounts.rows) - 1)) {
    const std::size_t at = accounts.position(row);
    ends.push_back({accounts.business_value[at], accounts.at(curve::active, row),
                    accounts.at(curve::complaints, row), accounts.plain[at]});
  }
  return ends;
}

const std::array<YearFigureFacts, year_figure_count>& year_figures() {
  return figures;
}

double amount_of_year(YearFigure figure, const YearEnd& start, const YearEnd& end) {
  switch (figure) {
    case YearFigure::margin:
      return end.plain.margin - start.plain.margin;
    case YearFigure::keeping:
      return end.plain.keeping - start.plain.keeping;
    case YearFigure::programme:
      return end.plain.programme - start.plain.programme;
    case YearFigure::replacement:
      return end.plain.replacement - start.plain.replacement;
    case YearFigure::cash:
      return net_cash(end.plain) - net_cash(start.plain);
    case YearFigure::cumulative_cash:
      return net_cash(end.plain);
    case YearFigure::discounted_cash:
      return end.business_value - start.business_value;
    case YearFigure::cumulative_discounted_cash:
      return end.business_value;
    case YearFigure::retention_rate:
    case YearFigure::churn_rate:
      break;
  }
  expects(false, "an amount of a year is no rate");
  return {};
}

}  // namespace retain::business::measures
