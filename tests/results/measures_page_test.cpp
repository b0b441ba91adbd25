// docs/results.md takes its tables of measures from the table of measures. RETAIN_UPDATE_GOLDEN=1
// writes them anew.

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "business/measures/ledger.hpp"
#include "business/measures/measure.hpp"
#include "business/measures/years.hpp"
#include "results/wide_files.hpp"
#include "support/documented.hpp"
#include "support/golden_files.hpp"

using namespace retain::results;
using namespace retain::test;

namespace {

using Cells = std::vector<std::string>;

/// A table of Markdown.
class PageTable {
 public:
  explicit PageTable(const Cells& titles) {
    add(titles);
    text_ += '|';
    for (std::size_t i = 0; i < titles.size(); ++i) text_ += "---|";
    text_ += '\n';
  }

  void add(const Cells& cells) {
    text_ += '|';
    for (const std::string& cell : cells) text_ += " " + cell + " |";
    text_ += '\n';
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

std::string table_of_curves(Topic topic) {
  PageTable table({"metric", "unit", "meaning"});
  for (const Measure& measure : measure_table()) {
    if (!measure.curve || measure.curve->topic != topic) continue;
    table.add({measure_key(measure.quantity), std::string(measure.curve->unit),
               std::string(measure.curve->meaning)});
  }
  return table.text();
}

std::string table_of_ledger() {
  PageTable table({"channel", "root_cause", "meaning"});
  for (const LedgerPart& part : ledger_parts()) {
    table.add(
        {std::string(part.key), part.curve ? "empty" : "one of five", std::string(part.meaning)});
  }
  return table.text();
}

std::string table_of_spreads() {
  PageTable table({"measure", "unit", "statistics"});
  for (const Measure& measure : measure_table()) {
    if (!measure.spread) continue;
    table.add({measure_key(measure.quantity), std::string(measure.spread->unit),
               std::string(measure.spread->statistics)});
  }
  return table.text();
}

std::string table_of_years() {
  PageTable table({"figure", "unit", "meaning"});
  for (const YearFigureFacts& facts : year_figures()) {
    table.add(
        {std::string(facts.key), std::string(facts.unit), std::string(facts.meaning.english)});
  }
  return table.text();
}

std::string word_of(Better better) {
  switch (better) {
    case Better::higher:
      return "higher";
    case Better::lower:
      return "lower";
    case Better::neither:
      return "neither";
  }
  return {};
}

std::string word_of(Basis basis) {
  switch (basis) {
    case Basis::per_customer:
      return "per customer";
    case Basis::total:
      return "total";
    case Basis::share:
      return "share";
    case Basis::none:
      return {};
  }
  return {};
}

/// "loss_better_product_10y, loss_cheaper_product_10y, ...": all names of a row.
std::string names_of(const Measure& measure) {
  std::string names;
  for (const int year : measure.metric->times()) {
    for (const Cause cause : all_causes) {
      const bool has_cause = measure.subject == Subject::cause;
      if (!has_cause && cause != all_causes.front()) continue;
      const std::optional<Cause> of = has_cause ? std::optional(cause) : std::nullopt;
      names += (names.empty() ? "" : ", ") + measure_key({measure.quantity, year, of});
    }
  }
  return names;
}

std::string table_of_metrics(MetricGroup group) {
  Cells titles{"name", "formula in words"};
  if (group == MetricGroup::business) titles.emplace_back("basis");
  titles.insert(titles.end(), {"unit", "better"});
  if (group == MetricGroup::run) titles.emplace_back("empty");
  std::vector<Cells> rows;
  for (const Measure& measure : measure_table()) {
    if (!measure.metric || measure.metric->group != group) continue;
    const MetricFacts& metric = *measure.metric;
    Cells cells{names_of(measure), std::string(metric.formula)};
    if (group == MetricGroup::business) cells.push_back(word_of(metric.basis));
    cells.insert(cells.end(), {std::string(metric.unit), word_of(metric.better)});
    if (group == MetricGroup::run) cells.emplace_back(metric.empty);
    // Measures with the same formula share a row.
    const bool shares = !rows.empty() && std::equal(cells.begin() + 1, cells.end(),
                                                    rows.back().begin() + 1, rows.back().end());
    if (shares) {
      rows.back().front() += ", " + cells.front();
    } else {
      rows.push_back(cells);
    }
  }
  PageTable table(titles);
  for (const Cells& cells : rows) table.add(cells);
  return table.text();
}

/// Lines of 100 characters at most.
std::string wrapped(const std::string& text) {
  std::string lines;
  std::string line;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (!line.empty() && line.size() + 1 + word.size() > 100) {
      lines += line + '\n';
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return lines + line + '\n';
}

std::string list_of_wide_files() {
  const std::vector<std::string> names = wide_file_names();
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool is_last = i + 1 == names.size();
    list += (i == 0 ? "" : is_last ? " and " : ", ") + ("`" + names[i] + "`");
  }
  return wrapped("The files are " + list + ", each with the ending `.csv`.");
}

std::string touchpoint_sentence() {
  const Measure& measure = measure_of(Quantity::loss_at_touchpoint);
  std::string names;
  for (const int years : measure.metric->times()) {
    names += (names.empty() ? "`" : " and `") + touchpoint_loss_key("<touchpoint>", years) + "`";
  }
  return wrapped("A scenario with touchpoints has further rows " + names +
                 " for each: " + std::string(measure.metric->formula) + ".");
}

const std::string end_mark = "\n<!-- end of measures -->\n";

/// The page with what stands between a pair of marks replaced.
std::string with_block(const std::string& page, const std::string& name, const std::string& text) {
  const std::string mark = "<!-- measures: " + name + " -->\n\n";
  const std::size_t begin = page.find(mark);
  const std::size_t end = page.find(end_mark, begin);
  INFO(name);
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  return page.substr(0, begin + mark.size()) + text + page.substr(end);
}

std::string with_measures(std::string page) {
  page = with_block(page, "lifetime_value", table_of_curves(Topic::lifetime_value));
  page = with_block(page, "loss", table_of_ledger());
  page = with_block(page, "departures", table_of_curves(Topic::departures));
  page = with_block(page, "customers", table_of_spreads());
  page = with_block(page, "years", table_of_years());
  page = with_block(page, "wide", list_of_wide_files());
  page = with_block(page, "cohort", table_of_metrics(MetricGroup::cohort));
  page = with_block(page, "business", table_of_metrics(MetricGroup::business));
  page = with_block(page, "run", table_of_metrics(MetricGroup::run));
  return with_block(page, "touchpoint", touchpoint_sentence());
}

}  // namespace

TEST_CASE("docs/results.md says of measures what their table says") {
  const std::string page = retain::test::results_page();
  const std::string wanted = with_measures(page);
  if (retain::test::updates_golden_files()) {
    retain::test::write_text(std::string(RETAIN_SOURCE_DIR) + "/docs/results.md", wanted);
    return;
  }
  const auto [stands, belongs] = std::ranges::mismatch(page, wanted);
  INFO("RETAIN_UPDATE_GOLDEN=1 writes the tables anew; the first difference is at\n"
       << std::string(stands, page.end()).substr(0, 100) << "\nin place of\n"
       << std::string(belongs, wanted.end()).substr(0, 100));
  const bool is_same = page == wanted;
  CHECK(is_same);
}

TEST_CASE("a table of the page that says something else is found") {
  std::string page = retain::test::results_page();
  const std::size_t unit = page.find("| share |");
  REQUIRE(unit != std::string::npos);
  page.replace(unit, 9, "| yuan |");
  CHECK(with_measures(page) == with_measures(retain::test::results_page()));
  CHECK(with_measures(page) != page);
}
