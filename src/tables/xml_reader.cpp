#include "tables/xml_reader.hpp"

#include <expat.h>

#include <string>

namespace retain::message {

constexpr Message not_xml{
    "line {} is no XML ({}); open and save the workbook again, or fetch it again",
    "第 {} 行不是 XML（{}）；请重新打开并保存工作簿，或重新获取文件"};
constexpr Message has_document_type{"it has a document type, which no workbook has",
                                    "含有文档类型声明，工作簿不应有"};
constexpr Message elements_too_deep{"its elements are nested more than {} deep",
                                    "元素嵌套超过 {} 层"};
constexpr Message tag_too_long{"a tag is longer than {} KiB", "有标签长于 {} KiB"};

}  // namespace retain::message

namespace retain::tables {
namespace {

constexpr char namespace_end = '\n';  // what expat puts between the namespace and the name
constexpr int block_size = 64 * 1024;

std::string_view local_name(std::string_view name) {
  return name.substr(name.rfind(namespace_end) + 1);
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char** i = names_and_values_; *i != nullptr; i += 2) {
    if (name == *i) return i[1];
  }
  return {};
}

std::optional<std::string_view> XmlAttributes::find_with_namespace(std::string_view name) const {
  for (const char** i = names_and_values_; *i != nullptr; i += 2) {
    const std::string_view whole = *i;
    if (whole.size() > name.size() && local_name(whole) == name) return i[1];
  }
  return {};
}

void XmlReader::FreeParser::operator()(XML_ParserStruct* parser) const {
  XML_ParserFree(parser);
}

XmlReader::XmlReader(WorkbookArchive& archive, XmlHandler& handler)
    : archive_(archive), handler_(handler), parser_(XML_ParserCreateNS(nullptr, namespace_end)) {
  if (!parser_) throw std::bad_alloc();
  XML_SetUserData(parser_.get(), this);
  XML_SetElementHandler(parser_.get(), &on_begin, &on_end);
  XML_SetCharacterDataHandler(parser_.get(), &on_text);
  XML_SetStartDoctypeDeclHandler(parser_.get(), &on_document_type);
}

/// No exception passes through expat, which is C.
template <class Call>
void XmlReader::guarded(Call&& call) {
  if (failure_) return;
  try {
    call();
  } catch (...) {
    failure_ = std::current_exception();
    XML_StopParser(parser_.get(), XML_FALSE);
  }
}

void XmlReader::on_begin(void* self, const char* name, const char** attributes) {
  constexpr int deepest = 100;
  auto& reader = *static_cast<XmlReader*>(self);
  reader.guarded([&] {
    if (++reader.depth_ > deepest) {
      reader.archive_.refuse(Sentence(message::elements_too_deep, deepest));
    }
    reader.handler_.begin(local_name(name), XmlAttributes(attributes));
  });
}

void XmlReader::on_end(void* self, const char* name) {
  auto& reader = *static_cast<XmlReader*>(self);
  reader.guarded([&] {
    --reader.depth_;
    reader.handler_.end(local_name(name));
  });
}

void XmlReader::on_text(void* self, const char* text, int size) {
  auto& reader = *static_cast<XmlReader*>(self);
  reader.guarded([&] { reader.handler_.text({text, static_cast<std::size_t>(size)}); });
}

void XmlReader::on_document_type(void* self, const char*, const char*, const char*, int) {
  auto& reader = *static_cast<XmlReader*>(self);
  reader.guarded([&] { reader.archive_.refuse(message::has_document_type); });
}

void XmlReader::pause() {
  is_paused_ = true;
  XML_StopParser(parser_.get(), XML_TRUE);
}

int XmlReader::feed() {
  void* block = XML_GetBuffer(parser_.get(), block_size);
  if (block == nullptr) throw std::bad_alloc();
  const std::size_t size = archive_.read({static_cast<char*>(block), block_size});
  fed_ += static_cast<std::int64_t>(size);
  is_finished_ = size == 0;
  return XML_ParseBuffer(parser_.get(), static_cast<int>(size), is_finished_ ? 1 : 0);
}

bool XmlReader::read() {
  constexpr std::int64_t longest_tag = 1024 * 1024;
  while (is_paused_ || !is_finished_) {
    const bool goes_on = is_paused_;
    is_paused_ = false;
    const int status = goes_on ? XML_ResumeParser(parser_.get()) : feed();
    if (failure_) std::rethrow_exception(failure_);
    if (status == XML_STATUS_SUSPENDED) return true;
    if (status == XML_STATUS_ERROR) {
      const XML_Error error = XML_GetErrorCode(parser_.get());
      archive_.refuse(Sentence(message::not_xml,
                               static_cast<std::int64_t>(XML_GetCurrentLineNumber(parser_.get())),
                               XML_ErrorString(error)));
    }
    if (fed_ - XML_GetCurrentByteIndex(parser_.get()) > longest_tag) {
      archive_.refuse(Sentence(message::tag_too_long, longest_tag / 1024));
    }
  }
  return false;
}

void read_xml(WorkbookArchive& archive, std::string_view part, std::uint64_t most_bytes,
              XmlHandler& handler) {
  archive.open(part, most_bytes);
  XmlReader reader(archive, handler);
  while (reader.read()) {
  }
}

}  // namespace retain::tables
