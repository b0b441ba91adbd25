// Elementary functions come from src/maths: those of the C library, Eigen's and the standard
// library's own give other bits on other processors (docs/decisions/portable-bits.md). Square roots
// and what rounds, splits or scales a number are exact everywhere.

#include <catch2/catch.hpp>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "architecture/code_files.hpp"

using namespace retain::test;

namespace {

/// Calls of elementary functions that are not those of src/maths, line by line.
std::vector<std::string> foreign_calls(const CodeFile& file) {
  static const std::string names =
      "(?:exp|exp2|exp10|expm1|log|log2|log10|log1p|pow|erf|erfc|cbrt|hypot|fma|tgamma|lgamma|"
      "beta|riemann_zeta|expint|a?sinh?|a?cosh?|a?tanh?|atan2|sincos)[fl]?";
  static const std::regex call("(^|[^\\w])(std::|::|__builtin_|\\.|->)?" + names + "\\s*[(<]");
  static const std::regex ours("maths::" + names + "\\(");
  static const std::regex passed("(std::)" + names + "\\b");
  std::vector<std::string> found;
  std::istringstream lines(file.text);
  for (std::string line; std::getline(lines, line);) {
    const std::string code = std::regex_replace(line.substr(0, line.find("//")), ours, "");
    if (std::regex_search(code, call) || std::regex_search(code, passed)) {
      found.push_back(file.path + ": " + line);
    }
  }
  return found;
}

/// What defines these functions: src/maths, and the number type that shows them to Boost.Random.
bool may_define_them(const CodeFile& file) {
  return file.layer() == "maths" || file.path == "random/portable_real.hpp";
}

bool is_found(const std::string& line) {
  return !foreign_calls({"model/market.cpp", line + "\n"}).empty();
}

}  // namespace

TEST_CASE("elementary functions are called in src/maths alone") {
  std::vector<std::string> found;
  for (const CodeFile& file : files_of_src()) {
    if (may_define_them(file)) continue;
    for (const std::string& call : foreign_calls(file)) found.push_back(call);
  }
  CHECK(found == std::vector<std::string>{});
}

TEST_CASE("src/maths itself calls none of the C library") {
  static const std::regex foreign(
      "(std|__builtin_|[^s]::)(::)?(exp|log|pow|erf|sin|cos|tan)\\w*\\(");
  for (const CodeFile& file : files_of_src()) {
    if (!may_define_them(file)) continue;
    INFO(file.path);
    CHECK_FALSE(std::regex_search(file.text, foreign));
  }
}

TEST_CASE("a call of an elementary function of another library is found") {
  CHECK(is_found("const double x = std::exp(-gamma);"));
  CHECK(is_found("const double x = exp(-gamma);"));
  CHECK(is_found("const double x = 2*::pow(a, b);"));
  CHECK(is_found("const double x = __builtin_log(a);"));
  CHECK(is_found("stays = (-hazard.array()).exp();"));
  CHECK(is_found("stays = hazard->array().pow(2.0);"));
  CHECK(is_found("std::ranges::transform(a, b, std::log1p<double>);"));
  CHECK(is_found("double (*function)(double) = std::erfc;"));
  CHECK(is_found("const float x = std::expf(a);"));
  CHECK_FALSE(is_found("const double x = maths::exp(-gamma);"));
  CHECK_FALSE(is_found("const double x = std::sqrt(std::abs(a)) + std::floor(b);"));
  CHECK_FALSE(is_found("/// std::exp(x) would do"));
  CHECK_FALSE(is_found("expects(catalog(a), explain(b));"));
}
