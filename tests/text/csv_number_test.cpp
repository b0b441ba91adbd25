#include "text/csv_number.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

using retain::text::csv_number;

namespace {

/// The double that is nearest to a decimal.
double nearest_double(const std::string& text) {
  return std::strtod(text.c_str(), nullptr);
}

/// A decimal as its digits, read as one whole number, times a power of ten.
struct Digits {
  explicit Digits(const std::string& text) {
    const std::size_t mark = text.find('e');
    std::string mantissa = text.substr(0, mark);
    const std::size_t point = mantissa.find('.');
    power -= static_cast<int>(mantissa.size() - point - 1);
    if (mark != std::string::npos) power += std::stoi(text.substr(mark + 1));
    number = std::stoull(mantissa.erase(point, 1));
  }

  unsigned long long number = 0;
  int power = 0;
};

template <class Number>
Number power_of_ten(int exponent) {
  Number power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// What a reader gets that calculates with Number: double as pandas and readr do, long double as R
/// and sqlite do, which rounds twice.
template <class Number>
double by_one_division(const std::string& text) {
  const Digits digits(text);
  const auto number = static_cast<Number>(digits.number);
  return static_cast<double>(digits.power < 0 ? number / power_of_ten<Number>(-digits.power)
                                              : number * power_of_ten<Number>(digits.power));
}

/// What data.table gets, from a table of powers of ten that holds 0.1 and less rounded.
double by_one_multiplication(const std::string& text) {
  const Digits digits(text);
  const long double power = std::strtold(("1e" + std::to_string(digits.power)).c_str(), nullptr);
  return static_cast<double>(static_cast<long double>(digits.number) * power);
}

/// Numbers of every size that all readers agree on.
class Numbers {
 public:
  double next() { return std::exp(exponent_(bits_)); }

 private:
  std::mt19937_64 bits_{1};
  std::uniform_real_distribution<double> exponent_{-50.0, 52.9};
};

}  // namespace

TEST_CASE("a number has at most twelve digits, and a point with a digit behind it") {
  CHECK(csv_number(1000.0) == "1000.0");
  CHECK(csv_number(-118.0) == "-118.0");
  CHECK(csv_number(-0.0448) == "-0.0448");
  CHECK(csv_number(0.1 + 0.2) == "0.3");
  CHECK(csv_number(1.0 / 3.0) == "0.333333333333");
  CHECK(csv_number(1.0 / 52.0) == "0.0192307692308");
  CHECK(csv_number(13970.38317559488) == "13970.3831756");
  CHECK(csv_number(123456789012.3) == "123456789012.0");
}

TEST_CASE("very large and very small numbers have an exponent") {
  CHECK(csv_number(999999999999.4) == "999999999999.0");
  CHECK(csv_number(999999999999.6) == "1.0e+12");
  CHECK(csv_number(-1234567890123456.0) == "-1.23456789012e+15");
  CHECK(csv_number(0.0001) == "0.0001");
  CHECK(csv_number(0.00009999999999999) == "0.0001");
  CHECK(csv_number(0.000015) == "1.5e-05");
  CHECK(csv_number(std::numeric_limits<double>::max()) == "1.79769313486e+308");
}

TEST_CASE("a number has at most twenty-one decimals") {
  CHECK(csv_number(1.23456789012345e-15) == "1.234568e-15");
  CHECK(csv_number(3e-21) == "3.0e-21");
  CHECK(csv_number(1e-22) == "0.0");
  CHECK(csv_number(-std::numeric_limits<double>::denorm_min()) == "0.0");
}

TEST_CASE("not available is an empty cell, and zero has no sign") {
  CHECK(csv_number(std::numeric_limits<double>::quiet_NaN()).empty());
  CHECK(csv_number(-0.0) == "0.0");
  CHECK(csv_number(-std::numeric_limits<double>::infinity()) == "-inf");
}

TEST_CASE("a decimal that readers would round to two doubles gives way to its neighbour") {
  const std::string unlucky = "0.219304590378";
  if constexpr (std::numeric_limits<long double>::digits == 64) {
    CHECK(by_one_division<long double>(unlucky) != nearest_double(unlucky));
  }
  CHECK(csv_number(nearest_double(unlucky)) == "0.219304590379");
}

TEST_CASE("readers that round once, twice or with rounded powers of ten get the same double") {
  Numbers numbers;
  double furthest = 0.0;
  for (int i = 0; i < 200'000; ++i) {
    const double number = numbers.next();
    const std::string text = csv_number(number);
    const double read = nearest_double(text);
    const bool is_agreed = by_one_division<double>(text) == read &&
                           by_one_division<long double>(text) == read &&
                           by_one_multiplication(text) == read && csv_number(read) == text;
    if (!is_agreed) FAIL_CHECK(text);
    if (number > 1e-9) furthest = std::max(furthest, std::abs(read - number) / number);
  }
  CHECK(furthest < 2e-11);
}

TEST_CASE("a number below zero is written as its opposite is") {
  Numbers numbers;
  for (int i = 0; i < 1'000; ++i) {
    const double number = 1.0 + numbers.next();
    CHECK(csv_number(-number) == "-" + csv_number(number));
  }
}
