#include "exchange/diff_report.h"

#include "base/lists.h"

#include <array>

namespace exchange {
namespace {

constexpr std::array all_kinds = {EntryChange::Kind::added, EntryChange::Kind::removed,
                                  EntryChange::Kind::changed};
constexpr std::array all_entries = {EntryKind::service, EntryKind::office,    EntryKind::city,
                                    EntryKind::section, EntryKind::indicator, EntryKind::hotline};

/// The report's fixed words.
class Words {
  public:
    explicit Words(Tongue tongue) : japanese_(tongue == Tongue::japanese) {}

    const char* operator()(const char* ja, const char* en) const { return japanese_ ? ja : en; }
    std::string operator()(const base::Message& message) const {
        return japanese_ ? message.ja : message.en;
    }
    std::string office(const EntryChange& change) const {
        return change.office.empty() ? (*this)("市全体", "The city as a whole") : change.office;
    }
    /// Like 変更: サービス「児童手当」.
    std::string heading(const EntryChange& change) const {
        const std::string what = (*this)(name_of(change.what)),
                          kind = (*this)(name_of(change.kind));
        return japanese_ ? kind + ": " + what + "「" + change.name + "」"
                         : kind + ": " + what + " \"" + change.name + "\"";
    }
    std::string further(const EntryChange& change) const {
        if (change.further_offices.empty()) return {};
        const std::string all = base::join(change.further_offices, (*this)("、", ", "));
        return (*this)("ほかの窓口: ", "Further offices: ") + all;
    }
    std::string nothing() const { return (*this)("違いはありません。", "Nothing is different."); }
    std::string title() const { return (*this)("カタログの変更", "Changes of the catalogue"); }

  private:
    bool japanese_;
};

/// Writes the report as a Markdown or HTML page.
template <class Page>
std::string written(const Comparison& comparison, const Words& words, const std::string& day) {
    Page page(words);
    page.begin(comparison, day);
    const std::string* office = nullptr;
    for (const EntryChange& change : comparison.changes) {
        if (!office || *office != change.office) page.office(words.office(change));
        office = &change.office;
        page.change(change);
    }
    if (comparison.changes.empty()) page.text(words.nothing());
    page.signatures();
    return page.end();
}

struct Signer {
    const char* ja;
    const char* en;
};
constexpr std::array<Signer, 3> signers = {
    {{"作成", "Made by"}, {"確認", "Looked at by"}, {"決裁", "Decided by"}}};

class Markdown {
  public:
    explicit Markdown(const Words& words) : words_(words) {}

    void begin(const Comparison& comparison, const std::string& day) {
        out_ = "# " + words_.title() + "\n\n";
        fact(words_("前", "Before"), comparison.before);
        fact(words_("後", "After"), comparison.after);
        fact(words_("作成日", "Made on"), day);
        const std::string summary = words_(summary_of(comparison));
        if (!summary.empty()) fact(words_("まとめ", "Summary"), summary);
    }
    void office(const std::string& name) { out_ += "\n## " + markdown_text(name) + "\n"; }
    void change(const EntryChange& change) {
        out_ += "\n### " + markdown_text(words_.heading(change)) + " (" + markdown_text(change.id) +
                ")\n\n";
        if (const std::string further = words_.further(change); !further.empty())
            out_ += markdown_text(further) + "\n\n";
        const bool both = change.kind == EntryChange::Kind::changed;
        row({words_("項目", "Field"), both ? words_("前", "Before") : words_("内容", "Content"),
             both ? words_("後", "After") : ""},
            both);
        row({"---", "---", "---"}, both);
        for (const FieldChange& field : change.fields) {
            const std::string name = markdown_text(words_(field_name(field.field)));
            if (!both) {
                row({name, markdown_text(field.before + field.after), ""}, both);
                continue;
            }
            const auto parts = diff_words(field.before, field.after);
            row({name, side(parts, DiffPart::Kind::removed, "del"),
                 side(parts, DiffPart::Kind::added, "ins")},
                both);
        }
    }
    void text(const std::string& text) { out_ += "\n" + markdown_text(text) + "\n"; }
    void signatures() {
        std::string head = "\n|", line = "|", day = "|", seal = "|";
        for (const Signer& signer : signers) {
            head += std::string(" ") + words_(signer.ja, signer.en) + " |";
            line += " --- |";
            day += std::string(" ") + words_("　　年　　月　　日", "Day:") + " |";
            seal += std::string(" ") + words_("氏名・印", "Name:") + " |";
        }
        out_ += head + "\n" + line + "\n" + day + "\n" + seal + "\n";
    }
    std::string end() { return std::move(out_); }

