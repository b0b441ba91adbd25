#include "report/labels.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "base/catalogue.hpp"
#include "base/unit_words.hpp"

namespace retain {
namespace {

struct Label {
  std::string_view name;
  const Message* text;
};

constexpr std::array causes{Label{"better_product", &message::label_better_product},
                            Label{"cheaper_product", &message::label_cheaper_product},
                            Label{"not_valued", &message::cause_not_valued},
                            Label{"poor_service", &message::cause_poor_service},
                            Label{"other", &message::label_other},
                            Label{"product_quality", &message::column_loss_product},
                            Label{"service_quality", &message::column_loss_service}};

constexpr std::array channels{Label{"direct", &message::label_direct},
                              Label{"word_of_mouth", &message::label_word_of_mouth},
                              Label{"replacement", &message::label_replacement},
                              Label{"keeping", &message::label_keeping},
                              Label{"programme", &message::label_programme},
                              Label{"won_back", &message::label_won_back},
                              Label{"total", &message::label_total},
                              Label{"memo", &message::label_memo}};

/// Without the time at their end.
constexpr std::array metrics{
    Label{"active", &message::label_active},
    Label{"survival", &message::label_survival},
    Label{"revenue", &message::label_revenue},
    Label{"cost", &message::label_cost},
    Label{"value", &message::label_value},
    Label{"net_value", &message::label_net_value},
    Label{"business_value", &message::label_business_value},
    Label{"active_years", &message::label_active_years},
    Label{"loss", &message::label_loss},
    Label{"replacement_cost", &message::label_replacement_cost},
    Label{"keeping_cost", &message::label_keeping_cost},
    Label{"programme_cost", &message::label_programme_cost},
    Label{"winning_back_memo", &message::label_winning_back_memo},
    Label{"customers_lost", &message::label_customers_lost},
    Label{"customers_joined", &message::label_customers_joined},
    Label{"complaints", &message::label_complaints},
    Label{"people_told", &message::label_people_told},
    Label{"people_reached", &message::label_people_reached},
    Label{"refusing_share", &message::label_refusing_share},
    Label{"customers_recommended", &message::label_customers_recommended},
    Label{"people_recommended_to", &message::label_people_recommended_to},
    Label{"reputation", &message::label_reputation},
    Label{"falsely_loyal_share", &message::label_falsely_loyal_share},
    Label{"half_life", &message::column_half_life},
    Label{"payback_week", &message::label_payback_week},
    Label{"probability_negative", &message::label_probability_negative},
    Label{"satisfaction_degree", &message::label_satisfaction_degree},
    Label{"satisfaction_rate", &message::label_satisfaction_rate},
    Label{"satisfaction_degree_sampling_error", &message::label_satisfaction_degree_sampling_error},
    Label{"satisfaction_rate_sampling_error", &message::label_satisfaction_rate_sampling_error},
    Label{"break_even_programme", &message::label_break_even_programme},
    Label{"lifetime", &message::label_lifetime},
    Label{"share_of_value", &message::label_share_of_value}};

std::optional<std::string> known(std::span<const Label> labels, std::string_view name) {
  const auto found = std::ranges::find(labels, name, &Label::name);
  if (found == labels.end()) return std::nullopt;
  return say(*found->text);
}

std::string text_or_name(std::span<const Label> labels, std::string_view name) {
  return known(labels, name).value_or(std::string(name));
}

/// The name without `beginning`, when it begins so.
std::optional<std::string_view> behind(std::string_view name, std::string_view beginning) {
  if (!name.starts_with(beginning)) return std::nullopt;
  return name.substr(beginning.size());
}

/// A metric without its time: also the losses by cause and by touchpoint.
std::string quantity_label(std::string_view name) {
  if (const auto label = known(metrics, name)) return *label;
  if (const auto touchpoint = behind(name, "loss_at_")) {
    return say(message::label_loss_at, *touchpoint);
  }
  if (const auto cause = behind(name, "loss_")) {
    return say(message::label_loss_by, cause_label(*cause));
  }
  if (const auto cause = behind(name, "avoidable_")) {
    return say(message::label_avoidable_by, cause_label(*cause));
  }
  return std::string(name);
}

}  // namespace

std::string cause_label(std::string_view cause) {
  return text_or_name(causes, cause);
}

std::string channel_label(std::string_view channel) {
  const std::size_t at = channel.find('@');
  const std::string label = text_or_name(channels, channel.substr(0, at));
  if (at == std::string_view::npos) return label;
  return label + say(message::in_brackets, channel.substr(at + 1));
}

std::string metric_label(std::string_view metric) {
  const std::size_t mark = metric.rfind('_');
  const bool has_years = mark != std::string_view::npos && metric.ends_with('y') &&
                         mark + 2 < metric.size() &&
                         metric.find_first_not_of("0123456789", mark + 1) == metric.size() - 1;
  if (!has_years) return quantity_label(metric);
  const std::string_view years = metric.substr(mark + 1, metric.size() - mark - 2);
  const std::string quantity = quantity_label(metric.substr(0, mark));
  if (years == "1") return say(message::label_in_one_year, quantity);
  return say(message::label_in_years, quantity, years);
}

std::string statistic_label(std::string_view statistic) {
  if (statistic == "mean") return say(message::column_mean);
  if (const auto decile = behind(statistic, "decile_")) return say(message::label_decile, *decile);
  const auto percentile = behind(statistic, "p");
  if (!percentile || percentile->empty()) return std::string(statistic);
  const bool is_small = percentile->size() > 1 && percentile->front() == '0';
  return say(message::label_percentile, is_small ? percentile->substr(1) : *percentile);
}

std::string unit_label(std::string_view unit) {
  return std::string(unit_in(spoken_language(), unit));
}

}  // namespace retain
