#include "shell/script_player.h"

#include "base/file.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using shell::ManualClock;
using shell::parse_script;
using shell::ScriptPlayer;

namespace {

/// Two pages that slide for 200 ms when the button is pressed, and a notice that disappears after 5
/// s.
class TwoPages final : public shell::Stage {
  public:
    TwoPages() {
        tree_.width_px = 1000;
        tree_.height_px = 800;
    }

    void touch(const ui::Touch& touch) override {
        touches.push_back(touch);
        if (touch.phase != ui::Touch::Phase::up || !button_.contains(touch.position)) return;
        second_ = !second_;
        moves_until_ = touch.time_ms + 200;
        notice_until_ = touch.time_ms + 5000;
    }
    void key(ui::Key) override { second_ = false; }
    bool type(const std::string& text) override {
        if (second_) return false;
        typed_ += text;
        return true;
    }
    void frame(double now_ms) override {
        ++frames;
        now_ = now_ms;
        tree_.screen = second_ ? "second" : "first";
        tree_.nodes.clear();
        add(ui::Role::text, typed_, {0, 0, 100, 20});
        if (now_ < notice_until_) add(ui::Role::text, "おしらせ", {0, 20, 100, 20});
        add(ui::Role::button, second_ ? "もどる" : "すすむ", button_);
        add(ui::Role::button, "そと", {0, 2000, 10, 10});
        if (covered) add(ui::Role::region, "まく", {0, 0, 1000, 800});
    }
    std::optional<double> next_frame_ms() const override {
        if (endless || now_ < moves_until_) return now_;
        if (now_ < notice_until_) return notice_until_;
        return {};
    }
    bool asking_outside() const override { return slept < answer_takes_ms; }
    void sleep(double ms) override { slept += ms; }
    const ui::SemanticTree& tree() const override { return tree_; }
    base::Result<void> save_picture(const std::string& path) override {
        pictures.push_back(path);
        return {};
    }

    std::vector<ui::Touch> touches;
    std::vector<std::string> pictures;
    int frames = 0;
    bool covered = false, endless = false;
    double slept = 0, answer_takes_ms = 0;

  private:
    void add(ui::Role role, const std::string& label, base::Rect rect) {
        if (label.empty()) return;
        ui::Node node;
        node.role = role;
        node.label = label;
        node.lines = {label};
        node.rect = rect;
        node.target = role == ui::Role::button;
        tree_.nodes.push_back(node);
    }

    ui::SemanticTree tree_;
    const base::Rect button_{100, 100, 200, 100};
    std::string typed_;
    bool second_ = false;
    double now_ = 0, moves_until_ = 0, notice_until_ = 0;
};

struct Played {
    std::string failure; ///< empty if all steps succeeded
    double took_ms = 0;
};

Played play(TwoPages& stage, const std::string& text) {
    ManualClock clock;
    const auto script = parse_script(text, "s");
    REQUIRE(script.ok());
    const auto played = ScriptPlayer(stage, clock).play(script.value(), "s");
    return {played ? "" : played.error().message.en, clock.now_ms()};
}

std::string failure(const std::string& text, bool covered = false, bool endless = false) {
    TwoPages stage;
    stage.covered = covered;
    stage.endless = endless;
    return play(stage, text).failure;
}

} // namespace

TEST_CASE("a step waits until movement has ended") {
    CHECK(failure("tap \"すすむ\"\nexpect \"もどる\"\ntap \"もど\"\nexpect \"すすむ\"").empty());
    TwoPages stage;
    const auto played = play(stage, "tap \"すすむ\"");
    CHECK(played.took_ms >= 280);
    CHECK(played.took_ms < 320);
}

TEST_CASE("a tap is held for a moment in the middle of its target") {
    TwoPages stage;
    play(stage, "tap \"すすむ\"");
    REQUIRE(stage.touches.size() == 2);
    CHECK(stage.touches[0].phase == ui::Touch::Phase::down);
    CHECK(stage.touches[0].position == base::Point{200, 150});
    CHECK(stage.touches[1].phase == ui::Touch::Phase::up);
    CHECK(stage.touches[1].time_ms - stage.touches[0].time_ms == 80);
}

TEST_CASE("the clock stops without a wait, and no frame is built unless one is due") {
    TwoPages stage;
    CHECK(play(stage, "expect \"すすむ\"\nshot a.png\ntype \"a\"").took_ms == 0);
    const int before = stage.frames;
    TwoPages idle;
    CHECK(play(idle, "wait 60000").took_ms == 60000);
    CHECK(idle.frames == 1);
    CHECK(before > 1);
}

TEST_CASE("a wait runs every deadline once") {
    CHECK(failure("tap \"すすむ\"\nexpect \"おしらせ\"\nwait 4000\nexpect \"おしらせ\"").empty());
    CHECK(failure("tap \"すすむ\"\nwait 6000\nreject \"おしらせ\"").empty());
}

TEST_CASE("a held finger does not move") {
    TwoPages stage;
    CHECK(play(stage, "hold 20 30 3000").took_ms >= 3000);
    REQUIRE(stage.touches.size() == 2);
    CHECK(stage.touches.back().time_ms - stage.touches.front().time_ms == Approx(3000));
    CHECK(stage.touches.back().position == base::Point{20, 30});
}

TEST_CASE("a swipe moves in small steps for as long as it says") {
    TwoPages stage;
    CHECK(play(stage, "swipe 500 700 500 300 160").took_ms == Approx(160));
    REQUIRE(stage.touches.size() == 12);
    CHECK(stage.touches[6].position.y == Approx(460));
    CHECK(stage.touches[11].phase == ui::Touch::Phase::up);
}

TEST_CASE("keys, typing, pictures and trees") {
    support::TempFolder folder;
    TwoPages stage;
    const std::string tree = folder / "deep/tree.json";
    const auto played = play(stage, "type \"あ\"\nexpect \"あ\"\ntap \"すすむ\"\nkey back\n"
                                    "expect \"すすむ\"\nshot a.png\ntree " +
                                        tree);
    CHECK(played.failure.empty());
    CHECK(stage.pictures == std::vector<std::string>{"a.png"});
    CHECK(base::read_file(tree).value().find("\"first\"") != std::string::npos);
}

TEST_CASE("the first failed step ends the script with its line and the reason") {
    CHECK(failure("wait 1\ntap \"ない\"\ntap \"もっとない\"") ==
          "s:2: \"ない\" is no single target on the screen \"first\", which has: すすむ, そと");
    CHECK(failure("expect \"もどる\"") ==
          "s:1: \"もどる\" is not on the screen \"first\", which has: すすむ, そと");
    CHECK(failure("reject \"すす\"") == "s:1: \"すす\" is on the screen \"first\"");
    CHECK(failure("tap \"そと\"") == "s:1: \"そと\" is out of sight");
    CHECK(failure("tap \"すすむ\"", true) == "s:1: \"すすむ\" is covered by \"まく\"");
    CHECK(failure("tap \"すすむ\"\ntype \"a\"") ==
          "s:2: nothing on the screen \"second\" takes text");
    CHECK(failure("wait 1", false, true) == "s:1: the screen does not come to rest");
}

TEST_CASE("a step waits in real time for an answer from outside, at most three seconds") {
    TwoPages quick;
    quick.answer_takes_ms = 200;
    CHECK(play(quick, "expect \"すすむ\"").took_ms >= 200);
    CHECK(quick.slept < 250);
    TwoPages silent;
    silent.answer_takes_ms = 1e9;
    CHECK(play(silent, "wait 6000").took_ms >= 9000);
    CHECK(silent.slept >= 9000); // the script's clock goes with the real one
}
