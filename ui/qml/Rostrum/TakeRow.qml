import QtQuick
import Rostrum.ViewModels

// One take in the list: when it ended, against the limit; a click looks at it, "beside" compares it.
Rectangle {
    id: row

    required property var modelData
    required property TakesViewModel takes
    required property Colours colours
    required property real unit

    readonly property real margin: Math.round(10 * unit)
    readonly property real barsWidth: compare.x - 2 * margin

    height: Math.round(86 * unit)
    radius: Math.round(8 * unit)
    color: modelData.chosen || pointer.hovered ? colours.raised : "transparent"
    border.width: activeFocus ? 2 : modelData.chosen || colours.contrast && pointer.hovered ? 1 : 0
    border.color: colours.accent
    opacity: modelData.excluded ? 0.6 : 1
    activeFocusOnTab: true

    Accessible.role: Accessible.ListItem
    Accessible.name: modelData.spoken
    Accessible.selected: modelData.chosen
    Accessible.onPressAction: row.takes.choose(row.modelData.id)

    Keys.onReturnPressed: row.takes.choose(row.modelData.id)
    Keys.onSpacePressed: row.takes.choose(row.modelData.id)
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus()
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus()

    HoverHandler {
        id: pointer
    }

    TapHandler {
        onTapped: row.takes.choose(row.modelData.id)
    }

    Label {
        id: name

        x: row.margin
        y: Math.round(7 * row.unit)
        width: took.x - x - row.margin
        elide: Text.ElideRight
        text: (row.modelData.best ? "★ " : "") + row.modelData.name + (row.modelData.excluded ? qsTr(" (excluded)") :
                                                                                                "")
        color: row.colours.text
        font.pixelSize: Math.round(16 * row.unit)
        font.weight: Font.DemiBold
    }

    Label {
        id: took

        anchors.right: parent.right
        anchors.rightMargin: row.margin
        anchors.baseline: name.baseline
        text: row.modelData.took
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
        text: row.modelData.pace !== "" ? qsTr("%1 · %2").arg(row.modelData.when).arg(row.modelData.pace) :
                                          row.modelData.when
        color: row.colours.quiet
        font.pixelSize: Math.round(13.5 * row.unit)
    }

    Label {
        id: verdict

        anchors.right: parent.right
        anchors.rightMargin: row.margin
        y: Math.round(32 * row.unit)
        text: (row.modelData.over ? "▲ " : "") + row.modelData.verdict
        color: row.modelData.over ? row.colours.amber : row.colours.accent
        font.pixelSize: Math.round(13.5 * row.unit)
    }

    Rectangle {
        x: row.margin
        y: Math.round(61 * row.unit)
        width: Math.round(row.barsWidth * (row.modelData.over ? row.modelData.limit_share : row.modelData.share))
        height: Math.round(9 * row.unit)
        color: row.colours.soft
    }

    Rectangle {
        x: row.margin + Math.round(row.barsWidth * row.modelData.limit_share)
        y: Math.round(61 * row.unit)
        width: Math.round(row.barsWidth * (row.modelData.share - row.modelData.limit_share))
        height: Math.round(9 * row.unit)
        visible: row.modelData.over
        color: row.colours.amber
    }

    Rectangle {
        x: row.margin + Math.round(row.barsWidth * row.modelData.limit_share)
        y: Math.round(56 * row.unit)
        width: Math.max(2, Math.round(2 * row.unit))
        height: Math.round(19 * row.unit)
        visible: row.modelData.limit_share > 0
        color: row.colours.text
    }

    Chip {
        id: compare

        anchors.right: parent.right
        anchors.rightMargin: row.margin
        y: Math.round(55 * row.unit)
        visible: !row.modelData.chosen
        implicitHeight: Math.round(24 * row.unit)
        text: qsTr("beside")
        tip: qsTr("Put this take beside the one you look at")
        chosen: row.modelData.beside
        colours: row.colours
        size: 12.5 * row.unit
        onPressed: row.takes.compare(row.modelData.id)
    }
}
