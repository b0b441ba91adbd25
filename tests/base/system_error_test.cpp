#include "base/system_error.hpp"

#include <catch2/catch.hpp>
#include <system_error>

#include "base/system_reasons.hpp"

using namespace retain::base;

TEST_CASE("reasons of the system are told in English in its own words") {
  for (const retain::message::SystemReason& reason : retain::message::system_reasons) {
    CHECK(say(system_error_text(reason.error_number)) ==
          std::generic_category().message(reason.error_number));
  }
}

TEST_CASE("reasons of the system are told in Chinese where the list has them") {
  const std::string known = system_error_text(ENOENT).in(Language::chinese);
  const std::string unknown = system_error_text(EDOM).in(Language::chinese);
  CHECK(known == "没有这个文件或文件夹");
  CHECK(unknown == std::generic_category().message(EDOM));
}
