import QtQuick
import Rostrum.ViewModels

// How much room everything on the stage has, from the size of the stage and what is to be shown on it.
QtObject {
    required property size stage
    required property AppearanceViewModel appearance

    // All small type and spacing grow with the window, and stay readable when it is small; but where a small screen is
    // magnified threefold, they make room for the text.
    readonly property real unit: unitOf(stage)
    readonly property real outline: outlineAt(unitOf(stage))
    readonly property real gutter: gutterAt(unitOf(stage))

    // Where the text stands. Worked out in one piece: whenever it changes the whole speech is laid out again, which
    // edges that came into their places one by one would do seven times.
    readonly property rect room: {
        const unit = unitOf(stage);
        const air = Math.round(40 * unit);
        const left = outlineAt(unit) + air;
        const below = Math.round(46 * unit) + Math.round(10 * unit);
        return Qt.rect(left, 0, stage.width - left - gutterAt(unit) - air, stage.height - below);
    }

    function unitOf(stage: size): real {
        const readable = 0.64 * Math.max(0.3, Math.min(1, stage.width / 640, stage.height / 360));
        return Math.max(readable, Math.min(stage.width / 1920, stage.height / 1080));
    }

    function outlineAt(unit: real): real {
        return appearance.navigator && stage.width >= 860 ? Math.round(330 * unit) : 0;
    }

    function gutterAt(unit: real): real {
        return Math.round((appearance.countdown_big ? 470 : 320) * unit);
    }
}
