#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/command.hpp"
#include "app/commands/commands.hpp"

namespace retain::app {

/// A text that answers the command line by itself: help or version.
struct PrintedText {
  std::string text;
};

/// What the arguments ask for.
using Request = std::variant<PrintedText, Task>;

/// Understands the arguments behind the program's name, and chooses the language.
/// Throws Error (usage), with the nearest name for a mistyped command or option.
[[nodiscard]] Request parse_command_line(const std::vector<std::string>& arguments,
                                         const std::vector<Command>& known = command_table());

/// Prints the text or runs the command, and says how the process ends.
[[nodiscard]] ExitCode carry_out(const Request& request);

}  // namespace retain::app
