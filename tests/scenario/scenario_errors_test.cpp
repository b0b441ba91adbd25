#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "support/scenario_workshop.hpp"

using namespace retain::study;
using namespace retain::test;
using retain::test::ScenarioWorkshop;
using retain::test::set;

using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

TEST_CASE("every error of every file is told at once, with its line and what was meant") {
  const ScenarioWorkshop workshop;
  workshop.write("scenarios/gold.toml",
                 "# What does gold service bring?\n"
                 "extends = \"../world.toml\"\n"
                 "[service]\n"
                 "  relaibility = 8.5\n"
                 "[churn]\n"
                 "share_lost = 20\n"
                 "[complaints]\n"
                 "complain = \"few\" # 中文\n");
  workshop.write("world.toml", "[moneys]\nmargin = 1\n");
  workshop.write("right.toml", "extends = \"documents\"\n");
  const Error error = workshop.failure({"scenarios/gold.toml", "right.toml", "world.toml"});
  CHECK(error.exit_code() == ExitCode::scenario);
  CHECK(std::string(error.what()) ==
        "scenarios/gold.toml:4:3: unknown key 'relaibility' in [service]\n"
        "    4 | relaibility = 8.5\n"
        "      | ^~~~~~~~~~~ did you mean 'reliability'?\n"
        "scenarios/gold.toml:6:14: churn.share_lost = 20 (must be between 0 and 0.999; write 0.2 "
        "for 20 %)\n"
        "    6 | share_lost = 20\n"
        "      |              ^~\n"
        "scenarios/gold.toml:8:12: complaints.complain = \"few\" (must be a number, not text in "
        "quotes)\n"
        "    8 | complain = \"few\" # 中文\n"
        "      |            ^~~~~\n"
        "world.toml:1:2: unknown table [moneys]\n"
        "    1 | [moneys]\n"
        "      |  ^~~~~~ did you mean 'money'?\n"
        "4 errors in 2 of 3 files; nothing was simulated.");
}

TEST_CASE("an unknown key is taken to the nearest key, of its own table first") {
  const ScenarioWorkshop workshop;
  CHECK_THAT(workshop.complaint_about("[service]\nemphaty = 8\n"), Contains("'empathy'?"));
  CHECK_THAT(workshop.complaint_about("[service]\npromise = 8\n"),
             Contains("'expectation.promise'?"));
  CHECK_THAT(workshop.complaint_about("reliability = 8\n"), Contains("'service.reliability'?"));
  CHECK_THAT(workshop.complaint_about("[service.weihgt]\n"), Contains("'weight'?"));
  CHECK_THAT(workshop.complaint_about("xyzzyx = 8\n"), !Contains("did you mean"));
  CHECK_THAT(workshop.complaint_about("\"service.empathy\" = 8\n"), Contains("unknown key"));
  CHECK_THAT(workshop.complaint_about("[service]\nempathy = { x = 1 }\n"),
             Contains("service.empathy: 'x' is no key of a law"));
  CHECK_THAT(workshop.complaint_about("service = 8\n"), Contains("[service] is a table"));
}

TEST_CASE("records of every kind are refused alike") {
  const ScenarioWorkshop workshop;
  for (const RecordKind& kind : record_kinds()) {
    INFO(kind.name);
    const std::string header = fmt::format("[[{}]]\n", kind.name);
    CHECK_THAT(workshop.complaint_about(fmt::format("{}xyzzyx = 1\n", header)),
               StartsWith(fmt::format("a.toml:2:1: unknown key 'xyzzyx' in [[{}]]\n", kind.name)));
    CHECK_THAT(
        workshop.complaint_about(fmt::format("[{}]\n", kind.name)),
        StartsWith(fmt::format("a.toml:1:2: '{0}' is a list of tables; write [[{0}]]", kind.name)));
    CHECK_THAT(workshop.complaint_about(fmt::format("{} = [1]\n", kind.name)),
               Contains(fmt::format("[[{}]]", kind.name)));
    std::string many;
    for (std::size_t i = 0; i <= kind.most; ++i) many += header;
    CHECK_THAT(workshop.complaint_about(many),
               StartsWith(fmt::format("a.toml:{}:1: a scenario holds at most {} tables [[{}]]",
                                      kind.most + 1, kind.most, kind.name)) &&
                   EndsWith("\n1 error in 1 of 1 file; nothing was simulated."));
  }
}

