#include "app/terminal/interruption.hpp"

#include <signal.h>

#include <array>
#include <atomic>

#include "base/error.hpp"
#include "base/sentence.hpp"

namespace retain::message {

constexpr Message interrupted{"Interrupted. No results were written.", "已中断。没有写出结果。"};

}  // namespace retain::message

namespace retain::app::terminal {
namespace {

constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};

/// The signal that came, 0 for none. Handlers may touch lock-free atomics only.
std::atomic<int> came{0};
static_assert(std::atomic<int>::is_always_lock_free);

void note(int signal) {
  came = signal;
}

}  // namespace

Interruption::Interruption() {
  came = 0;
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
  ::sigemptyset(&action.sa_mask);
  for (const int signal : signals) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
  }
}

Interruption::~Interruption() {
  for (const int signal : signals) {
    struct sigaction now {};
    ::sigaction(signal, nullptr, &now);
    if (now.sa_handler == note) ::signal(signal, SIG_DFL);
  }
}

void Interruption::check() {
  if (came != 0) throw Error(ExitCode::interrupted, Sentence(message::interrupted));
}

}  // namespace retain::app::terminal
