import QtQuick

// The line that is being dragged, at the pointer.
Rectangle {
    id: carried

    required property string text
    required property Colours colours
    required property real unit

    x: Math.round(44 * unit)
    width: Math.min(Math.ceil(words.implicitWidth) + Math.round(34 * unit), parent.width - 2 * x)
    height: Math.round(40 * unit)
    radius: Math.round(8 * unit)
    color: colours.panel
    border.width: 1
    border.color: colours.accent
    opacity: 0.9

    Label {
        id: words

        x: Math.round(16 * carried.unit)
        width: parent.width - 2 * x
        height: parent.height
        elide: Text.ElideRight
        text: carried.text
        color: carried.colours.text
        font.pixelSize: Math.round(16 * carried.unit)
    }
}
