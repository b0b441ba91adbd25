#include "model/title.hpp"

namespace retain::model {

const std::string& display_title(const Scenario& scenario, Language language) {
  const bool chinese = language == Language::chinese && !scenario.title_zh.empty();
  return chinese ? scenario.title_zh : scenario.title;
}

bool is_title(std::string_view key) {
  return key == "title" || key == "title_zh";
}

}  // namespace retain::model
