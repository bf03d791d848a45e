pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The whole speech in one line: sections in proportion, what is behind, and where the speaker should be.
Item {
    id: line

    required property TimelineViewModel timeline
    required property CountdownViewModel countdown
    required property Colours colours
    required property real unit

    readonly property real thickness: Math.max(4, Math.round(8 * unit))
    readonly property real gap: Math.max(2, Math.round(4 * unit))

    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Timeline: %1 percent said").arg(Math.round(100 * line.timeline.place))
    Accessible.description: qsTr("A click leads to that part of the speech")

    Repeater {
        model: line.timeline.stretches

        Rectangle {
            id: stretch

            required property var modelData

            readonly property real ends: modelData.begins + modelData.share
            readonly property bool behind: line.timeline.place >= ends

            x: Math.round(line.width * modelData.begins)
            width: Math.max(2, Math.round(line.width * ends) - x - (ends < 0.9999 ? line.gap : 0))
            anchors.verticalCenter: parent.verticalCenter
            height: line.thickness
            radius: height / 2
            color: line.colours.ahead

            Rectangle {
                width: parent.width * Math.min(Math.max((line.timeline.place - stretch.modelData.begins) / (
                                                            stretch.modelData.share || 1), 0), 1)
                height: parent.height
                radius: height / 2
                color: stretch.behind ? line.colours.past : line.colours.accent
            }

            HoverHandler {
                id: pointer
            }

            Tip {
                y: -40 * line.unit
                colours: line.colours
                size: Math.round(17 * line.unit)
                wanted: pointer.hovered
                text: stretch.modelData.name
            }
        }
    }

    Rectangle {
        visible: line.countdown.began
        x: Math.round(line.width * line.timeline.due - width / 2)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(2, Math.round(3 * line.unit))
        height: line.thickness * 2.6
        radius: width / 2
        color: line.colours.text
    }

    TapHandler {
        onTapped: point => line.timeline.jump(point.position.x / line.width)
    }
}
