# read.csv, readr's read_csv or data.table's fread as they come: Rscript read_r.R FOLDER READER.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
package <- list(read.csv = "utils", read_csv = "readr", fread = "data.table")[[arguments[2]]]
if (!requireNamespace(package, quietly = TRUE)) {
  message(package, " is not installed")
  quit(status = 77)
}
read <- getExportedValue(package, arguments[2])
wanted <- utils::read.csv(file.path(folder, "columns.csv"), header = FALSE,
                          colClasses = "character", col.names = c("file", "column"))
for (file in unique(wanted$file)) {
  # Names of columns such as gold-service are no names of R; the numbers in them are the question.
  table <- suppressMessages(suppressWarnings(read(file.path(folder, file))))
  names(table) <- strsplit(readLines(file.path(folder, file), n = 1), ",")[[1]]
  for (number in which(wanted$file == file)) {
    output <- file.path(folder, paste0(number - 1, ".doubles"))
    writeBin(as.numeric(table[[wanted$column[number]]]), output)
  }
}
