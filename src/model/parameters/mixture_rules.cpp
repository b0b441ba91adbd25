#include <cmath>
#include <set>
#include <string>

#include "base/cell_text.hpp"
#include "base/plain_name.hpp"
#include "base/sentence.hpp"
#include "model/parameters/record_rules.hpp"
#include "model/parameters/words.hpp"
#include "model/title.hpp"

namespace retain::message {

constexpr Message negative_spend{"{} = {} (must be 0 or more; -1 stands for money.spend_per_week)",
                                 "{} = {}（必须大于或等于 0；-1 表示 money.spend_per_week）"};
constexpr Message record_needs_name{"{} has no name; write name = \"...\", of a-z, 0-9 and -",
                                    "{} 没有名称；请写 name = \"...\"，只用 a-z、0-9 和 -"};
constexpr Message bad_record_name{
    "{}.name = \"{}\": a name is made of a-z, 0-9 and -, beginning with a letter or digit",
    "{}.name = \"{}\"：名称只能由 a-z、0-9 和 - 组成，并以字母或数字开头"};
constexpr Message record_name_reads_otherwise{
    "{}.name = \"{}\": programs that read tables take this name for a number, a date, true, false "
    "or a missing value",
    "{}.name = \"{}\"：读表的程序会把此名称当作数、日期、true、false 或缺失值"};
constexpr Message record_name_taken{"{}.name = \"{}\": the name is taken already",
                                    "{}.name = \"{}\"：该名称已被使用"};
constexpr Message records_shown_alike{
    "{} and {} are both shown as \"{}\"; give them titles that differ",
    "{} 与 {} 都显示为“{}”；请使用不同的标题"};

}  // namespace retain::message

namespace retain::model::parameters {
namespace {

/// Names are plain and differ, shares sum to 1; nothing is asked of an empty list.
template <class Record>
void check_mixture(const std::vector<Record>& records, const std::string& kind,
                   std::vector<Violation>& found) {
  if (records.empty()) return;
  std::set<std::string> names;
  std::vector<std::string> keys_of_shares;
  double sum = 0.0;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string record = fmt::format("{}.{}", kind, i + 1);
    const std::string& name = records[i].name;
    if (name.empty()) {
      found.push_back({{record + ".name", record}, Sentence(message::record_needs_name, record)});
    } else if (!is_plain_name(name)) {
      found.push_back({{record + ".name"}, Sentence(message::bad_record_name, record, name)});
    } else if (!stays_text(name)) {
      found.push_back(
          {{record + ".name"}, Sentence(message::record_name_reads_otherwise, record, name)});
    } else if (!names.insert(name).second) {
      found.push_back({{record + ".name"}, Sentence(message::record_name_taken, record, name)});
    }
    keys_of_shares.insert(keys_of_shares.begin(), record + ".share");
    sum += records[i].share;
  }
  if (std::abs(sum - 1.0) > share_tolerance * static_cast<double>(records.size())) {
    keys_of_shares.push_back(kind);
    found.push_back({keys_of_shares, Sentence(message::shares_do_not_sum, "[" + kind + "]", sum)});
  }
}

/// In neither language two records of different names are shown alike.
template <class Record>
void check_titles(const std::vector<Record>& records, const std::string& kind,
                  std::vector<Violation>& found) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (records[i].name == records[k].name) continue;
      for (const Language language : {Language::english, Language::chinese}) {
        const std::string& title = display_title(records[i], language);
        if (title != display_title(records[k], language)) continue;
        const std::string later = fmt::format("{}.{}", kind, i + 1);
        const std::string earlier = fmt::format("{}.{}", kind, k + 1);
        found.push_back(
            {{later + ".title", later + ".title_zh", earlier + ".title", earlier + ".title_zh"},
             Sentence(message::records_shown_alike, earlier, later, title)});
        break;
      }
    }
  }
}

}  // namespace

std::vector<Violation> violations_of_mixtures(const Scenario& scenario) {
  std::vector<Violation> found;
  check_mixture(scenario.segments, "segment", found);
  check_mixture(scenario.touchpoints, "touchpoint", found);
  check_titles(scenario.segments, "segment", found);
  check_titles(scenario.touchpoints, "touchpoint", found);
  for (std::size_t i = 0; i < scenario.segments.size(); ++i) {
    const double spend = scenario.segments[i].spend_per_week;
    if (spend >= 0.0 || spend == -1.0) continue;
    const std::string key = fmt::format("segment.{}.spend_per_week", i + 1);
    found.push_back({{key}, Sentence(message::negative_spend, key, spend)});
  }
  return found;
}

}  // namespace retain::model::parameters
