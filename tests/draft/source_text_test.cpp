#include "draft/source_text.h"

#include "support/catch.h"
#include "support/small_city.h"
#include "support/temp_folder.h"

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

using namespace draft;
using support::put_content;
using support::TempFolder;

namespace {

/// "code line" of the finding about these bytes; empty if there is none.
std::string fault(const std::string& bytes) {
    base::Findings findings;
    const auto text = checked_source("t.csv", bytes, findings);
    if (findings.empty()) {
        CHECK(text == bytes);
        return {};
    }
    REQUIRE(findings.size() == 1);
    return findings[0].code + " " + std::to_string(findings[0].where.line);
}

std::string english(const std::string& bytes) {
    base::Findings findings;
    (void)checked_source("t.csv", bytes, findings);
    return findings.empty() ? "" : findings[0].message.en;
}

} // namespace

TEST_CASE("UTF-8 is taken as it is") {
    CHECK(fault("").empty());
    CHECK(fault("a,子ども,𠮟\n").empty());
    CHECK(fault("\xEF\xBF\xBD").empty());
}

TEST_CASE("a byte-order mark is reported and skipped") {
    base::Findings findings;
    CHECK(checked_source("t.csv", "\xEF\xBB\xBFid\n", findings) == "id\n");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "byte-order-mark");
    CHECK(findings[0].severity == base::Severity::doubtful);
}

TEST_CASE("other encodings are reported with their line") {
    const std::string cp932 = "id,name\n1,\x8E\x71\x82\xC7\x82\xE0\n";
    CHECK(fault(cp932) == "wrong-encoding 2");
    CHECK(english(cp932).find("CP932") != std::string::npos);
    CHECK(fault(std::string("\xFF\xFEi\0d\0", 6)) == "wrong-encoding 1");
    CHECK(english(std::string("\xFE\xFF\0i\0d", 6)).find("UTF-16") != std::string::npos);
    CHECK(fault("a\nb\n\xFF\n") == "wrong-encoding 3");
    CHECK(english("\xFF").find("CP932") == std::string::npos);
}

TEST_CASE("a NUL byte is refused with its line") {
    CHECK(fault(std::string("a\nb\0c\n", 6)) == "nul-byte 2");
    CHECK(fault(std::string("i\0d\0", 4)) == "nul-byte 1");
}

TEST_CASE("a file that cannot be read becomes a finding") {
    const TempFolder folder;
    const auto code = [&](const std::string& file) {
        base::Findings findings;
        CHECK_FALSE(read_source(file, 1000, findings));
        REQUIRE(findings.size() == 1);
        return findings[0].code;
    };
    put_content(folder / "large", std::string(1001, 'a'));
    REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
    std::ofstream(folder / "sparse").close();
    std::filesystem::resize_file(folder / "sparse", std::uintmax_t{4} << 30);
    for (const char* name : {"absent", "large", "fifo", "sparse"})
        CHECK(code(folder / name) == "unreadable");
    CHECK(code(folder.path()) == "unreadable");
}
