// What the program says in Chinese: nothing is left in English, numbers and data stay as they are.

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>

#include "support/aligned_tables.hpp"
#include "support/known_words.hpp"
#include "support/languages.hpp"
#include "support/messages.hpp"
#include "support/run_folder.hpp"

using namespace retain::app;
using namespace retain::test;
using Catch::Contains;

namespace {

using Arguments = std::vector<std::string>;

const KnownWords& known_words() {
  static const KnownWords words;
  return words;
}

/// A text without the texts of the source documents, which are data: quotes, titles, names of
/// tests, and what a claim says in English.
std::string without_data(std::string text) {
  static const std::vector<SourceDocument> documents =
      read_source_documents(std::filesystem::path(RETAIN_SOURCE_DIR) / "sources");
  const auto remove = [&](const std::string& part) {
    for (std::size_t at = text.find(part); !part.empty() && at != std::string::npos;
         at = text.find(part)) {
      text.erase(at, part.size());
    }
  };
  for (const SourceDocument& document : documents) {
    remove(document.title);
    for (const Claim& claim : document.claims) {
      remove(claim.quote);
      remove(claim.says);
      for (const std::string& test : claim.tests) remove(test);
    }
  }
  for (const Parameter* parameter : registry_with_spellings()) remove(parameter->info.english);
  return text;
}

/// Latin words that the program says of itself: neither known nor typed, as whole words or as
/// the beginning of something long.
std::vector<std::string> english_in(const Finished& finished, const std::string& typed) {
  constexpr std::size_t long_word = 20;
  std::set<std::string> own = latin_words(typed);
  std::string apart = typed;
  std::ranges::replace(apart, '.', ' ');
  own.merge(latin_words(apart));
  std::vector<std::string> found = known_words().foreign(finished.output + finished.errors);
  std::erase_if(found, [&](const std::string& word) {
    return own.count(word) > 0 || (word.size() > long_word && typed.find(word) != typed.npos);
  });
  return found;
}

std::string joined(const Arguments& arguments) {
  std::string text;
  for (const std::string& argument : arguments) text += argument + " ";
  return text;
}

/// A text without commas in its numbers, and with amounts of many yuan, which English counts in
/// millions and Chinese in ten thousands, in yuan: "4.82 million yuan" and "482 万元" are
/// "4820000".
std::string in_yuan(const std::string& printed) {
  static const std::map<std::string, double> units{
      {" million yuan", 1e6}, {" billion yuan", 1e9}, {" 万元", 1e4}, {" 亿元", 1e8}};
  static const std::regex amount("([0-9.]+)( million yuan| billion yuan| 万元| 亿元)");
  const std::string text = std::regex_replace(printed, std::regex("([0-9]),(?=[0-9]{3})"), "$1");
  std::string plain;
  auto rest = text.cbegin();
  for (std::sregex_iterator match(text.begin(), text.end(), amount), end; match != end; ++match) {
    plain.append(rest, (*match)[0].first);
    plain += fmt::format("{:.0f}", units.at(match->str(2)) * std::stod(match->str(1)));
    rest = (*match)[0].second;
  }
  return plain.append(rest, text.cend());
}

/// Every command, in a form that takes a moment.
std::vector<Arguments> every_command() {
  return {
      {"run", "moments-of-truth", "replace-the-lost", "gold-service", "evidence", "--customers",
       "60", "--replications", "10"},
      {"run", "service-programme", "--engine", "expected", "--out", "expected"},
      {"report", "expected"},
      {"run", "friendly-telephone", "four-illusions", "--dry-run"},
      {"check", "documents", "gold-service", "moments-of-truth", "evidence",
       "documents-arithmetic"},
      {"new", "plan.toml", "--from", "moments-of-truth"},
      {"params"},
      {"params", "churn.share_lost"},
      {"trace", "documents", "--customer", "17", "--beside", "moments-of-truth"},
      {"trace", "documents-arithmetic", "--why-left", "poor_service", "--channel", "word_of_mouth"},
      {"trace", "documents-arithmetic", "--why-left", "other"},
      {"assess", "self-test-sheet"},
      {"assess", "affinity-sheet"},
      {"verify", "--replications", "30"},
      {"relax", "--replications", "5", "--customers", "50"},
      {"sweep", "gold-service", "--vary", "money.margin=0.2:0.4:0.1", "--weeks", "52"},
      {"sweep", "documents", "gold-service", "--vary", "churn.share_lost=0.3,0.5", "--vary",
       "gold-service:service.reliability=7,9", "--weeks", "52"},
      {"sweep", "documents", "--vary", "churn.causes.other=0.1,0.6", "--vary",
       "churn.causes.poor_service=0.3,0.6", "--weeks", "52"},
      {"tornado", "evidence-gold-service", "--weeks", "52"},
      {"tornado", "gold-service", "--by", "percent:10", "--keys", "money.margin", "--weeks", "52"},
      {"tornado", "gold-service", "--dry-run"},
      {"tornado", "gold-service", "--keys", "money.margin", "--weeks", "52", "--fail-if",
       "loss_end < 0"},
      {"goal-seek", "gold-service", "--question", "programme-price", "--customers", "50", "--weeks",
       "52"},
      {"goal-seek", "documents", "--question", "margin", "--weeks", "52"},
      {"goal-seek", "--questions"},
      {"optimize", "service-programme", "--budget", "90000", "--steps", "2", "--weeks", "104"},
      {"optimize", "service-programme", "--budget", "9000", "--levers", "intermediaries", "--steps",
       "1", "--weeks", "52"},
      {"optimize", "service-programme", "--budget", "9000", "--dry-run"}};
}

/// Mistakes on the command line.
std::vector<Arguments> every_mistake() {
  return {{"chekc"},
          {"run"},
          {"run", "documnets"},
          {"run", "documents", "--sett", "a=1"},
          {"run", "documents", "--set", "a=1"},
          {"run", "documents", "--set", "reliability=8"},
          {"run", "documents", "--set", "service.reliability=80"},
          {"run", "documents", "--set", "money.margin=50"},
          {"run", "documents", "--set", "service.reliability=8,5"},
          {"run", "documents", "--set", "simulation.engine=agent"},
          {"run", "documents", "--set", "simulation.weeks=1.5"},
          {"run", "documents", "--set", "event.1.week=1"},
          {"run", "documents", "--seed", "x"},
          {"run", "documents", "--threads", "0"},
          {"run", "documents", "--format", "xml"},
          {"run", "documents", "--quiet=yes"},
          {"run", "documents", "--overwrite"},
          {"run", "documents", "--seed"},
          {"run", "--manifest", "none.json"},
          {"run", "none.toml"},
          {"check", "gold-service", "--set", "churn.causes.other=0.5"},
          {"new"},
          {"new", "plan"},
          {"new", "Plan.toml"},
          {"params", "relibility"},
          {"sources", "D9-99"},
          {"sources", "poor_service"},
          {"trace", "documents"},
          {"trace", "documents", "--customer", "-1"},
          {"trace", "documents", "--customer", "100000"},
          {"trace", "documents", "--customer", "1", "--why-left", "other"},
          {"trace", "documents", "--channel", "direct"},
          {"trace", "documents", "--why-left", "service"},
          {"report"},
          {"report", "none"},
          {"assess"},
          {"assess", "none.csv"},
          {"relax", "--order", "marign"},
          {"relax", "--order", "margin,margin"},
          {"sweep", "documents"},
          {"sweep", "documents", "--vary", "money.margin"},
          {"sweep", "documents", "--vary", "money.margn=0:1:0.1"},
          {"sweep", "documents", "--vary", "money.margin=0:1:0"},
          {"sweep", "documents", "--vary", "money.margin=0:1/1"},
          {"sweep", "documents", "--vary", "money.margin=0:1/1e9"},
          {"sweep", "documents", "--vary", "money.margin=0.1,0.1"},
          {"sweep", "documents", "--vary", "money.margin=0,1", "--vary", "money.margin=0,1"},
          {"sweep", "documents", "--vary", "x:money.margin=0,1"},
          {"sweep", "documents", "--vary", "churn.of=firm"},
          {"tornado", "documents", "--engine", "agents"},
          {"sweep", "documents", "--vary", "churn.causes.other=0.7,0.8", "--vary",
           "churn.causes.poor_service=0.6,0.7"},
          {"tornado", "documents", "gold-service"},
          {"tornado", "documents", "--by", "law"},
          {"tornado", "documents", "--keys", "churn.of"},
          {"tornado", "documents", "--keys", "money.margin,money.margin"},
          {"tornado", "documents", "--keys", "service.first_impression"},
          {"tornado", "documents", "--metric", "loss"},
          {"tornado", "documents", "--metric", "loss_end.p05"},
          {"run", "documents", "--fail-if", "loss_end"},
          {"run", "documents", "--fail-if", "los_end > 1"},
          {"run", "documents", "--fail-if", "loss_end.difference > 1"},
          {"run", "documents", "--fail-if", "half_life.difference > 1"},
          {"run", "documents", "--fail-if", "loss_end.inputs > 1"},
          {"run", "documents", "--fail-if", "half_life.p05 > 1"},
          {"run", "documents", "--replications", "1", "--fail-if", "loss_end.se > 1"},
          {"tornado", "documents", "--metric", "loss_end.middle"},
          {"goal-seek", "gold-service"},
          {"goal-seek", "gold-service", "--question", "price"},
          {"goal-seek", "gold-service", "--question", "margin", "--vary", "money.margin"},
          {"goal-seek", "documents", "--question", "promised-effect"},
          {"goal-seek", "gold-service", "--vary", "money.margin", "--target", "x"},
          {"goal-seek", "gold-service", "--vary", "money.margin", "--target", "loss_end=loss_end"},
          {"goal-seek", "gold-service", "--vary", "money.margin", "--target", "parity", "--between",
           "1:0"},
          {"goal-seek", "gold-service", "--vary", "money.margin", "--target", "parity", "--between",
           "-1:7"},
          {"goal-seek", "gold-service", "--vary", "money.spend_per_week", "--target", "parity"},
          {"optimize", "documents"},
          {"optimize", "documents", "--budget", "1,000"},
          {"optimize", "documents", "--budget", "1000"},
          {"optimize", "documents", "--budget", "1000", "--levers", "morale"},
          {"optimize", "service-programme", "--budget", "1000", "--levers", "moral"},
          {"optimize", "service-programme", "--budget", "1000", "--levers", "morale,morale"},
          {"optimize", "service-programme", "--budget", "1000", "--metric", "loss_end"},
          {"optimize", "service-programme", "--budget", "1000", "--weeks", "52", "--metric",
           "business_value_10y"},
          {"optimize", "service-programme", "--weeks", "260", "--budget", "20000", "--steps", "1",
           "--levers", "leadership,selection", "--set", "staff.self_test_mean=85", "--set",
           "lever.selection.self_test=60", "--set", "lever.leadership.amplifies=2", "--set",
           "lever.leadership.scale=2000"},
          {"verify", "documents"}};
}

}  // namespace

