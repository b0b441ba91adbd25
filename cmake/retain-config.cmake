# find_package(retain): the target retain::retain.
include(CMakeFindDependencyMacro)
find_dependency(fmt)
find_dependency(OpenSSL COMPONENTS Crypto)
find_dependency(Threads)
include(${CMAKE_CURRENT_LIST_DIR}/retain-targets.cmake)
