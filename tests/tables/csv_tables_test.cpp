#include <catch2/catch.hpp>

#include "tables/encoding_choice.hpp"
#include "tables/read_tables.hpp"
#include "tables/table_separator.hpp"

using namespace retain::test;
using namespace retain::tables;
using Catch::Contains;

namespace {

using Rows = std::vector<Texts>;

const std::string utf8 = "会员号,实收金额\n甲,12.50\n";
const Rows member_rows{{"1", "会员号", "实收金额"}, {"2", "甲", "12.50"}};
/// The same in GB 2312, which GBK and GB 18030 contain.
const std::string gb2312 =
    "\xBB\xE1\xD4\xB1\xBA\xC5,\xCA\xB5\xCA\xD5\xBD\xF0\xB6\xEE\n\xBC\xD7,12.50\n";

Refusal refusal_of_csv(const std::string& bytes, const TableOptions& options = {}) {
  return refusal_of([&] { (void)texts_of_csv(bytes, options); });
}

}  // namespace

TEST_CASE("UTF-8 is read with or without its mark") {
  CHECK(texts_of_csv(utf8) == member_rows);
  CHECK(texts_of_csv("\xEF\xBB\xBF" + utf8) == member_rows);
  CHECK(texts_of_csv("\xEF\xBB\xBF" + utf8, {.encoding = "UTF-8"}) == member_rows);
}

TEST_CASE("UTF-16 is read by its mark in both orders of bytes") {
  const std::string text = "a,b\n1,2\n";
  std::string little = "\xFF\xFE";
  std::string big = "\xFE\xFF";
  for (const char c : text) {
    little += std::string{c, '\0'};
    big += std::string{'\0', c};
  }
  const Rows rows{{"1", "a", "b"}, {"2", "1", "2"}};
  CHECK(texts_of_csv(little) == rows);
  CHECK(texts_of_csv(big) == rows);
  CHECK(texts_of_csv(big, {.encoding = "UTF-16"}) == rows);
  CHECK(texts_of_csv(big.substr(2), {.encoding = "UTF-16BE"}) == rows);
  CHECK(refusal_of_csv(big.substr(2)).exit_code == ExitCode::usage);
  CHECK_THAT(refusal_of_csv(big.substr(2), {.encoding = "UTF-16"}).text,
             Contains("write UTF-16LE"));
}

TEST_CASE("Chinese of GB 2312, GBK and GB 18030 is read, with the euro signs of both") {
  CHECK(texts_of_csv(gb2312) == member_rows);
  CHECK(texts_of_csv(gb2312 + "\x80") == Rows{member_rows[0], member_rows[1], {"3", "€"}});
  CHECK(texts_of_csv(gb2312 + "\xA2\xE3") == Rows{member_rows[0], member_rows[1], {"3", "€"}});
  CHECK(chosen_encoding(gb2312) == "GB18030");
  CHECK(chosen_encoding(gb2312 + "\x80") == "GBK");
}

TEST_CASE("Western texts of windows-1252 are not taken for Chinese") {
  CHECK(texts_of_csv("Stra\xDF"
                     "e;Gr\xF6\xDF"
                     "e\nM\xFCller;caf\xE9\n") ==
        Rows{{"1", "Straße", "Größe"}, {"2", "Müller", "café"}});
  for (const std::string word : {"Gr\xF6\xDF"
                                 "e",
                                 "\xC4rger",
                                 "\xDC"
                                 "ber",
                                 "Stra\xDF"
                                 "e",
                                 "cr\xE8me br\xFBl\xE9"
                                 "e",
                                 "\xC9t\xE9", "na\xEFve", "Se\xF1or", "\x93quoted\x94",
                                 "5 \xB0"
                                 "C"}) {
    INFO(word);
    CHECK(chosen_encoding(word) == "WINDOWS-1252");
  }
}

TEST_CASE("Korean is not taken for Chinese, of which it has the bytes") {
  // EUC-KR of three words, seven times.
  const std::string words = many("\xB0\xED\xB0\xB4 \xB3\xAF\xC2\xA5 \xB1\xDD\xBE\xD7\n", 7);
  CHECK_FALSE(chosen_encoding(words));
}

TEST_CASE("a table whose only signs beyond ASCII are those of the euro is read with them") {
  const TemporaryFolder folder;
  const std::string rows = "Kunde;Betrag\n" + many("0012;3,50 \x80\n", 40);
  const auto table = open_table(folder.write("euro.csv", rows));
  REQUIRE(table->next());
  REQUIRE(table->next());
  CHECK(table->row().cells.at(1).text == "3,50 \u20AC");
}

TEST_CASE("letters that are cut off count only where the file goes on") {
  CHECK(chosen_encoding("\u00E9 \xC3", Extent::beginning) == "UTF-8");
  CHECK(chosen_encoding("caf\xE9") == "WINDOWS-1252");
  CHECK(chosen_encoding("5 \xE0 6, \x84 x \x94") == "WINDOWS-1252");
}

