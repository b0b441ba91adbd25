#pragma once

#include <ctime>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

/// What is timed of a scenario.
struct Timed {
  std::function<void()> calibrate;     ///< its reference, from nothing
  std::function<void()> evaluate_all;  ///< plan, expected path, books and the metrics of summaries
  std::function<void()> evaluate_two;  ///< two of the metrics
};

/// Seconds of processor time that this thread has taken.
inline double processor_time() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Microseconds of one call: the median of seven rounds of five milliseconds at least.
inline double microseconds(const std::function<void()>& call) {
  constexpr double round_length = 0.005;
  constexpr int rounds = 7;
  call();
  std::vector<double> times;
  while (times.size() < rounds) {
    const double start = processor_time();
    double end = start;
    int calls = 0;
    for (; end - start < round_length; end = processor_time(), ++calls) call();
    times.push_back(1e6 * (end - start) / calls);
  }
  std::sort(times.begin(), times.end());
  return times[rounds / 2];
}

/// A line for a scenario: its name, then the microseconds of each part.
inline void print_times(const std::string& name, const Timed& timed) {
  std::printf("%s %.3f %.3f %.3f\n", name.c_str(), microseconds(timed.calibrate),
              microseconds(timed.evaluate_all), microseconds(timed.evaluate_two));
  std::fflush(stdout);
}
