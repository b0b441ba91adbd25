#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "base/namespaces.hpp"

namespace retain::app::terminal {

/// One line on standard error that shows how far a run is: only on a terminal that can erase it,
/// only for runs longer than a second, and gone when the run ends.
class ProgressBar {
 public:
  enum class Mode { automatic, silent };

  /// `replications` of all scenarios together.
  ProgressBar(std::int64_t replications, Mode mode);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// `scenario` is running; so many replications are done and customer-weeks simulated in all.
  void update(const std::string& scenario, std::int64_t done, double customer_weeks);

 private:
  using Clock = std::chrono::steady_clock;

  std::int64_t replications_;
  bool enabled_;
  bool drawn_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_drawn_ = start_;
};

/// The text of the line: bar, share done, scenario, customer-weeks per second, time left.
[[nodiscard]] std::string progress_line(const std::string& scenario, double share_done,
                                        double customer_weeks, double seconds);

}  // namespace retain::app::terminal
