#include "tables/input_file.hpp"

#include <cerrno>
#include <filesystem>
#include <utility>

#include "base/error.hpp"
#include "base/system_error.hpp"
#include "base/words.hpp"
#include "text/words.hpp"

namespace retain::tables {

InputFile::InputFile(std::string name) : name_(std::move(name)), file_(nullptr, &std::fclose) {
  std::error_code ignored;
  if (std::filesystem::is_directory(name_, ignored)) fail(EISDIR);
  file_.reset(std::fopen(name_.c_str(), "rb"));
  if (!file_) fail(errno);
}

std::size_t InputFile::read(std::span<char> space) {
  const std::size_t size = std::fread(space.data(), 1, space.size(), file_.get());
  if (size < space.size() && std::ferror(file_.get()) != 0) fail(errno);
  return size;
}

ByteReader InputFile::reader(const std::string& name) {
  auto file = std::make_shared<InputFile>(name);
  return [file](std::span<char> space) { return file->read(space); };
}

void InputFile::fail(int error_number) const {
  throw Error(ExitCode::input_output,
              Sentence(message::concerning, name_,
                       Sentence(message::cannot_read, system_error_text(error_number))));
}

}  // namespace retain::tables
