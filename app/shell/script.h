#pragma once

#include "base/result.h"
#include "ui/touch.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace shell {

/// A step of a script (`kodomado --script`), which has one on each line. Texts are in double
/// quotes; inside, a backslash precedes a quote or a backslash. Empty lines and comments, which
/// begin with #, are ignored.
///
///     tap "LABEL" | press X Y | hold X Y MS | swipe X1 Y1 X2 Y2 MS | key NAME | type "TEXT"
///     wait MS
///     expect "TEXT" | reject "TEXT" | shot FILE.png | tree FILE.json
struct Step {
    struct Tap {
        std::string label;
    };
    struct Press {
        float x = 0, y = 0;
    };
    struct Hold {
        float x = 0, y = 0, ms = 0;
    };
    struct Swipe {
        float from_x = 0, from_y = 0, to_x = 0, to_y = 0, ms = 0;
    };
    struct Key {
        ui::Key key = ui::Key::next;
    };
    struct Type {
        std::string text;
    };
    struct Wait {
        double ms = 0;
    };
    struct Expect {
        std::string text;
    };
    struct Reject {
        std::string text;
    };
    struct Shot {
        std::string path;
    };
    struct Tree {
        std::string path;
    };

    int line = 0; ///< from 1
    std::variant<Tap, Press, Hold, Swipe, Key, Type, Wait, Expect, Reject, Shot, Tree> what;
};

using Script = std::vector<Step>;

/// Fails with the first line that is not a step, and the reason. `name`: the file's name, for the
/// message.
base::Result<Script> parse_script(std::string_view text, const std::string& name);

} // namespace shell
