#include "text/shaping.h"

#include "base/require.h"
#include "text/characters.h"
#include "text/clusters.h"
#include "text/font_impl.h"
#include "text/icu.h"
#include "text/utf8.h"

#include <algorithm>

namespace text {
namespace {

std::u32string_view code_points_of(std::string_view text, const Cluster& cluster,
                                   std::array<char32_t, 64>& buffer) {
    std::size_t count = 0;
    for (std::size_t at = cluster.begin; at < cluster.end && count < buffer.size();)
        buffer[count++] = next_code_point(text, at);
    return {buffer.data(), count};
}

void choose_faces(FontSet::Impl& fonts, std::string_view text, Preference& preference,
                  std::vector<Cluster>& clusters) {
    std::array<char32_t, 64> buffer;
    for (Cluster& cluster : clusters) {
        if (cluster.invisible) continue;
        const int face = fonts.find_face(preference, code_points_of(text, cluster, buffer));
        cluster.missing = face < 0;
        cluster.face = static_cast<FaceId>(std::max(face, 0));
    }
}

bool is_word_letter(const Cluster& cluster) {
    return cluster.spacing == Spacing::western && cluster.code_point >= U'A' && !cluster.missing;
}

/// If the letters of a word come from two faces, the whole word is set in the less preferred one.
void unite_words(FontSet::Impl& fonts, std::string_view text, const Preference& preference,
                 std::vector<Cluster>& clusters) {
    const auto rank = [&](const Cluster& cluster) {
        return std::find(preference.order.begin(), preference.order.end(), cluster.face);
    };
    std::array<char32_t, 64> buffer;
    for (std::size_t begin = 0; begin < clusters.size();) {
        std::size_t end = begin;
        bool mixed = false;
        while (end < clusters.size() && is_word_letter(clusters[end]))
            mixed = clusters[end++].face != clusters[begin].face || mixed;
        if (mixed) {
            const auto word_begin = clusters.begin() + static_cast<std::ptrdiff_t>(begin);
            const auto word_end = clusters.begin() + static_cast<std::ptrdiff_t>(end);
            const FaceId last =
                std::max_element(word_begin, word_end, [&](const Cluster& a, const Cluster& b) {
                    return rank(a) < rank(b);
                })->face;
            if (std::all_of(word_begin, word_end, [&](const Cluster& cluster) {
                    return fonts.covers(last, code_points_of(text, cluster, buffer));
                }))
                std::for_each(word_begin, word_end, [&](Cluster& c) { c.face = last; });
        }
        begin = std::max(end, begin + 1);
    }
}

/// One script for all Japanese text, so that kana and kanji are shaped together.
hb_script_t shaping_script(char32_t c) {
    if (c < 0x80) return is_letter(c) ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON;
    if ((c >= 0x3000 && c <= 0x9FFF) || c >= 0x20000) return HB_SCRIPT_HAN;
    const UScriptCode script = script_of(c);
    switch (script) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN:
    case USCRIPT_INVALID_CODE:
        return HB_SCRIPT_COMMON;
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
        return HB_SCRIPT_HAN;
    default:
        return hb_script_from_string(uscript_getShortName(script), 4);
    }
}

struct Run {
    std::size_t begin = 0;
    std::size_t end = 0; ///< clusters
    hb_script_t script = HB_SCRIPT_COMMON;
};

/// The next clusters of the same face, script and direction.
Run run_from(const std::vector<Cluster>& clusters, std::size_t begin) {
    Run run{begin, begin, HB_SCRIPT_COMMON};
    const Cluster& first = clusters[begin];
    while (run.end < clusters.size()) {
        const Cluster& cluster = clusters[run.end];
        if (cluster.missing != first.missing || cluster.invisible != first.invisible ||
            cluster.level != first.level)
            break;
        if (!cluster.missing && cluster.face != first.face) break;
        const hb_script_t script = shaping_script(cluster.code_point);
        if (script != HB_SCRIPT_COMMON) {
            if (run.script != HB_SCRIPT_COMMON && script != run.script) break;
            run.script = script;
        }
        ++run.end;
    }
    return run;
}

/// Applies palt to kana if the face's kana all have full width.
void add_kana_features(const std::vector<Cluster>& clusters, const Run& run,
                       std::vector<hb_feature_t>& features) {
    features.clear();
    for (std::size_t i = run.begin; i < run.end; ++i) {
        if (!is_kana(clusters[i].code_point) || clusters[i].code_point >= 0xFF00) continue;
        if (!features.empty() && features.back().end == clusters[i].begin)
            features.back().end = clusters[i].end;
        else
            features.push_back({HB_TAG('p', 'a', 'l', 't'), 1, clusters[i].begin, clusters[i].end});
    }
}

void shape_run(FontSet::Impl& fonts, std::string_view text, std::string_view language,
               const Run& run, std::vector<hb_feature_t>& features, Shaped& out) {
    OpenFace& face = fonts.face(out.clusters[run.begin].face);
    const float em = static_cast<float>(face.units_per_em);
    const bool backward = (out.clusters[run.begin].level & 1) != 0;
    hb_buffer_t* const buffer = fonts.buffer.get();
    hb_buffer_clear_contents(buffer);
    const std::uint32_t begin = out.clusters[run.begin].begin;
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), begin,
                       static_cast<int>(out.clusters[run.end - 1].end - begin));
    hb_buffer_set_direction(buffer, backward ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, run.script == HB_SCRIPT_COMMON ? HB_SCRIPT_HAN : run.script);
    hb_buffer_set_language(
        buffer, hb_language_from_string(language.data(), static_cast<int>(language.size())));
    features.clear();
    if (face.tightens_kana) add_kana_features(out.clusters, run, features);
    hb_shape(face.shaper.get(), buffer, features.data(), static_cast<unsigned>(features.size()));

    unsigned count = 0;
    const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer, &count);
    // In right-to-left text HarfBuzz returns the last cluster first; clusters are kept in reading
    // order.
    unsigned next = backward ? count : 0;
    const auto take = [&](unsigned i) {
        out.glyphs.push_back({infos[i].codepoint, static_cast<float>(positions[i].x_offset) / em,
                              static_cast<float>(positions[i].y_offset) / em,
                              static_cast<float>(positions[i].x_advance) / em});
        return out.glyphs.back().advance;
    };
    for (std::size_t i = run.begin; i < run.end; ++i) {
        Cluster& cluster = out.clusters[i];
        cluster.first_glyph = static_cast<std::uint32_t>(out.glyphs.size());
        if (backward) {
            unsigned from = next;
            while (from > 0 && infos[from - 1].cluster < cluster.end) --from;
            for (unsigned g = from; g < next; ++g) cluster.advance += take(g);
            next = from;
        } else {
            for (; next < count && infos[next].cluster < cluster.end; ++next)
                cluster.advance += take(next);
        }
        cluster.glyph_count = static_cast<std::uint32_t>(out.glyphs.size()) - cluster.first_glyph;
    }
}

} // namespace

