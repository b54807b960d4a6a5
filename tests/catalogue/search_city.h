#pragma once

#include "catalogue/catalogue.h"
#include "support/built_city.h"

#include <string>
#include <vector>

namespace support {

/// The small city with services that people have many words for.
class SearchCity : public SmallCity {
  public:
    SearchCity() {
        service("21", "児童《じどう》扶養《ふよう》手当《てあて》の支給《しきゅう》",
                "じどうふようてあてのしきゅう", "family",
                "ひとりで子どもを育てている人がもらえるお金です。", "money", 3);
        alias("21", "児扶手", "じふて", "short");
        alias("21", "母子手当", "ぼしてあて", "older");
        alias("21", "離婚した", "りこんした", "worry");
        service("22", "一時《いちじ》預《あず》かり事業《じぎょう》", "いちじあずかりじぎょう",
                "family", "用事があるとき、保育園で子どもをあずけられます。", "talk", 4);
        alias("22", "子どもをあずけたい", "こどもをあずけたい", "worry");
        alias("22", "daycare", "でいけあ", "english");
        service("23", "ファミリー・サポート・センター事業《じぎょう》",
                "ふぁみりーさぽーとせんたーじぎょう", "family", "近所の人が子どもをあずかります。",
                "talk", 4);
        service("24", "産後《さんご》ケア", "さんごけあ", "family",
                "お母さんが助産院で夜も休めます。", "talk", 3);
        alias("24", "産後うつ", "さんごうつ", "worry");
        alias("24", "夜泣き", "よなき", "worry");
        alias("24", "産後に泣け", "さんごになけ", "stem");
        alias("24", "出てこない", "でてこない", "worry");
        service("25", "子《こ》ども食堂《しょくどう》への応援《おうえん》",
                "こどもしょくどうへのおうえん", "family", "子どもがごはんを食べられます。", "talk",
                2);
        service("26", "預《あず》かり保育《ほいく》の研修《けんしゅう》",
                "あずかりほいくのけんしゅう", "city", "職員が学びます。", "", 1);
        service("27", "障《しょう》がい児《じ》の手当《てあて》", "しょうがいじのてあて", "family",
                "障がいのある子どもの家庭に出るお金です。", "money", 2);
        append("mori/rows.csv", "28,mori:21,1.2,児童扶養手当の支給（再掲）,yes,,,");
    }

  private:
    void service(const std::string& row, const std::string& name, const std::string& reading,
                 const std::string& audience, const std::string& summary, const std::string& need,
                 int priority) const {
        const std::string door = audience == "family" ? "family" : "";
        append("mori/services.csv", "mori:" + row + "," + name + "," + reading + "," + audience +
                                        "," + summary + ",,,,,,,,,," + door + "," + need +
                                        ",,mori:kodomo,," + std::to_string(priority) + ",");
        append("mori/rows.csv", row + ",mori:" + row + ",1.1," + reading + ",,,mori:kodomo,");
    }
    void alias(const std::string& row, const std::string& phrase, const std::string& reading,
               const std::string& kind) const {
        append("mori/aliases.csv", "mori:" + row + "," + phrase + "," + reading + "," + kind);
    }
};

/// Its catalogue.
struct SearchedCity {
    SearchCity city;
    catalogue::Catalogue catalogue =
        std::move(catalogue::Catalogue::open(build_into(city))).value();

    search::SearchResult found(const std::string& text, bool city_work = false) {
        auto result = catalogue.search({text, "mori", 20, city_work});
        REQUIRE(result.ok());
        return std::move(result).value();
    }
    /// "21 name": the row of the first hit and its tier.
    std::string first(const std::string& text) {
        const search::SearchResult result = found(text);
        if (result.hits.empty()) return "nothing";
        return result.hits[0].id.substr(5) + " " + tier_name(result.hits[0].tier);
    }
};

} // namespace support
