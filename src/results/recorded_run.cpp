#include "results/recorded_run.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "base/plain_name.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "model/delivery.hpp"
#include "model/reference.hpp"
#include "results/manifest_text.hpp"
#include "scenario/scenario_json.hpp"
#include "scenario/value_slot.hpp"
#include "scenario/words.hpp"

namespace retain::message {

constexpr Message not_our_manifest{"not a manifest of retain", "不是 retain 的清单文件"};
constexpr Message must_be_of_key{"{} must be {}", "{} 必须是{}"};
constexpr Message bad_name_in_manifest{
    "'{}' is no name for a scenario (a-z, 0-9 and -, beginning with a letter or digit)",
    "“{}”不能作情景名称（只用 a-z、0-9 和 -，并以字母或数字开头）"};
constexpr Message one_line_of_text{"one line without control characters", "不含控制字符的单行文字"};
constexpr Message bad_file_in_manifest{"'{}' is no file of a results folder",
                                       "“{}”不是结果文件夹中的文件"};
constexpr Message name_twice{"the name '{}' stands here a second time", "名称“{}”在此重复出现"};
constexpr Message parameters_changed{
    "the parameters are not those that were written: their sha256 differs. To change a run, "
    "write a scenario file",
    "参数与写入时不同：sha256 不一致。若要改动一次运行，请编写情景文件"};
constexpr Message no_data_files{"no data files are named in files", "files 中没有列出数据文件"};
constexpr Message no_such_scenario_in_manifest{"there is no scenario '{}' in the manifest",
                                               "清单中没有情景“{}”"};
constexpr Message not_a_comparator{
    "'{}' cannot be compared with it: a comparator has the same world and settings",
    "“{}”不能与它比较：比较对象的世界和设置须相同"};
constexpr Message not_a_reference{
    "'{}' cannot be its reference: a reference has the same world and settings, no events and no "
    "acquisition",
    "“{}”不能作它的参照情景：参照情景的世界和设置须相同，且没有事件和获客"};

}  // namespace retain::message

namespace retain::results {
namespace {

using Manifest = nlohmann::json;

/// Whether a path leads to a file below the folder that it starts from.
bool is_inside(const std::filesystem::path& path) {
  return path.has_filename() && path.is_relative() && path.lexically_normal() == path &&
         *path.begin() != "..";
}

/// Turns a manifest into a run, and collects what is wrong with it.
class ManifestReader {
 public:
  ManifestReader(const std::filesystem::path& file, const Message& consequence)
      : file_(file.string()),
        manifest_(parse_manifest_text(file, consequence)),
        problems_(consequence) {}

  RecordedRun read() {
    if (text(manifest_, "program", "") != manifest_program) refuse("", message::not_our_manifest);
    problems_.throw_if_any(1);
    run_.version = text(manifest_, "version", "");
    run_.commit = text(manifest_, "commit", "");
    run_.stream_layout = count(manifest_, "stream_layout", "");
    run_.command = texts(manifest_, "command", "");
    read_scenarios();
    read_files();
    problems_.throw_if_any(1);
    check_settings();
    check_comparators();
    add_references();
    add_comparators();
    read_comparator();
    problems_.throw_if_any(1);
    return std::move(run_);
  }

 private:
  void refuse(const std::string& where, const Sentence& what) {
    ++problem_count_;
    problems_.add(Problem{ExitCode::scenario,
                          file_,
                          {},
                          where.empty() ? what : Sentence(message::concerning, where, what),
                          {},
                          {}});
  }

  /// A file with more problems is no manifest; a hostile one could have millions.
  void give_up_on_too_many() const {
    constexpr std::size_t most_problems = 1000;
    if (problem_count_ > most_problems) problems_.throw_if_any(1);
  }

  /// The member of an object, or null with a problem.
  const Manifest& member(const Manifest& object, const char* key, const std::string& where) {
    static const Manifest nothing;
    if (object.is_object() && object.contains(key) && !object.at(key).is_null()) {
      return object.at(key);
    }
    refuse(where, Sentence(message::key_missing, key));
    return nothing;
  }

