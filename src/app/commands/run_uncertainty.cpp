#include "app/commands/run_uncertainty.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "app/terminal/interruption.hpp"
#include "app/terminal/number_column.hpp"
#include "app/terminal/progress_bar.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/sentence.hpp"
#include "base/unit_words.hpp"
#include "report/numbers.hpp"
#include "report/study_texts.hpp"
#include "report/uncertainty_texts.hpp"
#include "report/words.hpp"
#include "results/uncertainty_files.hpp"
#include "text/csv_number.hpp"

namespace retain::message {

constexpr Message nested_form{
    "--nested {}: write DRAWSxREPLICATIONS, such as 64x16, each 2 or more and at most 1,000,000 in "
    "all",
    "--nested {}：请写 抽取次数x重复次数，例如 64x16；各不小于 2，乘积不超过 1,000,000"};
constexpr Message uncertainty_without_laws{
    "{} is for scenarios with uncertain numbers; these have none: give numbers a law, such as "
    "money.margin = {{ low = 0.2, high = 0.4 }}",
    "{} 只用于有不确定数值的情景；这些情景没有：请给数值写分布，例如 money.margin = {{ low = 0.2, "
    "high = 0.4 }}"};
constexpr Message keep_of_replications{
    "--keep {}: write a metric of summary.csv that every replication has",
    "--keep {}：请写 summary.csv 中每次重复都有的指标"};
constexpr Message nested_needs_agents{
    "--nested needs the agents: the expected engine has no chance",
    "--nested 需要 agents 引擎：expected 引擎没有偶然性"};
constexpr Message uncertain_heading{
    "What makes {} uncertain ({}): {} numbers are not known (inputs.csv), {} draws.",
    "{}为何不确定（{}）：有 {} 个不确定的数（inputs.csv），{} 次抽取。"};
constexpr Message column_inputs_mean{"mean of draws", "抽取的均值"};
constexpr Message column_at_point{"at the point", "取点值时"};
constexpr Message column_band{"5 to 95 % of draws", "抽取的 5 至 95 %"};
constexpr Message uncertain_left_out{"{} draws cannot be and are left out (draws.csv).",
                                     "有 {} 次抽取不成立，已略去（draws.csv）。"};
constexpr Message few_for_tails{
    "{} draws are few for the 5 and 95 % points; 2,000 or more are better.",
    "{} 次抽取对 5 % 和 95 % 分位数来说偏少；最好有 2,000 次以上。"};
constexpr Message nested_text{
    "{}: of the variance {:.1f} % comes from what is not known (sd {}), {:.1f} % from chance (sd "
    "{}).",
    "{}：方差的 {:.1f} % 来自不知道的数（标准差 {}），{:.1f} % 来自偶然性（标准差 {}）。"};
constexpr Message nested_negative{
    "{}: chance hides what is not known: its estimate is negative and counts as 0; more "
    "replications in each draw show it.",
    "{}：偶然性掩盖了不知道的部分：其估计值为负，按 0 计；增加每次抽取的重复次数可显示它。"};
constexpr Message column_law{"law", "分布"};
constexpr Message column_point{"point", "点值"};
constexpr Message column_uncertain_key{"uncertain number", "不确定的数"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr std::int64_t few_draws = 2000;

std::int64_t part_of_nesting(std::string_view text, std::string_view typed) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  constexpr std::int64_t most = 1'000'000;
  const bool is_number = end == text.data() + text.size() && error == std::errc();
  if (!is_number || number < 2 || number > most) {
    refuse_usage(Sentence(message::nested_form, typed));
  }
  return number;
}

Nesting parse_nesting(std::string_view typed) {
  const std::size_t cross = typed.find('x');
  if (cross == std::string_view::npos) refuse_usage(Sentence(message::nested_form, typed));
  const Nesting nesting{part_of_nesting(typed.substr(0, cross), typed),
                        part_of_nesting(typed.substr(cross + 1), typed)};
  constexpr std::int64_t most = 1'000'000;
  if (nesting.draws * nesting.replications > most) {
    refuse_usage(Sentence(message::nested_form, typed));
  }
  return nesting;
}

const UncertainFigure* found(const UncertainRun& run, const PointFigure& figure, Source source) {
  const auto row = std::ranges::find_if(run.figures, [&](const UncertainFigure& candidate) {
    return candidate.figure == figure && candidate.source == source;
  });
  return row == run.figures.end() ? nullptr : &*row;
}

std::string sd_cell(const UncertainFigure* row) {
  return row == nullptr || std::isnan(row->sd) ? std::string() : whole(row->sd);
}

std::string sd_text(double variance) {
  return grouped(whole(std::sqrt(variance)));
}

}  // namespace

