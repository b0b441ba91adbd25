#include "report/numbers.hpp"

#include <catch2/catch.hpp>

#include "report/sentence.hpp"

using namespace retain;

namespace {

/// A scenario that is compared with documents, and the difference of its value in ten years.
Figures with_gain(double mean, double standard_error) {
  Figures figures;
  figures.scenario.name = "ours";
  figures.scenario.simulation.weeks = 520;
  figures.base = "documents";
  Estimate gain;
  gain.mean = mean;
  gain.standard_error = standard_error;
  figures.differences.emplace("value_10y", gain);
  return figures;
}

void break_even_at(Figures& figures, double yuan) {
  Estimate estimate;
  estimate.mean = yuan;
  figures.metrics.emplace("break_even_programme", estimate);
}

}  // namespace

TEST_CASE("a number has a decimal where it says something and no sign at zero") {
  CHECK(interval_text({3201.4, 56.2}) == "3201 ± 56");
  CHECK(interval_text({3201.44, 0.25}) == "3201.4 ± 0.2");
  CHECK(interval_text({312000.0, 0.0}) == "312000 ± 0");
  CHECK(interval_text({99.44, not_available}) == "99.4");
  CHECK(interval_text({312000.4, not_available}) == "312000");
  CHECK(interval_text({-0.01, 0.5}) == "0.0 ± 0.5");
  CHECK(interval_text({-0.3, 56.0}) == "0 ± 56");
  CHECK(interval_text({0.0, not_available}) == "0");
}

TEST_CASE("a sentence says a difference as far as it can be seen") {
  const std::string begin = "ours: in 10 years a customer is worth ";
  CHECK(sentence_of(with_gain(3201, 28.6)) == begin + "3201 yuan (± 56) more than in documents.");
  CHECK(sentence_of(with_gain(-12.25, 0.1)) == begin + "12.2 yuan (± 0.2) less than in documents.");
  CHECK(sentence_of(with_gain(5200, 0.0)) == begin + "5200 yuan more than in documents.");
  CHECK(sentence_of(with_gain(-0.01, 0.2)) == begin + "as much as in documents (± 0.4).");
  CHECK(sentence_of(with_gain(0.0, 0.0)) == begin + "as much as in documents.");
}

TEST_CASE("a sentence names no break-even of nothing") {
  Figures figures = with_gain(10.0, not_available);
  break_even_at(figures, 0.4);
  CHECK(sentence_of(figures).find("would pay") == std::string::npos);
  Figures other = with_gain(10.0, not_available);
  break_even_at(other, 0.6);
  CHECK(sentence_of(other).find("would pay up to 1 yuan") != std::string::npos);
}
