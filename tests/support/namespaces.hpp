#pragma once

#include "base/namespaces.hpp"

/// What supports the tests sees every layer.
namespace retain::test {
using namespace app;
}
