#include "io/toml_reader.hpp"

#include <catch2/catch.hpp>

using namespace retain;

namespace {

const TomlEntry& entry(const TomlTable& table, const std::string& key) {
  for (const TomlEntry& candidate : table) {
    if (candidate.key == key) return candidate;
  }
  throw std::out_of_range(key);
}

const TomlTable& table(const TomlEntry& entry) {
  return std::get<TomlTable>(entry.value.content);
}

}  // namespace

TEST_CASE("keys and values are read with their places") {
  const TomlText text = read_toml("[churn]\n  share_lost = 0.25\nwithin_years=5\n");
  REQUIRE(text.valid);
  const TomlTable& churn = table(entry(text.table, "churn"));
  CHECK(std::get<double>(entry(churn, "share_lost").value.content) == 0.25);
  CHECK(entry(churn, "share_lost").key_place == Place{2, 3, 10});
  CHECK(entry(churn, "share_lost").value.place == Place{2, 16, 4});
  CHECK(std::get<std::int64_t>(entry(churn, "within_years").value.content) == 5);
  CHECK(entry(churn, "within_years").value.place == Place{3, 14, 1});
}

TEST_CASE("columns count characters, not bytes") {
  const TomlText text = read_toml("t = { \"中文\" = 1, b = true }\n");
  CHECK(entry(table(entry(text.table, "t")), "b").key_place == Place{1, 17, 1});
}

TEST_CASE("every kind of value is told apart") {
  const TomlText text =
      read_toml("text='x'\nlist=[1]\nday=1979-05-27\ntime=07:32:00\nwhen=1979-05-27T07:32:00Z\n");
  CHECK(std::holds_alternative<std::string>(entry(text.table, "text").value.content));
  CHECK(std::holds_alternative<TomlArray>(entry(text.table, "list").value.content));
  for (const char* key : {"day", "time", "when"}) {
    CHECK(std::holds_alternative<TomlDate>(entry(text.table, key).value.content));
  }
}

TEST_CASE("a text that is no TOML gives the place of its first error") {
  const TomlText text = read_toml("a = 1\nb = 5%\n");
  CHECK_FALSE(text.valid);
  CHECK(text.table.empty());
  CHECK(text.error_place == Place{2, 6, 1});
  CHECK_THAT(text.error, Catch::Contains("'%'"));
}
