#include "shell/wayland_buffers.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>
#include <wayland-client.h>

namespace shell {
namespace {

/// A compositor may hold two: the buffer on screen and the previous one.
constexpr std::size_t most_buffers = 3;

struct Destroy {
    void operator()(wl_event_queue* queue) const { wl_event_queue_destroy(queue); }
    void operator()(wl_registry* registry) const { wl_registry_destroy(registry); }
    void operator()(wl_shm* shm) const { wl_shm_destroy(shm); }
    void operator()(wl_shm_pool* pool) const { wl_shm_pool_destroy(pool); }
    void operator()(wl_buffer* buffer) const { wl_buffer_destroy(buffer); }
    void operator()(wl_display* wrapper) const { wl_proxy_wrapper_destroy(wrapper); }
};
template <class T> using Owned = std::unique_ptr<T, Destroy>;

/// Uses a separate event queue, so that none of SDL's events are handled here.
Owned<wl_shm> find_shared_memory(wl_display* display) {
    const Owned<wl_event_queue> queue(wl_display_create_queue(display));
    const Owned<wl_display> wrapper(static_cast<wl_display*>(wl_proxy_create_wrapper(display)));
    if (!queue || !wrapper) return {};
    wl_proxy_set_queue(reinterpret_cast<wl_proxy*>(wrapper.get()), queue.get());
    const Owned<wl_registry> registry(wl_display_get_registry(wrapper.get()));
    Owned<wl_shm> shm;
    static constexpr wl_registry_listener listener = {
        [](void* found, wl_registry* from, std::uint32_t name, const char* interface,
           std::uint32_t) {
            if (std::string_view(interface) == wl_shm_interface.name)
                static_cast<Owned<wl_shm>*>(found)->reset(
                    static_cast<wl_shm*>(wl_registry_bind(from, name, &wl_shm_interface, 1)));
        },
        [](void*, wl_registry*, std::uint32_t) {}};
    wl_registry_add_listener(registry.get(), &listener, &shm);
    wl_display_roundtrip_queue(display, queue.get());
    // From now on its events arrive in the default queue, which SDL reads.
    if (shm) wl_proxy_set_queue(reinterpret_cast<wl_proxy*>(shm.get()), nullptr);
    return shm;
}

class Buffer {
  public:
    /// nullptr if there is no memory.
    static std::unique_ptr<Buffer> make(wl_shm* shm, int width, int height) {
        const int stride = width * static_cast<int>(sizeof(std::uint32_t));
        const std::size_t bytes =
            static_cast<std::size_t>(stride) * static_cast<std::size_t>(height);
        const int file = ::memfd_create("kodomado", MFD_CLOEXEC);
        if (file < 0) return {};
        std::unique_ptr<Buffer> buffer;
        if (::ftruncate(file, static_cast<off_t>(bytes)) == 0)
            if (void* mapping = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
                mapping != MAP_FAILED) {
                buffer.reset(new Buffer(mapping, bytes));
                const Owned<wl_shm_pool> pool(
                    wl_shm_create_pool(shm, file, static_cast<std::int32_t>(bytes)));
                buffer->handle_.reset(wl_shm_pool_create_buffer(pool.get(), 0, width, height,
                                                                stride, WL_SHM_FORMAT_XRGB8888));
                static constexpr wl_buffer_listener listener = {
                    [](void* self, wl_buffer*) { static_cast<Buffer*>(self)->held = false; }};
                wl_buffer_add_listener(buffer->handle_.get(), &listener, buffer.get());
            }
        ::close(file);
        return buffer;
    }
    ~Buffer() { ::munmap(mapping_, bytes_); }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;

    wl_buffer* handle() const { return handle_.get(); }
    std::uint32_t* pixels() const { return static_cast<std::uint32_t*>(mapping_); }

    bool held = false;                 ///< by the compositor, which may be reading it
    std::vector<draw::PixelBox> stale; ///< parts that differ from the frame on screen

  private:
    Buffer(void* mapping, std::size_t bytes) : mapping_(mapping), bytes_(bytes) {}

