# Read by CMake right after llama.cpp's own project() line (CMAKE_PROJECT_llama.cpp_INCLUDE).
# llama-cpp-python turns llama.cpp's "common" library on, though its bindings never load it. It holds an HTTP client and
# takes half of the compilation; a product that never opens a connection has no use for either.
set(LLAMA_BUILD_COMMON OFF)
