#include "shell/contacts.h"

#include "draft/draft_reader.h"

namespace shell {

Contacts read_contacts(const std::string& folder, const std::string& city) {
    auto read = draft::read_draft(folder, {});
    Contacts contacts;
    if (!read) return contacts;
    const draft::Draft& draft = read.value().draft;
    for (const auto& hotline : draft.hotlines) contacts.hotlines.push_back(hotline.value);
    for (const auto& one : draft.cities)
        if (one.city.id == city || draft.cities.size() == 1) contacts.city = one.city;
    return contacts;
}

} // namespace shell
