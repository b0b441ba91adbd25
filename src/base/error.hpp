#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "base/sentence.hpp"

namespace retain::base {

/// What a process that runs retain is told; the numbers are part of the interface.
enum class ExitCode {
  done = 0,
  internal = 1,       ///< a defect of retain itself
  usage = 2,          ///< the command line is wrong
  scenario = 3,       ///< a scenario file is wrong
  input_output = 4,   ///< something cannot be read or written
  contradiction = 5,  ///< figures contradict each other, or verify found a difference
  not_met = 6,        ///< no value meets what was asked for
  in_use = 7,         ///< another run writes into the results folder
  interrupted = 75,   ///< stopped by a signal; nothing was written
};

/// A failure that the user is told about: what is said, and the exit code that goes with it.
class Error : public std::runtime_error {
 public:
  Error(ExitCode exit_code, Sentence sentence)
      : Error(exit_code, sentence, sentence.in(Language::english)) {}

  [[nodiscard]] ExitCode exit_code() const noexcept { return exit_code_; }
  [[nodiscard]] const Sentence& sentence() const noexcept { return sentence_; }

  /// All that is said, in a language; what() says it in English.
  [[nodiscard]] virtual std::string text(Language language) const { return sentence_.in(language); }

 protected:
  /// For errors that say more than their sentence.
  Error(ExitCode exit_code, Sentence sentence, const std::string& english)
      : std::runtime_error(english), exit_code_(exit_code), sentence_(std::move(sentence)) {}

 private:
  ExitCode exit_code_;
  Sentence sentence_;
};

}  // namespace retain::base
