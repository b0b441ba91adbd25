#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string_view>

#include "tables/workbook_archive.hpp"

struct XML_ParserStruct;  // of expat

namespace retain::tables {

/// The attributes of an element, without regard to prefixes.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** names_and_values) : names_and_values_(names_and_values) {}

  /// An attribute of no namespace.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

  /// An attribute of some namespace, such as r:id.
  [[nodiscard]] std::optional<std::string_view> find_with_namespace(std::string_view name) const;

 private:
  const char** names_and_values_;
};

/// Who is told what stands in an XML text. Names come without namespace, text in pieces.
class XmlHandler {
 public:
  XmlHandler() = default;
  virtual ~XmlHandler() = default;
  XmlHandler(const XmlHandler&) = delete;
  XmlHandler& operator=(const XmlHandler&) = delete;

  virtual void begin(std::string_view element, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view element) = 0;
  virtual void text(std::string_view) {}
};

/// Reads a part of a workbook with expat. Refused are document types, of which workbooks have none
/// (ECMA-376 part 2, 6.2.5) and with them entities, nesting deeper than 100 elements and tags
/// longer than a mebibyte.
class XmlReader {
 public:
  /// Both must outlive the reader; the archive has opened the part.
  XmlReader(WorkbookArchive& archive, XmlHandler& handler);

  /// Reads on until somebody pauses or, with false, until the end.
  /// Throws Error (input_output) for what is no XML, and what the handler throws.
  [[nodiscard]] bool read();

  /// To be called by the handler at the end of an element.
  void pause();

 private:
  struct FreeParser {
    void operator()(XML_ParserStruct* parser) const;
  };
  template <class Call>
  void guarded(Call&& call);
  static void on_begin(void* self, const char* name, const char** attributes);
  static void on_end(void* self, const char* name);
  static void on_text(void* self, const char* text, int size);
  static void on_document_type(void* self, const char*, const char*, const char*, int);
  [[nodiscard]] int feed();

  WorkbookArchive& archive_;
  XmlHandler& handler_;
  std::unique_ptr<XML_ParserStruct, FreeParser> parser_;
  std::exception_ptr failure_;
  std::int64_t fed_ = 0;
  int depth_ = 0;
  bool is_paused_ = false;
  bool is_finished_ = false;
};

/// Reads the whole of a part.
void read_xml(WorkbookArchive& archive, std::string_view part, std::uint64_t most_bytes,
              XmlHandler& handler);

}  // namespace retain::tables
