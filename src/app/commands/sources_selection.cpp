#include "app/commands/sources_selection.hpp"

#include <algorithm>

#include "app/shipped_scenarios.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/words.hpp"
#include "model/parameters/parameters.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message unknown_source{
    "there is no document, claim, parameter, table or scenario '{}'{}\n"
    "see 'retain sources --help'",
    "没有文档、论断、参数、表或情景“{}”{}\n"
    "请看 'retain sources --help'"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

/// True for two names of the same parameter or table, and for a table and what is in it.
bool belong_together(const std::string& one, const std::string& other) {
  const auto& [table, name] =
      std::minmax(one, other, [](const auto& a, const auto& b) { return a.size() < b.size(); });
  return name == table || name.starts_with(table + ".");
}

bool is_about(const Claim& claim, const std::string& what) {
  const auto is_related = [&](const std::string& key) { return belong_together(key, what); };
  return claim.id == what || std::ranges::count(claim.scenarios, what) > 0 ||
         std::ranges::any_of(claim.parameters, is_related);
}

/// Everything that may be asked for.
std::vector<std::string> known_names(const std::vector<SourceDocument>& documents) {
  std::vector<std::string> names = shipped_scenarios();
  const auto add = [&](std::vector<std::string> more) {
    names.insert(names.end(), more.begin(), more.end());
  };
  add(section_names());
  for (const Parameter& parameter : registry()) names.push_back(parameter.info.key);
  for (const RecordKind& kind : record_kinds()) {
    names.push_back(kind.name);
    for (const RecordParameter& parameter : kind.parameters) names.push_back(parameter.info.key);
  }
  for (const SourceDocument& document : documents) {
    names.push_back(document.number);
    for (const Claim& claim : document.claims) {
      names.push_back(claim.id);
      add(claim.scenarios);
    }
  }
  return names;
}

/// "poor_service" is taken for "churn.causes.poor_service", anything else for what resembles it.
Sentence hint_for(const std::string& what, const std::vector<std::string>& known) {
  const auto ends_so = [&](const std::string& name) { return last_segment(name) == what; };
  const auto key = std::ranges::find_if(known, ends_so);
  if (key != known.end()) return appended(Sentence(message::did_you_mean, *key));
  Sentence hint = did_you_mean(what, known);
  if (hint.empty()) hint = did_you_mean_full_key(what);
  return appended(hint);
}

}  // namespace

std::vector<SourceDocument> claims_about(const std::string& what,
                                         std::vector<SourceDocument> documents) {
  const std::vector<std::string> known = known_names(documents);
  if (!what.empty() && !is_section(what) && std::ranges::count(known, what) == 0) {
    throw Error(ExitCode::usage, Sentence(message::unknown_source, what, hint_for(what, known)));
  }
  for (SourceDocument& document : documents) {
    if (what.empty() || document.number == what) continue;
    std::erase_if(document.claims, [&](const Claim& claim) { return !is_about(claim, what); });
  }
  std::erase_if(documents, [](const SourceDocument& document) { return document.claims.empty(); });
  return documents;
}

}  // namespace retain::app::commands
