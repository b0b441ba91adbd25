#pragma once

#include <exception>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/sentence.hpp"

namespace retain::app::terminal {

/// Makes a failing standard output an error of ours, but for a pipe whose reader went away: that
/// ends neither the process nor its exit code. And a standard stream that the caller closed cannot
/// become a file of ours.
void prepare_standard_streams();

/// Results, to standard output.
/// Throws Error (input_output) when they cannot be written.
void print_result(std::string_view text);

/// Everything that is no result, to standard error.
void print_notice(std::string_view text);

/// Notices, each on a line of its own.
void print_notices(const std::vector<Sentence>& notices);

/// Writes out what is still buffered. Throws Error (input_output) when it cannot be written.
void flush_results();

/// Tells the user about a failure, and gives the exit code for it.
[[nodiscard]] ExitCode report_failure(const std::exception_ptr& failure);

}  // namespace retain::app::terminal
