import QtQuick

// A button of the desk with its tool tip; the leading one is filled with the accent.
Rectangle {
    id: button

    required property string text
    required property string tip
    required property Colours colours
    property string sign: ""
    property bool leading: false
    property real size: 15
    property bool tipToTheLeft: true

    signal pressed

    implicitWidth: sign ? implicitHeight : Math.round(words.implicitWidth + size * 2.3)
    implicitHeight: Math.round(size * 2.4)
    radius: Math.round(size * 0.5)
    color: leading && enabled ? (pointer.hovered ? Qt.darker(colours.accent, 1.12) : colours.accent) : pointer.hovered
                                && enabled ? colours.raised : colours.panel
    border.width: activeFocus ? 2 : leading && enabled || sign ? 0 : 1
    border.color: activeFocus ? (leading ? colours.text : colours.accent) : colours.line
    activeFocusOnTab: true

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
        text: button.sign || button.text
        color: !button.enabled ? button.colours.quiet : button.leading ? button.colours.surface : button.colours.text
        font.pixelSize: Math.round(button.size * (button.sign ? 1.35 : 1))
        font.weight: button.enabled ? Font.DemiBold : Font.Normal
    }

    HoverHandler {
        id: pointer
    }

    Tap {
        onTapped: button.pressed()
    }

    Tip {
        x: button.tipToTheLeft ? button.width - width : 0
        y: Math.round(button.height + button.size * 0.4)
        colours: button.colours
        size: Math.round(button.size * 0.85)
        wanted: pointer.hovered
        text: button.tip
    }
}
