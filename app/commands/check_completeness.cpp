#include "commands/check_completeness.h"

#include "base/json.h"
#include "base/lists.h"
#include "exchange/completeness.h"
#include "exchange/office_sheets.h"
#include "exchange/snapshot.h"

#include <ctime>
#include <filesystem>

namespace commands {
namespace {

base::Json to_json(const exchange::Completeness& of) {
    return {{"id", of.id},           {"name", of.name},       {"wanted", of.wanted},
            {"filled", of.filled()}, {"missing", of.missing}, {"questions", of.questions}};
}

base::Json to_json(const exchange::CityCompleteness& city) {
    auto offices = base::Json::array(), services = base::Json::array();
    for (const exchange::OfficeCompleteness& office : city.offices) {
        offices.push_back(to_json(office.office));
        offices.back()["services"] = office.services;
    }
    for (const exchange::Completeness& service : city.services) {
        services.push_back(to_json(service));
        services.back()["offices"] = service.offices;
        services.back()["checked_on"] = service.checked_on;
    }
    return {{"city", city.id}, {"offices", std::move(offices)}, {"services", std::move(services)}};
}

std::string missing_of(const Session& session, const exchange::Completeness& of) {
    return base::join(of.missing, session.in_language({"、", ", "}),
                      [&](const std::string& column) {
                          return session.in_language(exchange::field_name(column));
                      });
}

/// 5/12  児童手当  ina:57  費用、持ちもの
void print_line(const Session& session, const exchange::Completeness& of, const char* indent) {
    session.out << indent << of.filled() << '/' << of.wanted << '\t' << printable(of.name) << '\t'
                << printable(of.id) << '\t' << missing_of(session, of) << '\n';
}

struct Total {
    std::size_t filled = 0, wanted = 0, unconfirmed = 0;
    void add(const exchange::Completeness& of) {
        filled += of.filled();
        wanted += of.wanted;
    }
    void add_service(const exchange::Completeness& service) {
        add(service);
        unconfirmed += service.checked_on.empty() ? 1 : 0;
    }
};

void print_total(const Session& session, const Total& total, std::size_t services,
                 std::size_t questions) {
    const std::string share = std::to_string(exchange::percent(total.filled, total.wanted)),
                      n = std::to_string(services), open = std::to_string(questions),
                      unconfirmed = std::to_string(total.unconfirmed);
    session.out << session.in_language({"書けている " + share + "%、サービス" + n + "件（未確認" +
                                            unconfirmed + "件）、確かめること" + open + "件",
                                        "filled " + share + "%, services " + n + " (unconfirmed " +
                                            unconfirmed + "), open questions " + open})
                << '\n';
}

void print_city(const Session& session, const exchange::CityCompleteness& city) {
    Total all;
    std::size_t questions = 0;
    for (const exchange::Completeness& service : city.services) {
        all.add_service(service);
        questions += service.questions;
    }
    for (const exchange::OfficeCompleteness& office : city.offices) all.add(office.office);
    session.out << "■ " << printable(city.name) << " — ";
    print_total(session, all, city.services.size(), questions);
    for (const exchange::OfficeCompleteness& office : city.offices) {
        Total total;
        total.add(office.office);
        for (const std::string& id : office.services) total.add_service(*city.service(id));
        session.out << "\n● " << printable(office.office.name) << " — ";
        print_total(session, total, office.services.size(), office.office.questions);
        print_line(session, office.office, "  ");
        for (const std::string& id : office.services) print_line(session, *city.service(id), "  ");
    }
    if (city.without_office.empty()) return;
    session.out << '\n'
                << session.in_language({"● 担当のないサービス", "● Without an office"}) << '\n';
    for (const std::string& id : city.without_office) print_line(session, *city.service(id), "  ");
}

} // namespace

void print_completeness(const Session& session, const draft::Draft& draft, bool as_json) {
    auto cities = base::Json::array();
    for (const draft::CityDraft& city : draft.cities) {
        const exchange::CityCompleteness found = exchange::completeness_of(city);
        if (as_json)
            cities.push_back(to_json(found));
        else
            print_city(session, found);
    }
    if (as_json) session.print(cities);
}

Status write_sheets(const Session& session, const draft::ReadDraft& read,
                    const std::string& taxonomy, const std::string& folder) {
    const auto& cities = read.draft.cities;
    for (const draft::CityDraft& city : cities) {
        auto data = exchange::read_city_data(city.folder, {taxonomy, session.share});
        if (!data) return session.failed(data.error());
        if (!data.value().unreadable.empty()) {
            print_findings(session, data.value().unreadable);
            session.say({city.folder + ": 読めないところがあるので、記入用の表を作りませんでした",
                         city.folder + ": no sheets were made, because some of it cannot be read"});
            return Status::refused;
        }
        const std::string into =
            cities.size() == 1 ? folder : (std::filesystem::path(folder) / city.city.id).string();
        const auto sheets = exchange::office_sheets(data.value().data,
                                                    exchange::completeness_of(city), read.findings);
        const auto written = exchange::write_office_sheets(sheets, into, std::time(nullptr));
        if (!written) return session.failed(written.error());
        const std::string n = std::to_string(written.value());
        session.say({into + ": " + city.city.name.base + "の窓口ごとの記入用の表を" + n +
                         "枚書きました。返ってきたら update で取りこめます",
                     into + ": " + n + " sheets for the offices of " + city.city.id +
                         ". Take them over with update when they come back"});
    }
    return Status::done;
}

} // namespace commands
