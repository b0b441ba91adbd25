#include "app/terminal/progress_bar.hpp"

#include <catch2/catch.hpp>

using retain::app::progress_line;

TEST_CASE("the progress line shows share, scenario, speed and time left") {
  CHECK(progress_line("gold", 0.25, 30e6, 2.0) ==
        "[######..................]  25 %  gold  15 million customer-weeks a second, 6 s left");
}

TEST_CASE("the progress line begins empty and ends full") {
  CHECK(progress_line("a", 0.0, 0.0, 2.0) ==
        "[........................]   0 %  a  0 million customer-weeks a second, 0 s left");
  CHECK(progress_line("a", 1.0, 8e6, 2.0) ==
        "[########################] 100 %  a  4 million customer-weeks a second, 0 s left");
}

TEST_CASE("the bar is full only when everything is done") {
  CHECK(progress_line("a", 0.999, 1e6, 1.0).substr(0, 26) == "[#######################.]");
}

TEST_CASE("a share beyond the whole is the whole") {
  CHECK(progress_line("a", 1.5, 1e6, 1.0) == progress_line("a", 1.0, 1e6, 1.0));
}
