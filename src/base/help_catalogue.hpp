#pragma once

#include "base/message.hpp"

/// The part of the catalogue that --help prints: short, examples first.
namespace retain::message {

inline constexpr Message help_overview{
    R"(retain - what keeping customers is worth, week by week over ten years

Examples
  retain run documents                   the documents' own figures, simulated
  retain run gold-service                a programme of better service, and what it is worth
  retain new plan.toml --from documents  a scenario file of your own to start from
  retain check plan.toml                 is it right?
  retain run plan.toml --dry-run         every value that would be simulated
  retain run plan.toml                   what your plan changes

Commands
  run SCENARIO...    what happens in each scenario, and how each differs from its reference
  check SCENARIO...  is the file right; every error of every file at once
  new FILE           a commented scenario file to start from
  report DIR         page, workbook and spreadsheets from a results folder
  trace SCENARIO     the weeks of one customer, as a story
  params [KEY]       every parameter: unit, range, default, source mark, meaning
  sources [WHAT]     what the documents claim, and which parameter each claim drives
  assess FILE.csv    score sheets of the staff: groups, weakest items, values for a scenario
  verify             the documents' own arithmetic, reproduced by the engines
  relax              what remains of their 312,000 yuan when assumptions are relaxed

SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).
'retain COMMAND --help' tells more about a command, 'retain --version' about the program.
Every command takes --lang en or zh; without it the language is that of the environment.
)"};

inline constexpr Message help_run{
    R"(retain run SCENARIO... - what happens in each scenario, and how each differs from its reference

Examples
  retain run documents gold-service
  retain run plan.toml --out results/plan
  retain run plan.toml --set service.reliability=8.5 --seed 7
  retain run plan.toml --dry-run
  retain run --manifest results/plan/manifest.json

SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).

Options
  --out DIR            results folder (default results/<first scenario>, with the next free number)
  --overwrite          replace the results in the folder of --out
  --manifest FILE      repeat the run of a manifest and compare its data files, byte by byte
  --base NAME          compare with this scenario instead of each one's own reference
  --engine NAME        agents (every customer) or expected (the large-population limit)
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --seed N             seed of the random numbers
  --replications N     independent repetitions
  --customers N        customers acquired in week 0
  --weeks N            length of the simulation
  --threads N          processors used (default all); results do not depend on it
  --no-report          no page, no workbook, no excel/: the data files alone
  --dry-run            print every value and where it comes from; simulate nothing
  --quiet              no progress
  --format NAME        text, csv or json for what is printed
  --help               this text
)"};

inline constexpr Message help_check{
    R"(retain check SCENARIO... - is the file right; every error of every file at once

Examples
  retain check plan.toml
  retain check plan.toml gold-service
  retain check plan.toml --set service.reliability=8.5

SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).
Prints for each scenario which reference it is compared with.

Options
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --help               this text
)"};

inline constexpr Message help_trace{
    R"(retain trace SCENARIO - the weeks of one customer, as a story

Examples
  retain trace documents --customer 17
  retain trace documents --why-left poor_service --channel word_of_mouth
  retain trace documents --customer 17 --beside gold-service
  retain trace plan.toml --customer 3 --replication 8 --format csv

He is a customer of 'retain run' with the same scenario and seed: same points, same fate.
SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).

Options
  --customer N         his number; they count from 0, those who join later behind the others
  --why-left CAUSE     instead: the first customer who left for this root cause (better_product,
                       cheaper_product, not_valued, poor_service, other)
  --channel NAME       with --why-left: direct (his own experience) or word_of_mouth
  --replication R      of the repetitions of the run, which count from 0 (default 0)
  --beside SCENARIO    the same customer in a second scenario, on the same random numbers
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --seed N             seed of the random numbers
  --customers N        customers acquired in week 0
  --weeks N            length of the simulation
  --format NAME        text, csv (a row a week) or json
  --help               this text
)"};

