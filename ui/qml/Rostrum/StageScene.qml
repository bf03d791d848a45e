import QtQuick
import Rostrum.ViewModels

// Everything on the stage, in its place: outline, text with the reading band, countdown, timeline.
Item {
    id: scene

    required property StageViewModel stage
    required property AppearanceViewModel appearance
    required property CountdownViewModel countdown
    required property NavigatorViewModel navigator
    required property TimelineViewModel timeline
    required property Steering steering
    required property Messages messages
    required property LandingViewModel landing
    required property InterruptionViewModel interruption
    required property TalkingViewModel talking
    required property Colours colours

    // All small type and spacing grow with the window, and stay readable when it is small.
    readonly property real unit: unitIn(width, height)
    readonly property real outlineWidth: outlineIn(width, unit)
    readonly property real gutter: gutterIn(unit)
    readonly property real fade: Math.round(90 * unit)

    // Where the text stands, all at once and from nothing but the size of the stage and what is shown on it: whenever
    // this changes the whole speech is laid out again, which edges that came to rest one by one would do seven times.
    readonly property rect room: {
        const unit = unitIn(width, height);
        const air = Math.round(40 * unit);
        const left = outlineIn(width, unit) + air;
        const below = Math.round(46 * unit) + Math.round(10 * unit);
        return Qt.rect(left, 0, width - left - gutterIn(unit) - air, height - below);
    }

    function unitIn(width: real, height: real): real {
        return Math.max(0.64, Math.min(width / 1920, height / 1080));
    }

    function outlineIn(width: real, unit: real): real {
        return appearance.navigator && width >= 860 ? Math.round(330 * unit) : 0;
    }

    function gutterIn(unit: real): real {
        return Math.round((appearance.countdown_big ? 470 : 320) * unit);
    }

    Navigator {
        id: outline

        width: scene.outlineWidth
        height: parent.height
        visible: width > 0
        navigator: scene.navigator
        steering: scene.steering
        colours: scene.colours
        unit: scene.unit
    }

    Rectangle {
        anchors.left: outline.right
        anchors.right: script.right
        y: script.y + script.readingY - height / 2
        height: Math.round(scene.stage.line_px * 1.2)
        visible: !scene.talking.shown
        color: scene.colours.band

        Rectangle {
            width: Math.max(3, Math.round(5 * scene.unit))
            height: parent.height
            color: scene.colours.accent
        }
    }

    TalkingPoints {
        anchors.fill: script
        visible: scene.talking.shown
        talking: scene.talking
        colours: scene.colours
        unit: scene.unit
    }

    Script {
        id: script

        visible: !scene.talking.shown
        room: scene.room
        stage: scene.stage
        appearance: scene.appearance
        colours: scene.colours
    }

    Fade {
        anchors.left: script.left
        anchors.right: script.right
        anchors.top: script.top
        height: scene.fade
        visible: script.visible
        surface: scene.colours.surface
    }

    Fade {
        anchors.left: script.left
        anchors.right: script.right
        anchors.bottom: script.bottom
        height: scene.fade
        visible: script.visible
        surface: scene.colours.surface
        upward: true
    }

    CountdownCard {
        anchors.right: parent.right
        anchors.rightMargin: Math.round(36 * scene.unit)
        y: Math.round(36 * scene.unit)
        width: scene.gutter - Math.round(30 * scene.unit)
        countdown: scene.countdown
        appearance: scene.appearance
        closingKey: scene.steering.keys["closing"] ?? ""
        colours: scene.colours
        unit: scene.unit
    }

    Notice {
        anchors.right: parent.right
        anchors.rightMargin: Math.round(36 * scene.unit)
        anchors.bottom: timeline.top
        width: scene.gutter - Math.round(30 * scene.unit)
        messages: scene.messages
        colours: scene.colours
        unit: scene.unit
    }

    StagePanels {
        id: panels

        anchors.left: script.left
        anchors.right: script.right
        anchors.bottom: timeline.top
        anchors.top: script.top
        anchors.topMargin: script.readingY + Math.round(scene.stage.line_px * 0.8)
        landing: scene.landing
        interruption: scene.interruption
        colours: scene.colours
        unit: scene.unit
    }

    Timeline {
        id: timeline

        anchors.left: outline.right
        anchors.right: parent.right
        anchors.leftMargin: Math.round(40 * scene.unit)
        anchors.rightMargin: Math.round(40 * scene.unit)
        anchors.top: script.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(10 * scene.unit)
        timeline: scene.timeline
        countdown: scene.countdown
        colours: scene.colours
        unit: scene.unit
    }
}
