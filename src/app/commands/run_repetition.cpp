#include "app/commands/run_repetition.hpp"

#include <map>

#include "app/build_info.hpp"
#include "base/catalogue.hpp"
#include "random/stream.hpp"

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