void add_uncertainty_options(OptionList& list, TypedUncertainty& typed) {
  add_draw_options(list, typed.draws);
  list.add("--nested", typed.nested);
  list.add("--keep", typed.keep);
}

UncertaintyOptions parse_uncertainty(const TypedUncertainty& typed) {
  UncertaintyOptions options{parse_draws(typed.draws),
                             {},
                             typed.keep,
                             !typed.draws.draws.empty() || !typed.draws.sampling.empty() ||
                                 !typed.nested.empty() || !typed.keep.empty()};
  if (!typed.nested.empty()) options.nesting = parse_nesting(typed.nested);
  return options;
}

RunUncertainty::RunUncertainty(const RequestedRun& run, const UncertaintyOptions& options,
                               std::int64_t threads) {
  if (!any_uncertain(run.scenarios)) {
    if (options.is_typed) {
      refuse_usage(Sentence(message::uncertainty_without_laws,
                            options.nesting ? "--nested" : "--draws, --sampling, --keep"));
    }
    return;
  }
  points_ = std::make_unique<PointStudy>(run.scenarios, run.comparator);
  inputs_ = std::make_unique<UncertainInputs>(points_->scenarios());
  const Scenario& first = points_->scenario(0);
  if (options.nesting && !is_random(first.simulation.engine)) {
    refuse_usage(message::nested_needs_agents);
  }
  request_ = {plan_of(options.draws, first), options.nesting, threads};
  keep_ = options.keep;
  for (const std::string& name : keep_) {
    const Figure figure = parse_figure(name, points_->scenarios());
    if (figure.scenario || figure.is_difference || figure.source != Source::none ||
        figure.statistic != Statistic::none) {
      refuse_usage(Sentence(message::keep_of_replications, name));
    }
  }
}

void RunUncertainty::set_draws(std::int64_t draws) {
  request_.plan.points = points_for(static_cast<std::uint32_t>(draws));
}

void RunUncertainty::work(const Study& chance, bool quiet) {
  if (is_empty()) return;
  ProgressBar bar(quiet ? ProgressBar::Mode::silent : ProgressBar::Mode::automatic);
  result_ = uncertain_run(*points_, *inputs_, chance, request_, [&](Source source, double share) {
    Interruption::check();
    bar.update(std::string(name_of(source)), share, 0.0);
  });
}

std::vector<WrittenFile> RunUncertainty::write(const std::filesystem::path& folder) const {
  if (is_empty()) return {};
  std::vector<DrawnColumn> columns;
  for (std::size_t f = 0; f < result_.drawn_figures.size(); ++f) {
    const PointFigure& figure = result_.drawn_figures[f];
    const MetricName metric = metric_name(figure.measure);
    const bool is_usual = metric.id == at_end(Quantity::business_value);
    const bool is_kept = keep_.empty() ? is_usual : std::ranges::count(keep_, metric.name) > 0;
    if (figure.is_difference || !is_kept) continue;
    columns.push_back(
        {f, points_->scenario(figure.scenario).name + "." + metric.name, std::string(metric.unit)});
  }
  return write_uncertain_run(*points_, *inputs_, result_, request_.plan, columns, folder);
}

void RunUncertainty::add_to(std::vector<Figures>& figures) const {
  for (Figures& of : figures) {
    const auto row = std::ranges::find_if(result_.figures, [&](const UncertainFigure& candidate) {
      return candidate.source == Source::inputs &&
             candidate.figure.measure == at_end(Quantity::business_value) &&
             candidate.figure.is_difference == !of.comparator.empty() &&
             points_->scenario(candidate.figure.scenario).name == of.scenario.name;
    });
    if (row == result_.figures.end()) continue;
    of.doubt = Doubt{row->estimate.mean, row->estimate.band.front(), row->estimate.band.back()};
  }
}

