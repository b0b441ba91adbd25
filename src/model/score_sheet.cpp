#include "model/score_sheet.hpp"

#include "model/service_blocks.hpp"

namespace retain::model {
namespace {

/// The statements of the self-test that a 10 agrees with, in the words and order of document 000.
SheetForm self_test_form() {
  constexpr double lowest = 1.0;
  constexpr double highest = 10.0;
  return {{{"self_control", "我完全能够控制自己的情绪"},
           {"friendly_to_the_cold", "我能高兴地面对对我冷淡的人"},
           {"likes_people", "我喜欢大多数人并乐意与别人相处"},
           {"willing_to_serve", "我乐意为别人服务"},
           {"willing_to_apologise", "即使我没错，我也不介意表示道歉"},
           {"proud_to_communicate", "我对自己善于与别人沟通感到自豪"},
           {"remembers_people", "我善于记住别人的名字和面孔，并在与客户初次见面时努力提高这种本领"},
           {"natural_smile", "我的微笑是自然流露的"},
           {"likes_to_please", "我喜欢看到别人因为我而心情愉快"},
           {"well_groomed", "我常保持清洁，并喜欢装扮和修饰自己"}},
          lowest,
          highest};
}

SheetForm affinity_form() {
  SheetForm form{{}, lowest_sub_score, highest_sub_score};
  for (std::size_t i = 0; i < sub_score_count; ++i) {
    form.items.push_back({sub_score_names[i], sub_score_headings[i]});
  }
  return form;
}

}  // namespace

const SheetForm& sheet_form(SheetKind kind) {
  static const SheetForm self_test = self_test_form();
  static const SheetForm affinity = affinity_form();
  return kind == SheetKind::self_test ? self_test : affinity;
}

}  // namespace retain::model
