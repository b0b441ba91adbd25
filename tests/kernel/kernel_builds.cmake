# The kernel of the agents, compiled anew with other flags; the rest comes from the libraries.
set(kernel_sources
  ${PROJECT_SOURCE_DIR}/src/business/chance.cpp
  ${PROJECT_SOURCE_DIR}/src/business/word_of_mouth.cpp
  ${PROJECT_SOURCE_DIR}/src/engine/agents/agent_population.cpp
  ${PROJECT_SOURCE_DIR}/src/engine/agents/agents.cpp
  ${PROJECT_SOURCE_DIR}/src/engine/agents/customers.cpp
  ${PROJECT_SOURCE_DIR}/src/engine/agents/level_lookup.cpp
  ${PROJECT_SOURCE_DIR}/src/engine/agents/week_step.cpp
  ${PROJECT_SOURCE_DIR}/src/random/draw_block.cpp)
function(retain_kernel_build name)
  add_executable(kernel_${name} kernel/kernel_bytes.cpp ${kernel_sources})
  set_target_properties(kernel_${name} PROPERTIES UNITY_BUILD OFF)
  target_include_directories(kernel_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(kernel_${name} PRIVATE retain_engine)
  # Matrices cross into the libraries, so they are aligned as there whatever the instruction set.
  target_compile_definitions(kernel_${name} PRIVATE EIGEN_DONT_VECTORIZE
                                                     EIGEN_MAX_ALIGN_BYTES=16)
  target_compile_options(kernel_${name} PRIVATE ${ARGN} -Wno-uninitialized
                                                $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endfunction()
retain_kernel_build(O2 -O2)
retain_kernel_build(O3 -O3)
retain_tests(kernel LIBRARIES retain_engine retain_textbook SOURCES
  kernel/builds_test.cpp
  kernel/textbook_test.cpp)
target_compile_definitions(test_kernel PRIVATE
  KERNEL_O2="$<TARGET_FILE:kernel_O2>"
  KERNEL_O3="$<TARGET_FILE:kernel_O3>")
add_dependencies(test_kernel kernel_O2 kernel_O3)
if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
  retain_kernel_build(avx2_O2 -O2 -march=x86-64-v3)
  retain_kernel_build(avx2_O3 -O3 -march=x86-64-v3)
  target_compile_definitions(test_kernel PRIVATE
    KERNEL_AVX2_O2="$<TARGET_FILE:kernel_avx2_O2>"
    KERNEL_AVX2_O3="$<TARGET_FILE:kernel_avx2_O3>")
  add_dependencies(test_kernel kernel_avx2_O2 kernel_avx2_O3)
endif()

# Where clang is installed, it builds the kernel too, on the libraries of this compiler.
find_program(RETAIN_CLANG clang++)
if(RETAIN_CLANG AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(kernel_clang ${CMAKE_CURRENT_BINARY_DIR}/kernel_clang)
  set(kernel_main ${CMAKE_CURRENT_SOURCE_DIR}/kernel/kernel_bytes.cpp)
  add_custom_command(OUTPUT ${kernel_clang}
    COMMAND ${RETAIN_CLANG} -std=c++20 -O2 -ffp-contract=off
            -DEIGEN_DONT_VECTORIZE -DEIGEN_MAX_ALIGN_BYTES=16
            -I${PROJECT_SOURCE_DIR}/src -I${CMAKE_CURRENT_SOURCE_DIR}
            "-isystem$<TARGET_PROPERTY:Eigen3::Eigen,INTERFACE_INCLUDE_DIRECTORIES>"
            ${kernel_main} ${kernel_sources}
            $<TARGET_FILE:retain_engine> $<TARGET_FILE:retain_business>
            $<TARGET_FILE:retain_model> $<TARGET_FILE:retain_random> $<TARGET_FILE:retain_stats>
            $<TARGET_FILE:retain_maths> $<TARGET_FILE:retain_base> $<TARGET_FILE:fmt::fmt>
            -o ${kernel_clang}
    DEPENDS ${kernel_main} ${kernel_sources} retain_engine
    VERBATIM)
  add_custom_target(kernel_of_clang DEPENDS ${kernel_clang})
  target_compile_definitions(test_kernel PRIVATE KERNEL_CLANG="${kernel_clang}")
  add_dependencies(test_kernel kernel_of_clang)
endif()
