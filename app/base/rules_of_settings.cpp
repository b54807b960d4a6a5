#include "base/rules_of_sources.h"

namespace base {
namespace {

using enum Severity;
using enum Remedy;

// Code, severity, what is wrong, what to do about it.
// clang-format off
constexpr Rule table[] = {
{"setting", doubtful, {"設定ファイルに、使えないところがある", "A line of the settings file is not valid"}, {"その行を直してください。直すまでは、はじめの値を使います", "Correct the line; until then the default is used"}, of_finding},
};
// clang-format on

} // namespace

std::span<const Rule> rules_of_settings() { return table; }

} // namespace base
