pragma ComponentBehavior: Bound

import QtQuick

// A heading, and under it what each key does.
Column {
    id: group

    required property string title
    required property var entries
    required property var keys
    required property Colours colours
    required property real unit

    spacing: Math.round(7 * unit)

    Label {
        text: group.title
        color: group.colours.accent
        font.pixelSize: Math.round(25 * group.unit)
        font.weight: Font.DemiBold
        bottomPadding: Math.round(4 * group.unit)
    }

    Repeater {
        model: group.entries

        Item {
            id: entry

            required property var modelData

            width: group.width
            height: Math.max(names.implicitHeight, what.implicitHeight)

            Label {
                id: names

                width: parent.width * 0.36
                text: (group.keys[entry.modelData[0]] ?? entry.modelData[0]) || "–"
                color: group.colours.text
                font.pixelSize: Math.round(21.5 * group.unit)
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }

            Label {
                id: what

                x: parent.width * 0.39
                width: parent.width * 0.61
                text: entry.modelData[1]
                color: group.colours.coming
                font.pixelSize: Math.round(21.5 * group.unit)
                wrapMode: Text.Wrap
            }
        }
    }
}
