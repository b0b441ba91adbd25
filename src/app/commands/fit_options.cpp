#include "app/commands/fit_options.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/phrases.hpp"
#include "base/plain_name.hpp"
#include "base/sentence.hpp"
#include "tables/date_text.hpp"
#include "text/suggestion.hpp"
#include "text/typed_number.hpp"

namespace retain::message {

constexpr Message fit_needs_file{
    "'retain fit' needs one log of purchases, for example orders.csv or orders.xlsx",
    "“retain fit”需要一份购买记录，例如 orders.csv 或 orders.xlsx"};
constexpr Message map_form{
    "--map {}: write FIELD=COLUMN, where FIELD is customer, date, amount, order or status",
    "--map {}：请写 字段=列，字段为 customer、date、amount、order 或 status"};
constexpr Message bad_choice{"{} {}: must be one of {}{}", "{} {}：须为以下之一：{}{}"};
constexpr Message bad_day{"{} {}: write a day as 2024-03-05", "{} {}：日期请写作 2024-03-05"};
constexpr Message days_reversed{"--from {} is after --until {}", "--from {} 晚于 --until {}"};
constexpr Message bad_hold_out{"--hold-out {}: write a number of weeks, as 26w, or none",
                               "--hold-out {}：请写周数，如 26w，或 none"};
constexpr Message bad_rate{"--discount {}: write a rate from 0 to 1 a year, as 8% or 0.08",
                           "--discount {}：请写 0 到 1 之间的年利率，如 8% 或 0.08"};
constexpr Message bad_horizon{"--horizon {}: write a number of years from 0.1 to 100, as 10",
                              "--horizon {}：请写 0.1 到 100 之间的年数，如 10"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

ColumnMap parse_columns(const std::vector<std::string>& typed) {
  ColumnMap columns;
  for (const std::string& pair : typed) {
    const std::size_t equals = pair.find('=');
    const auto field = log_field(std::string_view(pair).substr(0, std::min(equals, pair.size())));
    if (equals == std::string::npos || !field || equals + 1 == pair.size()) {
      refuse_usage(Sentence(message::map_form, pair));
    }
    columns[*field] = pair.substr(equals + 1);
  }
  return columns;
}

/// The position of a name; nothing for an option that was not typed.
template <std::size_t Count>
std::optional<std::size_t> parse_choice(const char* option, const std::string& typed,
                                        const std::array<std::string_view, Count>& names) {
  if (typed.empty()) return std::nullopt;
  const auto found = std::ranges::find(names, typed);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  const std::vector<std::string> known(names.begin(), names.end());
  refuse_usage(Sentence(message::bad_choice, option, typed, base::listed(known),
                        base::appended(did_you_mean(typed, known))));
}

std::optional<std::int64_t> parse_day(const char* option, const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  const auto moment = tables::iso_moment(typed);
  if (!moment || moment->has_time) refuse_usage(Sentence(message::bad_day, option, typed));
  return moment->days;
}

std::optional<double> parse_hold_out(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  if (typed == "none" || typed == "0") return 0.0;
  const bool has_unit = typed.ends_with('w');
  const auto weeks =
      typed_number(std::string_view(typed).substr(0, typed.size() - (has_unit ? 1 : 0)));
  if (!weeks || !(*weeks > 0.0) || *weeks > 5200.0)
    refuse_usage(Sentence(message::bad_hold_out, typed));
  return weeks;
}

double parse_rate(const std::string& typed, double usual) {
  if (typed.empty()) return usual;
  const bool is_per_cent = typed.ends_with('%');
  const auto number =
      typed_number(std::string_view(typed).substr(0, typed.size() - (is_per_cent ? 1 : 0)));
  const double rate = number.value_or(-1.0) / (is_per_cent ? 100.0 : 1.0);
  if (!(rate >= 0.0 && rate <= 1.0)) refuse_usage(Sentence(message::bad_rate, typed));
  return rate;
}

double parse_horizon(const std::string& typed, double usual) {
  if (typed.empty()) return usual;
  const bool has_unit = typed.ends_with('y');
  const auto years =
      typed_number(std::string_view(typed).substr(0, typed.size() - (has_unit ? 1 : 0)));
  if (!years || !(*years >= 0.1 && *years <= 100.0)) {
    refuse_usage(Sentence(message::bad_horizon, typed));
  }
  return *years;
}

/// The stem of the file where that can be a folder, else "log".
std::string name_of_results(const std::string& file) {
  const std::string stem = std::filesystem::path(file).stem().string();
  return (is_plain_name(stem) ? stem : "log") + "-fit";
}

}  // namespace

void add_fit_options(OptionList& list, TypedFit& typed) {
  list.add("FILE", typed.files);
  list.add("--map", typed.columns);
  list.add("--sheet", typed.sheet);
  list.add("--encoding", typed.encoding);
  list.add("--date-order", typed.date_order);
  list.add("--exclude-customer", typed.excluded);
  list.add("--zero-amount", typed.zero_amount);
  list.add("--from", typed.from);
  list.add("--until", typed.until);
  list.add("--hold-out", typed.hold_out);
  list.add("--model", typed.model);
  list.add("--discount", typed.discount);
  list.add("--horizon", typed.horizon);
  list.add("--out", typed.out);
  list.add("--format", typed.format);
  list.add("--dry-run", typed.dry_run);
}

FitOptions parse_fit(const TypedFit& typed) {
  constexpr std::array<std::string_view, 3> orders{"dmy", "mdy", "ymd"};
  constexpr std::array<std::string_view, 2> zero_amounts{"keep", "drop"};
  constexpr std::array<std::string_view, 5> models{"bg-nbd", "mbg-nbd", "pareto-nbd", "nbd",
                                                   "auto"};
  if (typed.files.size() != 1) refuse_usage(message::fit_needs_file);
  FitOptions options{.file = typed.files.front(),
                     .name = name_of_results(typed.files.front()),
                     .log = {},
                     .cleaning = {},
                     .request = {},
                     .out = typed.out,
                     .dry_run = typed.dry_run,
                     .format = parse_format(typed.format)};
  if (!typed.encoding.empty()) options.log.table.encoding = typed.encoding;
  if (!typed.sheet.empty()) options.log.table.sheet = typed.sheet;
  options.log.columns = parse_columns(typed.columns);
  if (const auto order = parse_choice("--date-order", typed.date_order, orders)) {
    options.log.date_order = tables::date_orders[*order];
  }
  options.cleaning.excluded = typed.excluded;
  if (parse_choice("--zero-amount", typed.zero_amount, zero_amounts) == 1) {
    options.cleaning.zero_amount = ZeroAmount::drop;
  }
  options.cleaning.from = parse_day("--from", typed.from);
  options.cleaning.until = parse_day("--until", typed.until);
  if (options.cleaning.from && options.cleaning.until &&
      *options.cleaning.from > *options.cleaning.until) {
    refuse_usage(Sentence(message::days_reversed, typed.from, typed.until));
  }
  const auto model = parse_choice("--model", typed.model, models);
  if (model && *model < purchase_models.size()) options.request.model = purchase_models[*model];
  options.request.held_out = parse_hold_out(typed.hold_out);
  options.request.discount_rate = parse_rate(typed.discount, options.request.discount_rate);
  options.request.years = parse_horizon(typed.horizon, options.request.years);
  return options;
}

}  // namespace retain::app::commands
