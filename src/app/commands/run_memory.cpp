#include "app/commands/run_memory.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "study/memory.hpp"

namespace retain::message {

constexpr Message memory_too_small{
    "this run needs about {:.2g} GiB of memory, and {:.2g} GiB are available.\n"
    "Fewer customers ({}), replications ({}) or weeks ({}) need less; nothing was simulated.",
    "这次运行约需 {:.2g} GiB 内存，可用的有 {:.2g} GiB。\n"
    "减少客户数（{}）、重复次数（{}）或周数（{}）可降低需求；未作模拟。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr double unknown = std::numeric_limits<double>::infinity();

/// MemAvailable of the kernel: free memory and what it can take back without swapping.
double available_in_system() {
  std::ifstream file("/proc/meminfo");
  std::string line;
  while (std::getline(file, line)) {
    std::istringstream words(line);
    std::string name;
    double kilobytes = 0;
    if (words >> name >> kilobytes && name == "MemAvailable:") return 1024.0 * kilobytes;
  }
  return unknown;
}

double number_in(const std::string& file) {
  std::ifstream stream(file);
  double number = 0;
  return stream >> number ? number : unknown;  // also for the word "max"
}

/// The least that the control groups (version 2) of this process leave, from its own upwards.
double available_in_groups() {
  std::ifstream file("/proc/self/cgroup");
  std::string line;
  double least = unknown;
  while (std::getline(file, line)) {
    constexpr std::string_view version_2 = "0::";
    if (!line.starts_with(version_2)) continue;
    for (std::string path = line.substr(version_2.size());; path.erase(path.rfind('/'))) {
      const std::string folder = "/sys/fs/cgroup" + path;
      const double limit = number_in(folder + "/memory.max");
      if (limit < unknown) least = std::min(least, limit - number_in(folder + "/memory.current"));
      if (path.find('/') == std::string::npos) break;
    }
  }
  return least;
}

double available_in_limits() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return unknown;
  std::ifstream file("/proc/self/statm");
  double pages = 0;
  file >> pages;
  const auto page = static_cast<double>(::sysconf(_SC_PAGESIZE));
  return static_cast<double>(limit.rlim_cur) - pages * page;
}

/// Bytes that this process may still take: what the system says is available, or less where a
/// control group or a limit of the process allows less. Infinite where nothing is known.
double available_memory() {
  return std::max(0.0,
                  std::min({available_in_system(), available_in_groups(), available_in_limits()}));
}

}  // namespace

void expect_memory(const std::vector<Member>& members, std::int64_t threads) {
  constexpr double bytes_per_gibibyte = 1024.0 * 1024.0 * 1024.0;
  const double needed = memory_of_study(members, threads) / bytes_per_gibibyte;
  const double available = available_memory() / bytes_per_gibibyte;
  if (needed <= available) return;
  const Scenario& scenario = members.front().plan.scenario;
  throw Error(ExitCode::input_output,
              Sentence(message::memory_too_small, needed, available, scenario.cohort.customers,
                       scenario.simulation.replications, scenario.simulation.weeks));
}

}  // namespace retain::app::commands