TEST_CASE("mistakes in segments and touchpoints are told with their places") {
  const ScenarioWorkshop workshop;
  CHECK_THAT(workshop.complaint_about("[[segment]]\nname = \"a\"\nshare = 20\n"
                                      "loyalty = \"habitul\"\nspend = 3\n"),
             StartsWith("a.toml:3:9: segment.1.share = 20 (must be between 0 and 1; write 0.2") &&
                 Contains("did you mean 'habitual'?") &&
                 Contains("unknown key 'spend' in [[segment]]") &&
                 EndsWith("\n3 errors in 1 of 1 file; nothing was simulated."));
  CHECK_THAT(workshop.complaint_about("[[segment]]\nname = \"a\"\nshare = 0.6\n"
                                      "[[segment]]\nname = \"a\"\nshare = 0.6\n"),
             Contains("a.toml:5:1: segment.2.name = \"a\": the name is taken already") &&
                 Contains("a.toml:6:1: the shares of [[segment]] sum to 1.2, not to 1"));
  CHECK_THAT(workshop.complaint_about("[[touchpoint]]\nempaty = 1\nname = \"a\"\n"),
             StartsWith("a.toml:2:1: unknown key 'empaty' in [[touchpoint]]") &&
                 Contains("did you mean 'empathy'?"));
  CHECK_THAT(workshop.complaint_about("[[touchpoint]]\nempathy = 1\n"),
             StartsWith("a.toml:2:1: touchpoint.1 has no name"));
  CHECK_THAT(workshop.complaint_about("[[touchpoint]]\nname = \"a\"\ntitle = \"=1+1\"\n"),
             StartsWith("a.toml:3:9: touchpoint.1.title = \"=1+1\" (must not begin with"));
  CHECK_THAT(workshop.complaint_about("[[segment]]\nname = \"a\"\ntitle = \"A\"\nshare = 0.5\n"
                                      "[[segment]]\nname = \"b\"\ntitle = \"A\"\nshare = 0.5\n"),
             StartsWith("a.toml:7:1: segment.1 and segment.2 are both shown as \"A\""));
  CHECK_THAT(workshop.complaint_about("[[segments]]\nname = \"a\"\n"),
             Contains("did you mean 'segment'?"));
}

TEST_CASE("mistakes in levers written as a list are told with their places") {
  const ScenarioWorkshop workshop;
  CHECK_THAT(workshop.complaint_about("[[lever]]\nname = \"trainig\"\nper_year = 1\n"),
             StartsWith("a.toml:2:8: name = \"trainig\" (must be one of: leadership, ") &&
                 Contains("did you mean 'training'?"));
  CHECK_THAT(workshop.complaint_about("[[lever]]\nper_year = 1\n"),
             StartsWith("a.toml:1:1: 'name' is missing; the levers are leadership, "));
  CHECK_THAT(workshop.complaint_about("[[lever]]\nname = 3\n"),
             StartsWith("a.toml:2:8: name = 3 (must be one of: "));
  CHECK_THAT(workshop.complaint_about("[[lever]]\nname = \"training\"\nper_yaer = 1\n"),
             StartsWith("a.toml:3:1: unknown key 'per_yaer' in [lever.training]") &&
                 Contains("did you mean 'per_year'?"));
  CHECK_THAT(
      workshop.complaint_about("[[lever]]\nname = \"training\"\n[[lever]]\nname = \"training\"\n"),
      StartsWith("a.toml:3:1: 'lever.training' stands in this file for the second time"));
  CHECK_THAT(workshop.complaint_about("lever = [1]\n"), Contains("[[lever]]"));
  CHECK_THAT(workshop.complaint_about("[[lever]]\nname = \"training\"\n[lever.morale]\n"),
             EndsWith("\n1 error in 1 of 1 file; nothing was simulated."));
  CHECK_THAT(workshop.complaint_about("[[lever]]\nname = \"training\"\nper_year = 500\n"),
             StartsWith("a.toml:3:1: lever.training.per_year = 500 changes nothing"));
}

