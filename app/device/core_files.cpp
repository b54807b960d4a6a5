#include "device/core_files.h"

#include <fstream>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace device {
namespace {

bool handed_to_program(const std::string& pattern_file) {
    return std::ifstream(pattern_file).peek() == '|';
}

} // namespace

void forgo_core_files(const std::string& pattern_file) {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    if (handed_to_program(pattern_file)) ::prctl(PR_SET_DUMPABLE, 0);
}

base::Result<void> no_core_files(const std::string& pattern_file) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_CORE, &limit) != 0 || limit.rlim_cur != 0)
        return base::Error{{"プログラムがこわれたとき、その中身がファイルに残ります（core）。"
                            "ユニットに LimitCORE=0 を書いてください",
                            "If the program crashes, what it held is written to a core file. Set "
                            "LimitCORE=0 in its unit"}};
    if (handed_to_program(pattern_file) && ::prctl(PR_GET_DUMPABLE) != 0)
        return base::Error{
            {"プログラムがこわれたとき、その中身がほかのプログラムに渡ります（core_pattern）。"
             "sysctl kernel.core_pattern=core をしてください",
             "If the program crashes, what it held is given to another program. Run sysctl "
             "kernel.core_pattern=core"}};
    return {};
}

} // namespace device
