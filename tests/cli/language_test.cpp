#include <catch2/catch.hpp>

#include "support/languages.hpp"

using namespace retain::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

const char* const english_help = "retain params [WORD] - every parameter";
const char* const chinese_help = "retain params [WORD] - 所有参数";

/// The beginning of what --help says where the environment is this.
std::string help_where(const std::map<std::string, std::string>& environment) {
  const std::string help = run_where(environment, {"params", "--help"}).output;
  if (help.starts_with(chinese_help)) return "Chinese";
  return help.starts_with(english_help) ? "English" : help;
}

}  // namespace

TEST_CASE("the option --lang chooses the language wherever it stands") {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"--lang", "zh", "params", "--help"},
                                             {"params", "--lang", "zh", "--help"},
                                             {"params", "--help", "--lang", "zh"},
                                             {"--lang=zh", "params", "--help"},
                                             {"params", "--help", "--lang=zh"},
                                             {"help", "--lang", "zh", "params"},
                                             {"--lang", "en", "params", "--help", "--lang=zh"}}) {
    const Finished finished = run_retain(arguments);
    CHECK(finished.exit_code == 0);
    CHECK_THAT(finished.output, StartsWith(chinese_help));
  }
  CHECK_THAT(run_in_chinese({"params", "--help", "--lang", "en"}).output, StartsWith(english_help));
}

TEST_CASE("errors are in the language that --lang chooses") {
  CHECK_THAT(run_retain({"--lang", "zh", "parms"}).errors, StartsWith("没有命令“parms”"));
  CHECK_THAT(run_in_chinese({"parms", "--lang", "en"}).errors,
             StartsWith("unknown command 'parms'"));
}

TEST_CASE("a wrong or missing language is refused with exit code 2") {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"params", "--lang", "fr"},
                                             {"params", "--lang=ZH"},
                                             {"params", "--lang="},
                                             {"params", "--lang"},
                                             {"--lang", "--help"}}) {
    const Finished finished = run_retain(arguments);
    CHECK(finished.exit_code == 2);
    CHECK(finished.output.empty());
    CHECK_THAT(finished.errors, Contains("--lang"));
  }
  CHECK(run_retain({"params", "--lang", "fr"}).errors ==
        "--lang fr: must be one of: en, zh, auto\n");
  CHECK(run_in_chinese({"params", "--lang", "fr"}).errors ==
        "--lang fr：必须是以下之一：en、zh、auto\n");
}

TEST_CASE("behind two dashes --lang is no option") {
  const Finished finished = run_retain({"check", "--", "--lang"});
  CHECK(finished.exit_code == 2);
  CHECK_THAT(finished.errors, StartsWith("--lang: there is no shipped scenario"));
}

TEST_CASE("without --lang the first variable of the environment that is set decides") {
  CHECK(help_where({{"LC_ALL", "zh_CN.UTF-8"}}) == "Chinese");
  CHECK(help_where({{"LC_ALL", "C"}, {"LC_MESSAGES", "zh_CN"}, {"LANG", "zh_CN"}}) == "English");
  CHECK(help_where({{"LC_ALL", ""}, {"LC_MESSAGES", "zh_TW"}, {"LANG", "C"}}) == "Chinese");
  CHECK(help_where({{"LC_ALL", ""}, {"LC_MESSAGES", "C"}, {"LANG", "zh_CN"}}) == "English");
  CHECK(help_where({{"LC_ALL", ""}, {"LC_MESSAGES", ""}, {"LANG", "zh_CN"}}) == "Chinese");
  CHECK(help_where({{"LC_ALL", ""}, {"LC_MESSAGES", ""}, {"LANG", ""}}) == "English");
  CHECK(help_where({{"LC_ALL", "de_DE.UTF-8"}}) == "English");
}

TEST_CASE("auto is the language of the environment") {
  CHECK_THAT(run_in_chinese({"params", "--help", "--lang", "auto"}).output,
             StartsWith(chinese_help));
  CHECK_THAT(run_retain({"params", "--help", "--lang", "auto"}).output, StartsWith(english_help));
}
