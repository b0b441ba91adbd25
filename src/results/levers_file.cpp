#include "results/levers_file.hpp"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "results/csv_file.hpp"
#include "results/words.hpp"

namespace retain::message {

constexpr Message file_levers{
    "What each lever brought to the whole business, a row per scenario and lever on which it "
    "spends; expected values.",
    "各项措施为整个业务带来了什么，每个情景及其有支出的措施一行；期望值。"};
constexpr Message cell_lever{
    "Name of the lever, which is taken away alone; together: all of them are.",
    "措施名称，单独去掉该项；together：全部去掉。"};
constexpr Message cell_corner{
    "Corner of the service triangle to which the lever belongs: strategy, system or people.",
    "措施所属的服务三角形的角：strategy（策略）、system（系统）或 people（人员）。"};
constexpr Message cell_lever_weeks{"Weeks over which the amounts are added up.",
                                   "累计金额的周数。"};
constexpr Message cell_lever_per_year{"Spent on the lever.", "该项措施的支出。"};
constexpr Message cell_lever_cost{"Spent over these weeks, discounted.", "这些周的支出，已贴现。"};
constexpr Message cell_lever_bought{
    "Value of the business with the lever less that without it, before the lever is paid for.",
    "有该措施与没有该措施的业务总价值之差，未扣除该措施的支出。"};
constexpr Message cell_lever_net{"The same after the lever is paid for.", "同上，已扣除支出。"};
constexpr Message cell_lever_net_per_customer{"The same for each customer of week 0.",
                                              "同上，按第 0 周每位客户计。"};

}  // namespace retain::message

namespace retain::results {
namespace {

std::string name_of(ServiceCorner corner) {
  switch (corner) {
    case ServiceCorner::strategy:
      return "strategy";
    case ServiceCorner::system:
      return "system";
    case ServiceCorner::people:
      return "people";
  }
  return {};
}

Column<LeverRow> text(std::string name, const Message& meaning,
                      void (*write)(std::string&, const LeverRow&)) {
  return {{std::move(name), CellType::text, say_in_data(meaning)}, write};
}

Column<LeverRow> number(std::string name, const Message& meaning, std::string unit,
                        void (*write)(std::string&, const LeverRow&)) {
  return {{std::move(name), CellType::number, say_in_data(meaning), std::move(unit)}, write};
}

std::vector<Column<LeverRow>> lever_columns() {
  return {text("scenario", message::cell_scenario,
               [](std::string& line, const LeverRow& row) { line += row.scenario; }),
          text("lever", message::cell_lever,
               [](std::string& line, const LeverRow& row) { line += row.lever; }),
          text("corner", message::cell_corner,
               [](std::string& line, const LeverRow& row) { line += row.corner; }),
          {{"weeks", CellType::whole_number, say_in_data(message::cell_lever_weeks), "week"},
           [](std::string& line, const LeverRow& row) {
             fmt::format_to(std::back_inserter(line), "{}", row.weeks);
           }},
          number("per_year", message::cell_lever_per_year, "yuan per year",
                 [](std::string& line, const LeverRow& row) { append_number(line, row.per_year); }),
          number("cost", message::cell_lever_cost, "yuan",
                 [](std::string& line, const LeverRow& row) { append_number(line, row.cost); }),
          number("bought", message::cell_lever_bought, "yuan",
                 [](std::string& line, const LeverRow& row) { append_number(line, row.bought); }),
          number("net", message::cell_lever_net, "yuan",
                 [](std::string& line, const LeverRow& row) { append_number(line, row.net); }),
          number("net_per_customer", message::cell_lever_net_per_customer,
                 std::string(yuan_per_customer), [](std::string& line, const LeverRow& row) {
                   append_number(line, row.net_per_customer);
                 })};
}

}  // namespace

std::vector<LeverRow> lever_rows(const Outcome& outcome) {
  const Scenario& scenario = outcome.member.scenario;
  const LeverGains& gains = outcome.levers;
  std::vector<LeverRow> rows;
  const auto add = [&](std::string lever, std::string corner, const LeverGain& gain) {
    rows.push_back({scenario.name, std::move(lever), std::move(corner), gains.weeks, gain.per_year,
                    gain.cost, gain.bought(), gain.net,
                    gain.net / static_cast<double>(scenario.cohort.customers)});
  };
  for (const auto& [lever, gain] : gains.single) {
    add(std::string(lever_names[index(lever)]), name_of(corner_of(lever)), gain);
  }
  if (!rows.empty()) add(all_levers, {}, gains.together);
  return rows;
}

WrittenFile write_levers(const Study& study, const std::filesystem::path& folder) {
  CsvFile<LeverRow> csv(folder, levers_file_name, say_in_data(message::file_levers),
                        lever_columns());
  for (const Outcome& outcome : study.outcomes) {
    for (const LeverRow& row : lever_rows(outcome)) csv.write(row);
  }
  return csv.commit();
}

}  // namespace retain::results
