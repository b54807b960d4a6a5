#include "draft/shared_tables.h"

#include "draft/table.h"
#include "model/vocabulary.h"

#include <algorithm>
#include <filesystem>

namespace draft {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter_or_digit(char c) {
    return is_lower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether it could be a language's BCP 47 tag: en, ja-Hira, zh-Hant-TW.
bool is_language(std::string_view tag) {
    std::size_t dash = tag.find('-');
    const std::string_view first = tag.substr(0, dash);
    if (first.size() < 2 || first.size() > 3 || !std::ranges::all_of(first, is_lower)) return false;
    while (dash != std::string_view::npos) {
        tag.remove_prefix(dash + 1);
        dash = tag.find('-');
        const std::string_view part = tag.substr(0, dash);
        if (part.size() < 2 || part.size() > 8 || !std::ranges::all_of(part, is_letter_or_digit))
            return false;
    }
    return true;
}

constexpr std::string_view hotline_fields[] = {"name", "for_whom", "hours", "sentence"};

/// The language of a column like name_en; empty for other columns.
std::string_view language_of(std::string_view column, std::string_view field) {
    if (!column.starts_with(field) || column.size() <= field.size() + 1) return {};
    if (column[field.size()] != '_') return {};
    const std::string_view tag = column.substr(field.size() + 1);
    return is_language(tag) ? tag : std::string_view();
}

void add_language(model::Label& label, const std::string& tag, text::RubyText text) {
    if (!text.empty()) label.by_language[tag] = std::move(text);
}

/// A label from the columns that are languages (ja, en, zh-Hant).
model::Label label_of(const Table& table, const TableRecord& record) {
    model::Label label;
    for (const std::string& column : table.header())
        if (is_language(column) && column != "id" && column != "hue")
            add_language(label, column, record.ruby(column));
    return label;
}

/// `field` is the Japanese, `field`_en the English one.
model::Label label_of(const Table& table, const TableRecord& record, std::string_view field) {
    model::Label label;
    add_language(label, "ja", record.ruby(field));
    for (const std::string& column : table.header())
        if (const std::string_view tag = language_of(column, field); !tag.empty())
            add_language(label, std::string(tag), record.ruby(column));
    return label;
}

std::string file_in(const std::string& folder, const char* name) {
    return (std::filesystem::path(folder) / name).lexically_normal().string();
}

} // namespace

void read_taxonomy(const std::string& folder, Draft& draft, base::Findings& findings) {
    const Table stages = Table::read(file_in(folder, "life_stages.csv"),
                                     {{"id", "icon", "hue", "ja"}, is_language}, findings);
    stages.for_each([&](const TableRecord& record) {
        draft.life_stages.push_back(
            {record.where(),
             {record.text("id"), record.text("icon"), record.one_of("hue", model::hues, true),
              label_of(stages, record)}});
    });
    const Table needs =
        Table::read(file_in(folder, "needs.csv"), {{"id", "icon", "ja"}, is_language}, findings);
    needs.for_each([&](const TableRecord& record) {
        draft.needs.push_back(
            {record.where(), {record.text("id"), record.text("icon"), label_of(needs, record)}});
    });
    const Table situations =
        Table::read(file_in(folder, "situations.csv"), {{"id", "ja"}, is_language}, findings);
    situations.for_each([&](const TableRecord& record) {
        draft.situations.push_back(
            {record.where(), {record.text("id"), label_of(situations, record)}});
    });
}

void read_hotlines(const std::string& file, Draft& draft, base::Findings& findings) {
    const auto in_a_language = [](std::string_view column) {
        return std::ranges::any_of(hotline_fields, [&](std::string_view field) {
            return !language_of(column, field).empty();
        });
    };
    const Table table = Table::read(std::filesystem::path(file).lexically_normal().string(),
                                    {{"number", "name", "reading", "for_whom", "hours", "urgent",
                                      "sentence", "source", "checked_on"},
                                     in_a_language},
                                    findings);
    table.for_each([&](const TableRecord& record) {
        model::Hotline hotline;
        hotline.number = record.text("number");
        hotline.name = label_of(table, record, "name");
        add_language(hotline.name, "ja-Hira", text::RubyText{record.text("reading"), {}, {}});
        hotline.for_whom = label_of(table, record, "for_whom");
        hotline.hours = label_of(table, record, "hours");
        hotline.sentence = label_of(table, record, "sentence");
        hotline.urgent = record.yes("urgent");
        hotline.source = record.text("source");
        hotline.checked_on = record.date("checked_on");
        draft.hotlines.push_back({record.where(), std::move(hotline)});
    });
}

void read_urgent_words(const std::string& file, Draft& draft, base::Findings& findings) {
    const Table table =
        Table::read(std::filesystem::path(file).lexically_normal().string(),
                    {{"phrase", "reading", "unless", "hotlines", "why"}, {}}, findings);
    table.for_each([&](const TableRecord& record) {
        draft.urgent_words.push_back({record.where(),
                                      {record.text("phrase"), record.text("reading"),
                                       record.list("unless"), record.list("hotlines")}});
    });
}

} // namespace draft
