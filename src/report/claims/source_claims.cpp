#include "report/claims/source_claims.hpp"

#include <algorithm>
#include <utility>

#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/words.hpp"
#include "model/words.hpp"
#include "scenario/scenario_library.hpp"
#include "scenario/toml_reader.hpp"
#include "scenario/words.hpp"
#include "text/file_text.hpp"
#include "text/input_guard.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message no_sources{"there are no source documents here", "这里没有来源文档"};

}  // namespace retain::message

namespace retain::report::claims {
namespace {

namespace fs = std::filesystem;

template <class Member>
struct ClaimField {
  std::string_view key;
  Member Claim::*member;
  bool required = false;
};

constexpr std::array text_fields{
    ClaimField<std::string>{"id", &Claim::id, true},
    ClaimField<std::string>{"says", &Claim::says, true},
    ClaimField<std::string>{"quote", &Claim::quote, true},
    ClaimField<std::string>{"reading", &Claim::reading},
    ClaimField<std::string>{"reading_zh", &Claim::reading_zh},
    ClaimField<std::string>{"note", &Claim::note},
    ClaimField<std::string>{"note_zh", &Claim::note_zh},
};

constexpr std::array list_fields{
    ClaimField<std::vector<std::string>>{"parameters", &Claim::parameters},
    ClaimField<std::vector<std::string>>{"scenarios", &Claim::scenarios},
    ClaimField<std::vector<std::string>>{"model", &Claim::model},
    ClaimField<std::vector<std::string>>{"tests", &Claim::tests},
};

constexpr std::array<std::string_view, 3> choice_keys{"status", "bears", "place"};

/// Turns one file into a document and notes what is wrong with it.
class DocumentReader {
 public:
  DocumentReader(const std::string& text, std::string display, ProblemList& problems)
      : text_(text), display_(std::move(display)), problems_(problems) {}

  [[nodiscard]] SourceDocument read() {
    const TomlText toml = read_toml(text_.text());
    for (const TomlError& error : toml.errors) refuse(error.place, error.text);
    SourceDocument document;
    for (const TomlEntry& entry : toml.table) {
      if (entry.key == "document") {
        document.number = text_of(entry.value);
      } else if (entry.key == "title") {
        document.title = text_of(entry.value);
      } else if (const auto* list = std::get_if<TomlArray>(&entry.value.content);
                 entry.key == "claim" && list != nullptr) {
        for (const TomlValue& claim : *list) document.claims.push_back(claim_of(claim));
      } else {
        refuse_unknown(entry, {"document", "title", "claim"});
      }
    }
    return document;
  }

 private:
  [[nodiscard]] Claim claim_of(const TomlValue& value) {
    Claim claim;
    const auto* table = std::get_if<TomlTable>(&value.content);
    if (table == nullptr) {
      refuse(value.place, Sentence(message::records_are_tables, "claim"));
      return claim;
    }
    for (const TomlEntry& entry : *table) read_entry(claim, entry);
    for (const std::string_view key : required_keys()) {
      if (std::ranges::find(*table, key, &TomlEntry::key) == table->end()) {
        refuse(value.place, Sentence(message::key_missing, key));
      }
    }
    return claim;
  }

  void read_entry(Claim& claim, const TomlEntry& entry) {
    const auto is_this = [&](const auto& field) { return field.key == entry.key; };
    if (const auto* text = std::ranges::find_if(text_fields, is_this); text != text_fields.end()) {
      claim.*(text->member) = text_of(entry.value);
    } else if (const auto* list = std::ranges::find_if(list_fields, is_this);
               list != list_fields.end()) {
      claim.*(list->member) = list_of(entry.value);
    } else if (entry.key == "status") {
      claim.status = choice_of<ClaimStatus>(entry.value, claim_status_names);
    } else if (entry.key == "bears") {
      claim.bears = choice_of<ClaimContent>(entry.value, claim_content_names);
    } else if (entry.key == "place") {
      claim.place = choice_of<ClaimPlace>(entry.value, claim_place_names);
    } else {
      refuse_unknown(entry, known_keys());
    }
  }

  [[nodiscard]] std::string text_of(const TomlValue& value) {
    if (const auto* text = std::get_if<std::string>(&value.content)) return *text;
    refuse(value.place, Sentence(message::must_be, Sentence(message::text_in_quotes)));
    return {};
  }

  [[nodiscard]] std::vector<std::string> list_of(const TomlValue& value) {
    std::vector<std::string> texts;
    if (const auto* array = std::get_if<TomlArray>(&value.content)) {
      for (const TomlValue& element : *array) texts.push_back(text_of(element));
    } else {
      refuse(value.place, Sentence(message::must_be, Sentence(message::a_list)));
    }
    return texts;
  }

  template <class Choice, std::size_t size>
  [[nodiscard]] Choice choice_of(const TomlValue& value,
                                 const std::array<std::string_view, size>& names) {
    const std::string text = text_of(value);
    const auto found = std::ranges::find(names, text);
    if (found != names.end()) return static_cast<Choice>(found - names.begin());
    refuse(value.place, Sentence(message::not_a_choice, listed(names)));
    return {};
  }

  [[nodiscard]] static std::vector<std::string> required_keys() {
    std::vector<std::string> keys(choice_keys.begin(), choice_keys.end());
    for (const auto& field : text_fields) {
      if (field.required) keys.emplace_back(field.key);
    }
    return keys;
  }

  [[nodiscard]] static std::vector<std::string> known_keys() {
    std::vector<std::string> keys(choice_keys.begin(), choice_keys.end());
    for (const auto& field : text_fields) keys.emplace_back(field.key);
    for (const auto& field : list_fields) keys.emplace_back(field.key);
    return keys;
  }

  void refuse_unknown(const TomlEntry& entry, const std::vector<std::string>& known) {
    refuse(entry.key_place, Sentence(message::unknown_top_key, entry.key),
           did_you_mean(entry.key, known));
  }

  void refuse(const Place& place, Sentence what, Sentence hint = {}) {
    problems_.add({ExitCode::scenario, display_, place, std::move(what), std::move(hint),
                   std::string(text_.line(place.line))});
  }

  FileText text_;
  std::string display_;
  ProblemList& problems_;
};

std::string read_text(const fs::path& path) {
  try {
    return read_bytes(path, largest_input);
  } catch (const Error& error) {
    throw Error(error.exit_code(), Sentence(message::concerning, path.string(), error.sentence()));
  }
}

}  // namespace

SourceDocument understand_claims(const std::string& text, const std::string& display,
                                 ProblemList& problems) {
  return DocumentReader(text, display, problems).read();
}

std::vector<SourceDocument> read_source_documents(const fs::path& folder) {
  std::vector<SourceDocument> documents;
  ProblemList problems;
  for (const std::string& name : scenario_names_in(folder)) {
    const fs::path path = folder / (name + ".toml");
    documents.push_back(understand_claims(read_text(path), path.string(), problems));
  }
  if (documents.empty()) {
    throw Error(ExitCode::input_output,
                Sentence(message::concerning, folder.string(), message::no_sources));
  }
  problems.throw_if_any(documents.size());
  return documents;
}

std::string_view name_of(ClaimStatus status) {
  return claim_status_names[static_cast<std::size_t>(status)];
}

std::string_view name_of(ClaimContent content) {
  return claim_content_names[static_cast<std::size_t>(content)];
}

std::string_view name_of(ClaimPlace place) {
  return claim_place_names[static_cast<std::size_t>(place)];
}

}  // namespace retain::report::claims
