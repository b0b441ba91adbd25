#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "base/message.hpp"

namespace CLI {
class App;
}

namespace retain {

/// The options as text, before their values are understood.
struct TypedOptions {
  std::vector<std::string> command;  ///< everything behind the program's name
  std::vector<std::string> scenarios;
  std::vector<std::string> settings;  ///< of --set
  std::string file, key, what, manifest, base, out, engine, seed, replications, customers, weeks,
      threads, format, order, customer, why_left, channel, replication, beside;
  bool overwrite = false, dry_run = false, quiet = false, no_report = false,
       skip_incomplete = false;
};

/// One subcommand: what may stand behind it, its help, and how its options are understood.
struct Subcommand {
  const char* name;
  const Message* help;
  void (*declare)(CLI::App&, TypedOptions&);
  Command (*understand)(const TypedOptions&);
};

/// Every subcommand, in the order of the help.
[[nodiscard]] std::span<const Subcommand> subcommands();

}  // namespace retain
