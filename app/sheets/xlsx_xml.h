#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sheets {

/// The attributes of one element, by their names without prefix.
class XmlAttributes {
  public:
    explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
    std::optional<std::string_view> find(std::string_view name) const;
    std::string_view text(std::string_view name) const { return find(name).value_or(""); }

  private:
    const char* const* pairs_;
};

/// Receives the elements and texts of a part of a workbook. Names have no namespace; elements of
/// namespaces that do not belong to workbooks are left out.
class XmlListener {
  public:
    virtual ~XmlListener() = default;
    virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) { (void)name; }
    virtual void text(std::string_view piece) { (void)piece; }
    /// True when the rest need not be read.
    virtual bool enough() const { return false; }
};

enum class XmlFault : std::uint8_t {
    none,
    no_xml,   ///< not well formed
    doctype,  ///< declares a document type, which could define entities
    too_deep, ///< or a name, attribute or instruction without end
};

/// Parses XML that comes in pieces. External entities are never loaded. Private to the reader.
class XmlParser {
  public:
    explicit XmlParser(XmlListener& listener);
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;
    ~XmlParser();

    /// False after a fault, or when the listener needs no more.
    bool feed(std::string_view piece);
    XmlFault finish();
    XmlFault fault() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace sheets
