#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "results/result_file.hpp"
#include "stats/estimate.hpp"
#include "study/tornado.hpp"

namespace retain::report {

/// A row of tornado.csv.
struct ReportBar {
  std::string scenario;
  std::string figure;
  std::string key;
  bool is_lever;
  std::string mark;
  std::string unit;
  std::array<double, tornado_points> x{};
  std::array<double, tornado_points> y{};
  double point;
  double swing;
  std::optional<double> flips_at;
};

/// A row of goal_seek.csv.
struct ReportRoot {
  std::string scenario;
  std::string key;
  std::string target;
  std::string status;  ///< "crossing", "touch", "jump", "none" or "always"
  double root;         ///< not available for none and always
  std::string better_side;
  double agents_mean;
  double agents_half_width;
};

/// A goal that was sought, and its curve.
struct ReportGoal {
  std::vector<ReportRoot> roots;
  std::vector<double> x;
  std::vector<double> y;
};

/// What a sweep shows: one figure of one scenario over one or two parameters.
struct ReportSweep {
  std::string scenario;
  bool is_difference;
  std::vector<std::string> keys;
  std::vector<std::vector<std::string>> values;  ///< of each key, in their order
  std::vector<double> figures;  ///< yuan per customer by point; the last key moves fastest
  double widest_error = 0.0;    ///< largest standard error of a point; 0 by the expected engine
};

/// A row of frontier.csv.
struct ReportFrontier {
  std::string scenario;
  std::string metric;  ///< what the effect is
  double cost;
  double effect;
  std::string status;  ///< "frontier", "dominated", "extended" or "tie"
  std::string by;
  double ratio;
  double probability;       ///< of being on the frontier
  double probability_best;  ///< of having the largest value of the business
  bool is_chosen;           ///< the largest value in the mean
};

/// How probably each scenario is the best, by the price of one unit of the effect.
struct ReportChoices {
  std::vector<double> prices;
  std::vector<std::string> scenarios;
  std::vector<std::vector<double>> probability;  ///< by scenario and price
};

/// A row of information.csv.
struct ReportInformation {
  std::string what;  ///< "everything", "inputs", "survey" or "best_survey"
  std::string inputs;
  double price;
  double answers;
  double per_customer;
  double low;
  double high;
  double business;
  double cost;
  double net;
};

/// Which scenario to choose, and what knowing more is worth.
struct ReportDecision {
  std::vector<ReportFrontier> frontier;  ///< by cost
  ReportChoices choices;
  std::vector<ReportInformation> information;  ///< by the value of the business
};

/// A row of sensitivity.csv.
struct ReportSensitivity {
  std::string scenario;
  std::string figure;
  std::string keys;
  std::string mark;
  double first;
  double total;
  double total_low;
  double total_high;
  double rank_share;
};

/// What a spending does in draws on which it was not sought, yuan per customer.
struct ReportRobustness {
  double gain;           ///< mean over spending nothing
  double gain_error;     ///< standard error of that mean
  double p05;            ///< 5 % point of the gain
  double beats_nothing;  ///< share of the draws
  double beats_point;    ///< share of the draws in which it beats what is best at the point
  double point_gain;     ///< mean gain of that
  double regret;
};

/// A row of budgets.csv with its rows of optimum.csv.
struct ReportBudget {
  double budget;                       ///< yuan a year
  double spent;                        ///< yuan a year
  double value;                        ///< yuan per customer
  double gain;                         ///< yuan per customer
  double marginal;                     ///< yuan for one yuan a year
  std::vector<double> per_year = {};   ///< yuan, by lever
  std::vector<double> marginals = {};  ///< and what one yuan more on it brings, paid for
  std::vector<double> gross = {};      ///< or not
  std::optional<ReportRobustness> robustness = {};
};

/// Budgets that were spread over levers, the largest last.
struct ReportOptimum {
  std::vector<std::string> levers;
  std::vector<ReportBudget> budgets;
};

/// A row of uncertainty.csv: a figure by what makes it uncertain.
struct ReportUncertain {
  std::string scenario;
  std::string base;    ///< what is subtracted; empty for a value of the scenario itself
  std::string source;  ///< "chance", "inputs" or "both"
  double count;        ///< draws or replications
  double mean;
  double sd;
  double p05;
  double p95;
};

/// A band of the lifetime value over the weeks, from lifetime_value_uncertain.csv.
struct ReportFan {
  std::string scenario;
  std::string source;  ///< "inputs" or "both"
  std::vector<double> p05;
  std::vector<double> mean;
  std::vector<double> p95;
};

/// What is not known of a run, beside chance.
struct ReportUncertainty {
  std::vector<ReportUncertain> figures;  ///< value of the business at the end, and its difference
  std::vector<ReportFan> fans;           ///< of the value of a customer
};

/// The studies whose tables stand in a results folder. Each is empty without its table.
struct ReportStudies {
  std::vector<ReportBar> bars;
  ReportGoal goal;
  std::vector<ReportSweep> sweeps;  ///< one per scenario; of more than two parameters none
  ReportOptimum optimum;
  ReportDecision decision;
  std::vector<ReportSensitivity> sensitivities;
  ReportUncertainty uncertainty;
};

/// Reads the tables of studies where they are. Those that the manifest names must be the ones that
/// it records.
/// Throws: Error(input_output), naming file and line.
[[nodiscard]] ReportStudies read_studies(const std::filesystem::path& folder,
                                         const std::vector<WrittenFile>& recorded);

/// Those whose tables stay when the results of a folder are replaced: the ones that its manifest
/// does not name. None where there is no manifest that can be read.
/// Throws: Error(input_output), naming file and line.
[[nodiscard]] ReportStudies read_staying_studies(const std::filesystem::path& folder);

/// The studies, and those of others that they lack.
[[nodiscard]] ReportStudies joined(ReportStudies studies, ReportStudies others);

}  // namespace retain::report
