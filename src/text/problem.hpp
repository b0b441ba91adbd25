#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "text/words.hpp"

namespace retain::text {

/// Where something stands in a file: line and column from 1, column and length in characters.
/// Line 0 is the file as a whole.
struct Place {
  std::int64_t line = 0;
  std::int64_t column = 0;
  std::int64_t length = 1;

  auto operator<=>(const Place&) const = default;
};

/// Something wrong in a file or on the command line.
struct Problem {
  ExitCode exit_code = ExitCode::scenario;
  std::string origin;   ///< the file as the user would type it, or the option as typed
  Place place;          ///< in the file; line 0 for the command line
  Sentence text;        ///< what is wrong
  Sentence hint;        ///< what was probably meant, may be empty
  std::string excerpt;  ///< the line of the file, may be empty

  bool operator==(const Problem&) const = default;
};

/// Most problems of one file that are kept.
inline constexpr std::size_t most_problems = 1000;

/// Adds a problem of a file. The one after the last that is kept only says that there are more.
void add_problem(std::vector<Problem>& problems, Problem problem);

/// Collects problems so that all of them are told at once.
class ProblemList {
 public:
  /// `consequence` says what was not done because of the problems.
  explicit ProblemList(const Message& consequence = message::nothing_simulated)
      : consequence_(&consequence) {}

  void add(const Problem& problem) { problems_.push_back(problem); }
  void add(const std::vector<Problem>& problems);

  [[nodiscard]] bool empty() const { return problems_.empty(); }

  /// Every problem once, with its line and carets, and the final line that counts them.
  [[nodiscard]] std::string to_text(std::size_t files_read, Language language) const;

  /// The final line: how many problems there are, and what was not done because of them.
  [[nodiscard]] Sentence summary(std::size_t files_read) const;

  /// The command line first, then the files in the order in which they were first named, each from
  /// top to bottom; at one place as their texts in this language are sorted. Each problem once.
  [[nodiscard]] std::vector<Problem> in_reading_order(Language language) const;

  /// Throws ProblemError with the most fundamental exit code when there is any problem: wrong usage
  /// before unreadable files before wrong files.
  void throw_if_any(std::size_t files_read) const;

 private:
  const Message* consequence_;
  std::vector<Problem> problems_;
};

/// Everything that is wrong with the files and the command line. Its sentence is the summary.
class ProblemError : public Error {
 public:
  ProblemError(ExitCode exit_code, ProblemList problems, std::size_t files_read);

  [[nodiscard]] const ProblemList& problems() const { return problems_; }
  [[nodiscard]] std::size_t files_read() const { return files_read_; }

  /// Every problem with its line, and the summary.
  [[nodiscard]] std::string text(Language language) const override;

 private:
  ProblemList problems_;
  std::size_t files_read_;
};

}  // namespace retain::text
