#include "text/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "text/words.hpp"

namespace retain::message {

constexpr Message many_errors{"{} errors", "{} 个错误"};
constexpr Message one_error{"{} error", "{} 个错误"};
constexpr Message among_one_file{"{} of {} file", "{1} 个文件中的 {0} 个"};
constexpr Message among_many_files{"{} of {} files", "{1} 个文件中的 {0} 个"};
constexpr Message errors_in_files{"{} in {}; {}.", "{1}有 {0}；{2}。"};
constexpr Message errors_on_command_line{"{} on the command line; {}.", "命令行有 {}；{}。"};
constexpr Message errors_in_both{"{} on the command line and in {}; {}.",
                                 "命令行和{1}共有 {0}；{2}。"};
constexpr Message too_many_problems{"more than {} errors; the others are not shown",
                                    "错误超过 {} 个；其余未显示"};

}  // namespace retain::message

namespace retain::text {
namespace {

/// Most characters of a line that are shown.
constexpr std::int64_t longest_excerpt = 100;

/// Most characters of what is said about a place; keys and names may be of any length.
constexpr std::size_t longest_text = 1000;

/// The part of a line around a place, and where in it the carets begin and how many they are.
struct Excerpt {
  std::string shown;
  std::size_t indent = 0;
  std::size_t carets = 1;
};

std::vector<std::string> characters_of(std::string_view line) {
  std::vector<std::string> characters;
  for (std::size_t offset = 0; offset < line.size();) {
    const std::size_t size = character_at(line, offset).size;
    characters.push_back(printable(line.substr(offset, size)));
    offset += size;
  }
  return characters;
}

/// Leading blanks are left out; of a long line only the part around the place is shown.
Excerpt excerpt_of(const Problem& problem) {
  const std::vector<std::string> characters = characters_of(problem.excerpt);
  const auto end = static_cast<std::int64_t>(characters.size());
  const auto position = problem.place.column - 1;
  std::int64_t first = 0;
  while (first < std::min(end, position) && characters[static_cast<std::size_t>(first)] == " ") {
    ++first;
  }
  first = std::max(first, position - longest_excerpt / 2);

  Excerpt excerpt;
  std::size_t width_before_end = 0;
  for (auto i = first; i < std::min(end, first + longest_excerpt); ++i) {
    const std::string& character = characters[static_cast<std::size_t>(i)];
    if (i < position) excerpt.indent += display_width(character);
    if (i < position + problem.place.length) width_before_end += display_width(character);
    excerpt.shown += character;
  }
  excerpt.carets = std::max<std::size_t>(1, width_before_end - excerpt.indent);
  return excerpt;
}

std::string told(const Problem& problem, Language language) {
  const Place& place = problem.place;
  const std::string where = place.line == 0 ? "" : fmt::format(":{}:{}", place.line, place.column);
  const std::string head =
      fmt::format("{}{}: {}", printable(problem.origin), where,
                  shortened(printable(problem.text.in(language)), longest_text));
  const bool has_lines = place.line != 0 && !problem.excerpt.empty();
  const std::string hint = printable(problem.hint.in(language));
  if (!has_lines) return head + appended(hint).in(language) + '\n';
  const Excerpt excerpt = excerpt_of(problem);
  return fmt::format("{}\n{:>5} | {}\n{:>5} | {:{}}^{:~<{}}{}\n", head, place.line, excerpt.shown,
                     "", "", excerpt.indent, "", excerpt.carets - 1,
                     hint.empty() ? hint : " " + hint);
}

Sentence counted(std::size_t errors, std::size_t on_command_line, std::size_t wrong_files,
                 std::size_t files_read, const Message& consequence) {
  Sentence number(errors == 1 ? message::one_error : message::many_errors, errors);
  if (wrong_files == 0) {
    return {message::errors_on_command_line, std::move(number), consequence};
  }
  Sentence files(files_read == 1 ? message::among_one_file : message::among_many_files, wrong_files,
                 files_read);
  return {on_command_line == 0 ? message::errors_in_files : message::errors_in_both,
          std::move(number), std::move(files), consequence};
}

}  // namespace

void add_problem(std::vector<Problem>& problems, Problem problem) {
  if (problems.size() > most_problems) return;
  if (problems.size() == most_problems) {
    problem.text = Sentence(message::too_many_problems, most_problems);
    problem.hint = {};
  }
  problems.push_back(std::move(problem));
}

void ProblemList::add(const std::vector<Problem>& problems) {
  problems_.insert(problems_.end(), problems.begin(), problems.end());
}

std::vector<Problem> ProblemList::in_reading_order(Language language) const {
  std::map<std::string_view, std::size_t> rank;
  for (const Problem& problem : problems_) rank.emplace(problem.origin, rank.size());
  const auto sorting_key = [&](const Problem& problem) {
    return std::tuple(problem.exit_code != ExitCode::usage, rank.at(problem.origin), problem.place,
                      problem.text.in(language));
  };
  std::vector<Problem> sorted = problems_;
  std::ranges::stable_sort(sorted, {}, sorting_key);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

std::string ProblemList::to_text(std::size_t files_read, Language language) const {
  std::string text;
  for (const Problem& problem : in_reading_order(language)) text += told(problem, language);
  return text + summary(files_read).in(language);
}

Sentence ProblemList::summary(std::size_t files_read) const {
  std::set<std::string> wrong_files;
  std::size_t on_command_line = 0;
  const std::vector<Problem> problems = in_reading_order(Language::english);
  for (const Problem& problem : problems) {
    if (problem.exit_code == ExitCode::usage) {
      ++on_command_line;
    } else {
      wrong_files.insert(problem.origin);
    }
  }
  return counted(problems.size(), on_command_line, wrong_files.size(),
                 std::max(files_read, wrong_files.size()), *consequence_);
}

void ProblemList::throw_if_any(std::size_t files_read) const {
  if (problems_.empty()) return;
  const auto happened = [&](ExitCode code) {
    return std::ranges::any_of(problems_,
                               [&](const Problem& problem) { return problem.exit_code == code; });
  };
  const ExitCode exit_code = happened(ExitCode::usage)          ? ExitCode::usage
                             : happened(ExitCode::input_output) ? ExitCode::input_output
                                                                : ExitCode::scenario;
  throw ProblemError(exit_code, *this, files_read);
}

ProblemError::ProblemError(ExitCode exit_code, ProblemList problems, std::size_t files_read)
    : Error(exit_code, problems.summary(files_read),
            problems.to_text(files_read, Language::english)),
      problems_(std::move(problems)),
      files_read_(files_read) {}

std::string ProblemError::text(Language language) const {
  return problems_.to_text(files_read_, language);
}

}  // namespace retain::text
