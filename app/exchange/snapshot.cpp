#include "exchange/snapshot.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

namespace exchange {
namespace {

using model::Service;

std::string joined(const std::vector<std::string>& values, const char* between) {
    std::string out;
    for (const std::string& value : values) out.append(out.empty() ? "" : between).append(value);
    return out;
}

std::string number(const std::optional<double>& value) {
    if (!value) return {};
    std::array<char, 64> text;
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), *value, std::chars_format::fixed);
    return error == std::errc() ? std::string(text.data(), end) : std::string();
}

/// Parts that hold something, with a middle dot between them.
std::string parts(const std::vector<std::string>& all) {
    std::vector<std::string> some;
    for (const std::string& part : all)
        if (!part.empty()) some.push_back(part);
    return joined(some, "・");
}

/// Writes texts with their ruby marks, or as they are read without.
class Writer {
  public:
    Writer(bool built, const model::Taxonomy& taxonomy) : built_(built) {
        for (const auto& each : taxonomy.life_stages) say(each.id, each.label.in("ja").base);
        for (const auto& each : taxonomy.needs) say(each.id, each.label.in("ja").base);
        for (const auto& each : taxonomy.situations) say(each.id, each.label.in("ja").base);
    }

    /// From now on the id is written as these words.
    void say(const std::string& id, const std::string& words) { said_.emplace(id, words); }

    /// What an id or a word of the tables means to people, else itself.
    std::string word(const std::string& id) const {
        const auto found = said_.find(id);
        return found == said_.end() || found->second.empty() ? id : found->second;
    }
    std::string words(const std::vector<std::string>& ids) const {
        std::string out;
        for (const std::string& id : ids) out += (out.empty() ? "" : "、") + word(id);
        return out;
    }

    std::string name(const text::RubyText& text) const { return text::write_ruby(text); }
    std::string running(const text::RubyText& text) const {
        return built_ ? text.base : text::write_ruby(text);
    }

    std::string amount(const model::Amount& a) const {
        std::string sum = number(a.low);
        if (a.high && a.low != a.high) sum += (a.low ? "〜" : "") + number(a.high);
        return parts({running(a.label), a.per + sum + a.unit + (a.low ? "" : "まで"),
                      running(a.condition), a.year, a.source, a.shown ? "" : "画面に出さない"});
    }
    std::string result(const model::YearResult& r) const {
        return parts({r.row, r.year, running(r.label), number(r.value) + r.unit, word(r.kind),
                      running(r.text)});
    }
    std::string place(const model::Appearance& a) const {
        return parts(
            {a.row, joined(a.section, " > "), a.name, a.repeat ? "再掲" : "", words(a.marks)});
    }

    static std::string aliases(const std::vector<model::Alias>& all) {
        std::vector<std::string> phrases;
        for (const model::Alias& alias : all) phrases.push_back(alias.phrase);
        return joined(phrases, "、");
    }

    template <class Values, class Write>
    std::string lines(const Values& values, Write write) const {
        std::vector<std::string> out;
        for (const auto& value : values) out.push_back(write(value));
        return joined(out, "\n");
    }

    Entry entry(const Service& s) const {
        Entry entry{EntryKind::service, s.id, s.name.base, {}, {}};
        std::string office_ids;
        for (const auto& office : s.offices) {
            entry.offices.push_back(office.name.base);
            office_ids += office.id + ";";
        }
        entry.fields = {
            {"name", name(s.name)},
            {"reading", s.reading},
            {"audience", s.audience == model::Audience::family ? "家族" : "市の仕事"},
            {"summary", running(s.summary)},
            {"who", running(s.who)},
            {"get", running(s.get)},
            {"cost", running(s.cost)},
            {"apply", running(s.apply)},
            {"bring", running(s.bring)},
            {"when", running(s.when)},
            {"where", running(s.where)},
            {"fact", running(s.fact)},
            {"fact_note", running(s.fact_note)},
            {"amounts", lines(s.amounts, [&](const auto& a) { return amount(a); })},
            {"rules", lines(s.rules,
                            [&](const auto& r) {
                                return parts({running(r.text), r.since, r.source, r.source_date});
                            })},
            {"life_stages", words(s.life_stages), joined(s.life_stages, ";")},
            {"needs", words(s.needs), joined(s.needs, ";")},
            {"situations", words(s.situations), joined(s.situations, ";")},
            {"offices", joined(entry.offices, "、"), office_ids},
            {"related", words(s.related), joined(s.related, ";")},
            {"priority", std::to_string(s.priority)},
            {"aliases", aliases(s.aliases)},
            {"results", lines(s.results, [&](const auto& r) { return result(r); })},
            {"appears_in", lines(s.appears_in, [&](const auto& a) { return place(a); })},
            {"checked_on", s.checked_on},
        };
        return entry;
    }

