# The headers that most files read, compiled once. They hide a missing include: the clang preset does
# without them.

set(retain_common_headers
  <fmt/format.h> <algorithm> <array> <charconv> <cmath> <cstdint> <filesystem> <functional> <map>
  <memory> <numeric> <optional> <set> <span> <sstream> <string> <string_view> <system_error>
  <utility> <variant> <vector>)

# Whether a target links a library, itself or through other targets of this project.
function(retain_reaches target library result)
  set(reached OFF)
  get_target_property(links ${target} LINK_LIBRARIES)
  foreach(link IN LISTS links)
    if(link STREQUAL library)
      set(reached ON)
    elseif(link MATCHES "^retain_" AND NOT reached)
      retain_reaches(${link} ${library} reached)
    endif()
  endforeach()
  set(${result} ${reached} PARENT_SCOPE)
endfunction()

# Gives the libraries of a folder the common headers, and Eigen to those that may use it.
function(retain_precompile_headers folder)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    return()
  endif()
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(NOT type STREQUAL "STATIC_LIBRARY")
      continue()
    endif()
    retain_reaches(${target} Eigen3::Eigen has_eigen)
    # Headers compiled with other options cannot be reused.
    get_target_property(options ${target} COMPILE_OPTIONS)
    string(MAKE_C_IDENTIFIER "owner_${has_eigen}_${options}" owner)
    if(DEFINED ${owner})
      target_precompile_headers(${target} REUSE_FROM ${${owner}})
    else()
      target_precompile_headers(${target} PRIVATE ${retain_common_headers}
                                $<$<BOOL:${has_eigen}>:<Eigen/Core$<ANGLE-R>>)
      set(${owner} ${target})
    endif()
  endforeach()
endfunction()
