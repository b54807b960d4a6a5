// Linked into the kiosk, so that what a visitor read, typed or put on a list is not left in freed
// memory: every operator delete overwrites what it frees.

#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <new>

#ifndef __SANITIZE_ADDRESS__ // it keeps freed memory itself, and watches it

namespace {

void forget(void* memory) noexcept {
    if (memory == nullptr) return;
    explicit_bzero(memory, malloc_usable_size(memory));
    std::free(memory);
}

} // namespace

void operator delete(void* memory) noexcept { forget(memory); }
void operator delete[](void* memory) noexcept { forget(memory); }
void operator delete(void* memory, std::size_t) noexcept { forget(memory); }
void operator delete[](void* memory, std::size_t) noexcept { forget(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { forget(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { forget(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { forget(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { forget(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { forget(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { forget(memory); }

#endif
