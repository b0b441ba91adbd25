#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::engine {

/// Calls `work(index, thread)` for every index in [0, count) on `threads` threads. Which thread
/// takes which index is left open; results must not depend on it. With fewer threads where the
/// system gives no more.
/// Throws: the first exception of any call, after all threads have stopped.
template <class Work>
void parallel_for(std::int64_t count, std::int64_t threads, Work work) {
  std::atomic<std::int64_t> next = 0;
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto loop = [&](std::size_t thread) {
    try {
      for (std::int64_t index = next++; index < count; index = next++) work(index, thread);
    } catch (...) {
      const std::scoped_lock lock(failure_mutex);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> helpers;
    try {
      for (std::int64_t thread = 1; thread < std::min(threads, count); ++thread) {
        helpers.emplace_back(loop, static_cast<std::size_t>(thread));
      }
    } catch (const std::system_error&) {
      // The calls go to the threads there are.
    }
    loop(0);
  }
  if (failure) std::rethrow_exception(failure);
}

/// The same, saying which share of the calls is done, by one thread at a time.
template <class Work, class Progress>
void parallel_for(std::int64_t count, std::int64_t threads, Work work, const Progress& progress) {
  std::mutex mutex;
  std::int64_t done = 0;
  parallel_for(count, threads, [&](std::int64_t index, std::size_t thread) {
    work(index, thread);
    if (!progress) return;
    const std::scoped_lock lock(mutex);
    progress(static_cast<double>(++done) / static_cast<double>(count));
  });
}

}  // namespace retain::engine
