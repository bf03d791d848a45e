import QtQuick
import Rostrum.ViewModels

// This is a rehearsal: a quiet mark in the corner, and the count before it begins.
Item {
    id: mark

    required property RehearsalViewModel rehearsal
    required property Colours colours
    required property real unit
    required property real gutter

    visible: rehearsal.rehearsing

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: Math.round(36 * mark.unit)
        y: Math.round(8 * mark.unit)
        width: mark.gutter - Math.round(30 * mark.unit)
        height: Math.round(24 * mark.unit)
        color: "transparent"

        Rectangle {
            x: words.x - width - Math.round(9 * mark.unit)
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(11 * mark.unit)
            height: width
            radius: width / 2
            color: mark.colours.accent
        }

        Label {
            id: words

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Rehearsal")

            Accessible.role: Accessible.StaticText
            Accessible.name: text
            color: mark.colours.accent
            font.pixelSize: Math.round(18 * mark.unit)
            font.weight: Font.DemiBold
            font.letterSpacing: 0.6 * mark.unit
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.round(240 * mark.unit)
        height: width
        radius: width / 2
        visible: mark.rehearsal.count > 0
        color: mark.colours.panel
        border.width: Math.max(2, Math.round(3 * mark.unit))
        border.color: mark.colours.accent

        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Begins in %1").arg(mark.rehearsal.count)

        Label {
            anchors.centerIn: parent
            text: mark.rehearsal.count
            color: mark.colours.text
            font.pixelSize: Math.round(140 * mark.unit)
            font.weight: Font.Bold
        }
    }
}
