#include "exchange/standard.h"

#include "base/lists.h"
#include "model/fields.h"
#include "sheets/csv.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <map>

namespace exchange {
namespace {

using model::Service;

constexpr std::array columns = std::to_array<StandardColumn>({
    {"制度所管組織", true, 0},
    {"タイトル（制度名）", true, 40},
    {"サブタイトル（通称）", false, 40},
    {"制度番号", false, 0},
    {"元制度番号", false, 0},
    {"制度変更区分", false, 0},
    {"根拠法令", false, 0},
    {"地域群", false, 0},
    {"地域", false, 0},
    {"概要", true, 100},
    {"内容", true, 500},
    {"対象者", false, 0},
    {"用途・対象物", false, 0},
    {"収入条件", false, 0},
    {"家族構成条件", false, 0},
    {"対象者条件", false, 0},
    {"従業員条件", false, 0},
    {"資本金条件", false, 0},
    {"創業年条件", false, 0},
    {"給付上限額", false, 0},
    {"最大金利", false, 0},
    {"借入限度額", false, 0},
    {"償還期限", false, 0},
    {"最大補助率", false, 0},
    {"費用", false, 0},
    {"予算枠の有無", false, 0},
    {"申請届出方法", false, 0},
    {"募集時期", false, 0},
    {"公募開始日", false, 0},
    {"公募終了日", false, 0},
    {"公募備考", false, 0},
    {"手続書類", false, 0},
    {"電子申請の有無", false, 0},
    {"添付ファイルの名称", false, 0},
    {"添付ファイル名", false, 0},
    {"詳細参照先", false, 0},
    {"詳細URL", false, 0},
    {"標準産業分類", false, 0},
    {"ステージとアクション", false, 0},
    {"事業ステージ", false, 0},
    {"お困りごと", false, 0},
    {"サービス種別", false, 0},
    {"災害名", false, 0},
    {"キーワード", false, 0},
    {"実施組織・支援機関", false, 0},
    {"お問い合わせ先", false, 0},
    {"お問合わせ先一覧", false, 0},
    {"連絡先情報", true, 0},
    {"公開開始日", false, 0},
    {"公開終了日", false, 0},
    {"最終更新日", false, 0},
    {"表示優先度", false, 0},
});

/// Our life stages and needs, and the corresponding categories of DS-491-1.
struct Category {
    std::string_view ours, theirs;
};
constexpr Category stages[] = {
    {"pregnancy", "妊娠・出産"},
    {"baby", "子育て"},
    {"toddler", "子育て"},
    {"elementary", "教育"},
    {"junior-high", "教育"},
    {"youth", "教育"},
    {"family", "子育て"},
    {"health", "健康・医療"},
    {"housing", "引っ越し・住まい"},
    {"work", "就職・退職"},
    {"development", "障がい者支援"},
};
constexpr Category troubles[] = {
    {"money", "お金"},
    {"health", "医療福祉"},
    {"development", "医療福祉"},
    {"heart", "医療福祉"},
    {"childcare", "子育て・教育"},
    {"learn", "子育て・教育"},
    {"place", "子育て・教育"},
    {"work", "仕事"},
    {"housing", "住まい"},
    {"food", "その他暮らしに関すること"},
    {"talk", "その他暮らしに関すること"},
    {"safety", "その他暮らしに関すること"},
};

/// A cell with several values, without repetitions.
class List {
  public:
    void add(std::string_view value) {
        if (value.empty() || std::ranges::find(values_, value) != values_.end()) return;
        values_.emplace_back(value);
        base::append_item(text_, value, ";");
    }
    const std::string& text() const { return text_; }

  private:
    std::vector<std::string> values_;
    std::string text_;
};

class Standard {
  public:
    explicit Standard(const OpenData& data) : data_(data) {
        for (const StandardColumn& column : columns)
            sheet_.columns.push_back({std::string(column.name)});
    }

    Exported make() {
        std::size_t own_work = 0;
        for (const Service& service : joined_services(data_.city)) {
            if (service.audience != model::Audience::family) {
                ++own_work;
                continue;
            }
            add(service);
        }
        if (own_work > 0)
            exported_.lost.push_back({"",
                                      "audience",
                                      std::to_string(own_work),
                                      {"市の取り組みは、使える制度ではないので書き出しません",
                                       "the city's own work is no scheme that anybody could use"}});
        exported_.services = sheet_.rows.size();
        exported_.content = write_csv(sheet_);
        return std::move(exported_);
    }

  private:
    void add(const Service& s) {
        std::map<std::string_view, std::string> row;
        const model::City& city = data_.city.city;
        row["制度所管組織"] = city.name.base;
        // The column 内容 gets several fields; it is set below.
        model::each_text(s, [&](const model::FieldFacts& field, const text::RubyText& text) {
            if (!field.standard.empty()) row[field.standard] = text.base;
        });
        row["制度番号"] = city.code + "-" + s.id.substr(s.id.find(':') + 1);
        row["地域"] = city.code;
        row["内容"] = content(s);
        row["ステージとアクション"] = categories(s.life_stages, s.needs, stages);
        row["お困りごと"] = categories(s.needs, {}, troubles);
        row["表示優先度"] = std::to_string(2 * s.priority); // 10 is shown first, 1 last
        names(s, row);
        offices(s, row);
        std::vector<sheets::NewCell>& cells = sheet_.rows.emplace_back();
        for (const StandardColumn& column : columns) {
            const std::string& text = row[column.name];
            if (column.longest > 0 && text::count_code_points(text) > column.longest)
                lose(s, "length", std::string(column.name),
                     {"標準がすすめる" + std::to_string(column.longest) +
                          "字をこえますが、切らずに書きました",
                      "longer than the " + std::to_string(column.longest) +
                          " characters that are recommended; written whole"});
            cells.push_back({text});
        }
        report_lost(s);
    }