TEST_CASE("a value of the wrong type says what was expected and what was found") {
  const ScenarioWorkshop workshop;
  const auto says = [&](const std::string& line, const std::string& objection) {
    CHECK_THAT(workshop.complaint_about(line + "\n"), Contains("(" + objection + ")"));
  };
  says("simulation.weeks = 2.5", "must be a whole number, not a number with a fraction");
  says("simulation.weeks = 1e300", "must be a whole number, not a number with a fraction");
  says("simulation.weeks = nan", "must be a whole number, not a number with a fraction");
  says("simulation.weeks = true", "must be a whole number, not true or false");
  says("money.margin = 1979-05-27", "must be a number, not a date or a time");
  says("money.margin = [0.5]", "must be a number, not a list");
  says("title = 5", "must be text in quotes, not a number");
  says("simulation.engine = 1", "must be a name in quotes (agents | expected), not a number");
}

TEST_CASE("values outside their range are refused, the infinite and the undefined among them") {
  const ScenarioWorkshop workshop;
  const auto says = [&](const std::string& line, const std::string& complaint) {
    CHECK_THAT(workshop.complaint_about(line + "\n"), Contains(complaint));
  };
  says("service.empathy = 0.5", "service.empathy = 0.5 (must be between 1 and 10)");
  says("money.margin = 20", "(must be between 0 and 1; write 0.2 for 20 %)");
  says("money.margin = nan", "money.margin = nan (must be a finite number)");
  says("money.keep_cost = -inf", "money.keep_cost = -inf (must be a finite number)");
  says("simulation.seed = -1", "simulation.seed = -1 (must be between");
  says("simulation.engine = \"agent\"", "did you mean 'agents'?");
}

TEST_CASE("a key of the top of a file is told where it belongs") {
  const ScenarioWorkshop workshop;
  for (const char* text : {"[money]\ntitle_zh = \"x\"\n", "[money]\ntitel = \"x\"\n",
                           "[money]\nextends = \"documents\"\n", "[service.weight]\nevent = 1\n",
                           "[[event]]\nweek = 1\ncustomers = 1\ntitle = \"x\"\n"}) {
    INFO(text);
    CHECK_THAT(workshop.complaint_about(text),
               Contains("belongs to the top of the file, above the first [table]"));
  }
}

TEST_CASE("a scenario has no name that programs take for something else") {
  const ScenarioWorkshop workshop;
  for (const std::string name : {"nan", "null", "na", "none", "true", "false", "inf", "007", "1e5",
                                 "6-18", "11-11", "mar-1"}) {
    INFO(name);
    workshop.write(name + ".toml", "");
    const Error error = workshop.failure({name + ".toml"});
    CHECK(error.exit_code() == ExitCode::scenario);
    CHECK_THAT(error.what(), Contains("'" + name + "' is no name for a scenario: programs"));
  }
  const std::string longest(200, 'a');
  workshop.write(longest + ".toml", "");
  CHECK_NOTHROW(workshop.load({longest + ".toml"}));
  workshop.write(longest + "a.toml", "");
  CHECK_THAT(workshop.failure({longest + "a.toml"}).what(), Contains("at most 200 characters"));
}

