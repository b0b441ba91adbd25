#pragma once

namespace retain {

/// Bytes that this process may still take: what the system says is available, or less where a
/// control group or a limit of the process allows less. Infinite where nothing is known.
[[nodiscard]] double available_memory();

}  // namespace retain
