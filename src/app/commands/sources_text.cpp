#include "app/commands/sources_text.hpp"

#include <array>
#include <utility>

#include "app/terminal/paint.hpp"
#include "app/terminal/text_table.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "text/csv_text.hpp"
#include "text/json_value.hpp"

namespace retain::message {

constexpr Message claims_of_document{"{}  {}", "{}  {}"};
constexpr Message column_claim{"claim", "论断"};
constexpr Message column_status{"status", "状态"};
constexpr Message column_place{"place", "处理"};
constexpr Message column_embodied{"stands for it", "程序中的对应"};
constexpr Message column_says{"what it says", "英文概述"};
constexpr Message column_quote{"in the document", "文档原文"};
constexpr Message and_more{"{} +{}", "{} +{}"};
constexpr Message model_section{"model {}", "模型第 {} 节"};
constexpr Message one_claim{
    "{}  {}\n"
    "  quote       {}\n"
    "  document    {}  {}\n"
    "  status      {}\n"
    "  bears       {}\n"
    "  place       {}\n",
    "{0}  {2}\n"
    "  英文概述    {1}\n"
    "  文档        {3}  {4}\n"
    "  状态        {5}\n"
    "  内容        {6}\n"
    "  处理        {7}\n"};
constexpr Message claim_line{"  {:<10}  {}\n", "  {:<10}  {}\n"};
constexpr Message claim_reading{"reading", "解读"};
constexpr Message claim_note{"note", "说明"};
constexpr Message claim_parameters{"parameters", "参数"};
constexpr Message claim_scenarios{"scenarios", "情景"};
constexpr Message claim_model{"model", "模型"};
constexpr Message claim_section{"docs/model.md, section {}", "docs/model.md，第 {} 节"};
constexpr Message claim_tests{"tests", "测试"};
constexpr Message claim_is_read{"  {} is read so: {}\n", "  {} 的解读：{}\n"};
constexpr Message claim_is_left_out{"  {} is left out: {}\n", "  {} 未纳入模型：{}\n"};
constexpr Message claim_is_advice{"  {} is advice: {}\n", "  {} 属于建议：{}\n"};
constexpr Message claims_counted{
    "{} claims: {} simulated, {} criteria of a score, {} left out, {} advice to people.\n",
    "共 {} 条论断：{} 条已模拟，{} 条是评分依据，{} 条未纳入，{} 条是给人的建议。\n"};
constexpr Message claim_in_full{"'retain sources {}' shows a claim in full.\n",
                                "“retain sources {}”显示一条论断的全部内容。\n"};
constexpr Message no_claim_about{"No claim of the documents stands behind '{}'.\n",
                                 "文档中没有与“{}”有关的论断。\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

using Documents = std::vector<SourceDocument>;

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, "; "));
}

bool speaks_chinese() {
  return spoken_language() == Language::chinese;
}

const std::string& reading_of(const Claim& claim) {
  return speaks_chinese() ? claim.reading_zh : claim.reading;
}

const std::string& note_of(const Claim& claim) {
  return speaks_chinese() ? claim.note_zh : claim.note;
}

/// What of the program stands for the claim: the first of it, and how much more there is.
std::string embodied_in(const Claim& claim) {
  std::vector<std::string> names = claim.parameters;
  names.insert(names.end(), claim.scenarios.begin(), claim.scenarios.end());
  for (const std::string& section : claim.model) {
    names.push_back(say(message::model_section, section));
  }
  names.insert(names.end(), claim.tests.begin(), claim.tests.end());
  if (names.empty()) return {};
  return names.size() == 1 ? names.front()
                           : say(message::and_more, names.front(), names.size() - 1);
}

/// How a claim is read that can be read in several ways, and why there is nothing that stands for
/// it.
std::string remarks_on(const Claim& claim) {
  std::string text;
  if (!claim.reading.empty()) text += say(message::claim_is_read, claim.id, reading_of(claim));
  if (claim.place == ClaimPlace::left_out) {
    text += say(message::claim_is_left_out, claim.id, note_of(claim));
  } else if (claim.place == ClaimPlace::advice) {
    text += say(message::claim_is_advice, claim.id, note_of(claim));
  }
  return text;
}

/// What a claim says: in English and the beginning of the quote, in Chinese the whole quote.
std::vector<std::string> words_of(const Claim& claim) {
  constexpr std::size_t longest_quote = 24;  // characters
  if (speaks_chinese()) return {claim.quote};
  return {claim.says, shortened(claim.quote, longest_quote)};
}

