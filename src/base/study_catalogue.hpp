#pragma once

#include "base/message.hpp"

/// The part of the catalogue in which relax and sources speak.
namespace retain::message {

// retain relax.
inline constexpr Message relax_start{"one offended customer, reckoned as the documents do"};
inline constexpr Message relax_churn{"customers leave anyway"};
inline constexpr Message relax_listeners{"not every listener is a customer"};
inline constexpr Message relax_leaving{"not every listener leaves"};
inline constexpr Message relax_margin{"margin instead of revenue"};
inline constexpr Message relax_discount{"discounting"};
inline constexpr Message relax_replacement{"the lost are replaced"};
inline constexpr Message column_relaxed{"relaxed so far"};
inline constexpr Message column_change{"change"};
inline constexpr Message column_remains{"remains"};
inline constexpr Message column_taken{"taken away"};
inline constexpr Message column_of_start{"of all"};
inline constexpr Message relax_note{
    "What one offence in week 0 costs the business in ten years: its value without the offence "
    "less\n"
    "that with it. remains: expected engine. agents: the same customers with and without the "
    "offence,\n"
    "± half the 95 % interval. Each world is calibrated anew. The size of a step depends on the "
    "order;\n"
    "--order changes it, the two ends stay.\n"};
inline constexpr Message unknown_assumption{"--order: there is no assumption '{}' (there are {})"};
inline constexpr Message assumption_twice{"--order names '{}' twice"};

// What sources prints.
inline constexpr Message claims_of_document{"{}  {}\n"};
inline constexpr Message column_claim{"claim"};
inline constexpr Message column_status{"status"};
inline constexpr Message column_place{"place"};
inline constexpr Message column_embodied{"stands for it"};
inline constexpr Message column_says{"what it says"};
inline constexpr Message column_quote{"in the document"};
inline constexpr Message and_more{"{} +{}"};
inline constexpr Message model_section{"model {}"};
inline constexpr Message one_claim{
    "{}  {}\n  quote       {}\n  document    {}  {}\n  status      {}\n  bears       {}\n"
    "  place       {}\n"};
inline constexpr Message claim_line{"  {:<10}  {}\n"};
inline constexpr Message claim_reading{"reading"};
inline constexpr Message claim_note{"note"};
inline constexpr Message claim_parameters{"parameters"};
inline constexpr Message claim_scenarios{"scenarios"};
inline constexpr Message claim_model{"model"};
inline constexpr Message claim_section{"docs/model.md, section {}"};
inline constexpr Message claim_tests{"tests"};
inline constexpr Message claim_is_read{"  {} is read so: {}\n"};
inline constexpr Message claim_is_left_out{"  {} is left out: {}\n"};
inline constexpr Message claim_is_advice{"  {} is advice: {}\n"};
inline constexpr Message claims_counted{
    "{} claims: {} simulated, {} criteria of a score, {} left out, {} advice to people.\n"};
inline constexpr Message claim_in_full{"'retain sources {}' shows a claim in full.\n"};
inline constexpr Message no_claim_about{"No claim of the documents stands behind '{}'.\n"};
inline constexpr Message no_sources{"there are no source documents here"};
inline constexpr Message unknown_source{
    "there is no document, claim, parameter, table or scenario '{}'{}\nsee 'retain sources "
    "--help'"};

}  // namespace retain::message
