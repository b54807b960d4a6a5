#include "shell/messages.h"

#include "text/plain_line.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace shell {

bool speaks_japanese() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return std::string_view(value).starts_with("ja");
    return false;
}

void log(const base::Message& message) { log(speaks_japanese() ? message.ja : message.en); }

void log(const std::string& text) {
    constexpr std::size_t longest = 4'000;
    std::fprintf(stderr, "kodomado: %s\n", text::plain_line(text, longest).c_str());
}

} // namespace shell
