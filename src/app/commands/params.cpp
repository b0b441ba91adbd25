#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>

#include "app/command.hpp"
#include "app/commands/words.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/text_table.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/unit_words.hpp"
#include "model/parameters/plausible.hpp"
#include "report/words.hpp"
#include "scenario/parameter_view.hpp"
#include "scenario/value_slot.hpp"
#include "scenario/words.hpp"
#include "text/csv_number.hpp"
#include "text/csv_text.hpp"
#include "text/json_value.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message unknown_parameter{
    "there is no parameter or table '{0}', and none has '{0}' in its name or sentence{1}",
    "没有参数或表“{0}”，也没有名称或说明含有“{0}”的参数{1}"};
constexpr Message many_names{"{} names", "{} 个名称"};
constexpr Message column_range{"range", "范围"};
constexpr Message column_role{"role", "类别"};
constexpr Message one_parameter{
    "{}\n"
    "  default      {}\n"
    "  unit         {}\n"
    "  range        {}\n"
    "  role         {}\n"
    "  source mark  {}\n"
    "{}"
    "  {}\n",
    "{}\n"
    "  默认值       {}\n"
    "  单位         {}\n"
    "  范围         {}\n"
    "  类别         {}\n"
    "  来源标记     {}\n"
    "{}"
    "  {}\n"};
constexpr Message plausible_lines{
    "  plausible    {} to {} ({}), 90 % around the default\n"
    "  scale        {}\n",
    "  可信范围     {} 至 {}（{}），默认值周围的 90 %\n"
    "  尺度         {}\n"};
