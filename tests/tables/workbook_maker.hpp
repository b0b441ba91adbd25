#pragma once

#include <minizip/zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace retain::test {

/// A part of a workbook: its name and its text.
using Part = std::pair<std::string, std::string>;

enum class Packing { deflated, stored };

/// Writes a zip archive of these parts, in this order.
inline void write_archive(const std::string& file, const std::vector<Part>& parts,
                          Packing packing = Packing::deflated) {
  zipFile archive = zipOpen64(file.c_str(), APPEND_STATUS_CREATE);
  if (archive == nullptr) throw std::runtime_error("no archive");
  const int method = packing == Packing::deflated ? Z_DEFLATED : 0;
  for (const auto& [name, text] : parts) {
    const zip_fileinfo info{};
    zipOpenNewFileInZip64(archive, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, method,
                          Z_DEFAULT_COMPRESSION, 0);
    zipWriteInFileInZip(archive, text.data(), static_cast<unsigned>(text.size()));
    zipCloseFileInZip(archive);
  }
  zipClose(archive, nullptr);
}

inline const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/";
inline const std::string main_names =
    " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

inline std::string relationships(const std::vector<Part>& types_and_targets) {
  std::string xml =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  int number = 0;
  for (const auto& [type, target] : types_and_targets) {
    xml += "<Relationship Id=\"rId" + std::to_string(++number) + "\" Type=\"" + office +
           "relationships/" + type + "\" Target=\"" + target + "\"/>";
  }
  return xml + "</Relationships>";
}

/// The list of sheets: elements <sheet .../> and what stands before them.
inline std::string workbook_xml(const std::string& sheets, const std::string& before = "") {
  return "<workbook" + main_names + " xmlns:r=\"" + office + "relationships\">" + before +
         "<sheets>" + sheets + "</sheets></workbook>";
}

inline std::string worksheet_xml(const std::string& rows) {
  return "<worksheet" + main_names + "><sheetData>" + rows + "</sheetData></worksheet>";
}

/// What differs from one small workbook to the next.
struct WorkbookParts {
  std::string rows;                ///< of the only sheet
  std::string strings = {};        ///< items <si>...</si>
  std::string formats = {};        ///< elements <numFmt .../>
  std::string styles = {};         ///< elements <xf .../>
  std::string before_sheets = {};  ///< such as <workbookPr .../>
};

inline std::vector<Part> parts_of_workbook(const WorkbookParts& parts) {
  return {
      {"_rels/.rels", relationships({{"officeDocument", "xl/workbook.xml"}})},
      {"xl/workbook.xml",
       workbook_xml("<sheet name=\"Orders\" sheetId=\"1\" r:id=\"rId1\"/>", parts.before_sheets)},
      {"xl/_rels/workbook.xml.rels", relationships({{"worksheet", "worksheets/sheet1.xml"},
                                                    {"styles", "styles.xml"},
                                                    {"sharedStrings", "sharedStrings.xml"}})},
      {"xl/worksheets/sheet1.xml", worksheet_xml(parts.rows)},
      {"xl/styles.xml", "<styleSheet" + main_names + "><numFmts>" + parts.formats +
                            "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                            "<cellXfs><xf numFmtId=\"0\"/>" +
                            parts.styles +
                            "</cellXfs><dxfs><dxf><numFmt numFmtId=\"165\" "
                            "formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>"},
      {"xl/sharedStrings.xml", "<sst" + main_names + ">" + parts.strings + "</sst>"},
  };
}

}  // namespace retain::test
