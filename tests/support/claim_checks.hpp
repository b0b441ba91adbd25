#pragma once

#include <set>
#include <string>
#include <vector>

#include "report/claims/source_claims.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// The claims that ship.
[[nodiscard]] std::vector<SourceDocument> shipped_claims();

/// Everything that a claim may name, as the repository has it.
struct KnownNames {
  std::set<std::string> parameters;           ///< keys and tables of keys
  std::set<std::string> document_parameters;  ///< keys with the mark `document`
  std::set<std::string> scenarios;            ///< scenarios and figures
  std::set<std::string> sections;             ///< of docs/model.md
  std::set<std::string> left_out;             ///< claims that section 15 of docs/model.md names
  std::set<std::string> tests;                ///< as ctest names them
};
[[nodiscard]] KnownNames known_names();

// Each check names what is wrong, one text each; nothing when all is well.
using Objections = std::vector<std::string>;

/// Numbers of the documents, and ids that count from 01 within each.
[[nodiscard]] Objections wrong_ids(const std::vector<SourceDocument>& documents);

/// Parameters, scenarios, sections and tests that do not exist.
[[nodiscard]] Objections unknown_names(const std::vector<SourceDocument>& documents,
                                       const KnownNames& known);

/// Claims whose place does not go with what they name: something stands for what is simulated, a
/// score for a criterion, and nothing for the rest, which says why.
[[nodiscard]] Objections wrong_places(const std::vector<SourceDocument>& documents);

/// Certain or garbled claims with a figure or a direction for which nothing stands, and which the
/// documentation does not list among what the model leaves out; and what it lists wrongly.
[[nodiscard]] Objections missing_places(const std::vector<SourceDocument>& documents,
                                        const KnownNames& known);

/// Garbled and ambiguous claims without a reading.
[[nodiscard]] Objections missing_readings(const std::vector<SourceDocument>& documents);

/// Readings and notes without their Chinese, or the other way about.
[[nodiscard]] Objections not_in_two_languages(const std::vector<SourceDocument>& documents);

/// Parameters marked `document` that no simulated claim names.
[[nodiscard]] Objections unclaimed_parameters(const std::vector<SourceDocument>& documents,
                                              const KnownNames& known);

}  // namespace retain::test
