#pragma once

#include "model/city.h"
#include "model/service.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace model {

/// How the value of a field is written, read and shown.
enum class FieldKind : std::uint8_t {
    key,     ///< which record it is; made once, never changed
    name,    ///< a name in Japanese, shown with the readings that people confirmed and no others
    text,    ///< running Japanese text; the readings nobody wrote are worked out by the build
    plain,   ///< text without readings
    number,  ///< 45500, 93.3, or nothing
    integer, ///< a whole number within `WholeNumbers`
    date,    ///< 2026-04-01
    month,   ///< 2024-10, or 2024, or a day
    flag,    ///< yes or empty
    choice,  ///< one of a list
    choices, ///< several of a list, in an order that means something
    table,   ///< records with a table of their own
};

/// The lists that a choice is made from.
enum class ListOf : std::uint8_t {
    none,
    life_stages,
    needs,
    situations,
    offices,
    services,
    sections,
    audiences,
    row_marks,
    indicator_marks,
    alias_kinds,
    result_kinds,
    note_kinds,
};

enum class Searched : std::uint8_t {
    no,
    label, ///< as a name that people type
    main,  ///< its words weigh more than those of other texts
    other,
};

enum class Wanted : std::uint8_t {
    no,         ///< it may well be empty
    of_family,  ///< of a service that families can ask for
    of_offices, ///< of such a service; the office itself is asked for it
    always,
};

/// The same in Japanese and English.
struct Words {
    std::string_view ja, en;
};

/// The whole numbers that are allowed, and the one that an empty cell means.
struct WholeNumbers {
    int least = 0, most = 0, otherwise = 0;
};

/// Where the catalogue file keeps the values.
enum class Stored : std::uint8_t {
    column,    ///< of the record's own table
    own_table, ///< in a table that refers to the record
};

/// All that is known of a field but the member that holds it.
struct FieldFacts {
    std::string_view id; ///< column of the CSV table, key of `list --json`
    FieldKind kind = FieldKind::plain;
    std::string_view heading = {}; ///< of its column in the staff's sheets
    int width = 24;                ///< of that column, in half-width characters
    Words hint = {};               ///< what to write there
    Words called = {};             ///< where differences are listed; of services and offices
    ListOf list = ListOf::none;    ///< what a choice is made from
    WholeNumbers range = {};

    bool shown = false;      ///< shown to families; otherwise only for staff
    bool translated = false; ///< wanted in every language
    Searched searched = Searched::no;
    Wanted wanted = Wanted::no;
    bool listed = true;          ///< `list --json` has it
    bool handed_over = false;    ///< printed on the slip, and part of the text in the QR code
    bool may_be_missing = false; ///< the column is optional, and written only if it is used
    Stored stored = Stored::column;
    std::string_view sql = {}; ///< name of the column in the catalogue file, if it is not `id`

    std::string_view standard = {}; ///< column of 自治体標準オープンデータセット（支援制度）
    std::string_view hsds = {};  ///< property of a service in Open Referral HSDS 3.0
    std::string_view means = {}; ///< one sentence or two, as data/README.md has them

    std::string_view sql_name() const { return sql.empty() ? id : sql; }
};

/// The members that may hold a field. `monostate`: the record does not hold it, the line of the
/// table does (the service that an amount belongs to).
template <class T> struct MembersOf {
    using type = std::variant<std::monostate, text::RubyText T::*, std::string T::*,
                              std::vector<std::string> T::*, std::optional<double> T::*, int T::*,
                              bool T::*>;
};
template <> struct MembersOf<Service> {
    using type =
        std::variant<std::monostate, text::RubyText Service::*, std::string Service::*,
                     std::vector<std::string> Service::*, int Service::*, Audience Service::*,
                     std::vector<Office> Service::*, std::vector<Alias> Service::*,
                     std::vector<Amount> Service::*, std::vector<Rule> Service::*,
                     std::vector<YearResult> Service::*, std::vector<Appearance> Service::*>;
};

/// A row of the table of fields.
template <class T> struct Field : FieldFacts { typename MembersOf<T>::type member = {}; };

/// The fields of a record in the order of its CSV table. Everything that reads, writes, stores,
/// compares or lists records goes through these: to add a field is to add the member and its row.
template <class T> std::span<const Field<T>> fields_of();
template <> std::span<const Field<Service>> fields_of<Service>();
template <> std::span<const Field<Office>> fields_of<Office>();
template <> std::span<const Field<Alias>> fields_of<Alias>();
template <> std::span<const Field<Amount>> fields_of<Amount>();
template <> std::span<const Field<Rule>> fields_of<Rule>();
template <> std::span<const Field<YearResult>> fields_of<YearResult>();
template <> std::span<const Field<Section>> fields_of<Section>();

/// The words that a cell of this list may contain; empty if they are not fixed.
std::span<const std::string_view> words_of(ListOf list);

/// Calls `visit` with the value that `record` has in `field`, or with a `std::monostate`.
template <class Record, class T, class Visit>
decltype(auto) visit_value(const Field<T>& field, Record& record, const Visit& visit) {
    return std::visit(
        [&](auto member) -> decltype(auto) {
            if constexpr (std::is_same_v<decltype(member), std::monostate>)
                return visit(member);
            else
                return visit(record.*member);
        },
        field.member);
}

/// Calls `visit` with the facts and the value of each field that is Japanese text.
template <class Record, class Visit> void each_text(Record& record, const Visit& visit) {
    using T = std::remove_const_t<Record>;
    for (const Field<T>& field : fields_of<T>())
        if (const auto* member = std::get_if<text::RubyText T::*>(&field.member))
            visit(static_cast<const FieldFacts&>(field), record.*(*member));
}

} // namespace model