TEST_CASE("a title must be one line that no spreadsheet takes for a formula") {
  const ScenarioWorkshop workshop;
  for (const char* key : {"title", "title_zh"}) {
    for (const char* title :
         {"=1+1", "+1", "-1", "@x", "\\tx", "\\rx", " =1", "\u3000+1", "\uFF1D1"}) {
      CHECK_THAT(workshop.complaint_about(fmt::format("{} = \"{}\"\n", key, title)),
                 Contains("formula"));
    }
    for (const char* title : {"two\\nlines", "a\\u0007b", "a\\tb"}) {
      CHECK_THAT(workshop.complaint_about(fmt::format("{} = \"{}\"\n", key, title)),
                 Contains("control characters"));
    }
  }
}

TEST_CASE("shares that do not sum to 1 are told where the last of them was set") {
  const ScenarioWorkshop workshop;
  workshop.write("base.toml", "[churn.causes]\nother = 0.05\npoor_service = 0.45\n");
  workshop.write(
      "a.toml",
      "extends = \"base.toml\"\n[churn.causes]\nnot_valued = 0.3\nbetter_product = 0.1\n");
  const Error error = workshop.failure({"a.toml"});
  CHECK(error.exit_code() == ExitCode::scenario);
  CHECK(std::string(error.what()) ==
        "a.toml:4:1: the shares of [churn.causes] sum to 1.05, not to 1\n"
        "    4 | better_product = 0.1\n"
        "      | ^~~~~~~~~~~~~~\n"
        "1 error in 1 of 2 files; nothing was simulated.");
}

TEST_CASE("a rule broken by an option of the command line is told there") {
  const ScenarioWorkshop workshop;
  const Error error = workshop.failure({"documents"}, {set("service.weight.empathy", "0.5")});
  CHECK(error.exit_code() == ExitCode::usage);
  CHECK_THAT(error.what(), StartsWith("--set service.weight.empathy=0.5: the shares of "));
}

TEST_CASE("a rule about a value that is wrong itself is not told as well") {
  const ScenarioWorkshop workshop;
  const std::string complaint = workshop.complaint_about(
      "[churn.causes]\nbetter_product = 15\n[service.weight]\nreliabilty = 0.5\nempathy = 0.2\n");
  CHECK_THAT(complaint, EndsWith("2 errors in 1 of 1 file; nothing was simulated."));
  CHECK_THAT(complaint, !Contains("sum"));
}

TEST_CASE("one error of each kind in an event is told with its place") {
  const ScenarioWorkshop workshop;
  CHECK_THAT(workshop.complaint_about("[[event]]\nweek = -1\nkind = \"depature\"\n"
                                      "custmers = 3\nleaves = \"no\"\n"),
             Contains("a.toml:2:8: event.1.week = -1 (must be between 0 and 5199)") &&
                 Contains("did you mean 'departure'?") && Contains("did you mean 'customers'?") &&
                 Contains("unknown key 'custmers' in [[event]]") &&
                 Contains("event.1.leaves = \"no\" (must be true or false, not text in quotes)"));
  CHECK_THAT(workshop.complaint_about("[[event]]\n[[event]]\nweek = 600\n"),
             StartsWith("a.toml:3:1: event.2.week = 600 lies outside"));
  CHECK_THAT(workshop.complaint_about("[event]\nweek = 1\n"), Contains("[[event]]"));
  CHECK_THAT(workshop.complaint_about("event = [1]\n"), Contains("[[event]]"));
}

