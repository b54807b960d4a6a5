#include "shell/script_player.h"

#include "base/file.h"
#include "base/lists.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <vector>

namespace shell {
namespace {

constexpr double frame_ms = 16;
constexpr int frames_to_settle = 3;
constexpr double tap_ms = 80;
// Longer than the 100 ms after a tap during which the kiosk ignores another one (ui/gesture.h).
constexpr double after_tap_ms = 120;
constexpr double longest_motion_ms = 15'000;
constexpr double answered_within_ms = 3000;
constexpr std::size_t most_labels_shown = 16;

base::Error because(const std::string& ja, const std::string& en) { return {{ja, en}}; }

std::string labels(const ui::SemanticTree& tree, bool targets_only) {
    std::string list;
    std::size_t shown = 0;
    for (const ui::Node& node : tree.nodes) {
        if (node.label.empty() || (targets_only && !node.target)) continue;
        if (shown++ == most_labels_shown) return list + ", …";
        base::append_item(list, node.label, ", ");
    }
    return list;
}

base::Error not_shown(const ui::SemanticTree& tree, const std::string& text, bool target) {
    const std::string there = labels(tree, target);
    return because("「" + text + "」が画面「" + tree.screen + "」に" +
                       (target ? "押せる形でありません" : "ありません") + "。あるもの: " + there,
                   "\"" + text + "\" is " + (target ? "no single target" : "not") +
                       " on the screen \"" + tree.screen + "\", which has: " + there);
}

/// The node drawn over the middle of `node`; nullptr if there is none. Later nodes are on top.
const ui::Node* cover_of(const ui::SemanticTree& tree, const ui::Node& node) {
    const base::Point middle = node.rect.centre();
    for (const ui::Node* later = tree.nodes.data() + tree.nodes.size() - 1; later != &node; --later)
        if ((later->target || later->role == ui::Role::region) && later->rect.contains(middle))
            return later;
    return nullptr;
}

base::Result<void> make_folder_of(const std::string& path) {
    std::error_code error;
    const auto folder = std::filesystem::path(path).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder, error);
    if (error)
        return base::failure(path, "フォルダーを作れません", "the folder cannot be made", error);
    return {};
}

} // namespace

base::Result<void> ScriptPlayer::play(const Script& script, const std::string& name) {
    const auto at = [&](int line, const base::Error& error) {
        return error.in(name + ":" + std::to_string(line));
    };
    frame();
    if (const auto still = settle(); !still) return at(1, still.error());
    for (const Step& step : script) {
        const auto done = std::visit([&](const auto& what) { return run(what); }, step.what);
        if (!done) return at(step.line, done.error());
        if (const auto still = settle(); !still) return at(step.line, still.error());
    }
    return {};
}

void ScriptPlayer::advance(double ms) {
    if (stage_.asking_outside()) stage_.sleep(ms);
    clock_.advance(ms);
}

base::Result<void> ScriptPlayer::settle() {
    const double patience_ends_ms = clock_.now_ms() + answered_within_ms;
    while (true) {
        if (auto rest = come_to_rest(); !rest) return rest;
        if (!stage_.asking_outside() || clock_.now_ms() >= patience_ends_ms) return {};
        advance(frame_ms);
    }
}

base::Result<void> ScriptPlayer::come_to_rest() {
    const double give_up_ms = clock_.now_ms() + longest_motion_ms;
    while (true) {
        const auto next = stage_.next_frame_ms();
        if (!next || *next > clock_.now_ms()) return {};
        if (clock_.now_ms() >= give_up_ms)
            return because("画面の動きが止まりません", "the screen does not come to rest");
        advance(frame_ms);
        frame();
    }
}

void ScriptPlayer::pass(double ms) {
    const double end = clock_.now_ms() + ms;
    while (true) {
        const double now = clock_.now_ms();
        const auto next = stage_.next_frame_ms();
        // The frame for this moment is drawn already, so the next one is due a frame later. An
        // answer may come at any moment.
        const double due = next ? std::max(*next, now + frame_ms) : end + 1;
        const bool asking = stage_.asking_outside();
        advance(std::min({due, end, asking ? now + frame_ms : end}) - now);
        if (clock_.now_ms() >= due) frame();
        if (clock_.now_ms() >= end) return;
    }
}

