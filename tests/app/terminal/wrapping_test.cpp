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

TEST_CASE("no line ends with an opening sign") {
  CHECK(wrapped("比“文档的数字”多", 8) == Lines{"比“文档", "的数字”", "多"});
  CHECK(wrapped("客户（一位）", 6) == Lines{"客户", "（一", "位）"});
}

TEST_CASE("further lines of a hanging paragraph begin where the first one's text does") {
  const Terminal narrow{.is_terminal = true, .width = 20};
  CHECK(hanging_paragraph("- ", "one two three four five", narrow) ==
        "- one two three four\n"
        "  five\n");
  CHECK(hanging_paragraph("  价值  5  ", "as far as the eye sees", narrow) ==
        "  价值  5  as far as\n"
        "           the eye\n"
        "           sees\n");
}

TEST_CASE("an even paragraph has as many lines as it needs, of nearly one length") {
  const Terminal narrow{.is_terminal = true, .width = 24};
  CHECK(hanging_paragraph("5  ", "one two three four five six", narrow) ==
        "5  one two three four\n"
        "   five six\n");
  CHECK(even_paragraph("5  ", "one two three four five six", narrow) ==
        "5  one two three\n"
        "   four five six\n");
  CHECK(even_paragraph("5  ", "one two", narrow) == "5  one two\n");
}

TEST_CASE("a half-width stays beside its sign, and a per cent sign behind its number") {
  CHECK(wrapped("more (± 4) than", 8) == Lines{"more", "(± 4)", "than"});
  CHECK(wrapped("more (+/- 4)", 9) == Lines{"more", "(+/- 4)"});
  CHECK(wrapped("rate 8 % a year", 6) == Lines{"rate", "8 % a", "year"});
}

TEST_CASE("an amount stays whole: its number, and its unit of large amounts") {
  CHECK(wrapped("差额为 +86.4 万元；其余不变", 13) ==
        std::vector<std::string>{"差额为", "+86.4 万元；", "其余不变"});
  CHECK(wrapped("共 1.25 亿元", 8) == std::vector<std::string>{"共", "1.25 亿元"});
  CHECK(wrapped("it is +4.82 million yuan more", 13) ==
        std::vector<std::string>{"it is", "+4.82 million yuan", "more"});
  CHECK(wrapped("a million yuan", 9) == std::vector<std::string>{"a million", "yuan"});
}
