pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The outline at the left: where everything is, one key or click away. It never takes the focus.
Rectangle {
    id: panel

    required property NavigatorViewModel navigator
    required property Steering steering
    required property Colours colours
    required property real unit

    readonly property var sections: navigator.sections
    readonly property var standings: navigator.standings

    color: colours.panel
    clip: true

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: panel.colours.line
        opacity: 0.6
    }

    Column {
        id: heading

        x: Math.round(28 * panel.unit)
        y: Math.round(26 * panel.unit)
        width: panel.width - 2 * x
        spacing: Math.round(4 * panel.unit)

        Label {
            width: parent.width
            text: panel.navigator.title
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            color: panel.colours.text
            font.pixelSize: Math.round(20.5 * panel.unit)
            font.weight: Font.DemiBold
        }

        Label {
            width: parent.width
            text: [panel.navigator.byline, panel.navigator.limit].filter(part => part !== "").join(" · ")
            elide: Text.ElideRight
            color: panel.colours.quiet
            font.pixelSize: Math.round(17 * panel.unit)
        }
    }

    Flickable {
        id: outline

        anchors.top: heading.bottom
        anchors.topMargin: Math.round(24 * panel.unit)
        anchors.bottom: hints.top
        anchors.bottomMargin: Math.round(8 * panel.unit)
        x: Math.round(14 * panel.unit)
        width: panel.width - 2 * x
        contentHeight: rows.height
        interactive: contentHeight > height
        clip: true

        Column {
            id: rows

            width: parent.width

            Repeater {
                id: list

                model: panel.sections

                NavigatorRow {
                    required property var modelData
                    required property int index

                    width: rows.width
                    section: modelData
                    standing: index < panel.standings.length ? panel.standings[index] : null
                    colours: panel.colours
                    unit: panel.unit
                    onChosen: panel.navigator.jump(index)
                }
            }
        }

        function reveal(index: int) {
            const row = list.itemAt(index) as NavigatorRow;
            if (row !== null && row.y < contentY)
                contentY = row.y;
            else if (row !== null && row.y + row.height > contentY + height)
                contentY = row.y + row.height - height;
        }
    }

    Connections {
        target: panel.navigator

        function onCurrent_changed() {
            outline.reveal(panel.navigator.current);
        }
    }

    Flow {
        id: hints

        x: Math.round(28 * panel.unit)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(24 * panel.unit)
        width: panel.width - 2 * x
        spacing: Math.round(8 * panel.unit)

        Repeater {
            model: [["run_or_pause", qsTr("run, pause")], ["faster", qsTr("faster")], ["next_point", qsTr("next point")],
                ["fit", qsTr("fit to time")], ["new_limit", qsTr("new limit")], ["all_keys", qsTr("all keys")]]

            Row {
                id: hint

                required property var modelData
                readonly property string key: (panel.steering.keys[modelData[0]] ?? "").split("  ")[0]

                visible: key !== ""
                spacing: Math.round(8 * panel.unit)
                rightPadding: Math.round(14 * panel.unit)

                Label {
                    text: hint.key
                    color: panel.colours.text
                    font.pixelSize: Math.round(15.5 * panel.unit)
                }

                Label {
                    text: hint.modelData[1]
                    color: panel.colours.quiet
                    font.pixelSize: Math.round(15.5 * panel.unit)
                }
            }
        }
    }
}
