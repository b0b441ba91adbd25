#include "report/workbook/summary_worksheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/message.hpp"
#include "report/headline.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/verdict.hpp"
#include "report/words.hpp"
#include "report/workbook/summary_charts.hpp"

namespace retain::message {

constexpr Message heading_from{"from (yuan)", "下限（元）"};
constexpr Message heading_to{"to (yuan)", "上限（元）"};
constexpr Message summary_interval{
    "± is half of the 95 % interval, from and to are its ends, and the thin lines show it: luck "
    "alone. better in: share of the repetitions.",
    "± 为 95 % "
    "置信区间的一半，下限、上限为其两端，细线表示该区间：只反映偶然性。更优：占各次重复的比例。"};
constexpr Message summary_years{"The business by year, added up from week 0",
                                "逐年业务，自第 0 周起累计"};
constexpr Message heading_gain_column{"gain (yuan)", "多得（元）"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr std::uint16_t columns_of_text = 7;
constexpr std::uint16_t chart_column = columns_of_text + 1;
constexpr std::uint16_t difference_column = 2;
constexpr std::size_t most_bars = 40;  // that can be read

Style style_of(const Fact& fact, bool is_gain) {
  if (fact.unit == "yuan") return is_gain ? Style::fact_gain : Style::fact_whole;
  const bool is_count = fact.unit == "week" || fact.unit == "repetition";
  return is_count ? Style::fact_whole : Style::fact_fine;
}

/// What stands beside the number of a fact; nothing beside a text.
std::string words_beside(const Fact& fact) {
  if (std::isnan(fact.number)) return {};
  return fact.of.empty() ? unit_label(fact.unit) : fact.of;
}

/// Fills the worksheet from top to bottom.
class SummaryMaker {
 public:
  SummaryMaker(Worksheet& worksheet, const Report& report)
      : worksheet_(&worksheet),
        report_(&report),
        titles_(short_titles(report)),
        leading_(leading_scenario(report.scenarios)) {
    worksheet.set_widths({34, 30, 14, 14, 14, 14, 14, 2});
  }

  void add_verdict() {
    const Verdict verdict = verdict_on(leading_, report_->scenarios, titles_);
    worksheet_->add_paragraph(verdict.sentence, columns_of_text, Style::verdict);
    for (const Fact& fact : verdict.facts) {
      const bool is_number = !std::isnan(fact.number);
      const std::uint32_t row = worksheet_->add_row({{fact.label, Style::paragraph}});
      const bool is_gain = verdict.direction != Direction::alone;
      worksheet_->add_cell(row, is_number ? WorksheetCell{fact.number, style_of(fact, is_gain)}
                                          : WorksheetCell{fact.value, Style::fact_text});
      worksheet_->add_wide_cell(row, 2, words_beside(fact), Style::note);
      worksheet_->add_wide_cell(row, 3, fact.note, Style::note);
    }
    worksheet_->add_row({});
    for (const std::string& ground : verdict.grounds) {
      worksheet_->add_paragraph(ground, columns_of_text);
    }
    const std::string tally = tally_of_verdicts(report_->scenarios);
    if (!tally.empty()) worksheet_->add_paragraph(tally, columns_of_text);
  }

  /// Gives the names of the cells that hold the differences.
  std::vector<std::string> add_differences(const std::vector<std::size_t>& scenarios) {
    const bool has_chance = has_intervals(report_->simulation());
    add_title(say(message::heading_differences));
    add_difference_titles(has_chance);
    std::vector<std::string> cells;
    for (const std::size_t scenario : scenarios) {
      const std::uint32_t row = add_difference(scenario, has_chance);
      cells.push_back(worksheet_->outside_name(row, difference_column));
    }
    const std::string on_comparators = note_on_comparators(report_->scenarios);
    if (!on_comparators.empty()) worksheet_->add_paragraph(on_comparators, columns_of_text);
    if (has_chance) {
      worksheet_->add_paragraph(say(message::summary_interval), columns_of_text, Style::note);
    }
    return cells;
  }

  /// Cash added up and the same discounted: of the leading scenario, of its comparator, and what
  /// is gained.
  void add_years(const YearWorksheet& years) {
    add_title(say(message::summary_years));
    const auto comparator = comparator_index(report_->scenarios[leading_], report_->scenarios);
    std::vector<std::size_t> others;
    if (comparator) others = years_of(*report_, *comparator);
    add_year_titles(comparator);
    const std::vector<std::size_t> own = years_of(*report_, leading_);
    for (std::size_t i = 0; i < own.size(); ++i) {
      const std::uint32_t row =
          worksheet_->add_row({{static_cast<double>(report_->years[own[i]].number), Style::whole}});
      for (const YearFigure figure : shown_figures) {
        add_amounts(row, years, figure, own[i],
                    others.empty() ? std::nullopt : std::optional(others[i]));
      }
    }
  }

 private:
  static constexpr std::array shown_figures{YearFigure::cumulative_cash,
                                            YearFigure::cumulative_discounted_cash};

  void add_title(const std::string& title) {
    worksheet_->add_row({});
    worksheet_->add_row({{title, Style::title}});
  }

  void add_difference_titles(bool has_chance) {
    const std::string difference =
        say(message::heading_difference) + say(message::in_brackets, say(message::unit_yuan));
    std::vector<WorksheetCell> head{{say(message::column_scenario), Style::heading},
                                    {say(message::heading_comparator), Style::heading},
                                    {difference, Style::heading}};
    if (has_chance) {
      head.push_back({"±" + say(message::in_brackets, say(message::unit_yuan)), Style::heading});
      head.push_back({say(message::heading_from), Style::heading});
      head.push_back({say(message::heading_to), Style::heading});
      head.push_back({say(message::heading_better_in), Style::heading});
    }
    worksheet_->add_row(head);
  }

  std::uint32_t add_difference(std::size_t scenario, bool has_chance) {
    const Figures& figures = report_->scenarios[scenario];
    const Cell cell = figures.difference({Quantity::business_total});
    const auto comparator = comparator_index(figures, report_->scenarios);
    const std::uint32_t row = worksheet_->add_row({{titles_[scenario], Style::paragraph},
                                                   {titles_[*comparator], Style::paragraph},
                                                   {cell.value, Style::gain}});
    if (!has_chance) return row;
    const std::string value = cell_name(row, difference_column);
    const std::string half_width = cell_name(row, difference_column + 1);
    worksheet_->add_cell(row, {cell.half_width, Style::yuan});
    worksheet_->add_cell(
        row, {Formula{"=" + value + "-" + half_width, cell.value - cell.half_width}, Style::gain});
    worksheet_->add_cell(
        row, {Formula{"=" + value + "+" + half_width, cell.value + cell.half_width}, Style::gain});
    worksheet_->add_cell(row, {figures.probability_better, Style::share});
    return row;
  }

  void add_year_titles(std::optional<std::size_t> comparator) {
    std::vector<WorksheetCell> head{{say(message::page_year), Style::heading}};
    const std::uint32_t groups = worksheet_->add_row({{std::string(), Style::text}});
    for (const YearFigure figure : shown_figures) {
      const YearFigureFacts& facts = year_figures()[index(figure)];
      const std::string title = capitalised(with_unit(say(facts.label), facts.unit));
      worksheet_->add_wide_cell(groups, comparator ? 3 : 1, title, Style::group);
      head.push_back({titles_[leading_], Style::heading});
      if (!comparator) continue;
      head.push_back({titles_[*comparator], Style::heading});
      head.push_back({say(message::heading_gain_column), Style::heading});
    }
    worksheet_->add_row(head);
  }

  void add_amounts(std::uint32_t row, const YearWorksheet& years, YearFigure figure,
                   std::size_t own, std::optional<std::size_t> other) {
    const auto add = [&](std::size_t year) {
      worksheet_->add_cell(
          row, {Formula{"=" + years.name(year, figure), years.number(year, figure)}, Style::yuan});
    };
    const auto column = static_cast<std::uint16_t>(figure == shown_figures.front() ? 1 : 4);
    add(own);
    if (!other) return;
    add(*other);
    worksheet_->add_cell(row, {Formula{"=" + cell_name(row, column) + "-" +
                                           cell_name(row, static_cast<std::uint16_t>(column + 1)),
                                       years.number(own, figure) - years.number(*other, figure)},
                               Style::gain});
  }

  Worksheet* worksheet_;
  const Report* report_;
  std::vector<std::string> titles_;
  std::size_t leading_;
};

}  // namespace

void fill_summary(WorkbookFile& workbook, Worksheet& worksheet, const Report& report,
                  const YearWorksheet& years, ChartFigures& figures) {
  constexpr ChartSize size_of_gains{600, 340};
  constexpr int pixels_of_bar = 30;
  constexpr int pixels_around_bars = 130;
  SummaryMaker maker(worksheet, report);
  maker.add_verdict();
  std::vector<std::size_t> ranked = ranked_scenarios(report.scenarios);
  std::vector<std::string> cells;
  if (!ranked.empty()) cells = maker.add_differences(ranked);
  maker.add_years(years);
  insert_chart(workbook, worksheet, 0, chart_column, size_of_gains,
               gain_chart(report, years, figures, size_of_gains));
  if (!ranked.empty()) {
    ranked.resize(std::min(ranked.size(), most_bars));
    const ChartSize size{size_of_gains.width,
                         pixels_around_bars + pixels_of_bar * static_cast<int>(ranked.size()),
                         size_of_gains.height + 10};
    insert_chart(workbook, worksheet, 0, chart_column, size,
                 difference_chart(report, ranked, cells, figures));
  }
  worksheet.set_one_page();
}

}  // namespace retain::report::workbook
