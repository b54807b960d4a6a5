"""Changes of one token in a line of C++, as clang-format writes it."""
import re

SWAPS = [
    (" == ", " != "), (" != ", " == "), (" <= ", " < "), (" >= ", " > "), (" < ", " <= "), (" > ", " >= "),
    (" && ", " || "), (" || ", " && "), (" + ", " - "), (" - ", " + "), (" * ", " / "), (" / ", " * "),
    (" % ", " * "), (" += ", " -= "), (" -= ", " += "), ("++", "--"), ("--", "++"), ("std::min(", "std::max("),
    ("std::max(", "std::min("), (".front()", ".back()"), (".back()", ".front()"), ("break;", "continue;"),
    ("continue;", "break;"),
]
WORDS = [("true", "false"), ("false", "true")]
NUMBER = re.compile(r"(?<![\w.'])(\d+)(\.\d+)?(f|u|ull|LL)?(?![\w.'])")
NEGATED = re.compile(r"(?<=[(&|=\s])!(?=[\w(])")
EMPTY = re.compile(r"(?<![!\w.>:\])])((?:\w+(?:\(\))?(?:\.|->|::))*\w+(?:\(\))?)\.empty\(\)")
CONDITION = re.compile(r"\b(if|while) \((?!const |auto )([^;=]*|[^;]* [=!<>]= [^;]*)\) ?(?=\{|\w.*;|$)")
# {} is another spelling of what is left out.
RETURN = re.compile(r"\breturn (?!\{\}|true;|false;|std::nullopt;|nullptr;|0;)([^;]+);")
CALL = re.compile(r"^\s+(?!return\b|case\b|using\b|else\b|if\b|for\b|while\b|throw\b|delete\b|co_)"
                  r"[\w.>:\[\]*()-]+(\(.*\)| [-+*/|&]?= (?!default|delete|0;).*);$")


def code_of(line):
    """The line with comments and quoted text blanked out, at the same places."""
    blank = re.sub(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)+\'', lambda found: "\0" * len(found[0]), line)
    cut = blank.find("//")
    return blank if cut < 0 else blank[:cut]


def changes(line):
    """All lines that result from one change of this line."""
    code = code_of(line)
    text = code.strip()
    if not text or text.startswith(("#", "*", "/*", "template", "using", "namespace", "static_assert", "friend",
                                    ".width")):  # how wide a column of a sheet looks
        return []
    made = []

    def put(begin, end, new):
        made.append(line[:begin] + new + line[end:])

    for old, new in SWAPS:
        for found in re.finditer(re.escape(old), code):
            # + between texts can only be a concatenation.
            if "\0" not in code[found.start() - 1:found.start()] + code[found.end():found.end() + 1] or old != " + ":
                put(found.start(), found.end(), new)
    for old, new in WORDS:
        for found in re.finditer(rf"\b{old}\b", code):
            put(found.start(), found.end(), new)
    for found in NUMBER.finditer(code):
        whole = int(found[1])
        for other in ([whole + 1, whole - 1] if whole else [1]):
            put(found.start(1), found.end(1), str(other))
    for found in NEGATED.finditer(code):
        put(found.start(), found.end(), "")
    for found in EMPTY.finditer(code):
        put(found.start(), found.end(), "!" + line[found.start():found.end()])
    for found in CONDITION.finditer(code):
        if found[2][0] != "!" and found[2].count("(") == found[2].count(")"):
            put(found.start(2), found.end(2), f"!({line[found.start(2):found.end(2)]})")
    for found in RETURN.finditer(code):
        put(found.start(1), found.end(1), "{}")
    if CALL.match(code.rstrip()):
        made.append("")
    return [other for other in dict.fromkeys(made) if other != line]
