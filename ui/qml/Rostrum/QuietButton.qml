import QtQuick

// Something to press that is no more than its word.
Rectangle {
    id: button

    required property string text
    required property string tip
    required property Colours colours
    property string name: text
    property real size: 14
    readonly property bool hovered: pointer.hovered

    signal pressed

    implicitWidth: Math.ceil(words.implicitWidth) + 2 * Math.round(size * 0.5)
    implicitHeight: Math.round(size * 1.8)
    radius: Math.round(size * 0.4)
    color: pointer.hovered ? colours.raised : "transparent"
    border.width: activeFocus ? 2 : 0
    border.color: colours.accent
    activeFocusOnTab: true

    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: tip
    Accessible.onPressAction: button.pressed()

    Keys.onReturnPressed: button.pressed()
    Keys.onEnterPressed: button.pressed()
    Keys.onSpacePressed: button.pressed()

    Label {
        id: words

        anchors.fill: parent
        anchors.leftMargin: Math.round(button.size * 0.5)
        anchors.rightMargin: anchors.leftMargin
        horizontalAlignment: Text.AlignHCenter
        elide: Text.ElideRight
        text: button.text
        color: button.colours.quiet
        font.pixelSize: Math.round(button.size)
    }

    HoverHandler {
        id: pointer
    }

    Tap {
        onTapped: {
            hint.dismiss();
            button.pressed();
        }
    }

    Tip {
        id: hint

        y: Math.round(button.height + button.size * 0.3)
        colours: button.colours
        size: Math.round(button.size * 0.95)
        wanted: pointer.hovered
        text: button.tip
    }
}
