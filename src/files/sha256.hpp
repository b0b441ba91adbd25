#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::files {

/// SHA-256 of a text that comes in pieces.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;

  void add(std::string_view text);

  /// The digest in hexadecimal. Nothing may be added afterwards.
  [[nodiscard]] std::string hexadecimal();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

[[nodiscard]] std::string sha256_of(std::string_view text);

}  // namespace retain::files
