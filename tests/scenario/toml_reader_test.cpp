#include "scenario/toml_reader.hpp"

#include <catch2/catch.hpp>

using namespace retain::scenario;

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
  REQUIRE(text.errors.empty());
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

TEST_CASE("a line that is no TOML gives the place of its error and the others are read") {
  const TomlText text = read_toml("a = 1\nb = 5$\nc = 2\nd = \ne = x\n");
  REQUIRE(text.errors.size() == 3);
  CHECK(text.errors[0].place == Place{2, 6, 1});
  CHECK_THAT(say(text.errors[0].text), Catch::Contains("'$'"));
  CHECK(text.errors[1].place.line == 4);
  CHECK_THAT(say(text.errors[1].text), Catch::Contains("ends too early"));
  CHECK(text.errors[2].place == Place{5, 5, 1});
  CHECK_THAT(say(text.errors[2].text), Catch::Contains("neither a number"));
  CHECK(text.table.size() == 2);
  CHECK(std::get<std::int64_t>(entry(text.table, "c").value.content) == 2);
}

TEST_CASE("a table whose header is wrong is left out as a whole") {
  const TomlText text = read_toml("[a]\nx = 1\n[b\ny = 2\n\uFF3Bc]\nz = 3\n  [d]\nw = 4\n");
  REQUIRE(text.errors.size() == 2);
  CHECK(text.errors[0].place.line == 3);
  CHECK(text.errors[1].place.line == 5);
  CHECK(text.table.size() == 2);
  CHECK(table(entry(text.table, "a")).size() == 1);
  CHECK(table(entry(text.table, "d")).size() == 1);
}

TEST_CASE("a statement of several lines that is wrong ends the reading") {
  for (const char* wrong : {"a = 1$\nb = [1,\n$]\nc = 2$\n", "a = 1$\nb = [$\n1]\nc = 2$\n",
                            "a = 1$\nb = \"\"\"\nc = 2$\n"}) {
    INFO(wrong);
    const TomlText text = read_toml(wrong);
    CHECK(text.errors.size() == 2);
    CHECK(text.table.empty());
  }
}

TEST_CASE("no more than the most errors are told") {
  std::string wrong;
  for (std::size_t i = 0; i < 2 * most_toml_errors; ++i) wrong += "a = $\n";
  CHECK(read_toml(wrong).errors.size() == most_toml_errors);
}

TEST_CASE("the second of two equal keys or tables is an error at its key") {
  const TomlText text = read_toml("a.b = 1\n  a.b  = 2\n[c]\n[[d]]\n [ c ]\n[d]\n");
  REQUIRE(text.errors.size() == 3);
  CHECK(text.errors[0].place == Place{2, 3, 3});
  CHECK_THAT(say(text.errors[0].text), Catch::StartsWith("'a.b' stands in this file"));
  CHECK(text.errors[1].place == Place{5, 4, 1});
  CHECK(text.errors[2].place == Place{6, 2, 1});
}

TEST_CASE("what the guard refuses does not reach the parser") {
  const TomlText text = read_toml("[ ]\n[a]\nx = 1\na" + std::string(80, '.') + "a = 1\n[]\n");
  REQUIRE(text.errors.size() == 3);
  CHECK(text.errors[0].place == Place{1, 3, 1});
  CHECK(text.errors[1].place.line == 4);
  CHECK(text.errors[2].place == Place{5, 2, 1});
  CHECK(text.table.size() == 1);
  CHECK(read_toml("\xFF\n[]\n").errors.size() == 1);
}
