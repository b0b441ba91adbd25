#include "base/sentence.hpp"

#include <catch2/catch.hpp>

#include "base/check.hpp"
#include "base/error.hpp"

using namespace retain::base;

namespace {

constexpr Message two_gaps{"{} of {:.2g}", "{1:.2g} 中的 {0}"};
constexpr Message code_point{"'{}' (U+{:04X})", "“{}”（U+{:04X}）"};
constexpr Message name{"a name", "名称"};
constexpr Message must_be_so{"must be {}", "必须是{}"};

std::string english(const Sentence& sentence) {
  return sentence.in(Language::english);
}

std::string chinese(const Sentence& sentence) {
  return sentence.in(Language::chinese);
}

}  // namespace

TEST_CASE("a sentence is said in any language, whichever the program speaks") {
  const Sentence sentence(two_gaps, 3, 1.25);
  CHECK(english(sentence) == "3 of 1.2");
  CHECK(chinese(sentence) == "1.2 中的 3");
  CHECK(say(sentence) == "3 of 1.2");
}

TEST_CASE("gaps take numbers, characters and text in their formats") {
  CHECK(english({code_point, 'x', std::uint32_t{0xE9}}) == "'x' (U+00E9)");
  CHECK(english({two_gaps, std::size_t{18446744073709551615U}, 1e9}) ==
        "18446744073709551615 of 1e+09");
  CHECK(english({two_gaps, std::int64_t{-1}, 0.5F}) == "-1 of 0.5");
  CHECK(english({must_be_so, std::string_view("{}")}) == "must be {}");
  CHECK(english({must_be_so, 0.1}) == "must be 0.1");
}

TEST_CASE("sentences and messages fill the gaps of others, in the same language") {
  const Sentence sentence(must_be_so, Sentence(must_be_so, name));
  CHECK(english(sentence) == "must be must be a name");
  CHECK(chinese(sentence) == "必须是必须是名称");
  CHECK(chinese(Sentence(name) + ": " + sentence) == "名称: 必须是必须是名称");
}

TEST_CASE("text is the same in every language, and none is nothing") {
  CHECK(english("gold.toml") == "gold.toml");
  CHECK(chinese("gold.toml") == "gold.toml");
  CHECK(english("{") == "{");
  CHECK(Sentence().empty());
  CHECK(Sentence("").empty());
  CHECK(english({}).empty());
  CHECK_FALSE(Sentence(name).empty());
}

TEST_CASE("a sentence is known by its English and by what fills its gaps") {
  const Sentence sentence(must_be_so, "a");
  CHECK(sentence.message_id() == "must be {}");
  REQUIRE(sentence.arguments().size() == 1);
  CHECK(std::get<std::string>(sentence.arguments()[0].content) == "a");
  CHECK(sentence == Sentence(must_be_so, "a"));
  CHECK_FALSE(sentence == Sentence(must_be_so, "b"));
  CHECK_FALSE(sentence == Sentence(must_be_so, Sentence("a")));
  CHECK_FALSE(Sentence(name) == Sentence("a name"));
  CHECK(Sentence("") == Sentence());
}

TEST_CASE("an error says in English what it is and keeps its sentence") {
  const Error error(ExitCode::usage, Sentence(must_be_so, name));
  CHECK(std::string(error.what()) == "must be a name");
  CHECK(error.text(Language::chinese) == "必须是名称");
  CHECK(error.sentence() == Sentence(must_be_so, name));
}

TEST_CASE("a broken contract names the function that has it") {
  CHECK_NOTHROW(expects(true, "all is well", "f"));
  try {
    expects(false, "all is well", "f");
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::internal);
    CHECK(std::string(error.what()) == "internal error: f expects that all is well");
  }
}