std::string RunUncertainty::text() const {
  if (is_empty()) return {};
  std::vector<std::string> names, point, mean, band, inputs, chance, both, share;
  const Figure usual = usual_figure(points_->scenarios().size() - 1, *points_);
  for (std::size_t i = 0; i < points_->scenarios().size(); ++i) {
    const PointFigure figure = usual_figure(i, *points_).of(i);
    const UncertainFigure* of_inputs = found(result_, figure, Source::inputs);
    const UncertainFigure* of_chance = found(result_, figure, Source::chance);
    const UncertainFigure* of_both = found(result_, figure, Source::both);
    names.push_back(points_->scenario(i).name + (figure.is_difference ? " - " : "") +
                    (figure.is_difference ? points_->comparator_name(i) : std::string()));
    point.push_back(whole(points_->at_point({&figure, 1}).values.at(0)));
    mean.push_back(whole(of_inputs->estimate.mean));
    band.push_back(fmt::format("{} {} {}", grouped(whole(of_inputs->estimate.band.front())),
                               say(message::study_to),
                               grouped(whole(of_inputs->estimate.band.back()))));
    inputs.push_back(sd_cell(of_inputs));
    chance.push_back(sd_cell(of_chance));
    both.push_back(sd_cell(of_both));
    const double variance = of_inputs->sd * of_inputs->sd;
    share.push_back(of_chance == nullptr || std::isnan(of_chance->sd)
                        ? std::string()
                        : fmt::format("{:.0f} %", 100.0 * variance /
                                                      (variance + of_chance->sd * of_chance->sd)));
  }
  TextTable table({{.title = say(message::column_scenario)},
                   {.title = say(message::column_at_point), .align = Align::right},
                   {.title = say(message::column_inputs_mean), .align = Align::right},
                   {.title = say(message::column_band), .align = Align::right, .leave_out = 2},
                   {.title = say(message::heading_sd_inputs), .align = Align::right},
                   {.title = say(message::heading_sd_chance), .align = Align::right},
                   {.title = say(message::heading_sd_both), .align = Align::right, .leave_out = 1},
                   {.title = say(message::heading_share_unknown), .align = Align::right}});
  table.add_rows({names, number_column(point), number_column(mean), band, number_column(inputs),
                  number_column(chance), number_column(both), share});
  std::string text =
      paragraph(say(message::uncertain_heading, figure_words(metric_name(usual.metric.id).name),
                    std::string(unit_in(spoken_language(), usual.metric.unit)),
                    inputs_->numbers().size(),
                    count_text(static_cast<std::int64_t>(result_.drawn.draws)))) +
      '\n' + table.to_text();
  if (result_.drawn.left_out > 0) {
    text += paragraph(say(message::uncertain_left_out, result_.drawn.left_out));
  }
  const auto draws = static_cast<std::int64_t>(result_.drawn.draws);
  if (draws < few_draws) text += paragraph(say(message::few_for_tails, count_text(draws)));
  for (const NestedVariance& nested : result_.nested) {
    const std::string& name = points_->scenario(nested.figure.scenario).name;
    const double all = nested.inputs + nested.chance;
    text +=
        paragraph(nested.was_negative ? say(message::nested_negative, name)
                                      : say(message::nested_text, name, 100.0 * nested.inputs / all,
                                            sd_text(nested.inputs), 100.0 * nested.chance / all,
                                            sd_text(nested.chance)));
  }
  return text;
}

std::string RunUncertainty::laws_text() const {
  if (is_empty()) return {};
  std::vector<std::string> keys, laws, points, low, middle, high;
  const auto number = [](double value) { return fmt::format("{:.4g}", value); };
  for (const InputSummary& input : inputs_->summaries()) {
    keys.push_back(input.scenario.empty() ? input.key : input.scenario + ":" + input.key);
    laws.push_back(input.law);
    points.push_back(number(input.point));
    low.push_back(number(input.p05));
    middle.push_back(number(input.p50));
    high.push_back(number(input.p95));
  }
  TextTable table({{.title = say(message::column_uncertain_key)},
                   {.title = say(message::column_law)},
                   {.title = say(message::column_point), .align = Align::right},
                   {.title = "5 %", .align = Align::right},
                   {.title = "50 %", .align = Align::right},
                   {.title = "95 %", .align = Align::right}});
  table.add_rows({keys, laws, points, low, middle, high});
  return '\n' + table.to_text();
}

}  // namespace retain::app::commands
