#pragma once

#include <stdexcept>
#include <string>

#include "base/namespaces.hpp"

namespace retain::base {

/// What a process that runs retain is told; the numbers are part of the interface.
enum class ExitCode {
  done = 0,
  internal = 1,       ///< a defect of retain itself
  usage = 2,          ///< the command line is wrong
  scenario = 3,       ///< a scenario file is wrong
  input_output = 4,   ///< something cannot be read or written
  contradiction = 5,  ///< figures contradict each other, or verify found a difference
  in_use = 7,         ///< another run writes into the results folder
  interrupted = 75,   ///< stopped by a signal; nothing was written
};

/// A failure that the user is told about: the finished text and the exit code that goes with it.
class Error : public std::runtime_error {
 public:
  Error(ExitCode exit_code, const std::string& text)
      : std::runtime_error(text), exit_code_(exit_code) {}

  [[nodiscard]] ExitCode exit_code() const noexcept { return exit_code_; }

 private:
  ExitCode exit_code_;
};

}  // namespace retain::base
