#include "app/build_info.hpp"

#include "base/catalogue.hpp"

namespace retain {
namespace {

std::string compiler_name() {
#if defined(__clang__)
  return "clang " __clang_version__;
#else
  return "g++ " __VERSION__;
#endif
}

std::string best_instruction_set() {
#if defined(__x86_64__) || defined(__i386__)
  if (__builtin_cpu_supports("avx512f")) return "avx512f";
  if (__builtin_cpu_supports("avx2")) return "avx2";
#endif
  return "baseline";
}

}  // namespace

BuildInfo build_info() {
  return {RETAIN_VERSION, RETAIN_COMMIT, compiler_name(), best_instruction_set()};
}

std::string version_text() {
  const BuildInfo info = build_info();
  return say(message::version, info.version, info.commit, info.compiler, info.instruction_set);
}

}  // namespace retain