std::vector<TableColumn> columns_of_claims() {
  std::vector<TableColumn> columns{{say(message::column_claim)},
                                   {.title = say(message::column_status), .leave_out = 2},
                                   {.title = say(message::column_place), .leave_out = 3},
                                   {.title = say(message::column_embodied), .leave_out = 4}};
  if (!speaks_chinese()) columns.push_back({say(message::column_says)});
  columns.push_back({.title = say(message::column_quote), .leave_out = speaks_chinese() ? 0 : 1});
  return columns;
}

std::string table_of(const SourceDocument& document) {
  TextTable table(columns_of_claims());
  std::string remarks;
  for (const Claim& claim : document.claims) {
    std::vector<std::string> row{claim.id, std::string(name_of(claim.status)),
                                 std::string(name_of(claim.place)), embodied_in(claim)};
    for (std::string& words : words_of(claim)) row.push_back(std::move(words));
    table.add_row(std::move(row));
    remarks += remarks_on(claim);
  }
  if (!remarks.empty()) remarks = "\n" + remarks;
  return painted(Paint::title, say(message::claims_of_document, document.number, document.title)) +
         "\n\n" + table.to_text() + remarks + "\n";
}

/// How many claims have which place, where there are several.
std::string summary_of(const Documents& documents) {
  std::array<std::size_t, claim_place_names.size()> count{};
  std::size_t all = 0;
  for (const SourceDocument& document : documents) {
    for (const Claim& claim : document.claims) ++count[static_cast<std::size_t>(claim.place)];
    all += document.claims.size();
  }
  if (all == 1) return {};
  return say(message::claims_counted, all, count[0], count[1], count[2], count[3]);
}

/// A claim with everything that is known about it.
std::string in_full(const SourceDocument& document, const Claim& claim) {
  std::string text =
      say(message::one_claim, claim.id, claim.says, claim.quote, document.number, document.title,
          name_of(claim.status), name_of(claim.bears), name_of(claim.place));
  const auto add = [&](const Message& name, const std::vector<std::string>& lines) {
    std::string label = say(name);
    for (const std::string& line : lines) {
      if (!line.empty()) text += say(message::claim_line, std::exchange(label, {}), line);
    }
  };
  std::vector<std::string> sections;
  for (const std::string& number : claim.model) {
    sections.push_back(say(message::claim_section, number));
  }
  add(message::claim_reading, {reading_of(claim)});
  add(message::claim_note, {note_of(claim)});
  add(message::claim_parameters, claim.parameters);
  add(message::claim_scenarios, claim.scenarios);
  add(message::claim_model, sections);
  add(message::claim_tests, claim.tests);
  return text;
}

std::string as_text(const Documents& documents, const std::string& what) {
  if (documents.empty()) return say(message::no_claim_about, what);
  const SourceDocument& first = documents.front();
  if (first.claims.front().id == what) return in_full(first, first.claims.front());
  std::string text;
  for (const SourceDocument& document : documents) text += table_of(document);
  return text + summary_of(documents) + say(message::claim_in_full, first.claims.front().id);
}

std::string as_csv(const Documents& documents) {
  std::string text(byte_order_mark);
  text += csv_line({"claim", "document", "status", "bears", "place", "says", "quote", "parameters",
                    "scenarios", "model", "tests", "reading", "note"});
  for (const SourceDocument& document : documents) {
    for (const Claim& claim : document.claims) {
      text += csv_line({claim.id, document.number, std::string(name_of(claim.status)),
                        std::string(name_of(claim.bears)), std::string(name_of(claim.place)),
                        claim.says, claim.quote, joined(claim.parameters), joined(claim.scenarios),
                        joined(claim.model), joined(claim.tests), claim.reading, claim.note});
    }
  }
  return text;
}

std::string as_json(const Documents& documents) {
  Json list = Json::array();
  for (const SourceDocument& document : documents) {
    for (const Claim& claim : document.claims) {
      list.push_back({{"claim", claim.id},
                      {"document", document.number},
                      {"title", document.title},
                      {"status", name_of(claim.status)},
                      {"bears", name_of(claim.bears)},
                      {"place", name_of(claim.place)},
                      {"says", claim.says},
                      {"quote", claim.quote},
                      {"parameters", claim.parameters},
                      {"scenarios", claim.scenarios},
                      {"model", claim.model},
                      {"tests", claim.tests},
                      {"reading", claim.reading},
                      {"note", claim.note}});
    }
  }
  return list.dump(2) + '\n';
}

}  // namespace

std::string claims_text(const std::vector<SourceDocument>& documents, const std::string& what,
                        OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(documents, what);
    case OutputFormat::csv:
      return as_csv(documents);
    case OutputFormat::json:
      return as_json(documents);
  }
  return {};
}

}  // namespace retain::app::commands