inline constexpr Message help_new{
    R"(retain new FILE - a commented scenario file to start from

Examples
  retain new plan.toml
  retain new plan.toml --from gold-service
  retain new plans/second.toml --from plans/first.toml

FILE must end in .toml and must not exist. It extends the scenario it is made from and shows
every parameter, commented out, with its value there.

Options
  --from SCENARIO      a file or the name of a shipped scenario (default documents)
  --help               this text
)"};

inline constexpr Message help_params{
    R"(retain params [KEY] - every parameter: unit, range, default, source mark, meaning

Examples
  retain params
  retain params service                  one table
  retain params churn.share_lost         one parameter
  retain params --format csv             for a spreadsheet, with the Chinese sentences

Source marks
  document    stands in one of the five source documents
  published   published, and read
  reported    widely printed; the primary source was not read
  assumption  ours
  setting     a choice about the run, not a claim about the world

Options
  --format NAME        text, csv or json
  --help               this text
)"};

inline constexpr Message help_sources{
    R"(retain sources [WHAT] - what the five documents claim, and what of the program stands for it

Examples
  retain sources                         every claim of every document
  retain sources 002                     those of one document
  retain sources D2-20                   one claim, with everything known about it
  retain sources word_of_mouth           which claims drive a table of parameters
  retain sources churn.causes.poor_service   which claims drive one parameter
  retain sources girard                  which claims a shipped scenario shows
  retain sources --format csv            for a spreadsheet

Status of a claim
  certain     what the document says is clear
  garbled     damaged in the file, and read all the same; the reading is told
  ambiguous   open to more than one reading; the reading taken is told
  qualitative without a number

Place in the program
  simulated   the program does what the claim says
  criterion   one of the things that a score stands for; nothing depends on it by itself
  left_out    the model leaves it out, see docs/model.md, section 15
  advice      a word to people, not a quantity

Options
  --format NAME        text, csv or json
  --help               this text
)"};

inline constexpr Message help_relax{
    R"(retain relax - what remains of the documents' 312,000 yuan, assumption by assumption

Examples
  retain relax
  retain relax --order margin,discount
  retain relax --out results/documents --replications 200

The documents reckon that one offended customer costs 312,000 yuan in ten years. Each step relaxes
one of their assumptions, on the way to the scenario evidence: churn (customers leave anyway),
listeners (not every listener is a customer), leaving (not every listener leaves), margin (instead
of revenue), discount, replacement (the lost are replaced). Writes relax.csv.

Options
  --order NAMES        assumptions to relax first; the size of a step depends on the order
  --out DIR            folder of relax.csv (default a new one, results/relax)
  --overwrite          replace relax.csv in the folder of --out
  --seed N             seed of the random numbers
  --replications N     independent repetitions of the agents
  --customers N        customers of the business
  --threads N          processors used (default all); results do not depend on it
  --quiet              no progress
  --format NAME        text, csv or json for what is printed
  --help               this text
)"};

inline constexpr Message help_assess{
    R"(retain assess FILE.csv - what the score sheets of the staff say, and the values for a scenario

Examples
  retain assess self-test-sheet          a sample that comes with the program
  retain assess affinity-sheet           another one
  retain assess staff.csv
  retain assess staff.csv --skip-incomplete
  retain assess staff.csv --format csv

FILE holds one row a person: the ten items of the self-test, 1 to 10 each, or the fifteen scores
of service affinity, 0 to 10 each. A column in front may hold a number or name of the person. The
header names the items in English or in the Chinese words of the documents; without a header the
number of columns decides. Separators are comma, semicolon or tab; the file is UTF-8.

Options
  --skip-incomplete    leave out people some of whose scores are missing, and say how many
  --format NAME        text, csv or json
  --help               this text
)"};

inline constexpr Message help_verify{
    R"(retain verify - the documents' own arithmetic, reproduced by the engines

Examples
  retain verify
  retain verify --replications 100

Prints each figure as expected and as obtained; the exit code is 5 when one differs.

Options
  --replications N     independent repetitions of the agents
  --threads N          processors used (default all); results do not depend on it
  --format NAME        text, csv or json
  --help               this text
)"};

}  // namespace retain::message