TEST_CASE("the encoding that was read is told") {
  const TemporaryFolder folder;
  CHECK(open_table(folder.write("a.csv", gb2312))->encoding() == "GB18030");
  CHECK(open_table(folder.write("b.csv", "a\n"))->encoding() == "UTF-8");
}

TEST_CASE("the euro sign alone is the same in GBK and in windows-1252") {
  CHECK(texts_of_csv("12 \x80\n") == Rows{{"1", "12 €"}});
}

TEST_CASE("what looks like no encoding asks for it") {
  const std::string big5 = "\xA4\x40\xA4\x47\xA5\x7C\xB4\xC1\xA5\xAB\n";
  const Refusal said = refusal_of_csv(big5);
  CHECK(said.exit_code == ExitCode::usage);
  CHECK(said.text ==
        "orders.csv: the encoding cannot be told; give it with --encoding NAME, for example "
        "GB18030 or WINDOWS-1252");
  CHECK(texts_of_csv(big5, {.encoding = "BIG5"}) == Rows{{"1", "一二四期市"}});
}

TEST_CASE("an encoding that is given must exist and fit") {
  for (const std::string name : {"nonsense", "", "GBK//TRANSLIT"}) {
    const Refusal unknown = refusal_of_csv(utf8, {.encoding = name});
    CHECK(unknown.exit_code == ExitCode::usage);
    CHECK_THAT(unknown.text, Contains("--encoding: '" + name + "' is not known"));
  }
  const Refusal wrong = refusal_of_csv("a\nb\n" + gb2312, {.encoding = "UTF-8"});
  CHECK(wrong.exit_code == ExitCode::input_output);
  CHECK_THAT(wrong.text, Contains("orders.csv:3: this is not UTF-8; give the encoding"));
  CHECK_THAT(refusal_of_csv(utf8 + "\xE4", {.encoding = "UTF-8"}).text, Contains("orders.csv:3:"));
}

TEST_CASE("the encoding is told by what is not ASCII, however far down it stands") {
  const std::string plain = many("0123456789,abcdefghij\n", 250'000);
  const std::vector<Texts> rows = texts_of_csv(plain + gb2312);
  CHECK(rows.size() == 250'002);
  CHECK(rows.back() == Texts{"250002", "甲", "12.50"});
}

TEST_CASE("characters that blocks cut in two are whole") {
  std::string text = "x";
  for (int i = 0; i < 3; ++i) text += many("员", 40'000) + "\n";
  const std::vector<Texts> rows = texts_of_csv(text);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0][1] == "x" + many("员", 40'000));
  CHECK(rows[2][1] == many("员", 40'000));
}

TEST_CASE("the separator is the one that stands equally often in the most lines") {
  CHECK(table_separator("a,b\n1,2\n") == ',');
  CHECK(table_separator("a;b\n1,5;2,5\n") == ';');
  CHECK(table_separator("a\tb\n1,5\t2;5\n") == '\t');
  CHECK(table_separator("a|b|c\nx, y|2|3\n") == '|');
  CHECK(table_separator("Orders; all of them\n\na,b\n1,2\n3,4\n") == ',');
  CHECK(table_separator("a,b\n\"x;y\",2\n\"x;z\",2\n") == ',');
  CHECK(table_separator("one\ntwo\n") == ',');
  CHECK_FALSE(table_separator("sep=|\na|b\n"));
}

TEST_CASE("tables are read with every separator, line end and quoted line break") {
  const Rows rows{{"1", "a", "b"}, {"2", "1", "2"}};
  CHECK(texts_of_csv("a;b\r\n1;2\r\n") == rows);
  CHECK(texts_of_csv("a\tb\n1\t2") == rows);
  CHECK(texts_of_csv("a|b\n1|2\n") == rows);
  CHECK(texts_of_csv("sep=|\na|b\n1|2\n") == Rows{{"2", "a", "b"}, {"3", "1", "2"}});
  CHECK(texts_of_csv("a,b\n\"1\nx\",2\n3,4\n") ==
        Rows{{"1", "a", "b"}, {"2", "1\nx", "2"}, {"4", "3", "4"}});
}

TEST_CASE("blank rows are passed over, their lines counted") {
  CHECK(texts_of_csv("\n ,\na, b \n\n1,\n") == Rows{{"3", "a", " b "}, {"5", "1", ""}});
  CHECK(texts_of_csv("").empty());
}

TEST_CASE("what is no CSV is refused with its place") {
  const Refusal said = refusal_of_csv("a,b\n1,\"2\n");
  CHECK(said.exit_code == ExitCode::scenario);
  CHECK(said.text == "orders.csv:2:3: the quote that begins here is not closed");
}
