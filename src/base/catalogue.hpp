#pragma once

#include "base/assess_catalogue.hpp"
#include "base/column_catalogue.hpp"
#include "base/command_catalogue.hpp"
#include "base/file_catalogue.hpp"
#include "base/label_catalogue.hpp"
#include "base/message.hpp"
#include "base/page_catalogue.hpp"
#include "base/report_catalogue.hpp"
#include "base/run_catalogue.hpp"
#include "base/scenario_catalogue.hpp"
#include "base/study_catalogue.hpp"
#include "base/system_catalogue.hpp"
#include "base/terminal_catalogue.hpp"
#include "base/trace_catalogue.hpp"
#include "base/unit_catalogue.hpp"
#include "base/workbook_catalogue.hpp"

/// Every sentence that a person may see, apart from help and those of the parameter registry.
namespace retain::message {}
