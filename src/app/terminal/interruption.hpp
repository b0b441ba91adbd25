#pragma once

#include "base/namespaces.hpp"

namespace retain::app::terminal {

/// While it lives, Ctrl-C, SIGTERM and a closed terminal no longer end the process at once:
/// `check` turns them into an error at the next safe place. A second signal ends the process, and
/// the next run into the same folder clears away what is left. Signals that the caller ignores
/// stay ignored.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  /// Throws Error (interrupted) when a signal has come. May be called by any thread.
  static void check();
};

}  // namespace retain::app::terminal
