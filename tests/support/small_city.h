#pragma once

#include "support/temp_folder.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace support {

inline std::string content_of(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline void put_content(const std::string& file, const std::string& content) {
    std::filesystem::create_directories(std::filesystem::path(file).parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

/// A folder with correct data of one small made-up city, "mori", with taxonomy and hotlines. A test
/// breaks one thing in it and checks the findings.
class SmallCity {
  public:
    SmallCity() {
        write_shared();
        write_urgent_words();
        write_city();
        write_services();
    }

    std::string data() const { return folder_ / "data"; }      ///< contains taxonomy/ and mori/
    std::string city() const { return folder_ / "data/mori"; } ///< contains city.toml
    std::string file(const std::string& name) const { return folder_ / ("data/" + name); }
    std::string read(const std::string& name) const { return content_of(file(name)); }
    void write(const std::string& name, const std::string& content) const {
        put_content(file(name), content);
    }
    void remove(const std::string& name) const { std::filesystem::remove_all(file(name)); }
    void append(const std::string& name, const std::string& line) const {
        write(name, read(name) + line + "\n");
    }
    /// Replaces the first occurrence, which must exist.
    void replace(const std::string& name, const std::string& from, const std::string& to) const {
        std::string content = read(name);
        const std::size_t at = content.find(from);
        if (at == std::string::npos) throw std::logic_error(name + " does not hold " + from);
        write(name, content.replace(at, from.size(), to));
    }

  private:
    void write_shared() const {
        write("taxonomy/life_stages.csv", R"(id,icon,ja,ja-Hira,en,hue
baby,life-2-baby,0〜2さい,0〜2さい,Age 0–2,orange
family,life-7-family,おとな,おとな,Adults,violet
)");
        write("taxonomy/needs.csv", R"(id,icon,ja,en
money,need-01-money,お金《かね》,Money
talk,need-04-talk,相談《そうだん》したい,Someone to talk to
)");
        write("taxonomy/situations.csv", R"(id,ja,en
single-parent,ひとり親《おや》,Single parent
foreign,外国《がいこく》につながる,Roots abroad
)");
        write(
            "hotlines.csv",
            R"(number,name,reading,for_whom,for_whom_en,hours,name_en,urgent,sentence,source,checked_on
119,救急《きゅうきゅう》,きゅうきゅう,だれでも,Anyone,24時間,Ambulance,yes,急な病気,law,2026-04-01
0120-000-000,24時間《じかん》SOS,にじゅうよじかんえすおーえす,だれでも,Anyone,24時間,SOS,,,office,2026-04-01
)");
    }

    void write_urgent_words() const {
        write("urgent_words.csv", R"(phrase,reading,unless,hotlines,why
息が止ま,いきがとま,,119,すぐ
助けて,たすけて,助けてほしい;たすけてほしい,0120-000-000;119,何のことかわからない
help,,,0120-000-000,英語
)");
    }

    void write_city() const {
        write("mori/city.toml", R"(id = "mori"
name = "森市《もりし》"
reading = "もりし"
name_en = "Mori City"
prefecture = "北県"
code = "012345"

[city_hall]
name = "森市役所《もりしやくしょ》"
postcode = "000-0000"
address = "北県森市1番地"
phone = "0000-00-0000"
phone_source = "market day 2026-04-01"
source = "market day 2026-04-01"

[plan]
id = "mori-plan"
name = "森《もり》の計画《けいかく》"
kind = "第1章"
year = "令和6年度"
levels = ["柱", "分野"]
)");
        write("mori/sections.csv", R"(id,parent,label,name,reading
1,,(1),くらし,くらし
1.1,1,①,お金《かね》の支援《しえん》,おかねのしえん
1.2,1,②,相談《そうだん》,そうだん
)");
        write("mori/offices.csv", R"(id,name,reading,phone,phone_source,place,hours,note
mori:kodomo,子《こ》ども課《か》,こどもか,0000-00-0001,market day 2026-04-01,1階,8時半〜17時,
mori:soumu,総務課《そうむか》,そうむか,0000-00-0002,market day 2026-04-01,,,
)");
        write("mori/rows.csv", R"(row,service,section,name,repeat,marks,offices,page
1,mori:1,1.1,森の手当,,new,mori:kodomo,3
2,mori:2,1.2,森の相談,,,mori:kodomo;mori:soumu,
3,mori:1,1.2,森の手当（再掲）,yes,,mori:kodomo,
10,mori:10,1.2,職員の研修,,extended,教育部,
)");
        write(
            "mori/indicators.csv",
            R"(id,section,name,short_name,part,now,now_text,now_year,target,target_text,target_year,unit,offices,marks
mori:i1,1,朝食を食べる割合,朝ごはんを食べる子,小学生,93.3,,令和3年度,96,,令和6年度,%,mori:kodomo,
mori:i1,1,朝食を食べる割合,朝ごはんを食べる子,中学生,89,,令和3年度,94,,令和6年度,%,mori:kodomo,
mori:i2,1,窓口の設置,話せる窓口,,,未設置,令和3年度,,設置,令和6年度,,mori:soumu,new
)");
    }

    void write_services() const {
        write(
            "mori/services.csv",
            R"(id,name,reading,audience,summary,who,get,cost,apply,bring,when,where,fact,fact_note,life_stages,needs,situations,offices,related,priority,checked_on
mori:1,森《もり》の手当《てあて》,もりのてあて,family,子どもを育てている人がもらえるお金です。,0〜2さいの子がいる人。,"月1,000円。",,窓口で申しこみます。,印かん,毎月,市役所,"月 1,000円",子ども1人・令和6年度,baby;family,money,single-parent;foreign,mori:kodomo,mori:2,5,2026-04-01
mori:2,森《もり》の相談《そうだん》,もりのそうだん,family,何でも相談できます。,,,,,,,,,,family,talk;money,foreign,mori:kodomo;mori:soumu,,5,2026-04-01
mori:10,職員《しょくいん》の研修《けんしゅう》,しょくいんのけんしゅう,city,市の職員が学びます。,,,,,,,,,,,,,mori:soumu,,1,2026-04-01
)");
        write("mori/aliases.csv", R"(service,phrase,reading,kind
mori:1,お金がない,おかねがない,worry
mori:1,手当,てあて,short
mori:2,話したい,はなしたい,worry
)");
        write("mori/amounts.csv", R"(service,label,low,high,unit,per,condition,year,source,shown
mori:1,全部もらえる場合,1000,1000,円,月,子ども1人,令和6年度,plan:1,yes
mori:1,おむつの券,,2400.5,円,年,,令和6年度,plan:3,yes
)");
        write("mori/rules.csv", R"(service,text,since,source,source_date
mori:1,今は3さいまでもらえます。,2024-04,法律の改正,2024-04-01
)");
        write("mori/results.csv", R"(service,row,year,label,value,unit,kind,text
mori:2,2,令和5年度,相談した人,7994,人,used,"のべ7,994人が相談しました。"
)");
        write("mori/notes.csv", "service,row,column,kind,text\n");
    }

    TempFolder folder_;
};

} // namespace support
