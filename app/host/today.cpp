#include "host/today.h"

#include "base/date.h"
#include "base/numbers.h"

#include <cstdlib>
#include <ctime>

namespace host {

std::string now() {
    std::time_t seconds = std::time(nullptr);
    if (const char* given = std::getenv("SOURCE_DATE_EPOCH"))
        if (const auto number = base::parse_number<std::time_t>(given)) seconds = *number;
    return base::local_time(seconds);
}

std::string today() { return now().substr(0, 10); }

} // namespace host
