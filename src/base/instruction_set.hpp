#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::base {

/// Instruction sets for which hot loops have a version of their own. All versions give the same
/// bytes; they differ in speed alone.
enum class InstructionSet { baseline, avx2, avx512 };

inline constexpr std::array<std::string_view, 3> instruction_set_names{"baseline", "avx2",
                                                                       "avx512"};

[[nodiscard]] constexpr std::string_view name_of(InstructionSet set) {
  return instruction_set_names[static_cast<std::size_t>(set)];
}

/// Those that this processor has, the slowest first.
[[nodiscard]] inline std::vector<InstructionSet> instruction_sets() {
  std::vector<InstructionSet> sets{InstructionSet::baseline};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) sets.push_back(InstructionSet::avx2);
  if (__builtin_cpu_supports("avx512f")) sets.push_back(InstructionSet::avx512);
#endif
  return sets;
}

[[nodiscard]] inline InstructionSet best_instruction_set() {
  static const InstructionSet best = instruction_sets().back();
  return best;
}

}  // namespace retain::base
