#include "sheets/score_reader.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "sheets/sheet_header.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::sheets;
using namespace retain::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using Scores = std::vector<std::vector<double>>;

namespace {

const std::string names =
    "self_control,friendly_to_the_cold,likes_people,willing_to_serve,willing_to_apologise,"
    "proud_to_communicate,remembers_people,natural_smile,likes_to_please,well_groomed";

const Scores one_to_ten{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}};

ReadSheet read(const std::string& text, IncompletePeople incomplete = IncompletePeople::refuse) {
  const retain::test::TemporaryFolder folder;
  return read_score_sheet(folder.write("sheet.csv", text), incomplete);
}

/// What is said about a file that is refused, without the folder.
std::string refusal(const std::string& text,
                    IncompletePeople incomplete = IncompletePeople::refuse) {
  const retain::test::TemporaryFolder folder;
  const std::string file = folder.write("sheet.csv", text);
  try {
    (void)read_score_sheet(file, incomplete);
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::scenario);
    std::string said = error.what();
    const std::string prefix = folder.path().string() + "/";
    for (std::size_t at = said.find(prefix); at != std::string::npos; at = said.find(prefix)) {
      said.erase(at, prefix.size());
    }
    return said;
  }
  return "nothing was thrown";
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

}  // namespace

TEST_CASE("header cells name items in English, in Chinese and by their keys") {
  CHECK(item_named("natural_smile") == NamedItem{SheetKind::self_test, 7});
  CHECK(item_named(" Natural smile (1-10)") == NamedItem{SheetKind::self_test, 7});
  CHECK(item_named("8、我的微笑是自然流露的") == NamedItem{SheetKind::self_test, 7});
  CHECK(item_named("我的微笑") == NamedItem{SheetKind::self_test, 7});
  CHECK(item_named("即使我没错,我也不介意表示道歉") == NamedItem{SheetKind::self_test, 4});
  CHECK(item_named("service.affinity.listening") == NamedItem{SheetKind::affinity, 11});
  CHECK(item_named("倾听能力(0-10分)") == NamedItem{SheetKind::affinity, 11});
  for (const char* other : {"", "7", "我的", "我很难控制自己的情绪", "listen", "总分"}) {
    CHECK_FALSE(item_named(other).has_value());
  }
}

TEST_CASE("the words of both documents name every item") {
  for (const SheetKind kind : {SheetKind::self_test, SheetKind::affinity}) {
    const SheetForm& form = sheet_form(kind);
    for (std::size_t i = 0; i < form.items.size(); ++i) {
      CHECK(item_named(form.items[i].chinese) == NamedItem{kind, i});
      CHECK(item_named(form.items[i].english) == NamedItem{kind, i});
    }
  }
}

TEST_CASE("a sheet with a header is read whatever its separator, line ends and mark") {
  const std::string text = "id," + names + "\nA1,1,2,3,4,5,6,7,8,9,10\n";
  CHECK(read(text).sheet.people == one_to_ten);
  CHECK(read("\xEF\xBB\xBF" + text).sheet.people == one_to_ten);
  CHECK(read(replaced(text, ",", ";")).sheet.people == one_to_ten);
  CHECK(read(replaced(text, ",", "\t")).sheet.people == one_to_ten);
  CHECK(read(replaced(text, "\n", "\r\n")).sheet.people == one_to_ten);
  CHECK(read(replaced(text, "\n", ",,\n") + ",,,,\n\n").sheet.people == one_to_ten);
  const std::string quoted = replaced(replaced(text, ",", "\",\""), "\n", "\"\n\"");
  CHECK(read('"' + quoted.substr(0, quoted.size() - 1)).sheet.people == one_to_ten);
  CHECK(read(text).notes.empty());
}

TEST_CASE("columns stand in any order") {
  const std::string swapped =
      replaced(replaced(replaced(names, "self_control", "X"), "well_groomed", "self_control"), "X",
               "well_groomed");
  CHECK(read(swapped + "\n10,2,3,4,5,6,7,8,9,1\n").sheet.people == one_to_ten);
}

