#include "exchange/snapshot.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "model/fields.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <type_traits>
#include <variant>

namespace exchange {
namespace {

using model::Service;

std::string number(const std::optional<double>& value) {
    return value ? base::write_number(*value) : std::string();
}

/// Joins the parts that are not empty with a middle dot.
std::string parts(const std::vector<std::string>& all) { return base::join_filled(all, "・"); }

/// Writes values as text; sentences with ruby marks, or without them if `built`.
class Writer {
  public:
    Writer(bool built, const model::Taxonomy& taxonomy) : built_(built) {
        for (const auto& each : taxonomy.life_stages) say(each.id, each.label.in("ja").base);
        for (const auto& each : taxonomy.needs) say(each.id, each.label.in("ja").base);
        for (const auto& each : taxonomy.situations) say(each.id, each.label.in("ja").base);
    }

    /// Sets the words for an id.
    void say(const std::string& id, const std::string& words) { said_.emplace(id, words); }

    /// The words for an id; the id itself if there are none.
    std::string word(const std::string& id) const {
        const auto found = said_.find(id);
        return found == said_.end() || found->second.empty() ? id : found->second;
    }
    std::string words(const std::vector<std::string>& ids) const {
        return base::join(ids, "、", [&](const std::string& id) { return word(id); });
    }

    std::string name(const text::RubyText& text) const { return text::write_ruby(text); }
    std::string running(const text::RubyText& text) const {
        return built_ ? text.base : text::write_ruby(text);
    }

    /// The value of a field in words; empty for lists of records.
    template <class T> std::string value(const model::Field<T>& field, const T& record) const {
        return model::visit_value(field, record, [&](const auto& each) -> std::string {
            using V = std::remove_cvref_t<decltype(each)>;
            if constexpr (std::is_same_v<V, text::RubyText>)
                return field.kind == model::FieldKind::name ? name(each) : running(each);
            else if constexpr (std::is_same_v<V, std::string>)
                return field.kind == model::FieldKind::choice ? word(each) : each;
            else if constexpr (std::is_same_v<V, std::vector<std::string>>)
                return words(each);
            else if constexpr (std::is_same_v<V, std::optional<double>>)
                return number(each);
            else if constexpr (std::is_same_v<V, int>)
                return std::to_string(each);
            else if constexpr (std::is_same_v<V, bool>)
                return each ? "yes" : "";
            else if constexpr (std::is_same_v<V, model::Audience>)
                return each == model::Audience::family ? "家族" : "市の仕事";
            else
                return {};
        });
    }

    /// An appearance in the plan on one line.
    template <class T, class Own> std::string line(const T& record, const Own& own) const {
        std::vector<std::string> all;
        for (const model::Field<T>& field : model::fields_of<T>()) {
            const std::optional<std::string> words = own(field.id);
            all.push_back(words ? *words : value(field, record));
        }
        return parts(all);
    }

    std::string amount(const model::Amount& a) const {
        return line(a, [&](std::string_view field) -> std::optional<std::string> {
            if (field == "high" || field == "unit" || field == "per") return "";
            if (field == "shown") return a.shown ? "" : "画面に出さない";
            if (field != "low") return std::nullopt;
            std::string sum = number(a.low);
            if (a.high && a.low != a.high) sum += (a.low ? "〜" : "") + number(a.high);
            return a.per + sum + a.unit + (a.low ? "" : "まで");
        });
    }
    std::string result(const model::YearResult& r) const {
        return line(r, [&](std::string_view field) -> std::optional<std::string> {
            if (field == "unit") return "";
            if (field == "value") return number(r.value) + r.unit;
            return std::nullopt;
        });
    }
    std::string rule(const model::Rule& r) const {
        return line(r, [](std::string_view) { return std::optional<std::string>(); });
    }
    std::string place(const model::Appearance& a) const {
        return parts(
            {a.row, base::join(a.section, " > "), a.name, a.repeat ? "再掲" : "", words(a.marks)});
    }

    /// Keys are not compared, and neither are fields that a catalogue file does not have.
    template <class T> static bool is_compared(const model::Field<T>& field) {
        return field.kind != model::FieldKind::key &&
               !std::holds_alternative<std::monostate>(field.member);
    }

    Field field_of(const model::Field<Service>& field, const Service& s) const {
        Field out{std::string(field.id), value(field, s)};
        model::visit_value(field, s, [&](const auto& each) {
            using V = std::remove_cvref_t<decltype(each)>;
            if constexpr (std::is_same_v<V, std::vector<std::string>>) {
                out.key = base::join(each, ";");
            } else if constexpr (std::is_same_v<V, std::vector<model::Office>>) {
                out.text = base::join(each, "、", [](const auto& o) { return o.name.base; });
                for (const model::Office& office : each) out.key += office.id + ";";
            } else if constexpr (std::is_same_v<V, std::vector<model::Alias>>) {
                out.text = base::join(each, "、", [](const auto& a) { return a.phrase; });
            } else if constexpr (std::is_same_v<V, std::vector<model::Amount>>) {
                out.text = base::join(each, "\n", [&](const auto& a) { return amount(a); });
            } else if constexpr (std::is_same_v<V, std::vector<model::Rule>>) {
                out.text = base::join(each, "\n", [&](const auto& r) { return rule(r); });
            } else if constexpr (std::is_same_v<V, std::vector<model::YearResult>>) {
                out.text = base::join(each, "\n", [&](const auto& r) { return result(r); });
            } else if constexpr (std::is_same_v<V, std::vector<model::Appearance>>) {
                out.text = base::join(each, "\n", [&](const auto& a) { return place(a); });
            }
        });
        return out;
    }

    Entry entry(const Service& s) const {
        Entry entry{EntryKind::service, s.id, s.name.base, {}, {}};
        for (const auto& office : s.offices) entry.offices.push_back(office.name.base);
        for (const model::Field<Service>& field : model::fields_of<Service>())
            if (is_compared(field)) entry.fields.push_back(field_of(field, s));
        return entry;
    }

    Entry entry(const model::Office& o) const {
        Entry entry{EntryKind::office, o.id, o.name.base, {o.name.base}, {}};
        for (const model::Field<model::Office>& field : model::fields_of<model::Office>())
            if (is_compared(field))
                entry.fields.push_back({std::string(field.id), value(field, o)});
        return entry;
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
        entry.fields = {
            {"name", running(i.name)},
            {"short_name", running(i.short_name)},
            {"values",
             base::join(i.values, "\n",
                        [&](const auto& v) {
                            return parts(
                                {running(v.part), number(v.now) + v.now_text + v.unit, v.now_year,
                                 "→ " + number(v.target) + v.target_text + v.unit, v.target_year});
                        })},
            {"offices", base::join(entry.offices, "、")},
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

/// The name of the record's field with this id; nothing if it has none.
template <class T> std::optional<base::Message> called(std::string_view id) {
    const auto fields = model::fields_of<T>();
    const auto found = std::ranges::find(fields, id, &model::Field<T>::id);
    if (found == fields.end() || found->called.ja.empty()) return std::nullopt;
    return base::Message{std::string(found->called.ja), std::string(found->called.en)};
}

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
    if (const auto name = called<Service>(id)) return *name;
    if (const auto name = called<model::Office>(id)) return *name;
    static const std::vector<std::pair<std::string, base::Message>> names = {
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
