#include "sheets/xlsx.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "base/rule_table.h"
#include "sheets/xlsx_package.h"
#include "sheets/xlsx_sheet.h"
#include "sheets/xlsx_values.h"
#include "sheets/xlsx_xml.h"

#include <algorithm>
#include <map>

namespace sheets {
namespace {

struct Relation {
    std::string id, type, target;
};

class Relations final : public XmlListener {
  public:
    void begin(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || attributes.text("TargetMode") == "External") return;
        all.push_back({std::string(attributes.text("Id")), std::string(attributes.text("Type")),
                       std::string(attributes.text("Target"))});
    }
    const Relation* of_type(std::string_view ending) const {
        const auto found = std::ranges::find_if(
            all, [&](const Relation& relation) { return relation.type.ends_with(ending); });
        return found == all.end() ? nullptr : &*found;
    }
    const Relation* of_id(std::string_view id) const {
        const auto found = std::ranges::find(all, id, &Relation::id);
        return found == all.end() ? nullptr : &*found;
    }

    std::vector<Relation> all;
};

struct SheetEntry {
    std::string name, id;
    bool hidden = false;
};

class WorkbookPart final : public XmlListener {
  public:
    void begin(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "sheet")
            sheets.push_back({std::string(attributes.text("name")),
                              std::string(attributes.text("id")),
                              attributes.text("state").find("idden") != std::string_view::npos});
        else if (name == "workbookPr")
            from_1904 = attributes.text("date1904") == "1" || attributes.text("date1904") == "true";
    }

    std::vector<SheetEntry> sheets;
    bool from_1904 = false;
};

class Styles final : public XmlListener {
  public:
    explicit Styles(std::vector<NumberLook>& looks) : looks_(looks) {}

    void begin(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt")
            formats_[base::parse_number<int>(attributes.text("numFmtId")).value_or(-1)] =
                look_of_format(attributes.text("formatCode"));
        else if (name == "cellXfs")
            in_cells_ = true;
        else if (name == "xf" && in_cells_ && looks_.size() < most)
            looks_.push_back(
                look(base::parse_number<int>(attributes.text("numFmtId")).value_or(0)));
    }
    void end(std::string_view name) override {
        if (name == "cellXfs") in_cells_ = false;
    }

  private:
    static constexpr std::size_t most = 65'536;

    NumberLook look(int format) const {
        const auto own = formats_.find(format);
        return own == formats_.end() ? look_of_builtin(format) : own->second;
    }

    std::vector<NumberLook>& looks_;
    std::map<int, NumberLook> formats_;
    bool in_cells_ = false;
};

/// The texts to which cells refer. Pieces of rich text are joined, readings are left out.
class Strings final : public XmlListener {
  public:
    Strings(std::vector<std::string>& strings, const SheetLimits& limits)
        : strings_(strings), limits_(limits) {}

    void begin(std::string_view name, const XmlAttributes&) override {
        if (name == "si") text_.clear();
        if (name == "rPh") in_reading_ = true;
        if (name == "t") in_text_ = !in_reading_;
    }
    void end(std::string_view name) override {
        if (name == "rPh") in_reading_ = false;
        if (name == "t") in_text_ = false;
        if (name != "si") return;
        strings_.push_back(without_escapes(text_));
        text_bytes_ += strings_.back().size() + sizeof(std::string);
    }
    void text(std::string_view piece) override {
        if (in_text_) text_ += piece;
    }
    bool enough() const override { return too_much(); }
    bool too_much() const { return text_bytes_ + text_.size() > limits_.text_bytes; }

  private:
    std::vector<std::string>& strings_;
    const SheetLimits& limits_;
    std::string text_;
    std::size_t text_bytes_ = 0;
    bool in_text_ = false, in_reading_ = false;
};

/// The full name of a part from a reference in another part: "../sharedStrings.xml",
/// "/xl/styles.xml".
std::string resolved(const std::string& from, std::string_view target) {
    std::string path;
    if (target.starts_with('/')) {
        target.remove_prefix(1);
    } else if (const std::size_t slash = from.rfind('/'); slash != std::string::npos) {
        path = from.substr(0, slash);
    }
    while (!target.empty()) {
        const std::string_view step = base::take_until(target, '/');
        if (step == "..")
            path.erase(path.find('/') == std::string::npos ? 0 : path.rfind('/'));
        else if (!step.empty() && step != ".")
            base::append_item(path, step, "/");
    }
    return path;
}

