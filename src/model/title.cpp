#include "model/title.hpp"

namespace retain::model {
namespace {

template <class Titled>
const std::string& title_in(Language language, const Titled& titled) {
  const bool chinese = language == Language::chinese && !titled.title_zh.empty();
  return chinese ? titled.title_zh : titled.title;
}

template <class Record>
const std::string& title_or_name(Language language, const Record& record) {
  const std::string& title = title_in(language, record);
  return title.empty() ? record.name : title;
}

}  // namespace

const std::string& display_title(const Scenario& scenario, Language language) {
  return title_in(language, scenario);
}

const std::string& display_title(const Segment& segment, Language language) {
  return title_or_name(language, segment);
}

const std::string& display_title(const Touchpoint& touchpoint, Language language) {
  return title_or_name(language, touchpoint);
}

bool is_title(std::string_view key) {
  return key == "title" || key == "title_zh";
}

bool is_title_of_record(std::string_view key) {
  return key.ends_with(".title") || key.ends_with(".title_zh");
}

}  // namespace retain::model
