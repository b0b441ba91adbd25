#!/usr/bin/env bash
# utf8proc 2.8.0: an ideograph that is newer than its tables (Unicode 15.0) is one column wide. The
# standard's EastAsianWidth.txt counts all code points of these blocks as wide, also those without
# a character yet, so that tables stay aligned. U+2EBF0 is of Unicode 15.1.
set -euo pipefail
version=2.8.0-1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q "libutf8proc2=$version" "libutf8proc-dev=$version" >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >width.c <<'C'
#include <stdio.h>
#include <utf8proc.h>
int main(void) {
  const int code_points[] = {0x4E2D, 0x20000, 0x2EBF0};
  for (int i = 0; i < 3; ++i) {
    printf("U+%X %s %d\n", code_points[i], utf8proc_category_string(code_points[i]),
           utf8proc_charwidth(code_points[i]));
  }
}
C
library=usr/lib/$(gcc -print-multiarch)
gcc width.c -Iusr/include -L"$library" -lutf8proc -o width
LD_LIBRARY_PATH=$library ./width | tee seen
diff - seen <<'SEEN'
U+4E2D Lo 2
U+20000 Lo 2
U+2EBF0 Cn 1
SEEN
echo "utf8proc $version: as described."
