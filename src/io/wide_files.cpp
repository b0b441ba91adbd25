#include "io/wide_files.hpp"

#include "base/catalogue.hpp"
#include "base/system_error.hpp"
#include "io/result_columns.hpp"
#include "io/results_place.hpp"

namespace retain {
namespace {

enum class Basis { as_stored, per_customer };

/// A curve of means by scenario: the sum of some stored curves.
struct WideCurve {
  std::string name;
  std::vector<std::size_t> parts;
  Basis basis;

  [[nodiscard]] std::string unit() const {
    return basis == Basis::per_customer ? "yuan per customer" : curve_names()[parts.front()].unit;
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

std::vector<WideCurve> wide_curves() {
  const auto any_cause = [](Cause) { return true; };
  std::vector<WideCurve> wide;
  for (std::size_t which = 0; which < curve::lifetime_count; ++which) {
    wide.push_back({curve_names()[which].metric, {which}, Basis::as_stored});
  }
  auto ledger = both_channels(curve::missing_margin, any_cause);
  for (const std::size_t spent :
       {curve::replacement, curve::keeping, curve::programme, curve::won_back}) {
    ledger.push_back(spent);
  }
  wide.push_back({"loss", ledger, Basis::per_customer});
  wide.push_back({"loss_product_quality", both_channels(curve::missing_margin, is_product_cause),
                  Basis::per_customer});
  wide.push_back({"loss_service_quality", both_channels(curve::missing_margin, is_service_cause),
                  Basis::per_customer});
  wide.push_back(
      {"customers_lost", both_channels(curve::customers_lost, any_cause), Basis::as_stored});
  for (const std::size_t which :
       {curve::customers_joined, curve::complaints, curve::people_told, curve::people_reached,
        curve::refusing_share, curve::customers_recommended, curve::people_recommended_to,
        curve::reputation, curve::falsely_loyal_share}) {
    wide.push_back({curve_names()[which].metric, {which}, Basis::as_stored});
  }
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
      if (wide.basis == Basis::per_customer) {
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

std::vector<WrittenFile> write_wide_files(const Study& study, const std::filesystem::path& folder) {
  make_wide_folder(folder);
  std::vector<WrittenFile> files;
  for (const WideCurve& wide : wide_curves()) files.push_back(write_wide(study, folder, wide));
  return files;
}

}  // namespace retain
