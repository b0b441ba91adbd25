#include "support/claim_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "model/parameters/parameters.hpp"
#include "scenario/scenario_library.hpp"
#include "support/shipped.hpp"
#include "text/suggestion.hpp"

namespace retain::test {
namespace {

namespace fs = std::filesystem;

const fs::path root = RETAIN_SOURCE_DIR;

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end;
       ++match) {
    found.insert((*match)[1]);
  }
  return found;
}

/// Names of the test cases in a file; names that a macro composes are left out.
std::set<std::string> test_cases_in(const fs::path& path) {
  std::set<std::string> names;
  for (const std::string& literals :
       matches(text_of(path), R"re(TEST_CASE\(\s*("[^"]*"(?:\s*"[^"]*")*)[,)])re")) {
    names.insert(std::regex_replace(literals, std::regex("\"\\s*\"|^\"|\"$"), ""));
  }
  return names;
}

std::set<std::string> test_names() {
  std::set<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string folder = entry.path().parent_path().filename().string();
    for (const std::string& name : test_cases_in(entry.path())) names.insert(folder + ": " + name);
  }
  return names;
}

template <class Check>
Objections of_each_claim(const std::vector<SourceDocument>& documents, Check check) {
  Objections objections;
  for (const SourceDocument& document : documents) {
    for (const Claim& claim : document.claims) {
      for (const std::string& text : check(claim)) {
        objections.push_back(claim.id + ": " + text);
      }
    }
  }
  return objections;
}

bool stands_for_nothing(const Claim& claim) {
  return claim.parameters.empty() && claim.scenarios.empty() && claim.model.empty() &&
         claim.tests.empty();
}

}  // namespace

std::vector<SourceDocument> shipped_claims() {
  return read_source_documents(root / "sources");
}

KnownNames known_names() {
  KnownNames known;
  const auto add = [&](const ParameterInfo& info) {
    known.parameters.insert(info.key);
    if (info.mark == SourceMark::document) known.document_parameters.insert(info.key);
    for (std::string_view table = section_of(info.key); !table.empty(); table = section_of(table)) {
      known.parameters.emplace(table);
    }
  };
  for (const Parameter& parameter : registry()) add(parameter.info);
  for (const RecordKind& kind : record_kinds()) {
    for (const RecordParameter& parameter : kind.parameters) add(parameter.info);
  }
  for (const fs::path& folder : {shipped_folder(), shipped_folder() / "data"}) {
    for (const std::string& name : scenario_names_in(folder)) known.scenarios.insert(name);
  }
  const std::string model = text_of(root / "docs" / "model.md");
  known.sections = matches(model, R"(\n##+ (\d+(?:\.\d+)?)\.? )");
  known.left_out = matches(model.substr(model.find("\n## 15.")), R"((D\d-\d\d))");
  known.tests = test_names();
  return known;
}

Objections wrong_ids(const std::vector<SourceDocument>& documents) {
  constexpr std::array<std::size_t, 5> claims_of_document{48, 53, 30, 29, 23};
  Objections objections;
  if (documents.size() != claims_of_document.size()) objections.emplace_back("five documents");
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const SourceDocument& document = documents[i];
    if (document.number != fmt::format("{:03}", i)) objections.push_back(document.number);
    if (document.title.empty()) objections.push_back(document.number + ": no title");
    if (i < claims_of_document.size() && document.claims.size() != claims_of_document[i]) {
      objections.push_back(fmt::format("{}: {} claims", document.number, document.claims.size()));
    }
    for (std::size_t j = 0; j < document.claims.size(); ++j) {
      if (document.claims[j].id != fmt::format("D{}-{:02}", i, j + 1)) {
        objections.push_back(document.claims[j].id);
      }
    }
  }
  return objections;
}

Objections unknown_names(const std::vector<SourceDocument>& documents, const KnownNames& known) {
  return of_each_claim(documents, [&](const Claim& claim) {
    Objections unknown;
    const auto look_up = [&](const std::vector<std::string>& names,
                             const std::set<std::string>& where) {
      std::ranges::copy_if(names, std::back_inserter(unknown),
                           [&](const std::string& name) { return !where.contains(name); });
    };
    look_up(claim.parameters, known.parameters);
    look_up(claim.scenarios, known.scenarios);
    look_up(claim.model, known.sections);
    look_up(claim.tests, known.tests);
    return unknown;
  });
}

Objections wrong_places(const std::vector<SourceDocument>& documents) {
  return of_each_claim(documents, [](const Claim& claim) -> Objections {
    const bool says_why = !claim.note.empty();
    switch (claim.place) {
      case ClaimPlace::simulated:
        if (stands_for_nothing(claim)) return {"nothing stands for it"};
        return {};
      case ClaimPlace::criterion:
        if (claim.parameters.empty() || !says_why) return {"a criterion of what?"};
        return {};
      case ClaimPlace::left_out:
      case ClaimPlace::advice:
        if (!stands_for_nothing(claim)) return {"something stands for it"};
        if (!says_why) return {"why?"};
        return {};
    }
    return {"no place"};
  });
}

Objections missing_places(const std::vector<SourceDocument>& documents, const KnownNames& known) {
  return of_each_claim(documents, [&](const Claim& claim) -> Objections {
    const bool is_listed = known.left_out.contains(claim.id);
    if ((claim.place == ClaimPlace::left_out) != is_listed) return {"section 15 of docs/model.md"};
    const bool is_clear =
        claim.status == ClaimStatus::certain || claim.status == ClaimStatus::garbled;
    if (is_clear && claim.bears != ClaimContent::words && claim.place == ClaimPlace::advice) {
      return {"has a figure or a direction and no place"};
    }
    return {};
  });
}

Objections missing_readings(const std::vector<SourceDocument>& documents) {
  return of_each_claim(documents, [](const Claim& claim) -> Objections {
    const bool is_open =
        claim.status == ClaimStatus::garbled || claim.status == ClaimStatus::ambiguous;
    if (is_open && claim.reading.empty()) return {"how is it read?"};
    return {};
  });
}

Objections not_in_two_languages(const std::vector<SourceDocument>& documents) {
  return of_each_claim(documents, [](const Claim& claim) -> Objections {
    const bool both = claim.reading.empty() == claim.reading_zh.empty() &&
                      claim.note.empty() == claim.note_zh.empty();
    return both ? Objections{} : Objections{"in both languages?"};
  });
}

Objections unclaimed_parameters(const std::vector<SourceDocument>& documents,
                                const KnownNames& known) {
  std::set<std::string> unclaimed = known.document_parameters;
  for (const SourceDocument& document : documents) {
    for (const Claim& claim : document.claims) {
      if (claim.place != ClaimPlace::simulated) continue;
      for (const std::string& key : claim.parameters) unclaimed.erase(key);
    }
  }
  return {unclaimed.begin(), unclaimed.end()};
}

}  // namespace retain::test
