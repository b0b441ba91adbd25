#include "model/parameters/parameter_fields.hpp"
#include "model/parameters/parameter_groups.hpp"

namespace retain::model::parameters {

using namespace field;

std::vector<Parameter> value_parameters() {
  return {
      {{"value.product", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Product value of our offer in the customer added value; the reference level is 7.",
        "客户附加价值中本企业产品的产品价值；参照水平为 7。"},
       number_at<ValuePart::product, &Scenario::value, &AddedValue::level>()},
      {{"value.service", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Service value of our offer in the customer added value; the reference level is 7.",
        "客户附加价值中本企业产品的服务价值；参照水平为 7。"},
       number_at<ValuePart::service, &Scenario::value, &AddedValue::level>()},
      {{"value.personal", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Personal value of our offer in the customer added value; the reference level is 7.",
        "客户附加价值中本企业产品的个人价值；参照水平为 7。"},
       number_at<ValuePart::personal, &Scenario::value, &AddedValue::level>()},
      {{"value.image", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Image value of our offer in the customer added value; the reference level is 7.",
        "客户附加价值中本企业产品的形象价值；参照水平为 7。"},
       number_at<ValuePart::image, &Scenario::value, &AddedValue::level>()},
      {{"value.money", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Money cost of our offer in the customer added value; the reference level is 4.",
        "客户附加价值中本企业产品的货币成本；参照水平为 4。"},
       number_at<ValuePart::money, &Scenario::value, &AddedValue::level>()},
      {{"value.time", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Time cost of our offer in the customer added value; the reference level is 4.",
        "客户附加价值中本企业产品的时间成本；参照水平为 4。"},
       number_at<ValuePart::time, &Scenario::value, &AddedValue::level>()},
      {{"value.energy", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Energy cost of our offer in the customer added value; the reference level is 4.",
        "客户附加价值中本企业产品的精力成本；参照水平为 4。"},
       number_at<ValuePart::energy, &Scenario::value, &AddedValue::level>()},
      {{"value.psychic", "points 1..10", 1, 10, Role::lever, SourceMark::assumption,
        "Psychic cost of our offer in the customer added value; the reference level is 4.",
        "客户附加价值中本企业产品的心理成本；参照水平为 4。"},
       number_at<ValuePart::psychic, &Scenario::value, &AddedValue::level>()},
      {{"value.effect", "per point", 0, 5, Role::world, SourceMark::assumption,
        "Fall of the logarithmic hazard of the product causes per point of added value.",
        "附加价值每增加一分，产品类流失风险对数下降的幅度。"},
       number<&Scenario::value, &AddedValue::effect>()},
      {{"value.points_per_price", "points", 0, 100, Role::world, SourceMark::assumption,
        "Points of money cost that a price twice as high adds.",
        "价格提高一倍时货币成本增加的分数。"},
       number<&Scenario::value, &AddedValue::points_per_price>()},
      {{"value.product_half_life", "week", 0.1, 1e6, Role::world, SourceMark::assumption,
        "Time in which competitors copy half of a lead in product or price.",
        "竞争对手模仿产品或价格优势一半所需的时间。"},
       number<&Scenario::value, &AddedValue::product_half_life>()},
      {{"value.service_half_life", "week", 0.1, 1e6, Role::world, SourceMark::assumption,
        "Time in which competitors copy half of any other lead; a service is hard to copy.",
        "竞争对手模仿其他优势一半所需的时间；服务难以模仿。"},
       number<&Scenario::value, &AddedValue::service_half_life>()},
  };
}

}  // namespace retain::model::parameters
