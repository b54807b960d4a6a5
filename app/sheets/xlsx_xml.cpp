#include "sheets/xlsx_xml.h"

#include <expat.h>

namespace sheets {
namespace {

constexpr char separator = '|';
constexpr int deepest = 64;
/// Limit on the bytes of one tag, comment or instruction.
constexpr XML_Index longest = 1 << 20;

std::string_view without_namespace(std::string_view name) {
    const std::size_t at = name.rfind(separator);
    return at == std::string_view::npos ? name : name.substr(at + 1);
}

/// Namespaces of workbooks in the usual and the strict form, and of the files with their relations.
bool is_of_workbooks(std::string_view name) {
    const std::size_t at = name.rfind(separator);
    if (at == std::string_view::npos) return true;
    const std::string_view space = name.substr(0, at);
    return space == "http://schemas.openxmlformats.org/spreadsheetml/2006/main" ||
           space == "http://purl.oclc.org/ooxml/spreadsheetml/main" ||
           space == "http://schemas.openxmlformats.org/package/2006/relationships";
}

} // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    for (const char* const* pair = pairs_; *pair; pair += 2)
        if (without_namespace(pair[0]) == name) return pair[1];
    return std::nullopt;
}

struct XmlParser::Impl {
    explicit Impl(XmlListener& hears)
        : listener(hears), parser(XML_ParserCreateNS(nullptr, separator)) {
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, &Impl::on_begin, &Impl::on_end);
        XML_SetCharacterDataHandler(parser, &Impl::on_text);
        XML_SetStartDoctypeDeclHandler(parser, &Impl::on_doctype);
    }
    ~Impl() { XML_ParserFree(parser); }

    static Impl& of(void* user) { return *static_cast<Impl*>(user); }

    void stop(XmlFault why) {
        if (found == XmlFault::none) found = why;
        stopped = true;
        XML_StopParser(parser, XML_FALSE);
    }

    static void on_begin(void* user, const char* name, const char** attributes) {
        Impl& self = of(user);
        if (self.stopped) return;
        if (++self.depth > deepest) return self.stop(XmlFault::too_deep);
        if (!is_of_workbooks(name)) return;
        self.listener.begin(without_namespace(name), XmlAttributes(attributes));
        if (self.listener.enough()) self.stop(XmlFault::none);
    }
    static void on_end(void* user, const char* name) {
        Impl& self = of(user);
        if (self.stopped) return;
        --self.depth;
        if (!is_of_workbooks(name)) return;
        self.listener.end(without_namespace(name));
        if (self.listener.enough()) self.stop(XmlFault::none);
    }
    static void on_text(void* user, const char* text, int length) {
        Impl& self = of(user);
        if (self.stopped) return;
        self.listener.text({text, static_cast<std::size_t>(length)});
        if (self.listener.enough()) self.stop(XmlFault::none);
    }
    static void on_doctype(void* user, const char*, const char*, const char*, int) {
        of(user).stop(XmlFault::doctype);
    }

    bool parse(std::string_view piece, bool last) {
        if (stopped) return false;
        const XML_Status status = XML_Parse(parser, piece.data(), static_cast<int>(piece.size()),
                                            last ? XML_TRUE : XML_FALSE);
        if (stopped) return false;
        fed += static_cast<XML_Index>(piece.size());
        if (status == XML_STATUS_ERROR) {
            found = XmlFault::no_xml;
            stopped = true;
            return false;
        }
        // What was fed but not yet passed on is a single token that has not ended.
        if (!last && fed - XML_GetCurrentByteIndex(parser) > longest) {
            found = XmlFault::too_deep;
            stopped = true;
        }
        return !stopped;
    }

    XmlListener& listener;
    XML_Parser parser;
    XML_Index fed = 0;
    int depth = 0;
    bool stopped = false;
    XmlFault found = XmlFault::none;
};

XmlParser::XmlParser(XmlListener& listener) : impl_(std::make_unique<Impl>(listener)) {}
XmlParser::~XmlParser() = default;

bool XmlParser::feed(std::string_view piece) { return impl_->parse(piece, false); }

XmlFault XmlParser::finish() {
    impl_->parse({}, true);
    return impl_->found;
}

XmlFault XmlParser::fault() const { return impl_->found; }

} // namespace sheets
