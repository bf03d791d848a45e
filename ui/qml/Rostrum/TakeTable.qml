pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// Each take in a line, the latest first: when, how long, against which limit, how fast.
ListView {
    id: table

    required property TakeCurveViewModel curve
    required property Colours colours
    required property real unit

    readonly property var rows: curve.rows
    readonly property real line: Math.round(30 * unit)

    height: line * Math.min(count + 1, 9)
    headerPositioning: ListView.OverlayHeader
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    model: rows.length
    currentIndex: curve.count - 1 - curve.chosen

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Takes, the latest first")

    Keys.onUpPressed: curve.choose(curve.chosen + 1)
    Keys.onDownPressed: curve.choose(curve.chosen - 1)

    header: Rectangle {
        z: 2
        width: table.width
        height: table.line
        color: table.colours.surface

        Cell {
            x: table.width * 0.53
            width: table.width * 0.08
            horizontalAlignment: Text.AlignRight
            text: qsTr("took")
            color: table.colours.quiet
        }

        Cell {
            x: table.width * 0.61
            width: table.width * 0.08
            horizontalAlignment: Text.AlignRight
            text: qsTr("limit")
            color: table.colours.quiet
        }
    }

    delegate: Rectangle {
        id: row

        required property int index
        readonly property var take: table.rows[index] ?? ({})

        width: table.width
        height: table.line
        color: take.chosen ? table.colours.raised : "transparent"
        border.width: take.chosen && (table.activeFocus || table.colours.contrast) ? 1 : 0
        border.color: table.colours.accent

        Accessible.role: Accessible.Row
        Accessible.name: take.spoken
        Accessible.selected: take.chosen
        Accessible.onPressAction: table.curve.choose(table.curve.count - 1 - row.index)

        Cell {
            x: Math.round(8 * table.unit)
            width: row.width * 0.3 - x
            text: (row.take.best ? "★ " : "") + row.take.name + (row.take.excluded ? qsTr(" (excluded)") : "")
        }

        Cell {
            x: row.width * 0.31
            width: row.width * 0.22
            text: row.take.when
            color: table.colours.quiet
        }

        Cell {
            x: row.width * 0.53
            width: row.width * 0.08
            horizontalAlignment: Text.AlignRight
            text: row.take.took
        }

        Cell {
            x: row.width * 0.61
            width: row.width * 0.08
            horizontalAlignment: Text.AlignRight
            text: row.take.limit
            color: table.colours.quiet
        }

        Cell {
            x: row.width * 0.71
            width: row.width * 0.16
            text: (row.take.over ? "▲ " : "") + row.take.verdict
            color: row.take.over ? table.colours.amber : table.colours.text
        }

        Cell {
            x: row.width * 0.86
            width: row.width * 0.13
            horizontalAlignment: Text.AlignRight
            text: row.take.pace
        }

        TapHandler {
            onTapped: table.curve.choose(table.curve.count - 1 - row.index)
        }
    }

    component Cell: Label {
        height: table.line
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        color: table.colours.text
        font.pixelSize: Math.round(14 * table.unit)
        font.features: ({
                            "tnum": 1
                        })
    }
}
