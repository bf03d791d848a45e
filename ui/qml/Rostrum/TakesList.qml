pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// All takes of the speech, the latest on top, and below them what they have taught.
FocusScope {
    id: all

    required property TakesViewModel takes
    required property VoiceViewModel voice
    required property Colours colours
    required property real unit

    readonly property var rows: takes.takes

    Rectangle {
        anchors.fill: parent
        color: all.colours.panel
    }

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: all.colours.line
    }

    ListView {
        id: list

        x: Math.round(12 * all.unit)
        y: Math.round(12 * all.unit)
        width: parent.width - Math.round(26 * all.unit)
        height: learning.y - y - Math.round(8 * all.unit)
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: Math.round(4 * all.unit)
        model: all.rows.length // a new list of them would take the focus from the one that was chosen

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Takes, the latest first")

        delegate: TakeRow {
            required property int index

            take: all.rows[index] ?? ({})
            width: list.width
            takes: all.takes
            colours: all.colours
            unit: all.unit
        }
    }

    ScrollMark {
        anchors.right: parent.right
        anchors.rightMargin: Math.round(5 * all.unit)
        list: list
        colours: all.colours
        unit: all.unit
    }

    VoiceChoice {
        id: choice

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(14 * all.unit)
        x: learning.x
        width: learning.width
        voice: all.voice
        colours: all.colours
        unit: all.unit
    }

    TakeLearning {
        id: learning

        anchors.bottom: choice.top
        anchors.bottomMargin: Math.round(16 * all.unit)
        x: Math.round(22 * all.unit)
        width: parent.width - 2 * x
        takes: all.takes
        colours: all.colours
        unit: all.unit
    }
}
