#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "text/problem.hpp"

namespace retain::report::claims {

/// How certain it is what the document says.
enum class ClaimStatus {
  certain,
  garbled,      ///< damaged in the file, and read all the same
  ambiguous,    ///< open to more than one reading
  qualitative,  ///< without a number
};
inline constexpr std::array<std::string_view, 4> claim_status_names{"certain", "garbled",
                                                                    "ambiguous", "qualitative"};

/// What there is in a claim that a model could use.
enum class ClaimContent {
  figure,     ///< a number
  direction,  ///< what raises, lowers or decides what, or which of two is more
  words,      ///< neither
};
inline constexpr std::array<std::string_view, 3> claim_content_names{"figure", "direction",
                                                                     "words"};

/// What the program makes of a claim.
enum class ClaimPlace {
  simulated,  ///< the program does what the claim says
  criterion,  ///< one of the things that a score stands for; nothing depends on it by itself
  left_out,   ///< the model leaves it out (docs/model.md, section 15)
  advice,     ///< a word to people, not a quantity
};
inline constexpr std::array<std::string_view, 4> claim_place_names{"simulated", "criterion",
                                                                   "left_out", "advice"};

/// Something that a source document says, and what of the program stands for it.
struct Claim {
  std::string id;     ///< "D2-20"
  std::string says;   ///< in English
  std::string quote;  ///< as the document has it, without its line breaks
  ClaimStatus status = ClaimStatus::certain;
  ClaimContent bears = ClaimContent::words;
  ClaimPlace place = ClaimPlace::advice;
  std::vector<std::string> parameters;  ///< keys, or tables of keys
  std::vector<std::string> scenarios;   ///< shipped scenarios and figures
  std::vector<std::string> model;       ///< sections of docs/model.md
  std::vector<std::string> tests;       ///< as ctest names them
  std::string reading;                  ///< how a garbled or ambiguous claim is read
  std::string reading_zh;               ///< the same in Chinese
  std::string note;                     ///< what is not simulated of it, and why
  std::string note_zh;                  ///< the same in Chinese
};

struct SourceDocument {
  std::string number;  ///< "002"
  std::string title;
  std::vector<Claim> claims;
};

/// Understands the text of a file of sources/. What is wrong with it goes to `problems`.
[[nodiscard]] SourceDocument understand_claims(const std::string& text, const std::string& display,
                                               ProblemList& problems);

/// Reads every file of a folder, in the order of their names. Throws Error for what cannot be read.
[[nodiscard]] std::vector<SourceDocument> read_source_documents(
    const std::filesystem::path& folder);

[[nodiscard]] std::string_view name_of(ClaimStatus status);
[[nodiscard]] std::string_view name_of(ClaimContent content);
[[nodiscard]] std::string_view name_of(ClaimPlace place);

}  // namespace retain::report::claims