TEST_CASE("in Chinese no command says anything in English", "[slow]") {
  const TemporaryFolder folder;
  for (const Arguments& arguments : every_command()) {
    INFO(joined(arguments));
    Finished finished = run_in_chinese(arguments, folder.path());
    finished.output = without_data(finished.output);
    CHECK(finished.exit_code == 0);
    CHECK(english_in(finished, joined(arguments)) == std::vector<std::string>{});
  }
  CHECK(known_words().foreign(folder.read("plan.toml")) == std::vector<std::string>{"plan"});
}

TEST_CASE("in Chinese the claims of the documents stand in their own words") {
  for (const Arguments& arguments :
       std::vector<Arguments>{{"sources"}, {"sources", "D0-19"}, {"sources", "D2-23"}}) {
    INFO(joined(arguments));
    Finished finished = run_in_chinese(arguments);
    finished.output = without_data(finished.output);
    CHECK(english_in(finished, joined(arguments)) == std::vector<std::string>{});
  }
  CHECK_THAT(run_in_chinese({"sources", "D2-20"}).output, Contains("D2-20  1发现质量更好产品"));
}

TEST_CASE("in Chinese no help text is in English") {
  std::vector<Arguments> helps{{"--help"}};
  for (const auto& command : command_table()) helps.push_back({command.name, "--help"});
  for (const Arguments& arguments : helps) {
    INFO(joined(arguments));
    Finished finished = run_in_chinese(arguments);
    finished.output = without_data(finished.output);
    CHECK(finished.exit_code == 0);
    CHECK(english_in(finished, "") == std::vector<std::string>{});
  }
}

