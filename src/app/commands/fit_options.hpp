#pragma once

#include <string>
#include <vector>

#include "app/options.hpp"
#include "histories/cleaning.hpp"
#include "histories/log_reader.hpp"
#include "study/purchase_study.hpp"

namespace retain::app::commands {

struct TypedFit {
  std::vector<std::string> files, columns, excluded;
  std::string sheet, encoding, date_order, zero_amount, from, until, hold_out, model, discount,
      horizon, out, format;
  bool dry_run = false;
};

struct FitOptions {
  std::string file;
  std::string name;  ///< of a results folder that nobody named
  LogOptions log;
  CleaningOptions cleaning;
  PurchaseRequest request;
  std::string out;
  bool dry_run;
  OutputFormat format;
};

void add_fit_options(OptionList& list, TypedFit& typed);

/// Throws: Error(usage).
[[nodiscard]] FitOptions parse_fit(const TypedFit& typed);

}  // namespace retain::app::commands