void Shaped::clear() {
    clusters.clear();
    glyphs.clear();
    bidirectional = false;
}

void shape(FontSet& fonts, std::string_view text, Weight weight, std::string_view language,
           Shaped& out) {
    FontSet::Impl& impl = fonts.impl();
    if (!impl.buffer) impl.buffer.reset(hb_buffer_create());
    out.clear();
    out.bidirectional = divide(text, out.clusters);
    Preference& preference = impl.preference(weight, language);
    choose_faces(impl, text, preference, out.clusters);
    unite_words(impl, text, preference, out.clusters);
    std::vector<hb_feature_t> features;
    for (std::size_t begin = 0; begin < out.clusters.size();) {
        const Run run = run_from(out.clusters, begin);
        const Cluster& first = out.clusters[begin];
        if (!first.missing && !first.invisible) {
            shape_run(impl, text, language, run, features, out);
        } else {
            for (std::size_t i = run.begin; i < run.end; ++i) {
                Cluster& cluster = out.clusters[i];
                cluster.first_glyph = static_cast<std::uint32_t>(out.glyphs.size());
                if (cluster.invisible) continue;
                cluster.glyph_count = 1; // a box, one em wide
                cluster.advance = 1;
                out.glyphs.push_back({0, 0, 0, 1});
            }
        }
        begin = run.end;
    }
}

Blank blank_of(FontSet& fonts, const Shaped& shaped, const Cluster& cluster) {
    if (cluster.missing || cluster.glyph_count != 1) return {};
    OpenFace& face = fonts.impl().face(cluster.face);
    const ShapedGlyph& glyph = shaped.glyphs[cluster.first_glyph];
    const float em = static_cast<float>(face.units_per_em);
    const float most = std::max(0.0f, glyph.advance - 0.5f);
    hb_glyph_extents_t ink = {};
    if (most <= 0 || !hb_font_get_glyph_extents(face.shaper.get(), glyph.index, &ink)) return {};
    const float left = static_cast<float>(ink.x_bearing) / em + glyph.x_offset;
    const float right = glyph.advance - left - static_cast<float>(ink.width) / em;
    return {std::clamp(left, 0.0f, most), std::clamp(right, 0.0f, most)};
}

} // namespace text
