#include "app/commands/run_repetition.hpp"

#include <map>

#include "app/build_info.hpp"
#include "base/message.hpp"
#include "random/stream.hpp"

namespace retain::message {

constexpr Message manifest_of_other_version{
    "The manifest is of retain {} (commit {}); this is {} (commit {}).\n",
    "该清单来自 retain {}（提交 {}）；当前是 {}（提交 {}）。\n"};
constexpr Message manifest_of_other_layout{
    "Its draws had another layout ({}, now {}), so the agents' results differ.\n",
    "其随机数的布局不同（{}，现为 {}），因此逐客户模拟的结果会有差异。\n"};
constexpr Message files_agree{"{} of {} data files are the same as those of {}.\n",
                              "{1} 个数据文件中有 {0} 个与 {2} 的相同。\n"};
constexpr Message file_differs{"  {} differs\n", "  {} 不同\n"};
constexpr Message file_not_written{"  {} was not written this time\n", "  {} 这次没有写出\n"};
constexpr Message file_not_recorded{"  {} is not in the manifest\n", "  {} 不在清单中\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

/// The hashes of the tables by their names. Other files describe them and may change with a
/// version.
std::map<std::string, std::string> hashes_of_tables(const std::vector<WrittenFile>& files) {
  std::map<std::string, std::string> hashes;
  for (const WrittenFile& file : files) {
    if (file.rows) hashes[file.name] = file.sha256;
  }
  return hashes;
}

}  // namespace

std::string differences_of_program(const RecordedRun& recorded) {
  const BuildInfo build = build_info();
  std::string text;
  if (recorded.version != build.version || recorded.commit != build.commit) {
    text += say(message::manifest_of_other_version, recorded.version, recorded.commit,
                build.version, build.commit);
  }
  if (recorded.stream_layout != stream_layout_version) {
    text += say(message::manifest_of_other_layout, recorded.stream_layout, stream_layout_version);
  }
  return text;
}

Agreement agreement(const RecordedRun& recorded, const std::vector<WrittenFile>& written,
                    const std::string& manifest) {
  const auto wanted = hashes_of_tables(recorded.files);
  auto found = hashes_of_tables(written);
  std::size_t same = 0;
  std::string differing;
  for (const auto& [name, hash] : wanted) {
    const auto file = found.extract(name);
    if (!file) {
      differing += say(message::file_not_written, name);
    } else if (file.mapped() != hash) {
      differing += say(message::file_differs, name);
    } else {
      ++same;
    }
  }
  for (const auto& [name, hash] : found) differing += say(message::file_not_recorded, name);
  return {say(message::files_agree, same, wanted.size(), manifest) + differing, differing.empty()};
}

}  // namespace retain::app::commands