TEST_CASE("lines that are no TOML are told beside the wrong values of other lines") {
  const ScenarioWorkshop workshop;
  CHECK(workshop.complaint_about("[churn]\nshare_lost = 5%\nwithin_years = 500\ncauses = $\n") ==
        "a.toml:2:14: a per cent sign; shares are fractions of 1\n"
        "    2 | share_lost = 5%\n"
        "      |              ^~ write 0.05\n"
        "a.toml:3:16: churn.within_years = 500 (must be between 0.1 and 100)\n"
        "    3 | within_years = 500\n"
        "      |                ^~~\n"
        "a.toml:4:10: neither a number, nor true or false, nor text in quotes\n"
        "    4 | causes = $\n"
        "      |          ^\n"
        "3 errors in 1 of 1 file; nothing was simulated.");
  std::string endless = "a";
  for (int i = 0; i < 5'000; ++i) endless += ".a";
  CHECK_THAT(workshop.complaint_about(endless + " = 1\n"), Contains("32 segments"));
}

TEST_CASE("a file with a line that cannot be read breaks no rule") {
  const ScenarioWorkshop workshop;
  CHECK_THAT(workshop.complaint_about("[market]\nsize = 10\n[cohort]\ncustomers = 5%\n"),
             EndsWith("1 error in 1 of 1 file; nothing was simulated.") && Contains("per cent"));
}

TEST_CASE("a rule about a value whose key was mistyped is not told") {
  const ScenarioWorkshop workshop;
  for (const char* text : {"[simulation]\nweek = 1000\n[[event]]\nweek = 700\n",
                           "[simulaton]\nweeks = 1000\n[[event]]\nweek = 700\n",
                           "[simulation]\nweeks = 1e9\n[[event]]\nweek = 700\n",
                           "[cohort]\ncustomres = 9000\n[[event]]\ncustomers = 5000\n",
                           "[[event]]\nknd = \"offence\"\nleaves = false\n"}) {
    INFO(text);
    CHECK_THAT(workshop.complaint_about(text),
               EndsWith("\n1 error in 1 of 1 file; nothing was simulated.") &&
                   !Contains("lies outside") && !Contains("always leaves") &&
                   !Contains("is more than"));
  }
}

TEST_CASE("an event beyond the horizon is told where the later of the two was set") {
  const ScenarioWorkshop workshop;
  workshop.write("base.toml", "[[event]]\nweek = 300\n");
  workshop.write("short.toml", "extends = \"base.toml\"\n[simulation]\nweeks = 260\n");
  CHECK_THAT(workshop.failure({"short.toml"}).what(),
             StartsWith("short.toml:3:1: event.1.week = 300 lies outside the simulation"));
  const Error option = workshop.failure({"base.toml"}, {{"simulation.weeks", "52", "--weeks"}});
  CHECK(option.exit_code() == ExitCode::usage);
  CHECK_THAT(option.what(), StartsWith("--weeks 52: event.1.week = 300 lies outside"));
}

TEST_CASE("of thousands of errors a thousand are shown") {
  const ScenarioWorkshop workshop;
  std::string text = "[service]\n";
  for (int i = 0; i < 5'000; ++i) text += fmt::format("x{} = 1\n", i);
  const std::string complaint = workshop.complaint_about(text);
  CHECK_THAT(complaint, EndsWith("more than 1000 errors; the others are not shown\n"
                                 " 1002 | x1000 = 1\n"
                                 "      | ^~~~~\n"
                                 "1001 errors in 1 of 1 file; nothing was simulated."));
}

TEST_CASE("keys and names of any length are told in short") {
  const ScenarioWorkshop workshop;
  const std::string complaint =
      workshop.complaint_about(fmt::format("extends = '{:x<9000}'\n{:y<9000} = 1\n", "", ""));
  CHECK(complaint.size() < 3'000);
  CHECK_THAT(complaint, EndsWith("2 errors in 1 of 1 file; nothing was simulated."));
}

TEST_CASE("a circle of extends is shown") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "extends = \"b.toml\"\n");
  workshop.write("b.toml", "extends = [\"documents\", \"c.toml\"]\n");
  workshop.write("c.toml", "\nextends = \"./b.toml\"\n");
  const Error error = workshop.failure({"a.toml"});
  CHECK(error.exit_code() == ExitCode::scenario);
  CHECK_THAT(error.what(), StartsWith("c.toml:2:11: extends itself: b.toml -> c.toml -> b.toml\n"));
  workshop.write("d.toml", "extends = \"d.toml\"\n");
  CHECK_THAT(workshop.failure({"d.toml"}).what(), Contains("d.toml -> d.toml"));
}

TEST_CASE("nine steps of extends are too deep") {
  const ScenarioWorkshop workshop;
  workshop.write("s0.toml", "");
  for (int i = 1; i <= 9; ++i) {
    workshop.write(fmt::format("s{}.toml", i), fmt::format("extends = \"s{}.toml\"\n", i - 1));
  }
  const Error error = workshop.failure({"s9.toml"});
  CHECK(error.exit_code() == ExitCode::scenario);
  CHECK_THAT(error.what(), StartsWith("s1.toml:1:11: extends more than 8 files deep"));
}

TEST_CASE("a parent that is missing or unknown is told in the file that names it") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "extends = [\"documnets\", \"none.toml\"]\n");
  const Error error = workshop.failure({"a.toml"});
  CHECK(error.exit_code() == ExitCode::input_output);
  CHECK_THAT(error.what(), Contains("a.toml:1:12: there is no shipped scenario 'documnets'\n") &&
                               Contains("did you mean 'documents'?") &&
                               Contains("a.toml:1:25: there is no file 'none.toml'"));
  workshop.write("b.toml", "extends = \"documnets\"\n");
  CHECK(workshop.failure({"b.toml"}).exit_code() == ExitCode::scenario);
  CHECK_THAT(workshop.complaint_about("extends = 3\n"), Contains("extends must be"));
}

