#include "search/index.h"

#include "support/catch.h"

#include <string>

using namespace search;

namespace {

/// Every place of "ab", "abc" and "b", sorted.
struct Small {
    Strings<char16_t> strings;
    Places places;

    Small() {
        for (const char16_t* each : {u"ab", u"abc", u"b"}) strings.add(each);
        for (const auto& [string, offset] :
             {std::pair(0, 0), {1, 0}, {0, 1}, {2, 0}, {1, 1}, {1, 2}})
            places.values.push_back(
                Places::make(static_cast<std::size_t>(string), static_cast<std::size_t>(offset)));
    }
};

} // namespace

TEST_CASE_METHOD(Small, "a beginning is a run of the sorted places") {
    const PlaceTable table(strings, places);
    CHECK(table.find(u"ab").size() == 2);
    CHECK(table.find(u"abc").size() == 1);
    CHECK(table.find(u"b").size() == 3);
    CHECK(table.find(u"c").size() == 1);
    CHECK(table.find(u"ac").empty());
    CHECK(table.find(u"").size() == places.values.size());
    CHECK(Places::string(table.place(table.find(u"abc").begin)) == 1);
    CHECK(table.run_end(table.all(), 0) == 2);
    CHECK(table.run_end({2, 6}, 0) == 5);
}

TEST_CASE("an index with numbers out of bounds is not sound") {
    SearchIndex index;
    index.city_documents = {};
    CHECK(index.sound());
    const auto spoilt = [&](auto spoil) {
        SearchIndex other = index;
        spoil(other);
        return !other.sound();
    };
    CHECK(spoilt([](SearchIndex& i) { i.counts = {7}; }));
    CHECK(spoilt([](SearchIndex& i) { i.counts.clear(); }));
    CHECK(spoilt([](SearchIndex& i) { i.keys.starts.clear(); }));
    CHECK(spoilt([](SearchIndex& i) { i.contents.push_back(0); }));
    CHECK(spoilt([](SearchIndex& i) { i.key_words.values.push_back(3); }));
    CHECK(spoilt([](SearchIndex& i) { i.phrases.starts.push_back(9); }));
    CHECK(spoilt([](SearchIndex& i) { i.word_labels.values.push_back(1); }));
}
