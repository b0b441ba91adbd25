// A file that uses the precompiled header: without one CMake makes no rule to build it.
#include <catch2/catch.hpp>
