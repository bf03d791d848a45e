import QtQuick

// One take in a picture, its middle at its place: round within the limit, a triangle over it, hollow when excluded.
Item {
    id: take

    required property var dot
    required property bool chosen
    required property Colours colours
    required property real unit

    readonly property real size: Math.max(7, Math.round(9 * unit))

    visible: dot.drawn || chosen

    Accessible.role: Accessible.ListItem
    Accessible.name: dot.spoken
    Accessible.selected: chosen

    Rectangle {
        anchors.centerIn: parent
        width: take.size * 2.1
        height: width
        radius: width / 2
        visible: take.chosen
        color: "transparent"
        border.width: Math.max(2, Math.round(2 * take.unit))
        border.color: take.colours.text
    }

    Rectangle {
        anchors.centerIn: parent
        width: take.size
        height: width
        radius: width / 2
        visible: !take.dot.over
        color: take.dot.excluded ? take.colours.surface : take.colours.accent
        border.width: take.dot.excluded ? 2 : 0
        border.color: take.colours.accent
    }

    Label {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Math.round(take.size * 0.1)
        visible: take.dot.over
        text: take.dot.excluded ? "△" : "▲"
        color: take.colours.amber
        font.pixelSize: Math.round(take.size * 1.55)
    }
}
