#include "text/layout_cache.h"

#include <functional>

namespace text {
namespace {

void mix(std::size_t& hash, std::size_t value) {
    hash ^= value + 0x9E3779B97F4A7C15u + (hash << 6) + (hash >> 2);
}

std::size_t hash_of(const RubyText& text, const Style& style, float width) {
    const std::hash<std::string> of_string;
    const std::hash<float> of_float;
    std::size_t hash = of_string(text.base);
    for (const RubySpan& span : text.ruby) {
        mix(hash, span.begin * 31 + span.end);
        mix(hash, of_string(span.reading));
    }
    for (const PhraseBreak& place : text.breaks)
        mix(hash, place.offset * 4 + static_cast<std::size_t>(place.level));
    mix(hash, of_float(width));
    mix(hash, of_float(style.size_px));
    mix(hash, of_float(style.line_height));
    mix(hash, static_cast<std::size_t>(style.max_lines) * 64 +
                  static_cast<std::size_t>(style.weight) * 16 +
                  static_cast<std::size_t>(style.align) * 4 + style.ruby * 2u + style.balance);
    mix(hash, of_string(style.language));
    return hash;
}

} // namespace

std::shared_ptr<const TextLayout> LayoutCache::find(const RubyText& text, const Style& style,
                                                    float width) {
    const auto found = by_hash_.find(hash_of(text, style, width));
    if (found == by_hash_.end()) return nullptr;
    const Entry& entry = *found->second;
    if (entry.width != width || entry.style != style || entry.text != text) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return entry.layout;
}

void LayoutCache::add(const RubyText& text, const Style& style, float width,
                      std::shared_ptr<const TextLayout> layout) {
    if (most_ == 0) return;
    const std::size_t hash = hash_of(text, style, width);
    if (const auto same = by_hash_.find(hash); same != by_hash_.end()) {
        entries_.erase(same->second);
        by_hash_.erase(same);
    }
    if (entries_.size() >= most_) {
        by_hash_.erase(entries_.back().hash);
        entries_.pop_back();
    }
    entries_.push_front({hash, text, style, width, std::move(layout)});
    by_hash_[hash] = entries_.begin();
}

} // namespace text
