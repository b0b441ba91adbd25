#include "scenario/overrides.hpp"

#include <optional>
#include <utility>

#include "base/sentence.hpp"
#include "base/words.hpp"
#include "scenario/law_reader.hpp"
#include "scenario/value_reader.hpp"
#include "scenario/words.hpp"
#include "text/suggestion.hpp"

namespace retain::scenario {
namespace {

Sentence hint_for_key(const std::string& key) {
  const RecordKind* kind = find_record_kind(key.substr(0, key.find('.')));
  if (kind == nullptr) return did_you_mean_full_key(key);
  std::vector<std::string> numbered;
  for (const ValueSlot& slot : slots_of_record(*kind, 0)) numbered.push_back(slot.key());
  return did_you_mean(key, numbered);
}

}  // namespace

std::string Override::as_typed() const {
  return flag == "--set" ? fmt::format("{} {}={}", flag, key, text)
                         : fmt::format("{} {}", flag, text);
}

UnderstoodOverrides understand(const std::vector<Override>& overrides) {
  UnderstoodOverrides understood;
  for (const Override& option : overrides) {
    const auto refuse = [&](Sentence what, Sentence hint) {
      understood.problems.push_back(
          {ExitCode::usage, option.as_typed(), {}, std::move(what), std::move(hint), {}});
      understood.failed_keys.push_back(option.key);
    };
    const std::optional<ValueSlot> slot = find_slot(option.key);
    if (!slot) {
      const bool section = is_section(option.key);
      refuse(section ? Sentence(message::section_is_no_value, option.key)
                     : Sentence(message::unknown_top_key, option.key),
             section ? Sentence() : hint_for_key(option.key));
      continue;
    }
    if (states_law(option.text)) {
      ReadLaw read = read_law(slot->parameter(), option.text);
      if (auto* law = std::get_if<Statement>(&read)) {
        understood.values.push_back({*slot, slot->default_value(), option, std::move(*law)});
      } else {
        auto& [place, text, hint] = std::get<LawObjection>(read);
        refuse(Sentence(message::about_law, option.key, text), std::move(hint));
      }
      continue;
    }
    const ReadValue read = read_value(slot->parameter(), option.text);
    if (read.value) {
      understood.values.push_back({*slot, *read.value, option});
    } else {
      refuse(Sentence(message::bad_value, option.key, option.text, read.objection), read.hint);
    }
  }
  return understood;
}

}  // namespace retain::scenario
