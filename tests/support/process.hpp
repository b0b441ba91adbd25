#pragma once

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace retain::test {

/// Where the standard output of a process goes.
enum class Output { captured, full_device, broken_pipe, closed };

/// A program to run, without a shell between.
struct Invocation {
  std::vector<std::string> words;  ///< program and arguments
  std::filesystem::path folder = {};
  std::map<std::string, std::string> environment = {};  ///< on top of that of the test
  Output output = Output::captured;
};

struct Finished {
  int exit_code = -1;  ///< -1 when a signal ended the process
  int signal = 0;
  std::string output;
  std::string errors;
};

namespace detail {

struct Pipe {
  int read = -1;
  int write = -1;
};

inline Pipe open_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  return {ends[0], ends[1]};
}

inline void direct_output(Output output, const Pipe& pipe) {
  switch (output) {
    case Output::captured:
    case Output::broken_pipe:
      ::dup2(pipe.write, STDOUT_FILENO);
      break;
    case Output::full_device:
      ::dup2(::open("/dev/full", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
      break;
    case Output::closed:
      ::close(STDOUT_FILENO);
      break;
  }
}

[[noreturn]] inline void become(const Invocation& command, const Pipe& output, const Pipe& errors) {
  constexpr int cannot_start = 127;
  direct_output(command.output, output);
  ::dup2(errors.write, STDERR_FILENO);
  if (!command.folder.empty() && ::chdir(command.folder.c_str()) != 0) ::_exit(cannot_start);
  ::setenv("LC_ALL", "C.UTF-8", 1);  // the language of what tests read, whoever runs them
  for (const auto& [name, value] : command.environment) {
    ::setenv(name.c_str(), value.c_str(), 1);
  }
  std::vector<char*> arguments;
  for (const std::string& word : command.words) arguments.push_back(const_cast<char*>(word.data()));
  arguments.push_back(nullptr);
  ::execv(arguments.front(), arguments.data());
  ::_exit(cannot_start);
}

/// Reads both ends until they are closed, in whatever order text arrives.
inline void collect(int output, int errors, Finished& finished) {
  std::array<pollfd, 2> ends{{{output, POLLIN, 0}, {errors, POLLIN, 0}}};
  const std::array<std::string*, 2> texts{&finished.output, &finished.errors};
  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) break;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      if (ends[i].fd < 0 || ends[i].revents == 0) continue;
      std::array<char, 4096> block{};
      const ssize_t size = ::read(ends[i].fd, block.data(), block.size());
      if (size > 0) {
        texts[i]->append(block.data(), static_cast<std::size_t>(size));
      } else {
        ::close(ends[i].fd);
        ends[i].fd = -1;
      }
    }
  }
}

}  // namespace detail

/// A program that has been started.
class Process {
 public:
  explicit Process(const Invocation& command) {
    const detail::Pipe output = detail::open_pipe();
    const detail::Pipe errors = detail::open_pipe();
    if (command.output == Output::broken_pipe) ::close(output.read);
    child_ = ::fork();
    if (child_ < 0) throw std::runtime_error("no process");
    if (child_ == 0) detail::become(command, output, errors);
    ::close(output.write);
    ::close(errors.write);
    output_ = command.output == Output::broken_pipe ? -1 : output.read;
    errors_ = errors.read;
  }
  ~Process() {
    if (child_ <= 0) return;
    send(SIGKILL);
    (void)finish();
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void send(int signal) const { ::kill(child_, signal); }

  /// Waits for its end.
  Finished finish() {
    Finished finished;
    detail::collect(output_, errors_, finished);
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    child_ = -1;
    if (WIFEXITED(status)) finished.exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) finished.signal = WTERMSIG(status);
    return finished;
  }

 private:
  pid_t child_ = -1;
  int output_ = -1;
  int errors_ = -1;
};

/// Runs a program to its end.
inline Finished run(const Invocation& command) {
  return Process(command).finish();
}

}  // namespace retain::test
