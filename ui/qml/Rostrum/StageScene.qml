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
    required property real unit

    readonly property bool outlined: appearance.navigator && width >= 860
    readonly property real gutter: Math.round((appearance.countdown_big ? 470 : 320) * unit)
    readonly property real fade: Math.round(90 * unit)

    Navigator {
        id: outline

        width: scene.outlined ? Math.round(330 * scene.unit) : 0
        height: parent.height
        visible: scene.outlined
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
        anchors.left: outline.right
        anchors.leftMargin: Math.round(40 * scene.unit)
        anchors.right: parent.right
        anchors.rightMargin: scene.gutter + Math.round(40 * scene.unit)
        anchors.top: parent.top
        anchors.bottom: timeline.top
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
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(10 * scene.unit)
        height: Math.round(46 * scene.unit)
        timeline: scene.timeline
        countdown: scene.countdown
        colours: scene.colours
        unit: scene.unit
    }
}
