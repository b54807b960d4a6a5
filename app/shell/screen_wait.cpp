#include "shell/screen_wait.h"

#include <SDL.h>

namespace shell {

base::Result<Window> wait_for_screen(const std::function<base::Result<Window>()>& open,
                                     device::Supervisor& supervisor, base::Result<Window> failed) {
    // Without the event queue the program could not be asked to end.
    const bool queue = SDL_InitSubSystem(SDL_INIT_EVENTS) == 0;
    bool ended = !queue;
    while (!failed && !ended) {
        supervisor.waiting();
        SDL_Event event{};
        ended = SDL_WaitEventTimeout(&event, 1000) == 1 && event.type == SDL_QUIT;
        if (!ended) failed = open();
    }
    if (queue) SDL_QuitSubSystem(SDL_INIT_EVENTS);
    return failed;
}

} // namespace shell
