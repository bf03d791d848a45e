pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What is here and what is in the file, side by side, where they differ.
Column {
    id: both

    required property DeskViewModel desk
    required property Colours colours
    required property real unit

    readonly property real half: Math.floor((width - Math.round(24 * unit)) / 2)

    width: parent ? parent.width : 0
    spacing: Math.round(6 * unit)

    Row {
        spacing: Math.round(24 * both.unit)

        Repeater {
            model: [qsTr("Here, at your desk"), qsTr("In the file, by another program")]

            PanelHeading {
                required property string modelData

                width: both.half
                text: modelData
                colours: both.colours
                unit: both.unit
            }
        }
    }

    ListView {
        id: list

        width: parent.width
        height: Math.min(contentHeight, Math.round(220 * both.unit))
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: Math.round(6 * both.unit)
        model: both.desk.differences

        delegate: Row {
            id: difference

            required property var modelData

            spacing: Math.round(24 * both.unit)

            Repeater {
                model: [difference.modelData.ours, difference.modelData.theirs]

                Label {
                    required property string modelData

                    width: both.half
                    wrapMode: Text.Wrap
                    maximumLineCount: 4
                    elide: Text.ElideRight
                    text: modelData === "" ? "–" : modelData
                    color: modelData === "" ? both.colours.said : both.colours.text
                    font.pixelSize: Math.round(14.5 * both.unit)
                }
            }
        }
    }
}