TEST_CASE("every help text of a command names --lang in both languages") {
  for (const auto& command : command_table()) {
    const Arguments arguments{command.name, "--help"};
    CHECK_THAT(run_retain(arguments).output, Contains("\n  --lang NAME          language: "));
    CHECK_THAT(run_in_chinese(arguments).output, Contains("\n  --lang NAME          语言："));
  }
}

TEST_CASE("in Chinese no error is in English") {
  const TemporaryFolder folder;
  for (const Arguments& arguments : every_mistake()) {
    INFO(joined(arguments));
    const Finished finished = run_in_chinese(arguments, folder.path());
    CHECK(finished.exit_code >= 2);
    CHECK(has_chinese(finished.errors));
    CHECK(english_in(finished, joined(arguments)) == std::vector<std::string>{});
  }
}

TEST_CASE("in Chinese no refused file is explained in English") {
  const std::filesystem::path refused =
      std::filesystem::path(RETAIN_SOURCE_DIR) / "tests" / "golden" / "refused";
  for (const auto& entry : std::filesystem::directory_iterator(refused)) {
    if (entry.path().extension() != ".toml") continue;
    const Arguments arguments{"check", entry.path().filename().string()};
    INFO(joined(arguments));
    Finished finished = run_in_chinese(arguments, refused);
    CHECK(has_chinese(finished.errors));
    // The parser's own words for what is rare.
    std::string told;
    for (const std::string& line : lines_of(finished.errors)) {
      if (line.find("不是有效的 TOML：") == std::string::npos) told += line + "\n";
    }
    finished.errors = told;
    CHECK(english_in(finished, joined(arguments) + text_of_file(entry.path())) ==
          std::vector<std::string>{});
  }
}