    Entry entry(const model::Office& o) const {
        return {EntryKind::office,
                o.id,
                o.name.base,
                {o.name.base},
                {{"name", name(o.name)},
                 {"reading", o.reading},
                 {"phone", o.phone},
                 {"phone_source", o.phone_source},
                 {"place", o.place},
                 {"hours", o.hours},
                 {"note", o.note}}};
    }

    Entry entry(const model::City& c) const {
        return {EntryKind::city,
                c.id,
                c.name.base,
                {},
                {{"name", name(c.name)},
                 {"reading", c.reading},
                 {"name_en", c.name_en},
                 {"city_hall.name", name(c.hall.name)},
                 {"city_hall.postcode", c.hall.postcode},
                 {"city_hall.address", c.hall.address},
                 {"city_hall.phone", c.hall.phone},
                 {"city_hall.phone_source", c.hall.phone_source},
                 {"plan.name", name(c.plan.name)},
                 {"plan.kind", c.plan.kind},
                 {"plan.year", c.plan.year},
                 {"plan.previous_year", c.plan.previous_year},
                 {"plan.successor", c.plan.successor}}};
    }

    Entry entry(const model::Section& s, const std::string& city) const {
        return {EntryKind::section,
                city + ":" + s.id,
                s.name.base,
                {},
                {{"name", name(s.name)}, {"label", s.label}, {"parent", s.parent}}};
    }

    Entry entry(const model::Indicator& i) const {
        Entry entry{EntryKind::indicator, i.id, i.name.base, {}, {}};
        for (const text::RubyText& office : i.offices) entry.offices.push_back(office.base);
        entry.fields = {{"name", running(i.name)},
                        {"short_name", running(i.short_name)},
                        {"values", lines(i.values,
                                         [&](const auto& v) {
                                             return parts(
                                                 {running(v.part),
                                                  number(v.now) + v.now_text + v.unit, v.now_year,
                                                  "→ " + number(v.target) + v.target_text + v.unit,
                                                  v.target_year});
                                         })},
                        {"offices", joined(entry.offices, "、")},
                        {"marks", words(i.marks)}};
        return entry;
    }

    Entry entry(const model::Hotline& h) const {
        const std::string ja = "ja";
        return {EntryKind::hotline,
                h.number,
                h.name.in(ja).base,
                {},
                {{"name", name(h.name.in(ja))},
                 {"for_whom", running(h.for_whom.in(ja))},
                 {"hours", running(h.hours.in(ja))},
                 {"sentence", running(h.sentence.in(ja))},
                 {"urgent", h.urgent ? "yes" : ""},
                 {"checked_on", h.checked_on}}};
    }

  private:
    bool built_;
    std::map<std::string, std::string> said_ = {
        {"used", "利用"},     {"spent", "支出"},          {"done", "実施"}, {"new", "新規"},
        {"extended", "拡充"}, {"enriched", "内容の充実"}, {"kept", "維持"}};
};

} // namespace

Snapshot snapshot_of(const draft::Draft& draft, std::string source) {
    Writer writer(false, taxonomy_of(draft));
    for (const draft::CityDraft& city : draft.cities)
        for (const auto& line : city.services) writer.say(line.service.id, line.service.name.base);
    Snapshot snapshot{std::move(source), {}, false};
    auto& entries = snapshot.entries;
    for (const draft::CityDraft& city : draft.cities) {
        entries.push_back(writer.entry(city.city));
        for (const auto& line : city.offices) entries.push_back(writer.entry(line.value));
        for (const Service& service : joined_services(city))
            entries.push_back(writer.entry(service));
        for (const auto& section : joined_sections(city))
            entries.push_back(writer.entry(section, city.city.id));
        for (const auto& indicator : joined_indicators(city))
            entries.push_back(writer.entry(indicator));
    }
    for (const auto& line : draft.hotlines) entries.push_back(writer.entry(line.value));
    return snapshot;
}

