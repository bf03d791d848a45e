pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The few changes that would help most; a button writes each into the notes.
Column {
    id: changes

    required property TakeReportViewModel report
    required property Colours colours
    required property real unit

    spacing: Math.round(6 * unit)
    topPadding: Math.round(8 * unit)

    PanelHeading {
        width: parent.width
        wrapMode: Text.Wrap
        text: changes.report.changes.length > 0 ? qsTr("What would help most") : changes.report.calm
        colours: changes.colours
        unit: changes.unit
    }

    Repeater {
        model: changes.report.changes

        Rectangle {
            id: change

            required property var modelData
            required property int index

            width: changes.width
            height: Math.max(Math.round(50 * changes.unit), sentence.implicitHeight + Math.round(16 * changes.unit))
            radius: Math.round(9 * changes.unit)
            color: changes.colours.raised
            border.width: changes.colours.contrast ? 1 : 0
            border.color: changes.colours.line

            Label {
                id: sentence

                x: Math.round(16 * changes.unit)
                width: deed.x - x - Math.round(14 * changes.unit)
                height: parent.height
                wrapMode: Text.Wrap
                text: change.modelData.sentence
                color: changes.colours.text
                font.pixelSize: Math.round(16 * changes.unit)

                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            DeskButton {
                id: deed

                anchors.right: parent.right
                anchors.rightMargin: Math.round(10 * changes.unit)
                anchors.verticalCenter: parent.verticalCenter
                text: change.modelData.done ? qsTr("✓ in your notes") : change.modelData.deed
                tip: qsTr("Write this into your notes; the desk can undo it")
                enabled: !change.modelData.done
                colours: changes.colours
                size: 14 * changes.unit
                onPressed: changes.report.change(change.index)
            }
        }
    }
}
