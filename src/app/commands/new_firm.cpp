#include "app/commands/new_firm.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <optional>

#include "app/terminal/standard_input.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/words.hpp"
#include "scenario/value_reader.hpp"
#include "text/typed_range.hpp"

namespace retain::message {

constexpr Message bad_figure{"{} {}: {}", "{} {}：{}"};
constexpr Message bad_answer{"  {}. Once more, please.\n", "  {}。请再答一次。\n"};
constexpr Message one_number{"one number, please; a range goes into the file, as {}",
                             "请只写一个数；范围请写入文件：{}"};
constexpr Message questions_begin{
    "{} questions about your firm. Enter takes the figure in brackets, which is that\n"
    "of '{}' and a guess. Shares may be written 35% or 0.35. Ctrl-C ends without a file.\n\n",
    "关于您的企业有 {} 个问题。按回车键沿用方括号中的数字，它取自“{}”，只是假设。\n"
    "比例可写作 35% 或 0.35。按 Ctrl-C 结束，不写任何文件。\n\n"};
constexpr Message answers_ended{"the answers ended before the questions; nothing was written",
                                "回答未完即结束；没有写出任何文件"};
constexpr Message ask_customers{"How many customers do you have?", "您有多少位客户？"};
constexpr Message ask_spend{"How many yuan does a customer spend in a month?",
                            "一位客户每月消费多少元？"};
constexpr Message ask_margin{"What share of that is gain, after the cost of goods (margin)?",
                             "除去货物成本后，其中毛利占多大比例？"};
constexpr Message ask_discount{"At what rate a year do you discount later money?",
                               "以后的钱按多大的年贴现率折算？"};
constexpr Message ask_dissatisfied{"What share of the visits disappoints?",
                                   "多大比例的光顾令客户不满意？"};
constexpr Message ask_acquisition{"How many yuan does it cost to win a new customer?",
                                  "吸引一位新客户要花多少元？"};
constexpr Message ask_churn{"What share of your customers leaves in a month?",
                            "每月流失多大比例的客户？"};
constexpr Message ask_replaced{"Of those who leave, what share do new customers replace?",
                               "流失的客户中，多大比例由新客户补上？"};
constexpr Message ask_visits{"How often does a customer visit you in a week?",
                             "一位客户每周来几次？"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

struct Question {
  std::string_view key;
  const char* option;
  const Message* text;
};

/// In the order in which they are asked.
constexpr std::array<Question, figures_asked> questions{
    Question{"cohort.customers", "--customers", &message::ask_customers},
    Question{"money.spend_per_month", "--spend-per-month", &message::ask_spend},
    Question{"money.margin", "--margin", &message::ask_margin},
    Question{"churn.per_month", "--churn-per-month", &message::ask_churn},
    Question{"acquisition.share", "--replaced", &message::ask_replaced},
    Question{"service.visits_per_week", "--visits-per-week", &message::ask_visits},
    Question{"service.dissatisfied_share", "--dissatisfied-share", &message::ask_dissatisfied},
    Question{"money.discount_rate", "--discount-rate", &message::ask_discount},
    Question{"money.acquisition_cost", "--acquisition-cost", &message::ask_acquisition},
};

ParameterView parameter_of(const Question& question) {
  return view_of(*find_parameter(question.key));
}

bool is_share(const ParameterView& parameter) {
  return parameter.info->unit == "share";
}

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// "35e-2" for "35%", "35 %" and the same in full width; any other text as it stands.
std::string without_percent(std::string_view text) {
  for (const std::string_view sign : {"%", "％"}) {
    if (!text.ends_with(sign)) continue;
    const std::string_view number = without_blanks(text.substr(0, text.size() - sign.size()));
    const bool is_plain = number.find_first_not_of("0123456789._+-") == std::string_view::npos;
    if (is_plain && !number.empty()) return std::string(number) + "e-2";
  }
  return std::string(text);
}

ReadValue read_answer(const Question& question, std::string_view typed) {
  const ParameterView parameter = parameter_of(question);
  const std::string_view text = without_blanks(typed);
  if (const auto range = typed_range(text)) {
    return {{}, Sentence(message::one_number, law_text(*range)), {}};
  }
  return read_value(parameter, is_share(parameter) ? without_percent(text) : std::string(text));
}

/// The figure that stands until another is given: "10 %" for a share.
std::string figure_text(const Question& question, const Scenario& world) {
  const Value value = find_parameter(question.key)->field.get(world);
  if (!is_share(parameter_of(question))) return rounded_text(value);
  return rounded_text(Value{100.0 * std::get<double>(value)}) + " %";
}

/// Asks until an answer can be; nothing for Enter.
std::optional<Value> ask(const Question& question, std::size_t number, const Scenario& world) {
  while (true) {
    print_result(fmt::format("{}/{}  {} [{}] ", number, questions.size(), say(*question.text),
                             figure_text(question, world)));
    flush_results();
    const std::optional<std::string> line = read_line();
    if (!line) {
      print_result("\n");
      throw Error(ExitCode::interrupted, Sentence(message::answers_ended));
    }
    if (without_blanks(*line).empty()) return {};
    const ReadValue read = read_answer(question, *line);
    if (read.value) return read.value;
    print_result(
        say(message::bad_answer, (read.objection + appended(read.hint)).in(spoken_language())));
  }
}

}  // namespace

void add_figure_options(OptionList& list, TypedFigures& typed) {
  for (std::size_t i = 0; i < figures_asked; ++i) list.add(questions[i].option, typed[i]);
}

FirmFigures parse_figures(const TypedFigures& typed) {
  FirmFigures figures;
  for (std::size_t i = 0; i < figures_asked; ++i) {
    if (typed[i].empty()) continue;
    const ReadValue read = read_answer(questions[i], typed[i]);
    if (!read.value) {
      refuse_usage(Sentence(message::bad_figure, questions[i].option, typed[i],
                            read.objection + appended(read.hint)));
    }
    figures.emplace(questions[i].key, *read.value);
  }
  return figures;
}

FirmFigures ask_figures(const Scenario& world) {
  print_result(say(message::questions_begin, questions.size(), world_of_new_firm));
  FirmFigures figures;
  std::size_t number = 0;
  for (const Question& question : questions) {
    const std::optional<Value> answer = ask(question, ++number, world);
    if (answer) figures.emplace(question.key, *answer);
  }
  return figures;
}

}  // namespace retain::app::commands