  private:
    void fact(const std::string& name, const std::string& value) {
        out_ += "- " + name + ": " + markdown_text(value) + "\n";
    }
    void row(const std::array<std::string, 3>& cells, bool three) {
        out_ += "| " + cells[0] + " | " + cells[1] + (three ? " | " + cells[2] : "") + " |\n";
    }
    /// The text before or after; the parts that only it has are between `mark`.
    static std::string side(const std::vector<DiffPart>& parts, DiffPart::Kind own,
                            const std::string& mark) {
        std::string out;
        for (const DiffPart& part : parts) {
            if (part.kind == DiffPart::Kind::same) out += markdown_text(part.text);
            if (part.kind == own)
                out += "<" + mark + ">" + markdown_text(part.text) + "</" + mark + ">";
        }
        return out;
    }

    const Words& words_;
    std::string out_;
};

constexpr std::string_view style = R"(
body{font-family:"BIZ UDPGothic","Noto Sans CJK JP",sans-serif;color:#22303c;background:#fff;max-width:60rem;margin:1.5rem auto;padding:0 1rem;line-height:1.6}
h1{font-size:1.6rem}h2{font-size:1.3rem;border-bottom:.2rem solid #22303c;margin-top:2rem}h3{font-size:1.05rem;margin-bottom:.3rem}
h3 small{color:#55616b;font-weight:normal}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid #867f72;padding:.3rem .5rem;vertical-align:top;text-align:left;overflow-wrap:anywhere;white-space:pre-wrap}
th{background:#f0eadd;white-space:normal}th:first-child{width:9rem}
del{background:#fbe7e3;color:#8f1b14}ins{background:#e9f2e2;color:#24561b;text-decoration:underline;font-weight:bold}
.added h3::before{content:"＋ "}.removed h3::before{content:"− "}
.signatures{margin-top:3rem;width:auto}.signatures th,.signatures th:first-child{width:10rem;text-align:center}.signatures td{height:4rem;text-align:center;vertical-align:bottom;color:#55616b}
section{break-inside:avoid}
@media print{body{margin:0;max-width:none;font-size:10pt}th,del,ins{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)";

class Html {
  public:
    explicit Html(const Words& words) : words_(words) {}

    void begin(const Comparison& comparison, const std::string& day) {
        out_ = "<!DOCTYPE html>\n<html lang=\"";
        out_ += words_("ja", "en");
        out_ += "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" "
                "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>";
        out_ += html_text(words_.title()) + "</title>\n<style>" + std::string(style) +
                "</style>\n</head>\n<body>\n<h1>" + html_text(words_.title()) + "</h1>\n<ul>\n";
        fact(words_("前", "Before"), comparison.before);
        fact(words_("後", "After"), comparison.after);
        fact(words_("作成日", "Made on"), day);
        const std::string summary = words_(summary_of(comparison));
        if (!summary.empty()) fact(words_("まとめ", "Summary"), summary);
        out_ += "</ul>\n";
    }
    void office(const std::string& name) { out_ += "<h2>" + html_text(name) + "</h2>\n"; }
    void change(const EntryChange& change) {
        static constexpr std::array<const char*, 3> classes = {"added", "removed", "changed"};
        out_ += std::string("<section class=\"") +
                classes.at(static_cast<std::size_t>(change.kind)) + "\">\n<h3>" +
                html_text(words_.heading(change)) + " <small>" + html_text(change.id) +
                "</small></h3>\n";
        if (const std::string further = words_.further(change); !further.empty())
            out_ += "<p>" + html_text(further) + "</p>\n";
        const bool both = change.kind == EntryChange::Kind::changed;
        out_ += std::string("<table>\n<tr><th>") + words_("項目", "Field") + "</th><th>" +
                (both ? words_("前", "Before") : words_("内容", "Content")) + "</th>" +
                (both ? std::string("<th>") + words_("後", "After") + "</th>" : "") + "</tr>\n";
        for (const FieldChange& field : change.fields) {
            out_ += "<tr><th>" + html_text(words_(field_name(field.field))) + "</th><td>";
            if (both) {
                const auto parts = diff_words(field.before, field.after);
                out_ += side(parts, DiffPart::Kind::removed, "del") + "</td><td>" +
                        side(parts, DiffPart::Kind::added, "ins");
            } else {
                out_ += html_text(field.before + field.after);
            }
            out_ += "</td></tr>\n";
        }
        out_ += "</table>\n</section>\n";
    }
    void text(const std::string& text) { out_ += "<p>" + html_text(text) + "</p>\n"; }
    void signatures() {
        std::string head, boxes;
        for (const Signer& signer : signers) {
            head += std::string("<th>") + words_(signer.ja, signer.en) + "</th>";
            boxes +=
                std::string("<td>") + words_("　　年　　月　　日　　印", "day, name") + "</td>";
        }
        out_ += "<table class=\"signatures\">\n<tr>" + head + "</tr>\n<tr>" + boxes +
                "</tr>\n</table>\n";
    }
    std::string end() { return std::move(out_) + "</body>\n</html>\n"; }

  private:
    void fact(const std::string& name, const std::string& value) {
        out_ += "<li>" + name + ": " + html_text(value) + "</li>\n";
    }
    static std::string side(const std::vector<DiffPart>& parts, DiffPart::Kind own,
                            const std::string& mark) {
        std::string out;
        for (const DiffPart& part : parts) {
            if (part.kind == DiffPart::Kind::same) out += html_text(part.text);
            if (part.kind == own)
                out += "<" + mark + ">" + html_text(part.text) + "</" + mark + ">";
        }
        return out;
    }

    const Words& words_;
    std::string out_;
};

/// Replaces each character for which `escape` returns something; removes control characters except
/// line breaks.
template <class Escape> std::string escaped(std::string_view text, Escape escape) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\n') || byte == 0x7F) continue;
        const std::string_view as = escape(c);
        if (as.empty())
            out += c;
        else
            out += as;
    }
    return out;
}

std::string_view html_entity(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

std::string_view markdown_escape(char c) {
    switch (c) {
    case '\n':
        return "<br>";
    case '\\':
        return "\\\\";
    case '`':
        return "\\`";
    case '*':
        return "\\*";
    case '_':
        return "\\_";
    case '[':
        return "\\[";
    case ']':
        return "\\]";
    case '#':
        return "\\#";
    case '|':
        return "\\|";
    case '~':
        return "\\~";
    case '!':
        return "\\!";
    case '"':
    case '\'':
        return {};
    default:
        return html_entity(c);
    }
}

} // namespace

std::string html_text(std::string_view text) { return escaped(text, html_entity); }
std::string markdown_text(std::string_view text) { return escaped(text, markdown_escape); }

base::Message name_of(EntryChange::Kind kind) {
    switch (kind) {
    case EntryChange::Kind::added:
        return {"追加", "Added"};
    case EntryChange::Kind::removed:
        return {"削除", "Removed"};
    case EntryChange::Kind::changed:
        return {"変更", "Changed"};
    }
    return {};
}

base::Message name_of(EntryKind kind) {
    switch (kind) {
    case EntryKind::city:
        return {"市", "city"};
    case EntryKind::office:
        return {"窓口", "office"};
    case EntryKind::service:
        return {"サービス", "service"};
    case EntryKind::section:
        return {"計画の分野", "section of the plan"};
    case EntryKind::indicator:
        return {"指標", "indicator"};
    case EntryKind::hotline:
        return {"緊急の電話", "emergency number"};
    }
    return {};
}

base::Message summary_of(const Comparison& comparison) {
    base::Message summary;
    for (const EntryKind what : all_entries) {
        base::Message counts;
        for (const EntryChange::Kind kind : all_kinds) {
            const std::size_t n = count(comparison, kind, what);
            if (n == 0) continue;
            const std::string number = std::to_string(n);
            base::append_item(counts,
                              {name_of(kind).ja + number + "件", name_of(kind).en + " " + number});
        }
        if (counts.ja.empty()) continue;
        base::append_item(summary, counts.with_context(name_of(what)), {"／", "; "});
    }
    return summary;
}

std::string markdown_of(const Comparison& comparison, Tongue tongue, const std::string& day) {
    return written<Markdown>(comparison, Words(tongue), day);
}

std::string html_of(const Comparison& comparison, Tongue tongue, const std::string& day) {
    return written<Html>(comparison, Words(tongue), day);
}

} // namespace exchange
