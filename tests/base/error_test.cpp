#include "base/durable.h"
#include "base/file.h"

#include "support/catch.h"
#include "support/temp_folder.h"

using base::Error, base::ErrorKind, base::Message;
using support::TempFolder;

namespace {

const Error broken{{"こわれています", "is broken"}, ErrorKind::damaged};

} // namespace

TEST_CASE("context is added to a message in both languages and the kind of error is kept") {
    CHECK(broken.in("a.csv") == Error{{"a.csv: こわれています", "a.csv: is broken"}, broken.kind});
    CHECK(broken.with_context({"前の版", "The edition before"}).message ==
          Message{"前の版: こわれています", "The edition before: is broken"});
    CHECK(broken.after({"戻せません。", "There is no going back."}).message ==
          Message{"戻せません。こわれています", "There is no going back. is broken"});
    CHECK(broken.with_advice({"写しなおしてください", "Copy it again"}).message ==
          Message{"こわれています。写しなおしてください", "is broken. Copy it again"});
    CHECK(broken.in("b").in("a").kind == ErrorKind::damaged);
    CHECK(Error{{"あ", "a"}}.kind == ErrorKind::other);
}

TEST_CASE("items are appended to a list in both languages") {
    Message list;
    base::append_item(list, {"一", "one"});
    base::append_item(list, {"二", "two"});
    CHECK(list == Message{"一、二", "one, two"});
    base::append_item(list, {"三", "three"}, {"／", "; "});
    CHECK(list == Message{"一、二／三", "one, two; three"});
}

TEST_CASE("errno determines the kind of error and its plain words") {
    CHECK(base::error_of(ENOENT).kind == ErrorKind::no_such_file);
    CHECK(base::error_of(EEXIST).kind == ErrorKind::exists);
    CHECK(base::error_of(EISDIR).kind == ErrorKind::not_regular);
    CHECK(base::error_of(ENOSPC).kind == ErrorKind::full);
    CHECK(base::error_of(EDQUOT).kind == ErrorKind::full);
    CHECK(base::error_of(EROFS).kind == ErrorKind::read_only);
    CHECK(base::error_of(EACCES).kind == ErrorKind::not_permitted);
    CHECK(base::error_of(EPERM).kind == ErrorKind::not_permitted);
    CHECK(base::error_of(EIO).kind == ErrorKind::failing);
    CHECK(base::error_of(EFBIG).kind == ErrorKind::too_large);
    CHECK(base::error_of(EBUSY).kind == ErrorKind::busy);
    CHECK(base::error_of(EINVAL).kind == ErrorKind::other);
    CHECK(base::error_of(ENOSPC).message ==
          Message{"ディスクに空きがありません：No space left on device",
                  "the disk is full: No space left on device"});
    CHECK(base::error_of(ENOENT).message ==
          Message{"No such file or directory", "No such file or directory"});
}

TEST_CASE("a std::error_code gives the same error as errno") {
    for (const int reason : {ENOENT, ENOSPC, EACCES})
        CHECK(base::error_of(std::error_code(reason, std::system_category())) ==
              base::error_of(reason));
    const std::error_code other = std::make_error_code(std::io_errc::stream);
    CHECK(base::error_of(other).kind == ErrorKind::other);
}

TEST_CASE("a failed call names the path, what could not be done and why") {
    const Error failed = base::failure("/a", "書けません", "cannot be written", EROFS);
    CHECK(failed.kind == ErrorKind::read_only);
    CHECK(failed.message ==
          Message{"/a: 書けません（ディスクが読み出し専用です：Read-only file system）",
                  "/a: cannot be written (the disk is read-only: Read-only file system)"});
    CHECK(base::failure("/a", "書けません", "cannot be written",
                        std::error_code(EROFS, std::generic_category())) == failed);
}

TEST_CASE("file functions report the kind of error") {
    const TempFolder folder;
    CHECK(base::read_file(folder / "missing").error().kind == ErrorKind::no_such_file);
    CHECK(base::read_file(folder.path()).error().kind == ErrorKind::not_regular);
    REQUIRE(base::write_file(folder / "a", "12345").ok());
    CHECK(base::read_file(folder / "a", 4).error().kind == ErrorKind::too_large);
    CHECK(base::create_file(folder / "a").error().kind == ErrorKind::exists);
    std::filesystem::create_symlink("a", folder / "link");
    CHECK(base::open_untrusted(folder / "link", 10).error().kind == ErrorKind::not_regular);
    const auto held = base::FileLock::take(folder / "lock", 0);
    REQUIRE(held.ok());
    CHECK(base::FileLock::take(folder / "lock", 0).error().kind == ErrorKind::busy);
}
