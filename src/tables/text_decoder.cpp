#include "tables/text_decoder.hpp"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "tables/column_source.hpp"

namespace retain::message {

constexpr Message unknown_encoding{
    "--encoding: '{}' is not known; write for example UTF-8, GB18030, GBK, WINDOWS-1252 or UTF-16",
    "--encoding：不认识“{}”；请写例如 UTF-8、GB18030、GBK、WINDOWS-1252 或 UTF-16"};
constexpr Message not_of_encoding{
    "{}:{}: this is not {}; give the encoding of the file with --encoding NAME",
    "{}:{}：此处不是 {} 编码；请用 --encoding NAME 指定文件的编码"};

}  // namespace retain::message

namespace retain::tables {
namespace {

iconv_t no_converter() {
  return reinterpret_cast<iconv_t>(-1);  // NOLINT: what POSIX says iconv_open returns
}

/// iconv, which is given bytes piece by piece.
class TextDecoder {
 public:
  TextDecoder(ByteReader bytes, std::string encoding, std::string file)
      : bytes_(std::move(bytes)), encoding_(std::move(encoding)), file_(std::move(file)) {
    // Behind a slash glibc takes options; no name means the one of the user's environment.
    const bool is_name = !encoding_.empty() && encoding_.find('/') == std::string::npos;
    if (is_name) converter_ = iconv_open("UTF-8", encoding_.c_str());
    if (converter_ == no_converter()) {
      throw Error(ExitCode::usage, Sentence(message::unknown_encoding, shown_text(encoding_)));
    }
  }
  ~TextDecoder() { iconv_close(converter_); }
  TextDecoder(const TextDecoder&) = delete;
  TextDecoder& operator=(const TextDecoder&) = delete;

  std::size_t read(std::span<char> space) {
    std::size_t written = 0;
    while (written == 0) {
      if (begin_ == end_ || needs_more_) {
        if (!fill()) return 0;
      }
      written = convert(space);
      if (is_first_) written = without_mark(space, written);
    }
    return written;
  }

 private:
  /// Reads behind what is left of the last block; false at the end of the file.
  bool fill() {
    std::move(block_.begin() + static_cast<std::ptrdiff_t>(begin_),
              block_.begin() + static_cast<std::ptrdiff_t>(end_), block_.begin());
    end_ -= begin_;
    begin_ = 0;
    const std::size_t read = bytes_(std::span(block_).subspan(end_));
    if (read == 0 && end_ > 0) fail();
    end_ += read;
    needs_more_ = false;
    return read > 0;
  }

  std::size_t convert(std::span<char> space) {
    char* in = block_.data() + begin_;
    char* out = space.data();
    std::size_t in_left = end_ - begin_;
    std::size_t out_left = space.size();
    const std::size_t result = iconv(converter_, &in, &in_left, &out, &out_left);
    const int reason = result == static_cast<std::size_t>(-1) ? errno : 0;
    begin_ = end_ - in_left;
    for (const char* c = space.data(); c != out; ++c) line_ += *c == '\n' ? 1 : 0;
    if (reason == EILSEQ) fail();
    needs_more_ = reason == EINVAL;
    return space.size() - out_left;
  }

  std::size_t without_mark(std::span<char> space, std::size_t written) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    is_first_ = written == 0;
    if (!std::string_view(space.data(), written).starts_with(mark)) return written;
    std::move(space.begin() + mark.size(), space.begin() + static_cast<std::ptrdiff_t>(written),
              space.begin());
    return written - mark.size();
  }

  [[noreturn]] void fail() const {
    throw Error(ExitCode::input_output,
                Sentence(message::not_of_encoding, file_, line_, encoding_));
  }

  ByteReader bytes_;
  std::string encoding_;
  std::string file_;
  iconv_t converter_ = no_converter();
  std::array<char, 64 * 1024> block_{};
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool needs_more_ = false;
  bool is_first_ = true;
  std::int64_t line_ = 1;
};

}  // namespace

ByteReader decoded(ByteReader bytes, const std::string& encoding, const std::string& file) {
  auto decoder = std::make_shared<TextDecoder>(std::move(bytes), encoding, file);
  return [decoder](std::span<char> space) { return decoder->read(space); };
}

}  // namespace retain::tables