constexpr Message scale_identity{"the number itself", "数值本身"};
constexpr Message scale_log{"its logarithm", "对数"};
constexpr Message scale_logit{"the logit of its place in the range", "在范围中位置的对数几率"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_params{
    R"(retain params [WORD] - every parameter: unit, range, default, source mark, meaning

Examples
  retain params
  retain params service                  one table
  retain params churn.share_lost         one parameter
  retain params price                    those with the word in their name or sentence
  retain params 毛利                     the same in Chinese
  retain params --format csv             for a spreadsheet, with the Chinese sentences

Source marks
  document    stands in one of the five source documents
  published   published, and read
  reported    widely printed; the primary source was not read
  assumption  ours
  setting     a choice about the run, not a claim about the world

Options
  --format NAME        text, csv or json
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain params [WORD] - 所有参数：单位、范围、默认值、来源标记、含义

示例
  retain params
  retain params service                  一个表
  retain params churn.share_lost         一个参数
  retain params price                    名称或说明中含有该词的参数
  retain params 毛利                     中文也可
  retain params --format csv             供电子表格使用，含中英文说明

来源标记（文件和数据中用英文）
  文档    document    见于五份来源文档之一
  已发表  published   已发表，且已读原文
  转载    reported    流传甚广；未读到原始出处
  假设    assumption  本程序的假设
  设置    setting     运行的设置，不是对现实的论断

选项
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct TypedParams {
  std::string word, format;
};

struct ParamsOptions {
  std::string word;  ///< a parameter, a table of them, or what they say; empty: all
  OutputFormat format;
};

void add_options(OptionList& list, TypedParams& typed) {
  list.add("WORD", typed.word);
  list.add("--format", typed.format);
}

ParamsOptions parse(const TypedParams& typed) {
  return {typed.word, parse_format(typed.format)};
}

/// A parameter as it is shown.
struct Row {
  ParameterView parameter;
  Value default_value;

  [[nodiscard]] const ParameterInfo& info() const { return *parameter.info; }
  /// Around the default; nothing for what is no belief, or one that is off.
  [[nodiscard]] std::optional<PlausibleRange> plausible() const {
    const double* number = std::get_if<double>(&default_value);
    if (number == nullptr) return std::nullopt;
    const PlausibleRange range = plausible_range(info(), *number);
    return range.low < range.high ? std::optional(range) : std::nullopt;
  }
  [[nodiscard]] bool has_range() const {
    return parameter.type == ValueType::number || parameter.type == ValueType::count;
  }
};

std::vector<Row> all_rows() {
  std::vector<ValueSlot> slots;
  for (const Parameter* parameter : registry_with_spellings()) slots.emplace_back(*parameter);
  for (const RecordKind& kind : record_kinds()) {
    for (const ValueSlot& slot : slots_of_record(kind, 0)) slots.push_back(slot);
  }
  std::vector<Row> rows;
  for (const ValueSlot& slot : slots) rows.push_back({slot.parameter(), slot.default_value()});
  return rows;
}

/// In small letters where it has Latin ones.
std::string in_small_letters(std::string text) {
  for (char& character : text) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  }
  return text;
}

bool mentions(const ParameterInfo& info, const std::string& word) {
  const std::string small = in_small_letters(word);
  return std::ranges::any_of(std::array{&info.key, &info.english, &info.chinese},
                             [&](const std::string* text) {
                               return in_small_letters(*text).find(small) != std::string::npos;
                             });
}

/// The parameter of this key, or those of the table of this name, or else those that have the word
/// in their name or sentence; all for an empty word.
std::vector<Row> rows_of(const std::string& word) {
  const std::vector<Row> all = all_rows();
  std::vector<Row> found;
  std::ranges::copy_if(all, std::back_inserter(found), [&](const Row& row) {
    return word.empty() || row.info().key == word || row.info().key.starts_with(word + ".");
  });
  if (!found.empty()) return found;
  std::ranges::copy_if(all, std::back_inserter(found),
                       [&](const Row& row) { return mentions(row.info(), word); });
  if (!found.empty()) return found;
  throw Error(ExitCode::usage,
              Sentence(message::unknown_parameter, word, appended(did_you_mean_full_key(word))));
}

/// Long lists of names would make the table too wide.
std::string short_range(const ParameterView& parameter) {
  constexpr std::size_t widest = 24;
  const std::string range = say(range_text(parameter));
  return range.size() <= widest ? range : say(message::many_names, parameter.choices.size());
}

std::string as_text(const std::vector<Row>& rows) {
  const Language language = spoken_language();
  TextTable table({{say(message::column_parameter)},
                   {say(message::default_word), Align::right},
                   {.title = say(message::column_unit), .leave_out = 3},
                   {.title = say(message::column_range), .leave_out = 2},
                   {.title = say(message::column_role), .leave_out = 1},
                   {.title = say(message::column_mark), .leave_out = 4},
                   {say(message::column_meaning)}});
  for (const Row& row : rows) {
    const ParameterInfo& info = row.info();
    table.add_row({info.key, to_text(row.default_value), std::string(unit_in(language, info.unit)),
                   short_range(row.parameter), say(role_text(info.role)),
                   painted_mark(name_of(info.mark)), sentence_in(language, info)});
  }
  return table.to_text();
}

/// Three digits, and all those before the point.
std::string rounded_text(double number) {
  return std::abs(number) < 100.0 ? fmt::format("{:.3g}", number) : fmt::format("{:.0f}", number);
}

const Message& scale_text(parameters::Scale scale) {
  switch (scale) {
    case parameters::Scale::identity:
      return message::scale_identity;
    case parameters::Scale::log:
      return message::scale_log;
    case parameters::Scale::logit:
      return message::scale_logit;
  }
  return message::scale_identity;
}

std::string plausible_text(const Row& row) {
  const std::optional<PlausibleRange> range = row.plausible();
  if (!range) return {};
  return say(message::plausible_lines, rounded_text(range->low), rounded_text(range->high),
             painted_mark(name_of(SourceMark::assumption)), say(scale_text(scale_of(row.info()))));
}

/// One parameter, a line for each thing known about it.
std::string as_text(const Row& row) {
  const ParameterInfo& info = row.info();
  return say(message::one_parameter, info.key, to_text(row.default_value),
             unit_in(spoken_language(), info.unit), say(range_text(row.parameter)),
             say(role_text(info.role)), painted_mark(name_of(info.mark)), plausible_text(row),
             sentence_in(spoken_language(), info));
}

std::string as_csv(const std::vector<Row>& rows) {
  std::string text(byte_order_mark);
  text +=
      csv_line({"key", "type", "unit", "lowest", "highest", "choices", "default", "role", "mark",
                "plausible_low", "plausible_high", "scale", "spells", "english", "chinese"});
  for (const Row& row : rows) {
    const ParameterInfo& info = row.info();
    const std::optional<PlausibleRange> range = row.plausible();
    text += csv_line(
        {info.key, std::string(name_of(row.parameter.type)), info.unit,
         row.has_range() ? to_text(info.lowest) : "", row.has_range() ? to_text(info.highest) : "",
         fmt::format("{}", fmt::join(row.parameter.choices, " ")), to_text(row.default_value),
         std::string(name_of(info.role)), std::string(name_of(info.mark)),
         range ? csv_number(range->low) : "", range ? csv_number(range->high) : "",
         range ? std::string(name_of(scale_of(info))) : "",
         fmt::format("{}", fmt::join(info.spells, " ")), info.english, info.chinese});
  }
  return text;
}

std::string as_json(const std::vector<Row>& rows) {
  Json list = Json::array();
  for (const Row& row : rows) {
    const ParameterInfo& info = row.info();
    const std::optional<PlausibleRange> range = row.plausible();
    list.push_back({{"key", info.key},
                    {"type", name_of(row.parameter.type)},
                    {"unit", info.unit},
                    {"lowest", row.has_range() ? Json(info.lowest) : Json()},
                    {"highest", row.has_range() ? Json(info.highest) : Json()},
                    {"choices", row.parameter.choices},
                    {"default", json_value(row.default_value)},
                    {"role", name_of(info.role)},
                    {"mark", name_of(info.mark)},
                    {"plausible_low", range ? Json(range->low) : Json()},
                    {"plausible_high", range ? Json(range->high) : Json()},
                    {"scale", range ? Json(name_of(scale_of(info))) : Json()},
                    {"spells", info.spells},
                    {"english", info.english},
                    {"chinese", info.chinese}});
  }
  return list.dump(2) + '\n';
}

ExitCode run(const ParamsOptions& options) {
  const std::vector<Row> rows = rows_of(options.word);
  const bool one = rows.size() == 1 && rows.front().info().key == options.word;
  switch (options.format) {
    case OutputFormat::text:
      print_result(one ? as_text(rows.front()) : as_text(rows));
      break;
    case OutputFormat::csv:
      print_result(as_csv(rows));
      break;
    case OutputFormat::json:
      print_result(as_json(rows));
      break;
  }
  return ExitCode::done;
}

}  // namespace

Command params_command() {
  return {.name = "params",
          .help = help_params,
          .add_options = options_of_command<TypedParams, ParamsOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