void ScriptPlayer::finger(ui::Touch::Phase phase, base::Point position) {
    stage_.touch({phase, 1, position, clock_.now_ms()});
    for (int i = 0; i < frames_to_settle; ++i) frame();
}

base::Result<void> ScriptPlayer::run(const Step::Tap& tap) {
    const ui::SemanticTree& tree = stage_.tree();
    const ui::Node* node = ui::find_target(tree, tap.label);
    if (!node) return not_shown(tree, tap.label, true);
    const base::Rect panel{0, 0, static_cast<float>(tree.width_px),
                           static_cast<float>(tree.height_px)};
    if (!node->enabled)
        return because("「" + node->label + "」は今は押せません",
                       "\"" + node->label + "\" cannot be pressed now");
    if (node->rect.width < 1 || node->rect.height < 1 || !panel.contains(node->rect.centre()))
        return because("「" + node->label + "」は画面の外にあります",
                       "\"" + node->label + "\" is out of sight");
    if (const ui::Node* cover = cover_of(tree, *node))
        return because("「" + node->label + "」の上に「" + cover->label + "」があります",
                       "\"" + node->label + "\" is covered by \"" + cover->label + "\"");
    const base::Point middle = node->rect.centre();
    return run(Step::Press{middle.x, middle.y});
}

base::Result<void> ScriptPlayer::run(const Step::Press& press) {
    finger(ui::Touch::Phase::down, {press.x, press.y});
    pass(tap_ms);
    finger(ui::Touch::Phase::up, {press.x, press.y});
    pass(after_tap_ms);
    return {};
}

base::Result<void> ScriptPlayer::run(const Step::Hold& hold) {
    finger(ui::Touch::Phase::down, {hold.x, hold.y});
    pass(hold.ms);
    finger(ui::Touch::Phase::up, {hold.x, hold.y});
    pass(after_tap_ms);
    return {};
}

base::Result<void> ScriptPlayer::run(const Step::Swipe& swipe) {
    const base::Point from{swipe.from_x, swipe.from_y}, to{swipe.to_x, swipe.to_y};
    finger(ui::Touch::Phase::down, from);
    const int moves = std::max(1, static_cast<int>(std::ceil(swipe.ms / frame_ms)));
    for (int i = 1; i <= moves; ++i) {
        const float part = static_cast<float>(i) / static_cast<float>(moves);
        clock_.advance(static_cast<double>(swipe.ms) / moves);
        const base::Point position{std::lerp(from.x, to.x, part), std::lerp(from.y, to.y, part)};
        stage_.touch({ui::Touch::Phase::move, 1, position, clock_.now_ms()});
        frame();
    }
    finger(ui::Touch::Phase::up, to);
    return {};
}

base::Result<void> ScriptPlayer::run(const Step::Key& key) {
    stage_.key(key.key);
    for (int i = 0; i < frames_to_settle; ++i) frame();
    return {};
}

base::Result<void> ScriptPlayer::run(const Step::Type& type) {
    if (!stage_.type(type.text))
        return because("画面「" + stage_.tree().screen + "」では文字を打てません",
                       "nothing on the screen \"" + stage_.tree().screen + "\" takes text");
    for (int i = 0; i < frames_to_settle; ++i) frame();
    return {};
}

base::Result<void> ScriptPlayer::run(const Step::Wait& wait) {
    pass(wait.ms);
    return {};
}

base::Result<void> ScriptPlayer::run(const Step::Expect& expect) {
    if (ui::shows(stage_.tree(), expect.text)) return {};
    return not_shown(stage_.tree(), expect.text, false);
}

base::Result<void> ScriptPlayer::run(const Step::Reject& reject) {
    if (!ui::shows(stage_.tree(), reject.text)) return {};
    const std::string& screen = stage_.tree().screen;
    return because("「" + reject.text + "」が画面「" + screen + "」にあります",
                   "\"" + reject.text + "\" is on the screen \"" + screen + "\"");
}

base::Result<void> ScriptPlayer::run(const Step::Shot& shot) {
    return stage_.save_picture(shot.path);
}

base::Result<void> ScriptPlayer::run(const Step::Tree& tree) {
    if (const auto made = make_folder_of(tree.path); !made) return made.error();
    return base::write_file(tree.path, ui::to_json(stage_.tree()) + "\n");
}

} // namespace shell
