#include <catch2/catch.hpp>
#include <functional>

#include "support/claim_checks.hpp"

using namespace retain::report;
using namespace retain::test;

namespace {

/// The claims that ship after a change of the claim with this id.
std::vector<SourceDocument> changed(const std::string& id,
                                    const std::function<void(Claim&)>& change) {
  std::vector<SourceDocument> documents = shipped_claims();
  for (SourceDocument& document : documents) {
    for (Claim& claim : document.claims) {
      if (claim.id == id) change(claim);
    }
  }
  return documents;
}

}  // namespace

TEST_CASE("the 183 claims of five documents are there, each under its own id") {
  CHECK(wrong_ids(shipped_claims()) == Objections{});
}

TEST_CASE("every parameter, scenario, section and test that a claim names exists") {
  CHECK(unknown_names(shipped_claims(), known_names()) == Objections{});
}

TEST_CASE("every claim has a place that goes with what it names") {
  CHECK(wrong_places(shipped_claims()) == Objections{});
}

TEST_CASE("every clear figure or direction has a place or is listed among what is left out") {
  CHECK(missing_places(shipped_claims(), known_names()) == Objections{});
}

TEST_CASE("a garbled or ambiguous claim says how it is read") {
  CHECK(missing_readings(shipped_claims()) == Objections{});
}

TEST_CASE("readings and notes are in English and in Chinese") {
  CHECK(not_in_two_languages(shipped_claims()) == Objections{});
  CHECK(not_in_two_languages(changed("D2-23", [](Claim& claim) { claim.reading_zh.clear(); })) ==
        Objections{"D2-23: in both languages?"});
  CHECK(not_in_two_languages(changed("D0-19", [](Claim& claim) { claim.note_zh.clear(); })) ==
        Objections{"D0-19: in both languages?"});
}

TEST_CASE("every parameter marked document is named by a claim that is simulated") {
  const KnownNames known = known_names();
  CHECK(known.document_parameters.size() > 20);
  CHECK(unclaimed_parameters(shipped_claims(), known) == Objections{});
}

TEST_CASE("a missing, doubled or misnumbered claim is found") {
  std::vector<SourceDocument> documents = shipped_claims();
  documents[2].claims.pop_back();
  CHECK(wrong_ids(documents) == Objections{"002: 29 claims"});
  CHECK(wrong_ids(changed("D1-02", [](Claim& claim) { claim.id = "D1-03"; })) ==
        Objections{"D1-03"});
  documents = shipped_claims();
  documents.pop_back();
  CHECK(wrong_ids(documents) == Objections{"five documents"});
}

TEST_CASE("a name that does not exist is found, whatever it names") {
  const KnownNames known = known_names();
  for (const auto list : {&Claim::parameters, &Claim::scenarios, &Claim::model, &Claim::tests}) {
    const auto documents =
        changed("D2-20", [&](Claim& claim) { (claim.*list).emplace_back("no such name"); });
    CHECK(unknown_names(documents, known) == Objections{"D2-20: no such name"});
  }
}

TEST_CASE("a claim with the wrong place is found") {
  const auto objections_to = [](const std::string& id, const std::function<void(Claim&)>& change) {
    return wrong_places(changed(id, change)).size();
  };
  CHECK(objections_to("D1-42", [](Claim& c) { c.place = ClaimPlace::simulated; }) == 1);
  CHECK(objections_to("D2-20", [](Claim& c) { c.place = ClaimPlace::advice; }) == 1);
  CHECK(objections_to("D3-01", [](Claim& c) { c.parameters.clear(); }) == 1);
  CHECK(objections_to("D0-19", [](Claim& c) { c.note.clear(); }) == 1);
}

TEST_CASE("a clear figure that became advice or is silently left out is found") {
  const KnownNames known = known_names();
  const auto placed = [&](const std::string& id, ClaimPlace place) {
    return missing_places(changed(id, [&](Claim& claim) { claim.place = place; }), known).size();
  };
  CHECK(placed("D2-26", ClaimPlace::advice) == 1);
  CHECK(placed("D2-26", ClaimPlace::left_out) == 1);
  CHECK(placed("D0-19", ClaimPlace::simulated) == 1);
}

TEST_CASE("a reading that is missing and a parameter without a claim are found") {
  CHECK(missing_readings(changed("D2-23", [](Claim& claim) { claim.reading.clear(); })) ==
        Objections{"D2-23: how is it read?"});
  CHECK(unclaimed_parameters(changed("D2-20", [](Claim& claim) { claim.parameters.pop_back(); }),
                             known_names()) == Objections{"churn.causes.other"});
}
