import QtQuick

// A page in the contents; the open one is told by its fill.
Rectangle {
    id: line

    required property string text
    required property bool chosen
    required property Colours colours
    required property real unit

    signal pressed

    radius: Math.round(6 * unit)
    color: chosen ? colours.raised : "transparent"

    Accessible.role: Accessible.ListItem
    Accessible.name: text
    Accessible.selected: chosen
    Accessible.onPressAction: line.pressed()

    Rectangle {
        width: Math.round(3 * line.unit)
        height: parent.height
        radius: width / 2
        visible: line.chosen
        color: line.colours.accent
    }

    Label {
        x: Math.round(14 * line.unit)
        width: parent.width - 2 * x
        height: parent.height
        elide: Text.ElideRight
        text: line.text
        color: line.chosen || pointer.hovered ? line.colours.text : line.colours.quiet
        font.pixelSize: Math.round(15 * line.unit)
        font.weight: line.chosen ? Font.DemiBold : Font.Normal
    }

    HoverHandler {
        id: pointer
    }

    Tap {
        onTapped: line.pressed()
    }
}
