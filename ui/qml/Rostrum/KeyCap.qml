import QtQuick

// A key as it looks on the keyboard.
Rectangle {
    id: cap

    required property string name
    required property Colours colours
    property bool lit: false
    property real size: 26

    implicitWidth: Math.max(size, letter.implicitWidth + size * 0.5)
    implicitHeight: size
    radius: size * 0.2
    color: "transparent"
    border.width: Math.max(1, Math.round(size / 22))
    border.color: cap.lit ? cap.colours.accent : cap.colours.line

    Label {
        id: letter

        anchors.centerIn: parent
        text: cap.name
        color: cap.lit ? cap.colours.accent : cap.colours.quiet
        font.pixelSize: Math.round(cap.size * 0.54)
        font.weight: Font.DemiBold
    }
}
