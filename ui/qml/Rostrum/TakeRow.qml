import QtQuick
import Rostrum.ViewModels

// One take in the list: when it ended, against the limit; a click looks at it, "beside" compares it.
Rectangle {
    id: row

    required property var take
    required property TakesViewModel takes
    required property Colours colours
    required property real unit

    readonly property real margin: Math.round(10 * unit)
    readonly property real barsWidth: compare.x - 2 * margin

    height: Math.round(86 * unit)
    radius: Math.round(8 * unit)
    color: take.chosen || pointer.hovered ? colours.raised : "transparent"
    border.width: activeFocus ? 2 : take.chosen || colours.contrast && pointer.hovered ? 1 : 0
    border.color: colours.accent
    opacity: take.excluded ? 0.6 : 1
    activeFocusOnTab: true

    Accessible.role: Accessible.ListItem
    Accessible.name: take.spoken
    Accessible.selected: take.chosen
    Accessible.onPressAction: row.takes.choose(row.take.id)

    Keys.onReturnPressed: row.takes.choose(row.take.id)
    Keys.onSpacePressed: row.takes.choose(row.take.id)
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus()
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus()

    HoverHandler {
        id: pointer
    }

    TapHandler {
        onTapped: tap => {
            if (!compare.visible || !compare.contains(compare.mapFromItem(row, tap.position)))
                row.takes.choose(row.take.id);
        }
    }

    Label {
        id: name

        x: row.margin
        y: Math.round(7 * row.unit)
        width: took.x - x - row.margin
        elide: Text.ElideRight
        text: (row.take.best ? "★ " : "") + row.take.name + (row.take.excluded ? qsTr(" (excluded)") : "")
        color: row.colours.text
        font.pixelSize: Math.round(16 * row.unit)
        font.weight: Font.DemiBold
    }

    Label {
        id: took

        anchors.right: parent.right
        anchors.rightMargin: row.margin
        anchors.baseline: name.baseline
        text: row.take.took
        color: row.colours.text
        font.pixelSize: Math.round(18 * row.unit)
        font.weight: Font.DemiBold
        font.features: ({
                            "tnum": 1
                        })
    }

    Label {
        x: row.margin
        y: Math.round(32 * row.unit)
        width: verdict.x - x - row.margin
        elide: Text.ElideRight
        text: row.take.pace !== "" ? qsTr("%1 · %2").arg(row.take.when).arg(row.take.pace) : row.take.when
        color: row.colours.quiet
        font.pixelSize: Math.round(13.5 * row.unit)
    }

    Label {
        id: verdict

        anchors.right: parent.right
        anchors.rightMargin: row.margin
        y: Math.round(32 * row.unit)
        text: (row.take.over ? "▲ " : "") + row.take.verdict
        color: row.take.over ? row.colours.amber : row.colours.accent
        font.pixelSize: Math.round(13.5 * row.unit)
    }

    Rectangle {
        x: row.margin
        y: Math.round(61 * row.unit)
        width: Math.round(row.barsWidth * (row.take.over ? row.take.limit_share : row.take.share))
        height: Math.round(9 * row.unit)
        color: row.colours.soft
    }

    Rectangle {
        x: row.margin + Math.round(row.barsWidth * row.take.limit_share)
        y: Math.round(61 * row.unit)
        width: Math.round(row.barsWidth * (row.take.share - row.take.limit_share))
        height: Math.round(9 * row.unit)
        visible: row.take.over
        color: row.colours.amber
    }

    Rectangle {
        x: row.margin + Math.round(row.barsWidth * row.take.limit_share)
        y: Math.round(56 * row.unit)
        width: Math.max(2, Math.round(2 * row.unit))
        height: Math.round(19 * row.unit)
        visible: row.take.limit_share > 0
        color: row.colours.text
    }

    Chip {
        id: compare

        anchors.right: parent.right
        anchors.rightMargin: row.margin
        y: Math.round(55 * row.unit)
        visible: !row.take.chosen
        implicitHeight: Math.round(24 * row.unit)
        text: qsTr("beside")
        tip: qsTr("Put this take beside the one you look at")
        chosen: row.take.beside
        colours: row.colours
        size: 12.5 * row.unit
        onPressed: row.takes.compare(row.take.id)
    }
}