  std::string text(const Manifest& object, const char* key, const std::string& where) {
    const Manifest& value = member(object, key, where);
    if (!value.is_string()) {
      if (!value.is_null())
        refuse(where, Sentence(message::must_be_of_key, key, message::text_in_quotes));
      return {};
    }
    const auto found = value.get<std::string>();
    if (printable(found) == found) return found;
    refuse(where, Sentence(message::must_be_of_key, key, message::one_line_of_text));
    return {};
  }

  std::int64_t count(const Manifest& object, const char* key, const std::string& where) {
    const Manifest& value = member(object, key, where);
    constexpr auto largest = std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    const bool fits = !value.is_number_unsigned() || value.get<std::uint64_t>() <= largest;
    if (value.is_number_integer() && fits) return value.get<std::int64_t>();
    if (!value.is_null())
      refuse(where, Sentence(message::must_be_of_key, key, message::a_whole_number));
    return 0;
  }

  /// A list of a manifest, an empty one with a problem when it is none.
  const Manifest& list(const Manifest& object, const char* key, const std::string& where) {
    static const Manifest nothing = Manifest::array();
    const Manifest& value = member(object, key, where);
    if (value.is_array()) return value;
    if (!value.is_null()) refuse(where, Sentence(message::must_be_of_key, key, message::a_list));
    return nothing;
  }

  /// What was typed or is the name of a file may hold any bytes.
  static std::string printable_text(const Manifest& value) {
    return value.is_string() ? printable(value.get<std::string>()) : "?";
  }

  std::vector<std::string> texts(const Manifest& object, const char* key,
                                 const std::string& where) {
    std::vector<std::string> found;
    for (const Manifest& value : list(object, key, where)) found.push_back(printable_text(value));
    return found;
  }

  ComparatorKind kind_of(const Manifest& entry, const std::string& where) {
    const std::string name = text(entry, "compared_as", where);
    const auto* const found = std::ranges::find(comparator_kind_names, name);
    if (found == comparator_kind_names.end()) {
      refuse(where, Sentence(message::must_be_of_key, "compared_as",
                             fmt::format("{}", fmt::join(comparator_kind_names, ", "))));
      return ComparatorKind::none;
    }
    return static_cast<ComparatorKind>(found - comparator_kind_names.begin());
  }

  void read_scenarios() {
    std::size_t number = 0;
    for (const Manifest& entry : list(manifest_, "scenarios", "")) {
      give_up_on_too_many();
      const std::string where = fmt::format("scenarios[{}]", number++);
      const Scenario scenario = read_scenario(entry, where);
      run_.members.push_back({scenario, text(entry, "base", where), kind_of(entry, where),
                              printable_text(member(entry, "compared_with", where)),
                              texts(entry, "stands_for", where)});
      const Manifest& asked_for = member(entry, "asked_for", where);
      if (!asked_for.is_boolean()) {
        refuse(where, Sentence(message::must_be_of_key, "asked_for", message::true_or_false));
      } else if (!asked_for.get<bool>()) {
        continue;
      }
      LoadedScenario loaded;
      loaded.scenario = scenario;
      loaded.kind = run_.members.back().kind;
      loaded.compared = run_.members.back().compared;
      loaded.stands_for = run_.members.back().stands_for;
      loaded.reference.name = text(entry, "reference", where);
      loaded.chain = texts(entry, "files", where);
      if (loaded.chain.empty()) refuse(where, Sentence(message::key_missing, "files[0]"));
      loaded.origins = origins_of(scenario);
      run_.scenarios.push_back(std::move(loaded));
    }
    if (run_.scenarios.empty()) refuse("", Sentence(message::key_missing, "scenarios[0]"));
    number = 0;
    for (const Manifest& entry : list(manifest_, "references", "")) {
      give_up_on_too_many();
      (void)read_scenario(entry, fmt::format("references[{}]", number++));
    }
  }

  Scenario read_scenario(const Manifest& entry, const std::string& where) {
    const std::string name = text(entry, "name", where);
    if (!is_plain_name(name))
      refuse(where, Sentence(message::bad_name_in_manifest, printable(name)));
    ReadScenario read = read_parameters(member(entry, "parameters", where));
    for (const Sentence& objection : read.objections) refuse(where, objection);
    read.scenario.name = name;
    const std::string hash = text(entry, "sha256", where);
    if (read.objections.empty() && hash != parameters_hash(read.scenario)) {
      refuse(where, message::parameters_changed);
    }
    if (!known_.emplace(name, read.scenario).second)
      refuse(where, Sentence(message::name_twice, name));
    return read.scenario;
  }