base::Result<Snapshot> snapshot_of(catalogue::Catalogue& catalogue, std::string source) {
    const auto taxonomy = catalogue.taxonomy();
    if (!taxonomy) return taxonomy.error();
    Writer writer(true, taxonomy.value());
    Snapshot snapshot{std::move(source), {}, true};
    const auto cities = catalogue.cities();
    if (!cities) return cities.error();
    for (const model::City& city : cities.value()) {
        const auto services = catalogue.all(city.id);
        if (!services) return services.error();
        const auto sections = catalogue.sections(city.id);
        if (!sections) return sections.error();
        const auto indicators = catalogue.indicators(city.id);
        if (!indicators) return indicators.error();
        for (const Service& service : services.value()) writer.say(service.id, service.name.base);
        snapshot.entries.push_back(writer.entry(city));
        std::set<std::string> offices;
        for (const Service& service : services.value())
            for (const model::Office& office : service.offices)
                if (offices.insert(office.id).second)
                    snapshot.entries.push_back(writer.entry(office));
        for (const Service& service : services.value())
            snapshot.entries.push_back(writer.entry(service));
        for (const auto& section : sections.value())
            snapshot.entries.push_back(writer.entry(section, city.id));
        for (const auto& indicator : indicators.value())
            snapshot.entries.push_back(writer.entry(indicator));
    }
    const auto hotlines = catalogue.hotlines();
    if (!hotlines) return hotlines.error();
    for (const auto& hotline : hotlines.value()) snapshot.entries.push_back(writer.entry(hotline));
    return snapshot;
}

void leave_out_what_building_changes(Snapshot& written) {
    static const std::set<std::string> names = {"name", "city_hall.name", "plan.name"};
    std::set<std::string> used;
    for (const Entry& entry : written.entries)
        if (entry.kind == EntryKind::service)
            used.insert(entry.offices.begin(), entry.offices.end());
    std::erase_if(written.entries, [&](const Entry& entry) {
        return entry.kind == EntryKind::office && !used.contains(entry.name);
    });
    for (Entry& entry : written.entries)
        for (Field& field : entry.fields) {
            const bool keeps_ruby = names.contains(field.id) && entry.kind != EntryKind::indicator;
            if (!keeps_ruby) field.text = text::parse_ruby(field.text).base;
        }
}

base::Message field_name(const std::string& id) {
    static const std::vector<std::pair<std::string, base::Message>> names = {
        {"name", {"名前", "Name"}},
        {"reading", {"読み", "Reading"}},
        {"audience", {"だれ向け", "Audience"}},
        {"summary", {"要約", "Summary"}},
        {"who", {"使える人", "Who"}},
        {"get", {"受けられること", "What one gets"}},
        {"cost", {"費用", "Cost"}},
        {"apply", {"申しこみ", "How to apply"}},
        {"bring", {"持ちもの", "What to bring"}},
        {"when", {"時期・時間", "When"}},
        {"where", {"場所", "Where"}},
        {"fact", {"大きく出す一言", "Fact shown large"}},
        {"fact_note", {"一言の説明", "Note on the fact"}},
        {"amounts", {"金額", "Amounts"}},
        {"rules", {"今の決まり", "Today's rule"}},
        {"life_stages", {"年齢", "Life stages"}},
        {"needs", {"用件", "Needs"}},
        {"situations", {"状況", "Situations"}},
        {"offices", {"窓口", "Offices"}},
        {"related", {"関連するサービス", "Related services"}},
        {"priority", {"表示の順（5が先）", "Priority (5 first)"}},
        {"aliases", {"探すことば", "Search words"}},
        {"results", {"実績", "Results"}},
        {"appears_in", {"計画の行", "Rows of the plan"}},
        {"checked_on", {"確かめた日", "Confirmed on"}},
        {"phone", {"電話番号", "Telephone"}},
        {"phone_source", {"電話番号の出どころ", "Source of the number"}},
        {"place", {"場所", "Place"}},
        {"hours", {"時間", "Hours"}},
        {"note", {"注意", "Note"}},
        {"name_en", {"英語の名前", "English name"}},
        {"city_hall.name", {"市役所の名前", "City hall"}},
        {"city_hall.postcode", {"市役所の郵便番号", "Postcode of the city hall"}},
        {"city_hall.address", {"市役所の住所", "Address of the city hall"}},
        {"city_hall.phone", {"市役所の電話番号", "Telephone of the city hall"}},
        {"city_hall.phone_source", {"市役所の電話番号の出どころ", "Source of that number"}},
        {"plan.name", {"計画の名前", "Plan"}},
        {"plan.kind", {"計画の部分", "Part of the plan"}},
        {"plan.year", {"計画の年度", "Year of the plan"}},
        {"plan.previous_year", {"計画の前の年度", "Year before"}},
        {"plan.successor", {"次の計画", "Next plan"}},
        {"label", {"番号", "Label"}},
        {"parent", {"上の分野", "Section above"}},
        {"short_name", {"短い名前", "Short name"}},
        {"values", {"現状と目標", "Now and target"}},
        {"marks", {"印", "Marks"}},
        {"for_whom", {"だれが", "For whom"}},
        {"sentence", {"どんなとき", "When to call"}},
        {"urgent", {"緊急", "Urgent"}},
    };
    const auto found = std::ranges::find(names, id, &std::pair<std::string, base::Message>::first);
    return found == names.end() ? base::Message{id, id} : found->second;
}

} // namespace exchange