TEST_CASE("a missing file and an unknown name are told apart") {
  const ScenarioWorkshop workshop;
  const Error missing = workshop.failure({"none.toml"});
  CHECK(missing.exit_code() == ExitCode::input_output);
  CHECK_THAT(missing.what(), StartsWith("none.toml: cannot be read: No such file"));
  const Error unknown = workshop.failure({"documnets"});
  CHECK(unknown.exit_code() == ExitCode::usage);
  CHECK_THAT(unknown.what(), Contains("did you mean 'documents'?"));
  workshop.write("gold.toml", "");
  CHECK_THAT(workshop.failure({"gold"}).what(), Contains("for the file write ./gold.toml"));
}

TEST_CASE("wrong usage comes before unreadable files before wrong files") {
  const ScenarioWorkshop workshop;
  workshop.write("wrong.toml", "x = 1\n");
  CHECK(workshop.failure({"wrong.toml"}).exit_code() == ExitCode::scenario);
  CHECK(workshop.failure({"wrong.toml", "none.toml"}).exit_code() == ExitCode::input_output);
  const Error all = workshop.failure({"wrong.toml", "none.toml"}, {set("x", "1")});
  CHECK(all.exit_code() == ExitCode::usage);
  CHECK_THAT(all.what(),
             EndsWith("3 errors on the command line and in 2 of 2 files; nothing was simulated."));
}

TEST_CASE("numbers of the command line are written as in a file") {
  const ScenarioWorkshop workshop;
  const auto loaded = workshop.load(
      {"documents"}, {set("cohort.customers", "1_200"), set("money.spend_per_week", "+2_99.5")});
  CHECK(loaded.front().scenario.cohort.customers == 1200);
  CHECK(loaded.front().scenario.money.spend_per_week == 299.5);
  for (const char* wrong : {"_1", "1_", "1__0", "1_e5", "++1"}) {
    INFO(wrong);
    CHECK(workshop.failure({"documents"}, {set("cohort.customers", wrong)}).exit_code() ==
          ExitCode::usage);
  }
}

