#include "search/national.h"

#include "base/require.h"
#include "text/normalise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <unordered_set>

namespace search {
namespace {

using draft::CityDraft;
using draft::DraftService;
using model::Service;

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine, unlike the
/// distributions of <random>.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

  private:
    std::uint64_t state_;
};

/// A word of a name: kanji with their reading, or kana.
struct Word {
    std::string base, reading;
    bool ruby = false;
    std::size_t service = 0; ///< the real service from which it was taken
};

/// Whether the text is hiragana and ー only.
std::string kana_of(std::string_view text) {
    constexpr std::size_t bytes = 3; // of a kana in UTF-8
    const std::string all = text::to_hiragana(text);
    std::string kana;
    for (std::size_t at = 0; at < all.size();) {
        const std::string_view three = std::string_view(all).substr(at, bytes);
        const bool is_kana = (three >= "ぁ" && three <= "ゖ") || three == "ー";
        if (is_kana) kana.append(three);
        at += is_kana ? bytes : 1;
    }
    return kana;
}

bool has_ascii(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::vector<Word> words_of(const text::RubyText& name, std::size_t service) {
    std::vector<Word> words;
    std::size_t at = 0;
    const auto bare = [&](std::size_t end) {
        if (end > at) {
            const std::string base = name.base.substr(at, end - at);
            words.push_back({base, kana_of(base), false, service});
        }
    };
    for (const text::RubySpan& span : name.ruby) {
        bare(span.begin);
        words.push_back(
            {name.base.substr(span.begin, span.end - span.begin), span.reading, true, service});
        at = span.end;
    }
    bare(name.base.size());
    return words;
}

struct Name {
    text::RubyText text;
    std::string reading;
    std::size_t service = 0; ///< the real service whose beginning it has
    std::size_t last = 0;    ///< the real service whose end it has
};

void append(Name& name, const Word& word) {
    const std::size_t begin = name.text.base.size();
    name.text.base += word.base;
    if (word.ruby) name.text.ruby.push_back({begin, name.text.base.size(), word.reading});
    name.reading += word.reading;
}

/// Which words follow each other in real names; the empty word is before the first and after the
/// last.
class Chain {
  public:
    explicit Chain(const std::vector<const Service*>& services) {
        for (std::size_t i = 0; i < services.size(); ++i) {
            if (has_ascii(services[i]->name.base)) continue;
            std::string before;
            for (const Word& word : words_of(services[i]->name, i)) {
                followers_[before].push_back(word);
                before = word.base;
            }
            followers_[before].push_back({"", "", false, i});
        }
    }

    /// Empty if the walk reached no end.
    Name walk(Dice& dice) const {
        constexpr int most_words = 9;
        Name name;
        std::string before;
        for (int i = 0; i <= most_words; ++i) {
            const std::vector<Word>& possible = followers_.at(before);
            const Word& word = possible[dice.below(possible.size())];
            if (i == 0) name.service = word.service;
            name.last = word.service;
            if (word.base.empty()) return name;
            append(name, word);
            before = word.base;
        }
        return {};
    }

  private:
    std::map<std::string, std::vector<Word>> followers_;
};

bool is_good(const Name& name) {
    const auto count = [&](const char* mark) {
        std::size_t n = 0;
        for (std::size_t at = name.text.base.find(mark); at != std::string::npos;
             at = name.text.base.find(mark, at + 1))
            ++n;
        return n;
    };
    return !name.text.base.empty() && !name.reading.empty() && count("（") == count("）") &&
           count("「") == count("」");
}

std::vector<Name> names_of(const std::vector<const Service*>& services, std::size_t wanted,
                           Dice& dice) {
    std::vector<Name> names;
    std::unordered_set<std::string> known;
    for (std::size_t i = 0; i < services.size() && names.size() < wanted; ++i)
        if (known.insert(services[i]->name.base).second)
            names.push_back({services[i]->name, services[i]->reading, i, i});
    const Chain chain(services);
    for (std::size_t tries = 0; names.size() < wanted; ++tries) {
        base::require(tries < 200 * wanted, "the real names give too few new ones");
        Name name = chain.walk(dice);
        if (is_good(name) && known.insert(name.text.base).second) names.push_back(std::move(name));
    }
    return names;
}

/// All of a service except its id and city.
Service service_of(const Name& name, const std::vector<const Service*>& real, Dice& dice) {
    const Service& first = *real[name.service];
    const Service& last = *real[name.last];
    Service service = first;
    service.name = name.text;
    service.reading = name.reading;
    service.related.clear();
    service.offices.clear();
    service.appears_in.clear();
    service.amounts.clear();
    service.rules.clear();
    service.results.clear();
    service.apply = {};
    service.bring = {};
    service.where = {};
    service.fact = {};
    service.fact_note = {};
    if (last.audience == first.audience) service.summary = last.summary;
    service.aliases.clear();
    std::set<std::string> taken;
    const std::size_t wanted = 2 + dice.below(7);
    for (std::size_t tries = 0; service.aliases.size() < wanted && tries < 4 * wanted; ++tries) {
        const auto& from = tries % 2 == 0 || last.aliases.empty() ? first.aliases : last.aliases;
        if (from.empty()) continue;
        const model::Alias& alias = from[dice.below(from.size())];
        if (taken.insert(alias.phrase).second) service.aliases.push_back(alias);
    }
    return service;
}

struct Syllable {
    const char* base;
    const char* reading;
    const char* latin;
};

constexpr std::array<Syllable, 46> syllables = {{
    {"青", "あお", "ao"},       {"赤", "あか", "aka"},       {"秋", "あき", "aki"},
    {"朝", "あさ", "asa"},      {"池", "いけ", "ike"},       {"石", "いし", "ishi"},
    {"泉", "いずみ", "izumi"},  {"岩", "いわ", "iwa"},       {"上", "うえ", "ue"},
    {"梅", "うめ", "ume"},      {"大", "おお", "o"},         {"岡", "おか", "oka"},
    {"奥", "おく", "oku"},      {"川", "かわ", "kawa"},      {"北", "きた", "kita"},
    {"木", "き", "ki"},         {"草", "くさ", "kusa"},      {"黒", "くろ", "kuro"},
    {"坂", "さか", "saka"},     {"桜", "さくら", "sakura"},  {"里", "さと", "sato"},
    {"沢", "さわ", "sawa"},     {"塩", "しお", "shio"},      {"島", "しま", "shima"},
    {"白", "しら", "shira"},    {"杉", "すぎ", "sugi"},      {"高", "たか", "taka"},
    {"竹", "たけ", "take"},     {"谷", "たに", "tani"},      {"田", "た", "ta"},
    {"中", "なか", "naka"},     {"永", "なが", "naga"},      {"西", "にし", "nishi"},
    {"根", "ね", "ne"},         {"野", "の", "no"},          {"橋", "はし", "hashi"},
    {"原", "はら", "hara"},     {"東", "ひがし", "higashi"}, {"平", "ひら", "hira"},
    {"広", "ひろ", "hiro"},     {"松", "まつ", "matsu"},     {"丸", "まる", "maru"},
    {"南", "みなみ", "minami"}, {"森", "もり", "mori"},      {"山", "やま", "yama"},
    {"吉", "よし", "yoshi"},
}};

text::RubyText ruby(const std::string& base, const std::string& reading) {
    return {base, {{0, base.size(), reading}}, {}};
}

model::City city_of(std::size_t number) {
    const Syllable& first = syllables[number % syllables.size()];
    const Syllable& second = syllables[number / syllables.size() % syllables.size()];
    model::City city;
    char id[16];
    std::snprintf(id, sizeof id, "c%04zu", number + 1);
    city.id = id;
    const std::string base = std::string(first.base) + second.base;
    city.reading = std::string(first.reading) + second.reading + "し";
    city.name = ruby(base + "市", city.reading);
    city.name_en = std::string(first.latin) + second.latin;
    city.prefecture = "試県";
    city.code = std::to_string(100'000 + number);
    city.hall.name = ruby("市役所", "しやくしょ");
    city.hall.address = "1番地";
    city.plan = {city.id + "-plan", ruby("計画", "けいかく"), "計画", "令和6年度", "", "", {"柱"}};
    return city;
}

/// Numbers that add up to `size.services`, each from half to twice the mean.
std::vector<std::size_t> shares(const NationalSize& size, Dice& dice) {
    std::vector<std::size_t> until;
    for (std::size_t i = 0; i < size.cities; ++i)
        until.push_back((until.empty() ? 0 : until.back()) + 60 + dice.below(145));
    std::vector<std::size_t> counts;
    std::size_t given = 0;
    for (const std::size_t sum : until) {
        const std::size_t now = size.services * sum / until.back();
        counts.push_back(now - given);
        given = now;
    }
    return counts;
}

void add_service(CityDraft& city, const Service& model) {
    const std::string number = std::to_string(city.services.size() + 1);
    DraftService line;
    line.service = model;
    line.service.id = city.city.id + ":" + number;
    line.service.city = city.city.id;
    line.service.aliases.clear();
    line.offices = {city.offices[city.services.size() % city.offices.size()].value.id};
    for (const model::Alias& alias : model.aliases)
        city.aliases.push_back({{}, line.service.id, alias});
    city.rows.push_back(
        {{}, number, line.service.id, "1", model.name.base, false, {}, line.offices, 0});
    city.services.push_back(std::move(line));
}

} // namespace

draft::Draft national_draft(const draft::Draft& real, const NationalSize& size) {
    Dice dice(20'241'001);
    std::vector<Service> joined;
    std::vector<model::Office> offices;
    for (const CityDraft& city : real.cities) {
        for (Service& service : joined_services(city)) joined.push_back(std::move(service));
        for (const auto& line : city.offices) offices.push_back(line.value);
    }
    std::vector<const Service*> services;
    for (const Service& service : joined) services.push_back(&service);
    std::vector<Service> models;
    for (const Name& name : names_of(services, size.names, dice))
        models.push_back(service_of(name, services, dice));

    draft::Draft draft;
    draft.life_stages = real.life_stages;
    draft.needs = real.needs;
    draft.situations = real.situations;
    draft.hotlines = real.hotlines;
    draft.urgent_words = real.urgent_words;
    const std::vector<std::size_t> counts = shares(size, dice);
    for (std::size_t i = 0; i < size.cities; ++i) {
        CityDraft& city = draft.cities.emplace_back();
        city.city = city_of(i);
        city.sections.push_back({{}, {"1", "", "", ruby("柱", "はしら"), "はしら", 0}});
        for (const model::Office& office : offices) {
            model::Office own = office;
            own.id = city.city.id + office.id.substr(office.id.find(':'));
            const bool fresh = std::ranges::none_of(
                city.offices, [&](const auto& line) { return line.value.id == own.id; });
            if (fresh) city.offices.push_back({{}, own});
        }
        std::unordered_set<std::size_t> taken;
        while (city.services.size() < std::min(counts[i], models.size())) {
            // A few names are in most cities and most are rare: the cube of a uniform number below
            // 1.
            const double even = static_cast<double>(dice.next() >> 11) * 0x1p-53;
            const auto at =
                static_cast<std::size_t>(even * even * even * static_cast<double>(models.size()));
            if (taken.insert(std::min(at, models.size() - 1)).second)
                add_service(city, models[std::min(at, models.size() - 1)]);
        }
    }
    return draft;
}

} // namespace search
