#pragma once

#include "text/layout.h"

#include <list>
#include <memory>
#include <unordered_map>

/// Private to text/*.cpp.
namespace text {

/// Layouts by the text, style and width they were made from; the least recently used one is dropped
/// first.
class LayoutCache {
  public:
    explicit LayoutCache(std::size_t most) : most_(most) {}

    std::shared_ptr<const TextLayout> find(const RubyText& text, const Style& style, float width);
    void clear() {
        by_hash_.clear();
        entries_.clear();
    }
    void add(const RubyText& text, const Style& style, float width,
             std::shared_ptr<const TextLayout> layout);

  private:
    struct Entry {
        std::size_t hash = 0;
        RubyText text;
        Style style;
        float width = 0;
        std::shared_ptr<const TextLayout> layout;
    };
    std::size_t most_;
    std::list<Entry> entries_; ///< most recently used first
    std::unordered_map<std::size_t, std::list<Entry>::iterator> by_hash_;
};

} // namespace text