std::string relations_of(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
    return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

class Reader {
  public:
    Reader(const std::string& file, const XlsxPackage& package, base::Findings& findings,
           const SheetLimits& limits)
        : file_(file), package_(package), findings_(findings), limits_(limits) {}

    std::optional<Workbook> read() {
        Relations top, own;
        if (package_.has("_rels/.rels") && !hear("_rels/.rels", top)) return std::nullopt;
        const Relation* main = top.of_type("/officeDocument");
        const std::string part = main ? resolved("", main->target) : "xl/workbook.xml";
        WorkbookPart workbook;
        if (!hear(part, workbook)) return std::nullopt;
        if (package_.has(relations_of(part)) && !hear(relations_of(part), own)) return std::nullopt;
        shared_.from_1904 = workbook.from_1904;
        if (!read_strings(part, own) || !read_styles(part, own)) return std::nullopt;
        Workbook out{file_, false, false, {}};
        for (const SheetEntry& entry : workbook.sheets) {
            const Relation* relation = own.of_id(entry.id);
            if (!relation || !relation->type.ends_with("/worksheet")) continue;
            Sheet& sheet = out.sheets.emplace_back();
            sheet.name = entry.name;
            sheet.hidden = entry.hidden;
            if (!read_sheet(resolved(part, relation->target), sheet)) return std::nullopt;
        }
        if (!out.sheets.empty()) return out;
        refuse("damaged-workbook", {}, {"シートがひとつもありません", "There is no sheet in it"});
        return std::nullopt;
    }

  private:
    bool read_strings(const std::string& workbook, const Relations& relations) {
        const Relation* relation = relations.of_type("/sharedStrings");
        if (!relation) return true;
        Strings strings(shared_.strings, limits_);
        if (!hear(resolved(workbook, relation->target), strings)) return false;
        if (strings.too_much()) refuse_sheet("", {"too-much-text", ""});
        return !strings.too_much();
    }

    bool read_styles(const std::string& workbook, const Relations& relations) {
        const Relation* relation = relations.of_type("/styles");
        if (!relation) return true;
        Styles styles(shared_.looks);
        return hear(resolved(workbook, relation->target), styles);
    }

    bool read_sheet(const std::string& part, Sheet& sheet) {
        SheetListener listener(sheet, shared_, limits_, used_);
        if (!hear(part, listener)) return false;
        if (!listener.enough()) listener.finish();
        if (listener.enough()) refuse_sheet(sheet.name, listener.fault());
        return !listener.enough();
    }

    /// False, with a finding, if the part is missing or not XML.
    bool hear(const std::string& part, XmlListener& listener) {
        XmlParser parser(listener);
        if (!package_.read(
                part, [&](std::string_view piece) { return parser.feed(piece); }, findings_))
            return false;
        const XmlFault fault = listener.enough() ? parser.fault() : parser.finish();
        if (fault == XmlFault::none) return true;
        if (fault == XmlFault::doctype)
            refuse(
                "document-type", {},
                {"中の「" + part + "」に、表計算のファイルにはないはずの宣言（DOCTYPE）があります",
                 "Its part \"" + part + "\" declares a DOCTYPE, which no workbook does"});
        else
            refuse("damaged-workbook", {},
                   {"中の「" + part + "」が壊れています", "Its part \"" + part + "\" is damaged"});
        return false;
    }

    void refuse(const char* code, base::SourceRef where, base::Message message) {
        where.file = file_;
        base::report(findings_, code, std::move(where), std::move(message));
    }

    void refuse_sheet(const std::string& sheet, const SheetFault& fault) {
        base::SourceRef where;
        where.sheet = sheet;
        where.cell = fault.cell;
        refuse(fault.code, where, message_of(fault.code));
    }

    base::Message message_of(std::string_view code) const {
        if (code == "too-many-rows") {
            const std::string most = std::to_string(limits_.rows);
            return {"行が多すぎます（上限 " + most + " 行）",
                    "There are too many rows (limit " + most + ")"};
        }
        if (code == "too-many-columns") {
            const std::string most = std::to_string(limits_.columns);
            return {"列が多すぎます（上限 " + most + " 列）",
                    "There are too many columns (limit " + most + ")"};
        }
        if (code == "cell-too-long") {
            const std::string most = std::to_string(limits_.cell_characters);
            return {"セルの文字が多すぎます（上限 " + most + " 字）",
                    "There is too much text in this cell (limit " + most + ")"};
        }
        if (code == "too-much-text")
            return {"ファイル全体の文字が多すぎます（上限 " +
                        std::to_string(limits_.text_bytes >> 20) + " MiB、" +
                        std::to_string(limits_.cells) + " セル）",
                    "There is too much in the whole file (limit " +
                        std::to_string(limits_.text_bytes >> 20) + " MiB, " +
                        std::to_string(limits_.cells) + " cells)"};
        return {"ここでシートが壊れています", "The sheet is damaged here"};
    }

    const std::string& file_;
    const XlsxPackage& package_;
    base::Findings& findings_;
    const SheetLimits& limits_;
    SharedValues shared_;
    Used used_;
};

} // namespace

std::optional<Workbook> read_xlsx(const std::string& file, std::string_view bytes,
                                  base::Findings& findings, const SheetLimits& limits) {
    const auto package = XlsxPackage::open(file, bytes, findings, limits);
    if (!package) return std::nullopt;
    return Reader(file, *package, findings, limits).read();
}

} // namespace sheets
