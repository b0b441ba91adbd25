#include "app/build_info.hpp"

#include "base/instruction_set.hpp"
#include "base/message.hpp"

namespace retain::message {

constexpr Message version{
    "retain {}\n"
    "commit {}\n"
    "compiler {}\n"
    "instruction set {}\n",
    "retain {}\n"
    "提交 {}\n"
    "编译器 {}\n"
    "指令集 {}\n"};

}  // namespace retain::message

namespace retain::app {
namespace {

std::string compiler_name() {
#if defined(__clang__)
  return "clang " __clang_version__;
#else
  return "g++ " __VERSION__;
#endif
}

}  // namespace

BuildInfo build_info() {
  return {RETAIN_VERSION, RETAIN_COMMIT, compiler_name(),
          std::string(name_of(best_instruction_set()))};
}

std::string version_text() {
  const BuildInfo info = build_info();
  return say(message::version, info.version, info.commit, info.compiler, info.instruction_set);
}

}  // namespace retain::app
