#include "files/atomic_file.hpp"

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <functional>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::files;
using namespace retain::test;
using retain::test::TemporaryFolder;

namespace {

std::size_t files_in(const TemporaryFolder& folder) {
  return static_cast<std::size_t>(
      std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

void check_fails_to_write(const std::function<void()>& action, const std::string& fragment) {
  try {
    action();
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::input_output);
    CHECK_THAT(error.what(), Catch::Contains(fragment));
  }
}

/// While it lives, no file of this process may become larger than `bytes`: a disk that is full.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, SIG_DFL);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE("a committed file holds what was written, and nothing else is left") {
  const TemporaryFolder folder;
  const std::string block(100'000, 'x');
  AtomicFile file(folder.path() / "a.csv");
  file.write("head\n");
  file.write(block);
  file.write("tail\n");
  file.commit();
  CHECK(folder.read("a.csv") == "head\n" + block + "tail\n");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("before the commit the destination keeps its old text") {
  const TemporaryFolder folder;
  folder.write("a.csv", "old");
  AtomicFile file(folder.path() / "a.csv");
  file.write("new");
  CHECK(folder.read("a.csv") == "old");
  file.commit();
  CHECK(folder.read("a.csv") == "new");
}

TEST_CASE("a file that is never committed leaves nothing behind") {
  const TemporaryFolder folder;
  { AtomicFile(folder.path() / "a.csv").write(std::string(200'000, 'x')); }
  CHECK(files_in(folder) == 0);
}

TEST_CASE("a moved file is committed once, by its new owner") {
  const TemporaryFolder folder;
  {
    AtomicFile first(folder.path() / "a.csv");
    first.write("text");
    AtomicFile second(std::move(first));
    second.commit();
  }
  CHECK(folder.read("a.csv") == "text");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a file that may not be replaced stays as it is") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.csv", "old");
  check_fails_to_write([&] { AtomicFile(path, Existing::refuse); }, "a.csv");
  CHECK(folder.read("a.csv") == "old");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a file that appeared in the meantime is not replaced either") {
  const TemporaryFolder folder;
  AtomicFile file(folder.path() / "a.csv", Existing::refuse);
  folder.write("a.csv", "from elsewhere");
  check_fails_to_write([&] { file.commit(); }, "exists");
  CHECK(folder.read("a.csv") == "from elsewhere");
}

TEST_CASE("folders, devices and places without a folder are no destination") {
  const TemporaryFolder folder;
  check_fails_to_write([&] { AtomicFile{folder.path()}; }, "directory");
  check_fails_to_write([&] { AtomicFile{"/dev/null"}; }, "/dev/null");
  check_fails_to_write([&] { AtomicFile{folder.path() / "none" / "a.csv"}; }, "No such file");
  check_fails_to_write([&] { AtomicFile{"/proc/a.csv"}; }, "/proc/a.csv");
  CHECK(std::filesystem::is_character_file("/dev/null"));
}

TEST_CASE("a full disk is an error and leaves no part of the file") {
  const TemporaryFolder folder;
  folder.write("a.csv", "old");
  {
    AtomicFile file(folder.path() / "a.csv");
    const SmallDisk disk(1000);
    check_fails_to_write(
        [&] {
          file.write(std::string(5000, 'x'));
          file.commit();
        },
        "too large");
  }
  CHECK(folder.read("a.csv") == "old");
  CHECK(files_in(folder) == 1);
}
