#include "stats/column_moments.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using namespace retain::stats;

namespace {

using Table = std::vector<std::vector<double>>;

/// Columns that move, that never do, and that do for a while.
Table some_columns(std::size_t quantities, std::size_t values) {
  Table columns(quantities, std::vector<double>(values));
  for (std::size_t q = 0; q < quantities; ++q) {
    for (std::size_t i = 0; i < values; ++i) {
      const double moving = std::sin(static_cast<double>(7 * i + q)) * 1e3;
      columns[q][i] = q % 3 == 0 ? moving : q % 3 == 1 ? 0.1 : i < values / 2 ? 0.0 : moving;
    }
  }
  return columns;
}

void add(ColumnMoments& moments, const Table& columns, std::size_t first, std::size_t last) {
  std::vector<std::span<const double>> parts;
  for (const auto& column : columns) {
    parts.push_back(std::span(column).subspan(first, last - first));
  }
  moments.add(parts);
}

}  // namespace

TEST_CASE("moments side by side have the bits of moments alone, in one stretch or several") {
  for (const std::size_t quantities : {1U, 3U, 8U}) {
    const Table columns = some_columns(quantities, 100);
    ColumnMoments at_once;
    add(at_once, columns, 0, 100);
    ColumnMoments in_parts;
    for (const std::size_t first : {0U, 30U, 40U, 50U, 90U}) {
      add(in_parts, columns, first, first == 0 ? 30 : first == 50 ? 90 : first + 10);
    }
    for (std::size_t q = 0; q < quantities; ++q) {
      Moments alone;
      for (const double value : columns[q]) alone.add(value);
      for (const ColumnMoments* moments : {&at_once, &in_parts}) {
        CHECK(moments->moments(q).count() == 100);
        CHECK(moments->moments(q).mean() == alone.mean());
        CHECK(moments->moments(q).variance() == alone.variance());
      }
    }
  }
}

TEST_CASE("moments side by side of a number that is not available are not available either") {
  const Table columns{{1.0, not_available, 3.0}, {1.0, 2.0, 3.0}};
  ColumnMoments moments;
  add(moments, columns, 0, 3);
  CHECK(std::isnan(moments.moments(0).mean()));
  CHECK(moments.moments(1).mean() == 2.0);
}
