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
    required property CheckViewModel check
    required property Colours colours

    readonly property real unit: measures.unit
    readonly property real gutter: measures.gutter
    readonly property real fade: Math.round(90 * unit)

    Measures {
        id: measures

        stage: Qt.size(scene.width, scene.height)
        appearance: scene.appearance
    }

    Navigator {
        id: outline

        width: measures.outline
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
        anchors.bottomMargin: panels.taken
        visible: scene.talking.shown
        talking: scene.talking
        colours: scene.colours
        unit: scene.unit
    }

    Script {
        id: script

        visible: !scene.talking.shown
        room: measures.room
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
        maySleep: scene.check.may_sleep
        keys: scene.steering.keys
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

        anchors.fill: script
        reading: script.readingY
        line: scene.stage.line_px
        speaksFreely: scene.talking.shown
        landing: scene.landing
        interruption: scene.interruption
        keys: scene.steering.keys
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
        visible: !scene.steering.all_keys // or its end would stick out beside that page
        timeline: scene.timeline
        countdown: scene.countdown
        colours: scene.colours
        unit: scene.unit
    }
}
