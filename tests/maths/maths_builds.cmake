# src/maths compiled anew with other flags: all of them must give the same bits.
set(maths_sources
  ${PROJECT_SOURCE_DIR}/src/maths/beta.cpp
  ${PROJECT_SOURCE_DIR}/src/maths/erfc.cpp
  ${PROJECT_SOURCE_DIR}/src/maths/erfc_series.cpp
  ${PROJECT_SOURCE_DIR}/src/maths/exp.cpp
  ${PROJECT_SOURCE_DIR}/src/maths/gamma.cpp
  ${PROJECT_SOURCE_DIR}/src/maths/log.cpp
  ${PROJECT_SOURCE_DIR}/src/maths/log_table.cpp
  ${PROJECT_SOURCE_DIR}/src/maths/normal.cpp
  ${PROJECT_SOURCE_DIR}/src/maths/pow.cpp
  ${PROJECT_SOURCE_DIR}/src/maths/quadrature.cpp
  ${PROJECT_SOURCE_DIR}/src/maths/sine.cpp
  ${PROJECT_SOURCE_DIR}/src/maths/stirling.cpp)
function(retain_maths_build name)
  add_executable(maths_${name} maths/maths_bytes.cpp ${maths_sources})
  set_target_properties(maths_${name} PROPERTIES UNITY_BUILD OFF)
  target_include_directories(maths_${name} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(maths_${name} PRIVATE retain_options)
  target_compile_options(maths_${name} PRIVATE ${ARGN})
  string(TOUPPER MATHS_${name} variable)
  target_compile_definitions(test_maths PRIVATE ${variable}="$<TARGET_FILE:maths_${name}>")
  add_dependencies(test_maths maths_${name})
endfunction()
retain_maths_build(O0 -O0)
retain_maths_build(O2 -O2)
retain_maths_build(O3 -O3)
if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
  retain_maths_build(fma_O2 -O2 -mfma)
  retain_maths_build(avx2_O3 -O3 -march=haswell)
endif()

# Where clang is installed, it builds them too.
find_program(RETAIN_CLANG clang++)
if(RETAIN_CLANG AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(maths_clang ${CMAKE_CURRENT_BINARY_DIR}/maths_clang)
  set(maths_main ${CMAKE_CURRENT_SOURCE_DIR}/maths/maths_bytes.cpp)
  add_custom_command(OUTPUT ${maths_clang}
    COMMAND ${RETAIN_CLANG} -std=c++20 -O2 -ffp-contract=off -I${PROJECT_SOURCE_DIR}/src
            ${maths_main} ${maths_sources} -o ${maths_clang}
    DEPENDS ${maths_main} ${maths_sources} retain_maths
    VERBATIM)
  add_custom_target(maths_of_clang DEPENDS ${maths_clang})
  target_compile_definitions(test_maths PRIVATE MATHS_CLANG="${maths_clang}")
  add_dependencies(test_maths maths_of_clang)
endif()
