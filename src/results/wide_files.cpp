#include "results/wide_files.hpp"

#include <algorithm>
#include <iterator>

#include "base/message.hpp"
#include "base/system_error.hpp"
#include "business/measures/ledger.hpp"
#include "files/results_place.hpp"
#include "results/result_columns.hpp"

namespace retain::message {

constexpr Message file_wide{"The curve '{}' by week, a column of means per scenario.",
                            "按周的曲线“{}”，每个情景一列均值。"};
constexpr Message cell_wide{"Mean of '{}' in the scenario '{}'.", "情景“{1}”中“{0}”的均值。"};

}  // namespace retain::message

namespace retain::results {
namespace {

enum class Shown { as_stored, per_customer };

/// A curve of means by scenario: the sum of some stored curves.
struct WideCurve {
  std::string name;
  std::vector<std::size_t> parts;
  Shown shown;

  [[nodiscard]] std::string unit() const {
    return shown == Shown::per_customer ? std::string(yuan_per_customer)
                                        : curve_names()[parts.front()].unit;
  }
};

std::vector<std::size_t> both_channels(std::size_t first, bool (*wanted)(Cause)) {
  std::vector<std::size_t> parts;
  for (const Cause cause : all_causes) {
    if (!wanted(cause)) continue;
    for (std::size_t k = 0; k < channel_count; ++k) {
      parts.push_back(curve::by_cause(first, index(cause), k));
    }
  }
  return parts;
}

bool is_any(Cause) {
  return true;
}

/// The sum of the ledger, and the losses of the brackets.
std::vector<WideCurve> wide_losses() {
  std::vector<std::size_t> ledger = both_channels(curve::missing_margin, is_any);
  for (const LedgerPart& part : ledger_parts()) {
    if (part.curve && *part.curve < curve::ledger_total) ledger.push_back(*part.curve);
  }
  return {{measure_key(Quantity::loss), ledger, Shown::per_customer},
          {measure_key(Quantity::loss_product_quality),
           both_channels(curve::missing_margin, is_product_cause), Shown::per_customer},
          {measure_key(Quantity::loss_service_quality),
           both_channels(curve::missing_margin, is_service_cause), Shown::per_customer}};
}

/// The curves of a topic that is no ledger.
std::vector<WideCurve> wide_curves_of(Topic topic) {
  std::vector<WideCurve> wide;
  for (const Measure& measure : measure_table()) {
    if (!measure.curve || measure.curve->topic != topic) continue;
    const std::size_t first = measure.curve->position;
    wide.push_back(
        {measure_key(measure.quantity),
         measure.curve->has_causes ? both_channels(first, is_any) : std::vector<std::size_t>{first},
         Shown::as_stored});
  }
  return wide;
}

std::vector<WideCurve> wide_curves() {
  std::vector<WideCurve> wide = wide_curves_of(Topic::lifetime_value);
  std::ranges::move(wide_losses(), std::back_inserter(wide));
  std::ranges::move(wide_curves_of(Topic::departures), std::back_inserter(wide));
  return wide;
}

TableInfo table_of(const Study& study, const WideCurve& wide) {
  TableInfo table{
      "wide/" + wide.name + ".csv", say_in_data(message::file_wide, wide.name), {week_info()}};
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    const std::string& scenario = study.scenario(i).name;
    table.columns.push_back({scenario, CellType::number,
                             say_in_data(message::cell_wide, wide.name, scenario), wide.unit()});
  }
  return table;
}

WrittenFile write_wide(const Study& study, const std::filesystem::path& folder,
                       const WideCurve& wide) {
  ResultFile file(folder, table_of(study, wide));
  for (std::size_t week = 0; week < study.outcomes.front().result.rows; ++week) {
    std::string line = fmt::format("{}", week);
    for (const Outcome& outcome : study.outcomes) {
      double sum = 0;
      for (const std::size_t part : wide.parts) sum += outcome.result.curve(part, week).mean;
      if (wide.shown == Shown::per_customer) {
        sum /= static_cast<double>(outcome.member.plan.scenario.cohort.customers);
      }
      line += ',';
      append_number(line, sum);
    }
    file.write_line(line + "\n");
  }
  return file.commit();
}

void make_wide_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder / "wide", error);
  if (error) refuse_place(folder / "wide", system_error_text(error.value()));
}

}  // namespace

std::vector<std::string> wide_file_names() {
  std::vector<std::string> names;
  for (const WideCurve& wide : wide_curves()) names.push_back(wide.name);
  return names;
}

std::vector<WrittenFile> write_wide_files(const Study& study, const std::filesystem::path& folder) {
  make_wide_folder(folder);
  std::vector<WrittenFile> files;
  for (const WideCurve& wide : wide_curves()) files.push_back(write_wide(study, folder, wide));
  return files;
}

}  // namespace retain::results