    /// What one gets and pays, where, the amounts, and today's rules, because the standard has only
    /// one column for all of these.
    static std::string content(const Service& s) {
        std::string text;
        const auto add = [&](const std::string& heading, const std::string& what) {
            if (!what.empty()) base::append_item(text, heading + what, "\n");
        };
        add("", s.get.base.empty() ? s.summary.base : s.get.base);
        for (const model::Amount& amount : s.amounts)
            if (amount.shown) add("金額: ", amount_in_words(amount));
        add("費用: ", s.cost.base);
        add("場所: ", s.where.base);
        for (const model::Rule& rule : s.rules)
            add("今の決まり: ",
                rule.text.base + (rule.since.empty() ? "" : "（" + rule.since + "から）"));
        return text;
    }

    static std::string categories(const std::vector<std::string>& ids,
                                  const std::vector<std::string>& further,
                                  std::span<const Category> table) {
        List list;
        for (const auto* each : {&ids, &further})
            for (const std::string& id : *each) {
                const auto found = std::ranges::find(table, id, &Category::ours);
                if (found != table.end()) list.add(found->theirs);
            }
        return list.text();
    }

    static void names(const Service& s, std::map<std::string_view, std::string>& row) {
        List keywords;
        for (const model::Alias& alias : s.aliases) {
            if (alias.kind == "common" && row["サブタイトル（通称）"].empty())
                row["サブタイトル（通称）"] = alias.phrase;
            if (alias.kind == "common" || alias.kind == "short" || alias.kind == "older")
                keywords.add(alias.phrase);
        }
        row["キーワード"] = keywords.text();
    }

    static void offices(const Service& s, std::map<std::string_view, std::string>& row) {
        List names, contacts;
        for (const model::Office& office : s.offices) {
            names.add(office.name.base);
            std::string contact = office.name.base;
            for (const std::string& part : {office.phone, office.place, office.hours})
                if (!part.empty()) contact += " " + part;
            contacts.add(contact);
        }
        row["お問い合わせ先"] = names.text();
        row["連絡先情報"] = contacts.text();
    }

    void lose(const Service& s, std::string field, std::string value, base::Message why) {
        if (!value.empty())
            exported_.lost.push_back({s.id, std::move(field), std::move(value), std::move(why)});
    }

    void lose_unknown(const Service& s, const char* field, const std::string& id,
                      std::span<const Category> table) {
        if (std::ranges::find(table, id, &Category::ours) == table.end())
            lose(s, field, id,
                 {"サービスカタログ（DS-491-1）に合う分類がありません",
                  "the service catalogue (DS-491-1) has no such category"});
    }

    void report_lost(const Service& s) {
        const base::Message no_place = {"標準に書くところがありません",
                                        "the standard has no place"};
        lose(s, "reading", s.reading, no_place);
        lose(s, "fact", s.fact.base, no_place);
        lose(s, "cost", s.cost.base,
             {"標準の「費用」は円の数だけなので、「内容」に書きました",
              "the standard takes a number of yen only; written into 内容"});
        lose(s, "where", s.where.base,
             {"場所の項目がないので、「内容」に書きました",
              "there is no column for places; written into 内容"});
        for (const model::Amount& amount : s.amounts)
            lose(
                s, "amounts", amount_in_words(amount),
                amount.shown
                    ? base::Message{"もらう額か払う額かを分けていないので、「給付上限額」ではなく「"
                                    "内容」に書きました",
                                    "received or paid is not recorded; written into 内容"}
                    : base::Message{"確かめられていないので、書き出しません",
                                    "not upheld, so not written"});
        for (const model::Rule& rule : s.rules)
            lose(s, "rules", rule.text.base,
                 {"今の決まりの出どころの項目がないので、「内容」に文だけ書きました",
                  "there is no place for the source of today's rule; its text is in 内容"});
        for (const std::string& id : s.situations)
            lose(s, "situations", id,
                 {"受益者種別の項目が表1にないので、書き出しません",
                  "table 1 has no column for kinds of beneficiaries"});
        for (const model::YearResult& result : s.results)
            lose(s, "results", result.year + " " + result.label.base, no_place);
        for (const std::string& id : s.life_stages) lose_unknown(s, "life_stages", id, stages);
        for (const std::string& id : s.needs) lose_unknown(s, "needs", id, troubles);
        lose(s, "related", base::join(s.related, ";"), no_place);
        for (const model::Appearance& place : s.appears_in)
            lose(s, "appears_in", place.row + (place.repeat ? " 再掲" : ""), no_place);
        lose(s, "checked_on", s.checked_on,
             {"確かめた日は「最終更新日」と同じではないので、書き出しません",
              "a day of confirmation is not 最終更新日"});
    }

    const OpenData& data_;
    sheets::NewSheet sheet_;
    Exported exported_;
};

} // namespace

std::span<const StandardColumn> standard_columns() { return columns; }

Exported standard_csv(const OpenData& data) { return Standard(data).make(); }

} // namespace exchange
