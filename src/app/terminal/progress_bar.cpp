#include "app/terminal/progress_bar.hpp"

#include <algorithm>
#include <cmath>

#include "app/terminal/standard_streams.hpp"
#include "app/terminal/terminal.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/message.hpp"

namespace retain::message {

constexpr Message progress{
    "[{}] {:3.0f} %  {}  {:.0f} million customer-weeks a second, {:.0f} s left",
    "[{}] {:3.0f} %  {}  每秒 {:.0f} 百万客户周，剩余 {:.0f} 秒"};

}  // namespace retain::message

namespace retain::app::terminal {
namespace {

constexpr auto silent_time = std::chrono::seconds(1);
constexpr auto time_between_lines = std::chrono::milliseconds(100);
constexpr const char* erase_line = "\r\x1b[K";

}  // namespace

ProgressBar::ProgressBar(Mode mode)
    : enabled_(mode == Mode::automatic && error_terminal().can_erase) {}

ProgressBar::~ProgressBar() {
  if (drawn_) print_notice(erase_line);
}

void ProgressBar::update(const std::string& scenario, double share, double customer_weeks) {
  const Clock::time_point now = Clock::now();
  if (!enabled_ || now - start_ < silent_time || now - last_drawn_ < time_between_lines) return;
  last_drawn_ = now;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  // A line that the terminal broke could not be erased as one.
  const std::string line = progress_line(scenario, share, customer_weeks, seconds);
  print_notice(erase_line + wrapped(line, error_terminal().width).front());
}

std::string progress_line(const std::string& scenario, double share_done, double customer_weeks,
                          double seconds) {
  constexpr int bar_width = 24;
  constexpr double million = 1e6;
  const double share = std::clamp(share_done, 0.0, 1.0);
  const auto filled = static_cast<int>(std::floor(share * bar_width));
  const std::string bar = std::string(static_cast<std::size_t>(filled), '#') +
                          std::string(static_cast<std::size_t>(bar_width - filled), '.');
  const double left = share > 0.0 ? seconds * (1.0 - share) / share : 0.0;
  return say(message::progress, bar, 100.0 * share, scenario, customer_weeks / seconds / million,
             std::ceil(left));
}

}  // namespace retain::app::terminal