    void* mapping_;
    std::size_t bytes_;
    Owned<wl_buffer> handle_;
};

void copy(const std::vector<draw::PixelBox>& boxes, const std::uint32_t* from, std::uint32_t* to,
          int width) {
    for (const draw::PixelBox& box : boxes)
        for (int y = box.top; y < box.bottom; ++y) {
            const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(y) * width + box.left;
            std::copy_n(from + at, box.right - box.left, to + at);
        }
}

} // namespace

struct WaylandBuffers::Impl {
    wl_display* display = nullptr;
    wl_surface* surface = nullptr;
    Owned<wl_shm> shm;
    int width = 0, height = 0;
    std::vector<std::unique_ptr<Buffer>> buffers;
    Buffer* current = nullptr; ///< painted last

    /// A free or a new buffer; if the compositor holds all of them, the one it has held longest.
    Buffer* next() {
        const auto is_free = [](const auto& buffer) { return !buffer->held; };
        auto found = std::find_if(buffers.begin(), buffers.end(), is_free);
        if (found == buffers.end() && buffers.size() < most_buffers) {
            if (auto made = Buffer::make(shm.get(), width, height)) {
                made->stale = {{0, 0, width, height}};
                return buffers.emplace_back(std::move(made)).get();
            }
        }
        if (found == buffers.end()) found = buffers.begin();
        if (found == buffers.end()) return nullptr;
        std::rotate(found, found + 1, buffers.end());
        return buffers.back().get();
    }
};

WaylandBuffers::WaylandBuffers(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
WaylandBuffers::~WaylandBuffers() = default;

std::unique_ptr<WaylandBuffers> WaylandBuffers::of(SDL_Window& window) {
    SDL_SysWMinfo about;
    SDL_VERSION(&about.version);
    if (SDL_GetWindowWMInfo(&window, &about) != SDL_TRUE || about.subsystem != SDL_SYSWM_WAYLAND)
        return {};
    auto impl = std::make_unique<Impl>();
    impl->display = about.info.wl.display;
    impl->surface = about.info.wl.surface;
    impl->shm = find_shared_memory(impl->display);
    if (!impl->shm) return {};
    return std::unique_ptr<WaylandBuffers>(new WaylandBuffers(std::move(impl)));
}

draw::Pixels WaylandBuffers::pixels(int width, int height) {
    if (width <= 0 || height <= 0) return {};
    if (width != impl_->width || height != impl_->height) {
        impl_->buffers.clear();
        impl_->current = nullptr;
        impl_->width = width;
        impl_->height = height;
    }
    if (!impl_->current || impl_->current->held) {
        Buffer* const next = impl_->next();
        if (!next) return {};
        if (impl_->current && impl_->current != next)
            copy(next->stale, impl_->current->pixels(), next->pixels(), width);
        next->stale.clear();
        impl_->current = next;
    }
    return {impl_->current->pixels(), width, height, width};
}

void WaylandBuffers::present(const std::vector<draw::PixelBox>& boxes) {
    Buffer* const shown = impl_->current;
    if (!shown || boxes.empty()) return;
    wl_surface* const surface = impl_->surface;
    wl_surface_attach(surface, shown->handle(), 0, 0);
    const bool in_pixels = wl_proxy_get_version(reinterpret_cast<wl_proxy*>(surface)) >=
                           WL_SURFACE_DAMAGE_BUFFER_SINCE_VERSION;
    for (const draw::PixelBox& box : boxes) {
        const auto damage = in_pixels ? wl_surface_damage_buffer : wl_surface_damage;
        damage(surface, box.left, box.top, box.right - box.left, box.bottom - box.top);
    }
    wl_surface_commit(surface);
    wl_display_flush(impl_->display);
    shown->held = true;
    for (const auto& buffer : impl_->buffers)
        if (buffer.get() != shown)
            buffer->stale.insert(buffer->stale.end(), boxes.begin(), boxes.end());
}

} // namespace shell
