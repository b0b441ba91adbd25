#include "report/claims/source_claims.hpp"

#include <catch2/catch.hpp>

#include "support/temporary_folder.hpp"

using namespace retain::report;
using namespace retain::test;
using Catch::Contains;

namespace {

const std::string one_claim =
    "document = \"002\"\n"
    "title = \"标题\"\n"
    "[[claim]]\n"
    "id = \"D2-01\"\n"
    "says = \"One tells eleven.\"\n"
    "quote = \"假设1?11\"\n"
    "status = \"garbled\"\n"
    "bears = \"figure\"\n"
    "place = \"simulated\"\n"
    "parameters = [\"word_of_mouth.told\", \"word_of_mouth.circle\"]\n"
    "reading = \"An arrow.\"\n"
    "reading_zh = \"箭头。\"\n";

/// Everything that is told about a text.
std::string problems_of(const std::string& text) {
  ProblemList problems;
  static_cast<void>(understand_claims(text, "002.toml", problems));
  return problems.empty() ? "" : problems.to_text(1, Language::english);
}

std::string with(std::string line) {
  return one_claim + line + "\n";
}

}  // namespace

TEST_CASE("a claim is read with everything that its file says") {
  ProblemList problems;
  const SourceDocument document = understand_claims(one_claim, "002.toml", problems);
  REQUIRE(problems.empty());
  CHECK(document.number == "002");
  CHECK(document.title == "标题");
  REQUIRE(document.claims.size() == 1);
  const Claim& claim = document.claims.front();
  CHECK(claim.id == "D2-01");
  CHECK(claim.says == "One tells eleven.");
  CHECK(claim.quote == "假设1?11");
  CHECK(claim.status == ClaimStatus::garbled);
  CHECK(claim.bears == ClaimContent::figure);
  CHECK(claim.place == ClaimPlace::simulated);
  CHECK(claim.parameters == std::vector<std::string>{"word_of_mouth.told", "word_of_mouth.circle"});
  CHECK(claim.reading == "An arrow.");
  CHECK(claim.reading_zh == "箭头。");
  CHECK(claim.note.empty());
}

TEST_CASE("what is wrong with a claim is told with its place and the nearest key") {
  CHECK_THAT(problems_of(with("quotation = \"x\"")),
             Contains("002.toml:13:1: ") && Contains("unknown key 'quotation'"));
  CHECK_THAT(problems_of(with("scenario = []")), Contains("did you mean 'scenarios'?"));
  CHECK_THAT(problems_of(with("tests = \"one\"")), Contains("must be a list"));
  CHECK_THAT(problems_of(with("note = 1")), Contains("must be text in quotes"));
  CHECK_THAT(problems_of("document = \"002\"\nclaims = 1\n"), Contains("did you mean 'claim'?"));
  CHECK_THAT(problems_of("document = \"002\"\n[[claim]]\nid = \"D2-01\"\nplace = \"somewhere\"\n"),
             Contains("must be one of: simulated, criterion, left_out, advice") &&
                 Contains("'says' is missing") && Contains("'status' is missing") &&
                 !Contains("'id' is missing"));
  CHECK_THAT(problems_of("document = "), Contains("002.toml:1:"));
}

TEST_CASE("the files of a folder are read in the order of their names, and there must be one") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(read_source_documents(folder.path()), Contains("no source documents"));
  folder.write("002.toml", one_claim);
  folder.write("000.toml", "document = \"000\"\ntitle = \"t\"\n");
  const auto documents = read_source_documents(folder.path());
  REQUIRE(documents.size() == 2);
  CHECK(documents.front().number == "000");
  folder.write("001.toml", "documnt = \"001\"\n");
  CHECK_THROWS_WITH(read_source_documents(folder.path()), Contains("did you mean 'document'?"));
}