  [[nodiscard]] std::map<std::string, std::string> origins_of(const Scenario& scenario) const {
    std::map<std::string, std::string> origins;
    for (const ValueSlot& slot : slots_of(scenario)) origins[slot.key()] = file_;
    return origins;
  }

  void read_files() {
    bool has_table = false;
    std::size_t number = 0;
    for (const Manifest& entry : list(manifest_, "files", "")) {
      give_up_on_too_many();
      const std::string where = fmt::format("files[{}]", number++);
      WrittenFile file{text(entry, "name", where), std::nullopt, text(entry, "sha256", where)};
      if (!file.name.empty() && !is_inside(file.name))
        refuse(where, Sentence(message::bad_file_in_manifest, printable(file.name)));
      if (entry.is_object() && entry.contains("rows")) file.rows = count(entry, "rows", where);
      has_table = has_table || file.rows.has_value();
      run_.files.push_back(std::move(file));
    }
    if (!has_table) refuse("", message::no_data_files);
  }

  void check_settings() {
    const Scenario& first = run_.scenarios.front().scenario;
    for (const auto& [name, scenario] : known_) {
      for (const char* key : settings_shared_in_a_run) {
        const auto& field = find_parameter(key)->field;
        if (field.get(scenario) == field.get(first)) continue;
        refuse("", Sentence(message::settings_differ, key, to_text(field.get(scenario)),
                            to_text(field.get(first)), first.name));
      }
    }
  }

  void check_comparators() {
    for (const RecordedMember& member : run_.members) {
      const bool ran = std::ranges::any_of(run_.members, [&](const RecordedMember& other) {
        return other.scenario.name == member.comparator;
      });
      if (!ran) {
        refuse(member.scenario.name,
               Sentence(message::no_such_scenario_in_manifest, printable(member.comparator)));
      }
    }
  }

  void add_references() {
    for (LoadedScenario& loaded : run_.scenarios) {
      const auto found = known_.find(loaded.reference.name);
      if (found == known_.end()) {
        refuse(loaded.scenario.name,
               Sentence(message::no_such_scenario_in_manifest, loaded.reference.name));
        continue;
      }
      loaded.reference = found->second;
      loaded.firm = loaded.reference.name;
      if (!delivered_alike(loaded.reference, reference_of(loaded.scenario, loaded.reference))) {
        refuse(loaded.scenario.name, Sentence(message::not_a_reference, loaded.reference.name));
      }
    }
  }

  /// Where the user named none, each scenario has its own.
  void add_comparators() {
    if (manifest_.contains("base") && !manifest_.at("base").is_null()) return;
    for (LoadedScenario& loaded : run_.scenarios) {
      const auto member = std::ranges::find_if(run_.members, [&](const RecordedMember& recorded) {
        return recorded.scenario.name == loaded.scenario.name;
      });
      if (member->comparator == loaded.scenario.name) continue;
      const auto found = known_.find(member->comparator);
      if (found == known_.end()) continue;
      loaded.comparator = found->second;
      if (!delivered_alike(found->second, with_actions_of(found->second, loaded.scenario))) {
        refuse(loaded.scenario.name, Sentence(message::not_a_comparator, member->comparator));
      }
    }
  }

  void read_comparator() {
    if (manifest_.contains("base") && manifest_.at("base").is_null()) return;
    run_.comparator = text(manifest_, "base", "");
    const bool was_asked_for = std::ranges::any_of(
        run_.scenarios,
        [&](const LoadedScenario& loaded) { return loaded.scenario.name == *run_.comparator; });
    if (!was_asked_for)
      refuse("base", Sentence(message::no_such_scenario_in_manifest, *run_.comparator));
  }

  std::string file_;
  Manifest manifest_;
  RecordedRun run_;
  ProblemList problems_;
  std::map<std::string, Scenario> known_;
  std::size_t problem_count_ = 0;
};

}  // namespace

RecordedRun read_manifest(const std::filesystem::path& file, const Message& consequence) {
  return ManifestReader(file, consequence).read();
}

}  // namespace retain::results
