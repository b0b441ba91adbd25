#include "report/amounts.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdlib>

#include "base/message.hpp"
#include "base/units.hpp"
#include "report/numbers.hpp"

namespace retain::message {

constexpr Message plain_yuan{"{} yuan", "{} 元"};
constexpr Message many_yuan{"{} million yuan", "{} 万元"};
constexpr Message very_many_yuan{"{} billion yuan", "{} 亿元"};

constexpr Message tenths_of_years{"{:.1f} years", "{:.1f} 年"};

}  // namespace retain::message

namespace retain::report {
namespace {

/// A number from which on amounts are counted in a larger unit.
struct LargeUnit {
  double size;
  const Message* words;
};

/// The units of the language, the largest first: thousands of thousands, or of ten thousands.
std::array<LargeUnit, 2> large_units() {
  const bool is_chinese = spoken_language() == Language::chinese;
  return {LargeUnit{is_chinese ? 1e8 : 1e9, &message::very_many_yuan},
          LargeUnit{is_chinese ? 1e4 : 1e6, &message::many_yuan}};
}

/// To three digits.
double rounded(double number) {
  return std::strtod(fmt::format("{:.2e}", number).c_str(), nullptr);
}

/// As few digits as say a number of three.
std::string digits_of(double number) {
  constexpr double hundred = 100.0;
  constexpr double ten = 10.0;
  const int decimals = std::abs(number) >= hundred ? 0 : std::abs(number) >= ten ? 1 : 2;
  std::string text = fmt::format("{:.{}f}", number, decimals);
  if (decimals > 0) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text == "-0" ? "0" : grouped(text);
}

}  // namespace

std::string amount_text(double yuan) {
  const double shown = rounded(yuan);
  for (const LargeUnit& unit : large_units()) {
    if (std::abs(shown) >= unit.size) return say(*unit.words, digits_of(shown / unit.size));
  }
  return say(message::plain_yuan, digits_of(shown));
}

std::string signed_amount_text(double yuan) {
  const std::string text = amount_text(yuan);
  const bool is_zero = text.find_first_of("123456789") == std::string::npos;
  return yuan > 0.0 && !is_zero ? "+" + text : text;
}

std::string time_text(double weeks) {
  const auto whole_weeks = std::llround(weeks);
  if (whole_weeks < weeks_per_year) return period_text(whole_weeks);
  return say(message::tenths_of_years, weeks / static_cast<double>(weeks_per_year));
}

}  // namespace retain::report
