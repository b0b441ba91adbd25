#include <catch2/catch.hpp>

#include "support/retain_program.hpp"

using namespace retain::test;
using Catch::Contains;
using Catch::StartsWith;

TEST_CASE("without arguments the program explains itself on standard output") {
  const Finished finished = run_retain({});
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, StartsWith("retain - ") && Contains("Examples"));
  CHECK(finished.errors.empty());
}

TEST_CASE("the version names version, commit, compiler and instruction set") {
  const Finished finished = run_retain({"--version"});
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, StartsWith("retain ") && Contains("\ncommit ") &&
                                  Contains("\ncompiler ") && Contains("\ninstruction set "));
}

TEST_CASE("wrong usage is told on standard error with exit code 2") {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"chekc"},
                                             {"check"},
                                             {"check", "documents", "--sett", "a=1"},
                                             {"params", "no.such.key"},
                                             {"check", "documnets"},
                                             {"check", "documents", "--set", "a=1"},
                                             {"run", "documents", "--seed", "x"},
                                             {"new", "plan"}}) {
    const Finished finished = run_retain(arguments);
    CHECK(finished.exit_code == 2);
    CHECK(finished.output.empty());
    CHECK_FALSE(finished.errors.empty());
    CHECK(finished.errors.back() == '\n');
  }
}

TEST_CASE("results that cannot be written end with exit code 4, never with 0") {
  for (const Output output : {Output::full_device, Output::closed}) {
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"--help"}, {"params"}, {"check", "documents"}, {"run", "documents", "--dry-run"}}) {
      const Finished finished = run_retain(arguments, {}, output);
      CHECK(finished.exit_code == 4);
      CHECK(finished.signal == 0);
      CHECK_THAT(finished.errors, Contains("standard output cannot be written"));
    }
  }
}

TEST_CASE("a reader that goes away ends a command silently, with the exit code of what it did") {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"--help"}, {"params"}, {"check", "documents"}, {"run", "documents", "--dry-run"}}) {
    const Finished finished = run_retain(arguments, {}, Output::broken_pipe);
    CHECK(finished.exit_code == 0);
    CHECK(finished.signal == 0);
    CHECK(finished.errors.empty());
  }
}