TEST_CASE("without names the number of columns decides, and this is said") {
  for (const std::string head :
       {"", "1,2,3,4,5,6,7,8,9,10\n", "Q1,Q2,Q3,Q4,Q5,Q6,Q7,Q8,Q9,Q10\n"}) {
    const ReadSheet sheet = read(head + "1,2,3,4,5,6,7,8,9,9\n");
    CHECK(sheet.sheet.kind == SheetKind::self_test);
    CHECK(sheet.sheet.people == Scores{{1, 2, 3, 4, 5, 6, 7, 8, 9, 9}});
    REQUIRE(sheet.notes.size() == (head.empty() ? 1 : 2));
    CHECK_THAT(say(sheet.notes[0]),
               Contains("with 10 columns of scores the sheet is read as self-test"));
    CHECK_THAT(say(sheet.notes.back()), Contains(head.empty() ? "10 columns" : "Row 1 counts"));
  }
  CHECK(read("A1,1,2,3,4,5,6,7,8,9,1\n").sheet.people == Scores{{1, 2, 3, 4, 5, 6, 7, 8, 9, 1}});
  const ReadSheet affinity = read("甲,0,0,0,0,0,0,0,0,0,0,0,0,0,0,10\n");
  CHECK(affinity.sheet.kind == SheetKind::affinity);
  CHECK(affinity.sheet.people[0][14] == 10.0);
}

TEST_CASE("decimal commas are read where commas do not separate, and this is said") {
  const ReadSheet sheet = read("1;2;3;4;5;6;7;8,25;9;9,5\n");
  CHECK(sheet.sheet.people[0][7] == 8.25);
  CHECK(sheet.sheet.people[0][9] == 9.5);
  CHECK_THAT(say(sheet.notes.back()), EndsWith("points: 2.\n"));
  CHECK_THAT(refusal("1,2,3,4,5,6,7,\"8,25\",9,10\n"),
             Contains("sheet.csv:1:15: cell H1, natural_smile = 8,25 (a decimal comma") &&
                 Contains("write 8.25"));
  CHECK_THAT(refusal("1,5,2,5,3,5,4,5,5,5,6,5,7,5,8,5,9,5,9,5\n"),
             Contains("20 columns and no header") && Contains("decimals are written 7.5"));
}

TEST_CASE("every problem of a sheet is told in one pass with cell and column") {
  const std::string said = refusal(
      "Team north\nid," + names + "\nA1,11,0,x,,5,6,7,8,9,10\nA2,1,2,3,4,5,6,7,８,9\nA3\nid," +
      names + "\nA4,1,2,3,4,5,6,7,8,9,10,11\n平均分,5,5,5,5,5,5,5,5,5,5\n");
  for (const char* part :
       {"sheet.csv:1:1: this line stands above the header",
        "sheet.csv:3:4: cell B3, self_control = 11 (must be between 1 and 10)\n    3 | A1,11,0,x,",
        "sheet.csv:3:7: cell C3, friendly_to_the_cold = 0 (must be between 1 and 10)",
        "sheet.csv:3:9: cell D3, likes_people = x (must be a number)",
        "sheet.csv:3:11: cell E3, willing_to_serve is missing",
        "sheet.csv:4:18: cell I4, natural_smile = ８ ('８' (U+FF18) in place of '8')",
        "sheet.csv:4:21: cell K4, well_groomed is missing", "sheet.csv:5:1: row 5 holds no score",
        "sheet.csv:6:1: a second header", "sheet.csv:7:25: cell L7 belongs to no column",
        "sheet.csv:8:1: a row of sums or means"}) {
    CHECK_THAT(said, Contains(part));
  }
  CHECK_THAT(said, EndsWith("11 errors in 1 of 1 file; nothing was assessed."));
}

