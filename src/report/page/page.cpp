#include "report/page/page.hpp"

#include <fmt/format.h>

#include "base/message.hpp"
#include "files/atomic_file.hpp"
#include "report/page/page_assets.hpp"
#include "report/page/page_body.hpp"
#include "results/report_files.hpp"

namespace retain::message {

constexpr Message page_title{"What service is worth", "服务值多少钱"};
constexpr Message page_subtitle{
    "Scenarios: {}; customers of week 0: {}; weeks: {}; repetitions: {}; seed: {}. Money in yuan.",
    "情景：{}；第 0 周的客户：{}；周数：{}；重复次数：{}；随机种子：{}。金额单位：元。"};
constexpr Message page_subtitle_expected{
    "Scenarios: {}; customers of week 0: {}; weeks: {}. Expected values, without dice. Money in "
    "yuan.",
    "情景：{}；第 0 周的客户：{}；周数：{}。期望值，不掷骰子。金额单位：元。"};
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

std::string head() {
  return fmt::format(
      "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<title>{}</title>\n<style>\n{}</style>\n</head>\n",
      language_tag(), policy, escaped(say(message::page_title)), page_style());
}

std::string subtitle(const Report& report) {
  const Simulation& simulation = report.simulation();
  const std::int64_t customers = report.scenarios.front().scenario.cohort.customers;
  if (!is_random(simulation.engine)) {
    return say(message::page_subtitle_expected, report.scenarios.size(), customers,
               simulation.weeks);
  }
  return say(message::page_subtitle, report.scenarios.size(), customers, simulation.weeks,
             simulation.replications, simulation.seed);
}

std::string scripts(const PageBody& body) {
  return fmt::format(
      "<script type=\"application/json\" id=\"charts\">{}</script>\n"
      "<!--\n{}-->\n<script>{}</script>\n<script>\n{}</script>\n",
      charts_json(body.charts()), chart_licence(), chart_library(), page_script());
}

}  // namespace

void write_page(const Report& report, const std::filesystem::path& folder) {
  PageBody body;
  add_comparison(report, body);
  add_business(report, body);
  add_levers(report, body);
  add_value_curves(report, body);
  add_survival(report, body);
  add_years(report, body);
  add_losses(report, body);
  add_moments_of_truth(report, body);
  add_people_reached(report, body);
  add_relaxation(report, body);
  add_assumptions(report, body);
  add_repetition(report, body);
  AtomicFile file(folder / page_file_name);
  file.write(head());
  file.write(
      fmt::format("<body>\n<h1>{}</h1>\n<p class=\"soft\">{}</p>\n<nav>\n{}</nav>\n"
                  "<noscript><p>{}</p></noscript>\n",
                  escaped(say(message::page_title)), escaped(subtitle(report)), body.navigation(),
                  escaped(say(message::page_without_script))));
  file.write(body.html());
  file.write(scripts(body));
  file.write("</body>\n</html>\n");
  file.commit();
}

}  // namespace retain::report::page
