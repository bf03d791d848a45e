pragma ComponentBehavior: Bound

import QtQuick

// A section or a point of a take: its plan above its time, and the figures beside them.
Item {
    id: row

    required property var line
    required property Colours colours
    required property real unit
    required property bool compared
    required property bool playable
    required property bool said
    required property bool chosen

    signal playAsked

    readonly property bool part: line.part
    readonly property string mark: part || line.verdict === "" ? "" : line.over ? "▲ " : line.under ? "▼ " : ""

    height: Math.round((part ? 40 : 30) * unit)

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: planned %2, took %3, off %4 %5. Beside %6, all takes %7").arg(line.name).arg(
                         line.planned).arg(line.took || "–").arg(line.off || "–").arg(line.verdict).arg(line.beside
                                                                                                        || "–").arg(
                         line.usual || "–")

    Accessible.onPressAction: row.playAsked()

    Rectangle {
        anchors.fill: parent
        visible: row.said || row.chosen || (row.playable && pointer.hovered)
        color: row.said || pointer.hovered ? row.colours.raised : "transparent"
        border.width: row.chosen ? 2 : 0
        border.color: row.colours.accent

        Rectangle {
            width: Math.round(4 * row.unit)
            height: parent.height
            visible: row.said
            color: row.colours.accent
        }
    }

    HoverHandler {
        id: pointer

        cursorShape: row.playable ? Qt.PointingHandCursor : Qt.ArrowCursor
    }

    TapHandler {
        enabled: row.playable
        onTapped: row.playAsked()
    }

    TakeLayout {
        id: places

        whole: row.width
        unit: row.unit
        compared: row.compared
    }

    component Figure: Label {
        y: row.part ? Math.round(8 * row.unit) : 0
        width: places.figure
        height: row.height - y
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        color: row.colours.text
        font.pixelSize: Math.round((row.part ? 15.5 : 14.5) * row.unit)
        font.weight: row.part ? Font.DemiBold : Font.Normal
        font.features: ({
                            "tnum": 1
                        })
    }

    Figure {
        x: Math.round((row.part ? 18 * row.line.depth : 16) * row.unit)
        width: places.nameWidth - x
        horizontalAlignment: Text.AlignLeft
        text: (row.said ? "▶ " : "") + row.line.name
    }

    PairedBars {
        x: places.bars
        y: row.part ? Math.round(8 * row.unit) : 0
        width: places.barsWidth
        height: row.height - y
        planned: row.line.planned_share
        took: row.line.took_share
        colours: row.colours
        unit: row.unit
    }

    Figure {
        x: places.planned
        text: row.line.planned
        color: row.colours.quiet
    }

    Figure {
        x: places.took
        text: row.line.took
    }

    Figure {
        x: places.off
        text: row.line.off
        color: row.line.over ? row.colours.amber : row.colours.text
    }

    Figure {
        x: places.beside
        visible: row.compared
        text: row.line.beside
        color: row.colours.quiet
    }

    Figure {
        x: places.usual
        width: places.usualWidth
        text: row.line.usual
        color: row.colours.quiet
    }

    Figure {
        x: places.verdict + Math.round(14 * row.unit)
        width: places.verdictWidth - Math.round(14 * row.unit)
        horizontalAlignment: Text.AlignLeft
        text: row.mark + row.line.verdict
        color: row.line.over && !row.part ? row.colours.amber : row.colours.quiet
        font.weight: Font.Normal
    }

    Tip {
        x: places.usual
        y: row.height
        colours: row.colours
        size: Math.round(13 * row.unit)
        wanted: pointer.hovered && row.playable
        text: qsTr("Hear it as you said it (Enter)")
    }
}
