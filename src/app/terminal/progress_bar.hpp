#pragma once

#include <chrono>
#include <string>

#include "base/namespaces.hpp"

namespace retain::app::terminal {

/// One line on standard error that shows how far a run is: only on a terminal that can erase it,
/// only for runs longer than a second, and gone when the run ends.
class ProgressBar {
 public:
  enum class Mode { automatic, silent };

  explicit ProgressBar(Mode mode);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// `scenario` is running; a share of all work is done and so many customer-weeks are simulated.
  void update(const std::string& scenario, double share, double customer_weeks);

 private:
  using Clock = std::chrono::steady_clock;

  bool enabled_;
  bool drawn_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_drawn_ = start_;
};

/// The text of the line: bar, share done, scenario, customer-weeks per second, time left.
[[nodiscard]] std::string progress_line(const std::string& scenario, double share_done,
                                        double customer_weeks, double seconds);

}  // namespace retain::app::terminal
