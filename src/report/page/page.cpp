#include "report/page/page.hpp"

#include <fmt/format.h>

#include "base/message.hpp"
#include "base/phrases.hpp"
#include "files/atomic_file.hpp"
#include "report/headline.hpp"
#include "report/page/page_assets.hpp"
#include "report/page/page_body.hpp"
#include "report/titles.hpp"
#include "report/verdict.hpp"
#include "report/words.hpp"
#include "results/report_files.hpp"

namespace retain::message {

constexpr Message page_settings{
    "Customers of week 0: {}; repetitions: {}; seed: {}. Money in yuan, discounted at {} % a year.",
    "第 0 周的客户：{}；重复次数：{}；随机种子：{}。金额单位：元，年贴现率 {} %。"};
constexpr Message page_settings_expected{
    "Customers of week 0: {}. Expected values, without dice. Money in yuan, discounted at {} % a "
    "year.",
    "第 0 周的客户：{}。期望值，不掷骰子。金额单位：元，年贴现率 {} %。"};
constexpr Message page_without_script{
    "The charts need JavaScript; their numbers stand in the tables.",
    "图表需要 JavaScript；图中数字都在表格里。"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

/// Nothing may be loaded from anywhere: the page is the file.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

std::string language_tag() {
  return spoken_language() == Language::chinese ? "zh-CN" : "en";
}

/// The colours as variables of CSS, for a light and a dark screen; paper is light.
std::string colour_variables() {
  std::string light;
  std::string dark;
  for (const Shade& shade : all_shades()) {
    light += fmt::format("--{}:{};", shade.name, css_colour(shade.on_light));
    dark += fmt::format("--{}:{};", shade.name, css_colour(shade.on_dark));
  }
  return fmt::format(
      ":root{{color-scheme:light dark;{}}}\n"
      "@media screen and (prefers-color-scheme:dark){{:root:not(.paper){{{}}}}}\n",
      light, dark);
}

/// "Gold service, ...": the scenarios of the run.
std::string title_of(const Report& report) {
  const std::vector<std::string> titles = short_titles(report);
  const std::size_t leading = leading_scenario(report.scenarios);
  const auto comparator = comparator_index(report.scenarios[leading], report.scenarios);
  std::vector<std::string> shown{titles[leading]};
  if (comparator) shown.push_back(titles[*comparator]);
  return say(listed(shown)) + " · retain";
}

std::string head(const Report& report) {
  return fmt::format(
      "<!doctype html>\n<html lang=\"{}\" data-year=\"{}\" data-week=\"{}\">\n<head>\n<meta "
      "charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<title>{}</title>\n<style>\n{}{}</style>\n</head>\n",
      language_tag(), say(message::page_year), say(message::unit_week), policy,
      escaped(title_of(report)), colour_variables(), page_style());
}

std::string settings(const Report& report) {
  const Simulation& simulation = report.simulation();
  const std::string customers =
      grouped(fmt::format("{}", report.scenarios.front().scenario.cohort.customers));
  const std::string rates = discount_rates(report.scenarios);
  if (!is_random(simulation.engine)) {
    return say(message::page_settings_expected, customers, rates);
  }
  return say(message::page_settings, customers, grouped(fmt::format("{}", simulation.replications)),
             simulation.seed, rates);
}

std::string scripts(const ChartSet& charts) {
  return fmt::format(
      "<script type=\"application/json\" id=\"charts\">{}</script>\n"
      "<!--\n{}-->\n<script>{}</script>\n<script>\n{}</script>\n",
      charts_json(charts), chart_licence(), chart_library(), page_script());
}

/// Which scenario each is compared with, and which is looked at first.
void set_lineage(const Report& report, ChartSet& charts) {
  for (const Figures& figures : report.scenarios) {
    charts.comparators.push_back(comparator_index(figures, report.scenarios));
  }
  charts.leading = leading_scenario(report.scenarios);
}

}  // namespace

void write_page(const Report& report, const std::filesystem::path& folder) {
  PageBody body;
  set_lineage(report, body.charts());
  add_first_screen(report, body);
  add_differences(report, body);
  add_optimum(report, body);
  add_studies(report, body);
  add_changes(report, body);
  add_comparison(report, body);
  add_business(report, body);
  add_levers(report, body);
  add_years(report, body);
  add_value_curves(report, body);
  add_survival(report, body);
  add_losses(report, body);
  add_moments_of_truth(report, body);
  add_people_reached(report, body);
  add_relaxation(report, body);
  add_repetition(report, body);
  add_assumptions(report, body);
  body.close();
  AtomicFile file(folder / page_file_name);
  file.write(head(report));
  file.write(fmt::format("<body>\n<noscript><p>{}</p></noscript>\n<main>\n",
                         escaped(say(message::page_without_script))));
  file.write(body.html());
  file.write(
      fmt::format("</main>\n<footer class=\"soft\">{}</footer>\n", escaped(settings(report))));
  file.write(scripts(body.charts()));
  file.write("</body>\n</html>\n");
  file.commit();
}

}  // namespace retain::report::page