TEST_CASE("English left in a text is found") {
  CHECK(known_words().foreign("documents 的价值 --lang plan.toml churn.share_lost") ==
        std::vector<std::string>{});
  CHECK(known_words().foreign("比 documents more than 元") ==
        std::vector<std::string>{"more", "than"});
  for (const Arguments& arguments : every_mistake()) {
    INFO(joined(arguments));
    CHECK_FALSE(english_in(run_retain(arguments), joined(arguments)).empty());
  }
}

TEST_CASE("the numbers said are the same in both languages", "[slow]") {
  for (const Arguments& arguments : std::vector<Arguments>{
           {"run", "gold-service", "moments-of-truth", "replace-the-lost", "--customers", "60",
            "--replications", "10", "--threads", "2", "--out", "out"},
           {"trace", "documents", "--customer", "17"},
           {"assess", "self-test-sheet"},
           {"relax", "--replications", "5", "--customers", "50", "--out", "out"},
           {"sweep", "gold-service", "--vary", "money.margin=0.1:0.6:0.05", "--out", "out"},
           {"tornado", "gold-service", "--keys",
            "money.margin,churn.share_lost,service.reliability", "--out", "out"},
           {"optimize", "service-programme", "--budget", "90000", "--weeks", "104", "--out",
            "out"}}) {
    INFO(joined(arguments));
    const TemporaryFolder folder;
    const TemporaryFolder other_folder;
    const Finished english = run_retain(arguments, folder.path());
    const Finished chinese = run_in_chinese(arguments, other_folder.path());
    CHECK(english.exit_code == chinese.exit_code);
    CHECK(numbers_of(english.output).size() > 15);
    CHECK(numbers_of(in_yuan(english.output)) == numbers_of(in_yuan(chinese.output)));
  }
}

TEST_CASE("who reads Chinese sees titles, levers and marks in Chinese") {
  const TemporaryFolder folder;
  const Arguments run{"run",      "service-programme", "gold-service", "--engine",
                      "expected", "--quiet",           "--no-report"};
  const std::string printed = run_in_chinese(run, folder.path()).output;
  CHECK_THAT(printed, Catch::StartsWith("“金牌服务”10 年内使企业比“文档的数字”") &&
                          Contains("\n服务计划 ") && Contains("\n金牌服务（gold-service）：") &&
                          Contains("\n领导以身作则 ") && Contains("“服务计划”的各项措施"));
  CHECK_THAT(printed, !Contains("\ngold-service") && !Contains("leadership"));
  const std::string dry_run = run_in_chinese({"run", "gold-service", "--dry-run"}).output;
  CHECK_THAT(dry_run, Contains("假设") && !Contains("assumption"));
  const std::string trace =
      run_in_chinese({"trace", "documents", "--customer", "17", "--beside", "gold-service"}).output;
  CHECK_THAT(trace, Contains("文档的数字、金牌服务 的第 17 号客户") && !Contains("gold-service"));
}

