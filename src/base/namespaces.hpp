#pragma once

/// The layers of src/: a folder has the namespace of its name and sees the names of those below it.
/// What a namespace does not name here, its folder must not include (tests/architecture).
namespace retain {

namespace base {}
namespace message {  // the sentences of all folders
using namespace base;
}

namespace maths {
using namespace base;
}

namespace random {
using namespace maths;
}
namespace stats {
using namespace maths;
}
namespace uncertainty {
using namespace random;
using namespace stats;
}  // namespace uncertainty
namespace decision {
using namespace stats;
}
namespace fit {
using namespace stats;
}
namespace model {
using namespace maths;
namespace parameters {}
using namespace parameters;
}  // namespace model

namespace text {
using namespace model;
}
namespace files {
using namespace base;
}
namespace business {
using namespace model;
using namespace random;
using namespace stats;
namespace measures {}
using namespace measures;
}  // namespace business

namespace engine {
using namespace business;
namespace agents {}
namespace blocks {}
namespace expected {}
using namespace agents;
using namespace blocks;
using namespace expected;
}  // namespace engine
namespace scenario {
using namespace files;
using namespace text;
using namespace uncertainty;
}  // namespace scenario
namespace sheets {
using namespace text;
}
namespace tables {
using namespace files;
using namespace text;
}  // namespace tables
namespace histories {
using namespace fit;
using namespace tables;
}  // namespace histories

namespace study {
using namespace decision;
using namespace engine;
using namespace histories;
using namespace scenario;
using namespace sheets;
}  // namespace study
namespace results {
using namespace study;
}
namespace api {
using namespace results;
}
namespace report {
using namespace results;
namespace claims {}
namespace page {}
namespace spreadsheets {}
namespace workbook {}
using namespace claims;
using namespace page;
using namespace spreadsheets;
using namespace workbook;
}  // namespace report
namespace app {
using namespace report;
namespace commands {}
namespace terminal {}
using namespace commands;
using namespace terminal;
}  // namespace app

}  // namespace retain
