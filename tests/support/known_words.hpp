#pragma once

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/commands.hpp"
#include "business/measures/metrics.hpp"
#include "model/parameters/parameters.hpp"
#include "model/score_sheet.hpp"
#include "report/claims/source_claims.hpp"
#include "scenario/scenario_library.hpp"
#include "study/goal_questions.hpp"
#include "study/load_scenarios.hpp"
#include "study/relaxation.hpp"
#include "support/namespaces.hpp"
#include "support/shipped.hpp"

namespace retain::test {

/// Latin words of a text: letters of ASCII and what belongs to a name or a file.
[[nodiscard]] inline std::set<std::string> latin_words(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_part = [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || std::string_view("_./-").find(c) != text.npos;
  };
  std::set<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = static_cast<std::size_t>(
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), is_part) -
        text.begin());
    std::string word(text.substr(begin, end - begin));
    begin = end + 1;
    while (!word.empty() && std::string_view("./-").find(word.back()) != text.npos) word.pop_back();
    if (std::ranges::any_of(word, is_letter)) words.insert(word);
  }
  return words;
}

/// The words that stay as they are in every language: keys, choices, names of scenarios and of
/// their records, commands, options, codes, columns of score sheets.
class KnownWords {
 public:
  KnownWords() {
    add_parameters();
    add_scenarios();
    add_codes();
    for (const auto& command : command_table()) add(command.name);
    for (const Question& question : questions()) {
      add(question.name.substr(0, question.name.find(':')));
    }
    for (const SheetKind kind : {SheetKind::self_test, SheetKind::affinity}) {
      for (const SheetItem& item : sheet_form(kind).items) add(item.english);
    }
    for (const char* word : {"retain", "results",     "excel",  "true",     "false",
                             "help",   "version",     "text",   "csv",      "json",
                             "en",     "zh",          "auto",   "a-z",      "extends",
                             "TOML",   "UTF-8",       "UTF-16", "GBK",      "CSV",
                             "JSON",   "GiB",         "MiB",    "Timm",     "Clopper-Pearson",
                             "t",      "model",       "bg-nbd", "mbg-nbd",  "pareto-nbd",
                             "nbd",    "gamma-gamma", "xlsx",   "customer", "date",
                             "amount", "order",       "status", "keep",     "drop",
                             "dmy",    "mdy",         "ymd"}) {
      add(word);
    }
    for (const MetricName& metric : replication_metrics()) {
      add(metric.name);
      add(metric.name + ".difference");
      add(metric.name + ".difference.lower");
    }
    for (const char* word :
         {".difference", "difference", "chance",        "inputs",  "both",        "mean",  "se",
          "sd",          "lower",      "upper",         "p05",     "p25",         "p50",   "p75",
          "p95",         "parity",     "belief",        "percent", "law",         "sobol", "random",
          "k",           "OxI",        "FIGURE.inputs", "high",    "independent", "low",   "max",
          "min",         "mode",       "plus_minus",    "values",  "weights",     "b",     "step",
          "n",           "cost"}) {
      add(word);  // parts of figures and what studies may be told
    }
  }

  /// Words of a text that are neither known nor an option, a file, a number or in capitals.
  [[nodiscard]] std::vector<std::string> foreign(std::string_view text) const {
    std::vector<std::string> found;
    for (const std::string& word : latin_words(text)) {
      if (words_.count(without_number(word)) == 0 && !is_option(word) && !is_file(word) &&
          !is_code(word)) {
        found.push_back(word);
      }
    }
    return found;
  }

 private:
  /// The key of a record without its number: "event.week" for "event.1.week".
  static std::string without_number(const std::string& word) {
    return std::regex_replace(word, std::regex("\\.[0-9]+\\."), ".");
  }

  void add(std::string_view word) { words_.emplace(word); }

  template <class Record>
  void add_record(const Record& record) {
    add(record.name);
    for (const std::string& word : latin_words(record.title)) add(word);
  }

  /// A key, its tables and its segments.
  void add_key(const std::string& key) {
    for (std::size_t begin = 0; begin <= key.size();) {
      const std::size_t end = std::min(key.find('.', begin), key.size());
      add(key.substr(0, end));
      add(key.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  template <class Parameters, class TakeChoices>
  void add_all(const Parameters& list, TakeChoices choices) {
    for (const auto& parameter : list) {
      add_key(parameter.info.key);
      for (const std::string_view choice : choices(parameter)) add(choice);
    }
  }

  void add_parameters() {
    for (const auto& list : {registry(), spellings()}) {
      add_all(list, [](const Parameter& parameter) { return parameter.field.choices; });
    }
    for (const RecordKind& kind : record_kinds()) {
      add_all(kind.parameters, [](const RecordParameter& parameter) { return parameter.choices; });
    }
  }

  void add_scenarios() {
    for (const std::string& name : scenario_names_in(shipped_folder())) {
      const LoadedScenario loaded = load_scenarios({name}, {}, shipped_folder()).front();
      add(name);
      add(loaded.reference.name);
      for (const Segment& segment : loaded.scenario.segments) add_record(segment);
      for (const Touchpoint& touchpoint : loaded.scenario.touchpoints) add_record(touchpoint);
    }
    for (const char* data : {"levers", "self-test-sheet", "affinity-sheet"}) add(data);
  }

  template <class Names>
  void add_names(const Names& names) {
    for (const auto& name : names) add(name);
  }

  void add_codes() {
    for (const SourceMark mark : {SourceMark::document, SourceMark::published, SourceMark::reported,
                                  SourceMark::assumption, SourceMark::setting}) {
      add(name_of(mark));
    }
    add("scenario");  // the mark of an own figure
    add_names(claim_status_names);
    add_names(claim_content_names);
    add_names(claim_place_names);
    add_names(channel_names);
    add_names(lever_names);
    add_names(dimension_names);
    for (const Assumption& assumption : assumptions()) add(assumption.name);
  }

  static bool is_option(const std::string& word) { return word.starts_with("--"); }

  static bool is_file(const std::string& word) {
    static constexpr std::string_view extensions[] = {".toml", ".csv",  ".json",
                                                      ".md",   ".html", ".xlsx"};
    return word.find('/') != std::string::npos ||
           std::ranges::any_of(extensions, [&](auto end) { return word.ends_with(end); });
  }

  static bool is_code(const std::string& word) {
    const bool begins_with_digit = word.front() >= '0' && word.front() <= '9';
    return begins_with_digit ||
           std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
  }

  std::set<std::string> words_;
};

}  // namespace retain::test
