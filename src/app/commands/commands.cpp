#include "app/commands/commands.hpp"

namespace retain::app::commands {

// Each is defined in the file of its name beside this one.
Command run_command();
Command report_command();
Command check_command();
Command new_command();
Command trace_command();
Command params_command();
Command sources_command();
Command assess_command();
Command verify_command();
Command relax_command();
Command sweep_command();
Command tornado_command();
Command goal_seek_command();
Command optimize_command();
Command decide_command();
Command fit_command();

const std::vector<Command>& command_table() {
  static const std::vector<Command> all{
      run_command(),     check_command(),   new_command(),       report_command(),
      sweep_command(),   tornado_command(), goal_seek_command(), optimize_command(),
      decide_command(),  fit_command(),     trace_command(),     params_command(),
      sources_command(), assess_command(),  verify_command(),    relax_command()};
  return all;
}

}  // namespace retain::app::commands