TEST_CASE("a wrong value of the command line is told as it was typed") {
  const ScenarioWorkshop workshop;
  const auto says = [&](const Override& given, const std::string& complaint) {
    const Error error = workshop.failure({"documents"}, {given});
    CHECK(error.exit_code() == ExitCode::usage);
    CHECK_THAT(error.what(), StartsWith(complaint));
  };
  says(set("service.reliabilty", "8"),
       "--set service.reliabilty=8: unknown key 'service.reliabilty'; did you mean "
       "'service.reliability'?\n");
  says(set("money.spend_per_week", "299元"),
       "--set money.spend_per_week=299元: money.spend_per_week = 299元 (must be a number); write "
       "299\n");
  says(set("service", "8"), "--set service=8: [service] is a table of keys");
  says(set("money.margin", "20"), "--set money.margin=20: money.margin = 20 (must be between");
  says(set("money.margin", "0.5x"),
       "--set money.margin=0.5x: money.margin = 0.5x (must be a number");
  says(set("money.margin", ""), "--set money.margin=: money.margin =  (must be a number");
  says(set("money.margin", "1e999"),
       "--set money.margin=1e999: money.margin = 1e999 (must be a fin");
  says(set("money.margin", "nan"), "--set money.margin=nan: money.margin = nan (must be a finite");
  says(set("simulation.weeks", "2.5"), "--set simulation.weeks=2.5: simulation.weeks = 2.5 (must");
  says(set("event.1.week", "1"),
       "--set event.1.week=1: scenario 'documents' has 0 tables [[event]]; they count from 1");
  says(set("event.week", "1"),
       "--set event.week=1: unknown key 'event.week'; did you mean "
       "'event.1.week'?");
  says(set("event.0.week", "1"), "--set event.0.week=1: unknown key");
  says(set("title", "=x"), "--set title==x: title = =x (must not begin with");
  says({"simulation.replications", "0", "--replications"},
       "--replications 0: simulation.replications = 0 (must be between 1 and 1000000)");
}

TEST_CASE("the name of a scenario must be plain, and belong to one file") {
  const ScenarioWorkshop workshop;
  workshop.write("Gold_1.toml", "");
  workshop.write("x/a.toml", "");
  workshop.write("y/a.toml", "");
  const Error bad = workshop.failure({"Gold_1.toml"});
  CHECK(bad.exit_code() == ExitCode::scenario);
  CHECK_THAT(bad.what(), StartsWith("Gold_1.toml: 'Gold_1' is no name for a scenario"));
  const Error taken = workshop.failure({"x/a.toml", "y/a.toml"});
  CHECK(taken.exit_code() == ExitCode::scenario);
  CHECK_THAT(taken.what(), StartsWith("y/a.toml: the name 'a' belongs to x/a.toml already"));
}

TEST_CASE("scenarios of one run share weeks, customers, replications and seed") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "[simulation]\nweeks = 260\n");
  const Error error = workshop.failure({"a.toml", "documents"});
  CHECK(error.exit_code() == ExitCode::scenario);
  CHECK(std::string(error.what()) ==
        "a.toml:2:1: simulation.weeks = 260, but 520 in shipped/documents.toml; scenarios of one "
        "run share weeks, customers, replications and seed: run them apart, or give one value for "
        "all "
        "with an option\n"
        "    2 | weeks = 260\n"
        "      | ^~~~~\n"
        "1 error in 1 of 2 files; nothing was simulated.");
  for (const char* line :
       {"simulation.seed = 2", "simulation.replications = 2", "cohort.customers = 2000"}) {
    workshop.write("b.toml", line);
    CHECK(workshop.failure({"documents", "b.toml"}).exit_code() == ExitCode::scenario);
  }
  CHECK(workshop.load({"a.toml", "documents"}, {{"simulation.weeks", "52", "--weeks"}}).size() ==
        2);
}

TEST_CASE("the errors of a parent that several scenarios share are told once") {
  const ScenarioWorkshop workshop;
  workshop.write("base.toml", "x = 1\n[churn.causes]\nother = 0.5\n");
  workshop.write("a.toml", "extends = \"base.toml\"\n");
  workshop.write("b.toml", "extends = \"base.toml\"\n");
  CHECK_THAT(workshop.failure({"a.toml", "b.toml"}).what(),
             EndsWith("2 errors in 1 of 3 files; nothing was simulated."));
}
