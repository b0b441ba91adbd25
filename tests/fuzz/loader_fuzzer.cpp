#include <cstddef>
#include <cstdint>

#include "fuzz/loader_examination.hpp"

// The entry point of libFuzzer. An exception that leaves it is a finding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)retain::test::examine_loader({reinterpret_cast<const char*>(data), size});
  return 0;
}