TEST_CASE("who reads Chinese sees the Chinese titles of touchpoints and segments") {
  const TemporaryFolder folder;
  const std::string run =
      run_in_chinese({"run", "moments-of-truth", "--engine", "expected", "--quiet", "--no-report"},
                     folder.path())
          .output;
  CHECK_THAT(run, Contains("损失最大的关键时刻是 送货") && !Contains("elivery"));
  const std::string of_touchpoint =
      run_in_chinese({"trace", "moments-of-truth", "--customer", "17"}).output;
  CHECK_THAT(of_touchpoint, Contains("柜台") && !Contains("ounter"));
  const Arguments customer{"trace", "four-illusions", "--customer", "17"};
  CHECK_THAT(run_in_chinese(customer).output, Contains("；客户群 只是满意"));
  CHECK_THAT(run_retain(customer).output, Contains("; segment Merely satisfied"));
}

TEST_CASE("amounts are compared in yuan") {
  CHECK(in_yuan("+4.82 million yuan and 1,060 yuan") == "+4820000 and 1060 yuan");
  CHECK(in_yuan("+482 万元，1,060 元") == "+4820000，1060 元");
}

TEST_CASE("tables line up in Chinese") {
  for (const Arguments& arguments : std::vector<Arguments>{
           {"run", "gold-service", "moments-of-truth", "--customers", "60", "--replications", "10"},
           {"trace", "documents", "--customer", "17", "--beside", "gold-service"},
           {"assess", "self-test-sheet"},
           {"relax", "--replications", "5", "--customers", "50"},
           {"run", "friendly-telephone", "--dry-run"},
           {"sources", "003"},
           {"params"}}) {
    INFO(joined(arguments));
    const TemporaryFolder folder;
    const PrintedTables tables(run_in_chinese(arguments, folder.path()).output);
    CHECK(tables.rows > 3);
    CHECK(tables.misaligned == std::vector<std::string>{});
  }
}

TEST_CASE("what programs read is the same in both languages", "[slow]") {
  const std::vector<Arguments> commands{
      {"run", "moments-of-truth", "gold-service", "--customers", "30", "--replications", "5",
       "--weeks", "60", "--quiet", "--out", "out"},
      {"run", "friendly-telephone", "replace-the-lost", "--dry-run"},
      {"trace", "documents", "--customer", "17"},
      {"trace", "documents-arithmetic", "--why-left", "other"},
      {"assess", "affinity-sheet"},
      {"verify", "--replications", "30"},
      {"relax", "--replications", "5", "--customers", "50", "--quiet", "--out", "out"},
      {"params"},
      {"sources"}};
  for (const Arguments& command : commands) {
    for (const char* format : {"csv", "json"}) {
      Arguments arguments = command;
      arguments.insert(arguments.end(), {"--format", format});
      INFO(joined(arguments));
      const TemporaryFolder folder;
      const TemporaryFolder other_folder;
      const Finished english = run_retain(arguments, folder.path());
      const Finished chinese = run_in_chinese(arguments, other_folder.path());
      CHECK_FALSE(english.output.empty());
      CHECK(english.output == chinese.output);
    }
  }
}

TEST_CASE("the data files of a run are the same in both languages") {
  const TemporaryFolder folder;
  const TemporaryFolder other_folder;
  const Arguments arguments{"run",
                            "moments-of-truth",
                            "replace-the-lost",
                            "--customers",
                            "30",
                            "--replications",
                            "5",
                            "--weeks",
                            "60",
                            "--no-report",
                            "--out",
                            "out"};
  CHECK(run_retain(arguments, folder.path()).exit_code == 0);
  CHECK(run_in_chinese(arguments, other_folder.path()).exit_code == 0);
  auto english = contents(folder.path());
  auto chinese = contents(other_folder.path());
  const auto manifest = [](std::map<std::string, std::string>& files) {
    auto json = nlohmann::json::parse(files.at("out/manifest.json"));
    files.erase("out/manifest.json");
    json.erase("wall_seconds");
    return json;
  };
  CHECK(manifest(english) == manifest(chinese));
  CHECK(english.size() > 10);
  CHECK(english == chinese);
}
