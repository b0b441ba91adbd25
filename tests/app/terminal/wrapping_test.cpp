#include "app/terminal/wrapping.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/utf8.hpp"

using namespace retain::app;

using Lines = std::vector<std::string>;

TEST_CASE("text that fits is one line, an empty one too") {
  CHECK(wrapped("nine wide", 9) == Lines{"nine wide"});
  CHECK(wrapped("", 5) == Lines{""});
}

TEST_CASE("text is wrapped at blanks, which no line ends with") {
  CHECK(wrapped("one two  three", 8) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 5) == Lines{"one", "two", "three"});
}

TEST_CASE("a word is never broken, however long") {
  CHECK(wrapped("word_of_mouth.told is a mean", 10) == Lines{"word_of_mouth.told", "is a mean"});
  CHECK(longest_piece("word_of_mouth.told is a mean") == 18);
}

TEST_CASE("Chinese text is wrapped between characters, each of which counts two") {
  const Lines lines = wrapped("每个客户每周的消费金额", 10);
  CHECK(lines == Lines{"每个客户每", "周的消费金", "额"});
  CHECK(longest_piece("每个客户每周的消费金额") == 2);
}

TEST_CASE("no line begins with a closing sign") {
  CHECK(wrapped("客户流失，损失", 8) == Lines{"客户流", "失，损失"});
  CHECK(longest_piece("客户流失，损失") == 4);
  CHECK(wrapped("改装了相机,以满足", 10) == Lines{"改装了相", "机,以满足"});
}

TEST_CASE("mixed text breaks beside Chinese characters and not within a word") {
  CHECK(wrapped("参照情景在churn.within_years年内", 18) ==
        Lines{"参照情景在", "churn.within_years", "年内"});
}

TEST_CASE("a paragraph fits its terminal and is never wider than is comfortable") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "words and ";
  const auto widest = [&](std::size_t width) {
    const std::string lines = paragraph(text, Terminal{.is_terminal = true, .width = width});
    std::size_t most = 0;
    std::size_t begin = 0;
    for (std::size_t end = lines.find('\n'); end != std::string::npos;
         begin = end + 1, end = lines.find('\n', begin)) {
      most = std::max(most, end - begin);
    }
    return most;
  };
  CHECK(widest(60) <= 60);
  CHECK(widest(60) > 50);
  CHECK(widest(Terminal::unlimited) <= 96);
  CHECK(widest(Terminal::unlimited) > 86);
}
