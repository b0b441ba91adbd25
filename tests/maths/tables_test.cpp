// The tables and constants of src/maths, computed anew by MPFR: RETAIN_UPDATE_GOLDEN=1 writes them.

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "maths/constants.hpp"
#include "maths/erfc_series.hpp"
#include "maths/exact.hpp"
#include "maths/log_table.hpp"
#include "support/golden_files.hpp"

using namespace retain::maths;
using namespace retain::test;

namespace {

/// The nearest multiple of 2^-bits.
double multiple(const Exact& value, int bits) {
  Exact scaled = value;
  mpfr_mul_2si(scaled.get(), scaled.get(), bits, MPFR_RNDN);
  mpfr_rint(scaled.get(), scaled.get(), MPFR_RNDN);
  mpfr_mul_2si(scaled.get(), scaled.get(), -bits, MPFR_RNDN);
  return scaled.nearest();
}

DoubleSum as_doubles(const Exact& value) {
  return {value.nearest(), (value - value.nearest()).nearest()};
}

constexpr mpfr_prec_t many_bits = 240;
constexpr int log_bits = 42;      ///< of the part whose sums with multiples of ln 2 are exact
constexpr int inverse_bits = 12;  ///< of the inverses, behind the point

/// About 1 / middle of the j-th interval; the first and the last one are exact at 1 and at 2.
double inverse_of(std::size_t j) {
  if (j == 0) return 1.0;
  if (j + 1 == log_entry_count) return 0.5;
  const double count = static_cast<double>(log_entry_count);
  return multiple(Exact(1.0) / Exact(1.0 + (static_cast<double>(j) + 0.5) / count), inverse_bits);
}

std::string text_of_log_table() {
  std::string rows;
  for (std::size_t j = 0; j < log_entry_count; ++j) {
    const double inverse = inverse_of(j);
    const Exact shown = j < first_halved_entry ? inverse : 2.0 * inverse;
    const Exact log = Exact(0.0) - shown.of(mpfr_log);
    const double high = multiple(log, log_bits);
    rows += fmt::format("    {{{:a}, {:a}, {:a}}},\n", inverse, high + 0.0,
                        (log - high).nearest() + 0.0);
  }
  return "#include \"maths/log_table.hpp\"\n\nnamespace retain::maths {\n\n"
         "// Written by tests/maths/tables_test.cpp.\n// clang-format off\n"
         "const std::array<LogEntry, log_entry_count> log_table{{\n" +
         rows + "}};\n// clang-format on\n\n}  // namespace retain::maths\n";
}

/// (1 + 2 x) exp(x^2) erfc(x) where t = (x - c) / (x + c).
Exact scaled_erfc(const Exact& t) {
  const Exact x = Exact(erfc_series_centre) * (Exact(1.0) + t) / (Exact(1.0) - t);
  return (Exact(1.0) + Exact(2.0) * x) * (x * x).of(mpfr_exp) * x.of(mpfr_erfc);
}

/// Chebyshev coefficients from the values at the nodes cos(pi (k + 1/2) / N).
std::vector<Exact> chebyshev_coefficients() {
  constexpr int nodes = 64;
  std::vector<Exact> values;
  std::vector<Exact> coefficients;
  const auto angle = [](int n, int k) { return exact_pi() * Exact(n * (k + 0.5)) / Exact(nodes); };
  for (int k = 0; k < nodes; ++k) values.push_back(scaled_erfc(angle(1, k).of(mpfr_cos)));
  for (int n = 0; n < nodes; ++n) {
    Exact sum;
    for (int k = 0; k < nodes; ++k) {
      sum = sum + values[static_cast<std::size_t>(k)] * angle(n, k).of(mpfr_cos);
    }
    coefficients.push_back(sum * Exact(2.0 / nodes));
  }
  return coefficients;
}

std::string text_of_erfc_series(const std::vector<Exact>& coefficients) {
  std::string rows;
  for (std::size_t n = 0; n < erfc_coefficient_count; ++n) {
    rows += fmt::format("    {:a},\n", coefficients[n].nearest());
  }
  return "#include \"maths/erfc_series.hpp\"\n\nnamespace retain::maths {\n\n"
         "// Written by tests/maths/tables_test.cpp.\n// clang-format off\n"
         "const std::array<double, erfc_coefficient_count> erfc_series{\n" +
         rows + "};\n// clang-format on\n\n}  // namespace retain::maths\n";
}

void check_file(const std::string& name, const std::string& wanted) {
  const auto file = std::filesystem::path(RETAIN_SOURCE_DIR) / "src" / "maths" / name;
  if (updates_golden_files()) write_text(file, wanted);
  INFO(name);
  CHECK(text_of(file) == wanted);
}

}  // namespace

TEST_CASE("constants are those of MPFR") {
  const Precision precision(many_bits);
  const Exact two = Exact(2.0).of(mpfr_log);
  CHECK(ln2 == as_doubles(two));
  CHECK(ln2_in_parts ==
        DoubleSum{multiple(two, log_bits), (two - multiple(two, log_bits)).nearest()});
  CHECK(per_ln2 == as_doubles(Exact(1.0) / two));
  CHECK(per_ln10 == as_doubles(Exact(1.0) / Exact(10.0).of(mpfr_log)));
  CHECK(two_per_root_pi == (Exact(2.0) / exact_pi().of(mpfr_sqrt)).nearest());
}

TEST_CASE("the table of logarithms is that of MPFR") {
  const Precision precision(many_bits);
  check_file("log_table.cpp", text_of_log_table());
}

TEST_CASE("the Chebyshev series of erfc is that of MPFR and its rest is negligible") {
  const Precision precision(many_bits);
  const std::vector<Exact> coefficients = chebyshev_coefficients();
  check_file("erfc_series.cpp", text_of_erfc_series(coefficients));
  double rest = 0.0;
  for (std::size_t n = erfc_coefficient_count; n < coefficients.size(); ++n) {
    rest += std::abs(coefficients[n].nearest());
  }
  CHECK(rest < 0x1p-58);
}

TEST_CASE("the last interval that is not halved holds the square root of 2") {
  const double width = 1.0 / static_cast<double>(log_entry_count);
  CHECK(1.0 + width * first_halved_entry <= std::sqrt(2.0));
  CHECK(1.0 + width * (first_halved_entry + 1) > std::sqrt(2.0));
}
