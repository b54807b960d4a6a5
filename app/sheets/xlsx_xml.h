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

/// Hears what stands in a part of a workbook. Names come without namespace; elements of other
/// namespaces than those of workbooks are not told.
class XmlListener {
  public:
    virtual ~XmlListener() = default;
    virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) { (void)name; }
    virtual void text(std::string_view piece) { (void)piece; }
    /// True once nothing more need be heard.
    virtual bool enough() const { return false; }
};

enum class XmlFault : std::uint8_t {
    none,
    no_xml,   ///< not well formed
    doctype,  ///< declares a document type, from which entities come
    too_deep, ///< or an endless name, attribute or instruction
};

/// Reads XML that comes in pieces. Entities of others than XML itself are never looked up. Private
/// to the reader.
class XmlParser {
  public:
    explicit XmlParser(XmlListener& listener);
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;
    ~XmlParser();

    /// False once there is a fault, or the listener has heard enough.
    bool feed(std::string_view piece);
    XmlFault finish();
    XmlFault fault() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace sheets
