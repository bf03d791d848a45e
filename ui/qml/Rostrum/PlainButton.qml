import QtQuick

// A button with a tool tip; Enter or Space presses it when it has the focus.
Rectangle {
    id: button

    required property string text
    required property string tip
    required property Colours colours
    property real size: 18

    signal pressed

    implicitWidth: words.implicitWidth + size * 2.2
    implicitHeight: size * 2.4
    radius: size * 0.4
    color: pointer.hovered ? colours.raised : colours.panel
    border.width: activeFocus ? 2 : 1
    border.color: activeFocus ? colours.accent : colours.line

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: tip
    Accessible.onPressAction: button.pressed()

    Keys.onReturnPressed: button.pressed()
    Keys.onEnterPressed: button.pressed()
    Keys.onSpacePressed: button.pressed()

    Label {
        id: words

        anchors.centerIn: parent
        text: button.text
        color: button.colours.text
        font.pixelSize: button.size
        font.weight: Font.DemiBold
    }

    HoverHandler {
        id: pointer
    }

    Tap {
        onTapped: button.pressed()
    }

    Tip {
        y: -button.height
        colours: button.colours
        size: Math.round(button.size * 0.8)
        wanted: pointer.hovered
        text: button.tip
    }
}
