#include "base/message.h"

#include "base/lists.h"

namespace base {

Message Message::in(std::string_view place) const {
    return with_context({std::string(place), std::string(place)});
}

Message Message::with_context(const Message& what) const {
    return {what.ja + ": " + ja, what.en + ": " + en};
}

Message Message::after(const Message& before) const {
    return {before.ja + ja, before.en + " " + en};
}

Message Message::with_advice(const Message& advice) const {
    return {ja + "。" + advice.ja, en + ". " + advice.en};
}

void append_item(Message& list, const Message& item, const Message& between) {
    append_item(list.ja, item.ja, between.ja);
    append_item(list.en, item.en, between.en);
}

} // namespace base