TEST_CASE("columns that are missing, doubled, misspelled or of the other sheet are named") {
  const std::string row = "\n1,2,3,4,5,6,7,8,9,10\n";
  CHECK_THAT(refusal(replaced(names, "natural_smile", "natural_smlie") + row),
             Contains("unknown column 'natural_smlie'") && Contains("mean 'natural_smile'?") &&
                 EndsWith("1 error in 1 of 1 file; nothing was assessed."));
  CHECK_THAT(refusal(replaced(names, "natural_smile", "self_control") + row),
             Contains("column 'self_control' stands here a second time") &&
                 Contains("columns are missing for self-test: natural_smile"));
  CHECK_THAT(refusal(replaced(names, "natural_smile", "listening") + row),
             Contains("'listening' belongs to service affinity"));
  CHECK_THAT(refusal(names + ",总分\n1,2,3,4,5,6,7,8,9,10,55\n"),
             Contains("unknown column '总分'") && Contains("delete the column"));
  CHECK_THAT(refusal("a,b,c,d,e,f,g,h,i,j" + row),
             Contains("fewer than two columns of this header are known"));
}

TEST_CASE("people with missing scores are left out when asked, counted and listed") {
  const std::string text = names + "\n1,2,3,4,5,6,7,8,9,10\n1,2,3,4,,6,7,8,9,10\n\n,1\n";
  const ReadSheet sheet = read(text, IncompletePeople::leave_out);
  CHECK(sheet.sheet.people == one_to_ten);
  CHECK(sheet.left_out == 2);
  REQUIRE(sheet.notes.size() == 1);
  CHECK_THAT(say(sheet.notes[0]), Contains("2 of 3 people (rows 3, 5)"));
  CHECK_THAT(refusal(names + "\n1,2,3,4,,6,7,8,9,x\n", IncompletePeople::leave_out),
             Contains("well_groomed = x"));
  CHECK_THAT(refusal(names + "\n1,2,3,4,,6,7,8,9,10\n", IncompletePeople::leave_out),
             Contains("none of 1 people has all scores"));
}

TEST_CASE("a number of staff that stands twice is said") {
  const std::string row = ",1,2,3,4,5,6,7,8,9,10\n";
  const ReadSheet sheet = read("id," + names + "\nA1" + row + "A2" + row + "A1" + row + row + row);
  CHECK(sheet.sheet.people.size() == 5);
  REQUIRE(sheet.notes.size() == 1);
  CHECK_THAT(say(sheet.notes[0]), Contains("'A1' stands in several rows") && Contains("2, 4"));
}

TEST_CASE("files that are no CSV in UTF-8 are named with what to do") {
  const char* remedy = "save as, CSV UTF-8";
  CHECK_THAT(refusal("\xB9\xA4\xBA\xC5,1\n"), Contains("looks like GBK") && Contains(remedy));
  CHECK_THAT(refusal(std::string("\xFF\xFE\x31\x00\x0A\x00", 6)),
             Contains("looks like UTF-16") && Contains(remedy));
  CHECK_THAT(refusal(std::string("PK\x03\x04\x00", 5)),
             Contains("this is a workbook") && Contains(remedy));
  CHECK_THAT(refusal("1,2\r3,4\r"), Contains("carriage returns alone") && Contains(remedy));
  CHECK_THAT(refusal("1，2，3\n"), Contains("sheet.csv:1:2: ") &&
                                       Contains("(U+FF0C) in place of ','") &&
                                       Contains("write 1,2,3"));
  CHECK_THAT(refusal(std::string(17 * 1024 * 1024, '1')),
             StartsWith("sheet.csv: the file is larger"));
}

TEST_CASE("a sheet without people is refused") {
  CHECK_THAT(refusal(""), StartsWith("sheet.csv: the file holds no scores"));
  CHECK_THAT(refusal("\n,,\n"), StartsWith("sheet.csv: the file holds no scores"));
  CHECK_THAT(refusal(names + "\n"), StartsWith("sheet.csv: there is nobody below the header"));
  CHECK_THAT(refusal("1,2,3\n"), Contains("3 columns and no header; the self-test has 10"));
}

TEST_CASE("no line is swallowed by quotes") {
  CHECK_THAT(refusal(names + "\n\"1,2,3,4,5,6,7,8,9,10\n1,2,3,4,5,6,7,8,9,x\n"),
             Contains("sheet.csv:2:1: the quote that begins here is not closed") &&
                 Contains("sheet.csv:3:19: cell J3, well_groomed = x"));
  CHECK_THAT(refusal("id," + names + "\n\"A1,1\nA2\",1,2,3,4,5,6,7,8,9,10\n"),
             Contains("the quotes around cell A2 hold several lines"));
}
