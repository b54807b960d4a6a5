#include "ui/handover.h"

#include "base/require.h"
#include "support/catch.h"
#include "text/graphemes.h"
#include "text/normalise.h"

#include <algorithm>

using Pages = std::vector<std::string>;

namespace {

const std::string strings_folder = KODOMADO_BUILD "/assets/strings";

const text::Strings& words(const std::string& language) {
    static std::map<std::string, text::Strings> opened;
    const auto found = opened.find(language);
    if (found != opened.end()) return found->second;
    return opened.emplace(language, text::Strings::open(strings_folder, language).value())
        .first->second;
}

model::City city() {
    model::City city;
    city.name = text::parse_ruby("森市《もりし》");
    city.name_en = "Mori City";
    city.hall = {
        text::parse_ruby("森市役所《もりしやくしょ》"), "000-0000", "北県森市1番地", "", "", ""};
    city.plan.year = "令和6年度";
    return city;
}

model::Service service(const std::string& name = "児童《じどう》手当《てあて》") {
    model::Service service;
    service.name = text::parse_ruby(name);
    service.reading = text::reading_of(service.name);
    model::Office office;
    office.name = text::parse_ruby("子《こ》ども課《か》");
    office.phone = "0265（78）4111";
    service.offices = {office};
    service.bring = text::parse_ruby("印かん");
    return service;
}

Pages pages_of(const std::vector<model::Service>& services, const std::string& language = "ja",
               std::size_t most = ui::code_capacity) {
    return ui::handover_pages(services, city(), words(language), most);
}

std::size_t largest(const Pages& pages) {
    std::size_t most = 0;
    for (const std::string& page : pages) most = std::max(most, page.size());
    return most;
}

bool one_has(const Pages& pages, const std::string& text) {
    return std::ranges::any_of(
        pages, [&](const std::string& page) { return page.find(text) != std::string::npos; });
}

} // namespace

TEST_CASE("one service is handed over in Japanese, easy Japanese and English") {
    CHECK(pages_of({service()}) == Pages{"森市 わたしのリスト 1/1\n"
                                         "令和6年度の計画から\n"
                                         "\n"
                                         "児童手当\n"
                                         "窓口 子ども課\n"
                                         "電話 0265-78-4111\n"
                                         "持ちもの 印かん\n"
                                         "\n"
                                         "森市役所\n"
                                         "〒000-0000 北県森市1番地"});
    CHECK(pages_of({service()}, "ja-Hira")
              .front()
              .find("児童手当（じどうてあて）\nまどぐち 子ども課") != std::string::npos);
    CHECK(pages_of({service()}, "en")
              .front()
              .starts_with("Mori City: my list 1/1\n"
                           "From the city plan of 令和6年度\n"
                           "\n"
                           "児童手当\n"
                           "Office: 子ども課\n"
                           "Phone: 0265-78-4111\n"));
}

TEST_CASE("the question about missing facts is asked once, at the end") {
    auto silent = service();
    silent.bring = {};
    const Pages pages = pages_of({silent, silent});
    REQUIRE(pages.size() == 1);
    CHECK(pages.front().ends_with("持ちものは、行く前に窓口で聞いてください。"));
    CHECK(pages.front().find("持ちもの ") == std::string::npos);
}

TEST_CASE("several services are numbered, and each is complete in one piece") {
    const std::vector<model::Service> thirty(30, service());
    for (const char* language : {"ja", "ja-Hira", "en"}) {
        const Pages pages = pages_of(thirty, language);
        REQUIRE(pages.size() > 1);
        CHECK(largest(pages) <= ui::code_capacity);
        const std::string count = "/" + std::to_string(pages.size()) + "\n";
        for (std::size_t i = 0; i < pages.size(); ++i)
            CHECK(pages[i].find(" " + std::to_string(i + 1) + count) != std::string::npos);
        for (int i = 1; i <= 30; ++i) {
            const auto& strings = words(language);
            const std::string head = "\n" + std::to_string(i) + ". " +
                                     ui::name_in_plain_text(thirty.front(), strings) + "\n";
            CHECK(one_has(pages, head + strings.get("handover_office").base + " 子ども課\n" +
                                     strings.get("handover_phone").base + " 0265-78-4111\n" +
                                     strings.get("handover_bring").base + " 印かん"));
        }
    }
}

TEST_CASE("a text too long for one piece is divided between lines, with a note") {
    auto far = service();
    far.offices = std::vector<model::Office>(20, far.offices.front());
    const Pages pages = pages_of({service(), far, service()});
    REQUIRE(pages.size() > 2);
    CHECK(largest(pages) <= ui::code_capacity);
    CHECK(one_has(pages, "2. 児童手当（つづき）\n"));
    for (const std::string& page : pages)
        for (const char* line : {"窓口", "電話"})
            CHECK(page.find(std::string(line) + "\n") == std::string::npos);
}

TEST_CASE("a line that is longer than a piece is cut between characters, and none is lost") {
    auto endless = service();
    std::string bring;
    for (int i = 0; i < 700; ++i) bring += "👩‍👧が";
    endless.bring = {bring, {}, {}};
    const Pages pages = pages_of({endless}, "ja", 300);
    CHECK(largest(pages) <= 300);
    std::size_t found = 0;
    for (const std::string& page : pages) {
        CHECK(text::is_valid_utf8(page));
        for (std::size_t at = 0; (at = page.find("👩‍👧が", at)) != std::string::npos; ++at)
            ++found;
    }
    CHECK(found >= 600); // two lines may be divided at が
    CHECK_FALSE(one_has(pages, "‍\n"));
}

TEST_CASE("an empty list has no pieces") { CHECK(pages_of({}).empty()); }

TEST_CASE("telephone numbers become what telephones make tappable") {
    CHECK(ui::tappable_phone("0265-78-4111") == "0265-78-4111");
    CHECK(ui::tappable_phone("０２６５（７８）４１１１") == "0265-78-4111");
    CHECK(ui::tappable_phone("(0265)78-4111") == "0265-78-4111");
    CHECK(ui::tappable_phone("0265−78−4111（内線 123）") == "0265-78-4111-内線 123");
    CHECK(ui::tappable_phone("") == "");
}

TEST_CASE("the map line is the address with its postcode") {
    CHECK(ui::map_line(city().hall) == "〒000-0000 北県森市1番地");
    model::CityHall hall;
    hall.address = "北県森市1番地";
    CHECK(ui::map_line(hall) == "北県森市1番地");
}

TEST_CASE("a text is cut between whole characters") {
    CHECK(text::whole_characters("", 3) == 0);
    CHECK(text::whole_characters("abc", 3) == 3);
    CHECK(text::whole_characters("abc", 2) == 2);
    CHECK(text::whole_characters("子ども", 4) == 3);
    CHECK(text::whole_characters("か\u3099き", 5) == 6); // the mark stays with its kana
    CHECK(text::whole_characters("👩‍👧が", 12) == 11);
    CHECK(text::whole_characters("👩‍👧が", 3) == 11);
    CHECK(text::whole_characters("\xFF\xFF\xFF", 1) == 1);
}
