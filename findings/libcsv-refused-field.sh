#!/usr/bin/env bash
# libcsv 3.0.3: where csv_fini ends with an error (CSV_STRICT_FINI, a quote that is not closed), the
# field that it refused begins the first field of the next text. Its manual says: "csv_fini() also
# reinitializes the parser state so that it is ready to be used on the next file".
set -euo pipefail
version=3.0.3+dfsg-6
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "libcsv3=$version" "libcsv-dev=$version" >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >again.c <<'C'
#include <csv.h>
#include <stdio.h>
#include <string.h>
static void field(void *text, size_t size, void *data) { printf("[%.*s]\n", (int)size, (char *)text); }
static void read_text(struct csv_parser *parser, const char *text) {
  csv_parse(parser, text, strlen(text), field, NULL, NULL);
  printf("csv_fini: %d\n", csv_fini(parser, field, NULL, NULL));
}
int main(void) {
  struct csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  read_text(&parser, "\"one");
  read_text(&parser, "two\",three");
  csv_free(&parser);
}
C
library=usr/lib/$(gcc -print-multiarch)
gcc again.c -Iusr/include -L"$library" -lcsv -o again
LD_LIBRARY_PATH=$library ./again | tee seen
diff - seen <<'SEEN'
csv_fini: -1
[onetwo]
[three]
csv_fini: 0
SEEN
echo "libcsv $version: as described."
