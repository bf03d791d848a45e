import QtQuick

// A line to choose, with a quiet word on its right; arrows go to its neighbours.
Rectangle {
    id: line

    required property string text
    required property string detail
    required property Colours colours
    required property real unit

    signal pressed

    width: parent ? parent.width : 0
    height: Math.round(38 * unit)
    radius: Math.round(6 * unit)
    color: pointer.hovered || activeFocus ? colours.raised : "transparent"
    border.width: activeFocus ? 1 : 0
    border.color: colours.accent
    activeFocusOnTab: true

    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.description: detail
    Accessible.onPressAction: line.pressed()

    Keys.onReturnPressed: line.pressed()
    Keys.onEnterPressed: line.pressed()
    Keys.onSpacePressed: line.pressed()
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus()
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus()

    Label {
        id: words

        x: Math.round(12 * line.unit)
        width: Math.min(implicitWidth, parent.width * 0.7)
        height: parent.height
        elide: Text.ElideMiddle
        text: line.text
        color: line.colours.text
        font.pixelSize: Math.round(15.5 * line.unit)
    }

    Label {
        anchors.left: words.right
        anchors.leftMargin: Math.round(14 * line.unit)
        anchors.right: parent.right
        anchors.rightMargin: Math.round(12 * line.unit)
        height: parent.height
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideLeft
        text: line.detail
        color: line.colours.quiet
        font.pixelSize: Math.round(13 * line.unit)
    }

    HoverHandler {
        id: pointer
    }

    Tap {
        onTapped: line.pressed()
    }
}
