#pragma once

#include "base/language.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// While it lives, the program speaks Chinese.
class InChinese {
 public:
  InChinese() { set_language(Language::chinese); }
  ~InChinese() { set_language(Language::english); }
  InChinese(const InChinese&) = delete;
  InChinese& operator=(const InChinese&) = delete;
};

}  // namespace retain::test
