#include "report/page/page.hpp"

#include <fmt/format.h>

#include "base/catalogue.hpp"
#include "files/atomic_file.hpp"
#include "report/page/page_assets.hpp"
#include "report/page/page_body.hpp"
#include "results/report_files.hpp"

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
  add_value_curves(report, body);
  add_survival(report, body);
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
