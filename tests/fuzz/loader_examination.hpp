#pragma once

#include <string_view>

namespace retain::test {

/// What the loader made of a text.
enum class Verdict { accepted, refused };

/// Takes a text through the whole loader as the only file of a scenario: guard, parser, values,
/// rules, and for an accepted one the week table; `extends` is read and not followed. Throws
/// std::logic_error, or whatever the loader lets out, when a promise of the loader is broken: an
/// accepted scenario has finite values in range that break no rule, and a refused one says why, in
/// lines that are safe to print.
Verdict examine_loader(std::string_view text);

}  // namespace retain::test
