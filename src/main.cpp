#include "app/command_line.hpp"
#include "app/terminal/standard_streams.hpp"

int main(int argument_count, char** arguments) {
  using namespace retain::app;
  try {
    prepare_standard_streams();
    const ExitCode exit_code =
        carry_out(parse_command_line({arguments + 1, arguments + argument_count}));
    flush_results();
    return static_cast<int>(exit_code);
  } catch (...) {
    return static_cast<int>(report_failure(std::current_exception()));
  }
}
