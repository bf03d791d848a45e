import QtQuick

// One of several choices, told by its fill; Enter or Space chooses it when it has the focus.
Rectangle {
    id: chip

    required property string text
    required property string tip
    required property Colours colours
    property bool chosen: false
    property real size: 15

    signal pressed

    implicitWidth: words.implicitWidth + size * 1.6
    implicitHeight: Math.round(size * 2.3)
    radius: size * 0.45
    color: chosen ? colours.text : pointer.hovered ? colours.raised : colours.surface
    border.width: activeFocus ? 2 : chosen ? 0 : 1
    border.color: activeFocus ? colours.accent : colours.line
    activeFocusOnTab: true

    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: tip
    Accessible.checked: chosen
    Accessible.onPressAction: chip.pressed()

    Keys.onReturnPressed: chip.pressed()
    Keys.onEnterPressed: chip.pressed()
    Keys.onSpacePressed: chip.pressed()

    Label {
        id: words

        anchors.centerIn: parent
        text: chip.text
        color: chip.chosen ? chip.colours.panel : chip.colours.text
        font.pixelSize: Math.round(chip.size)
        font.weight: Font.DemiBold
        font.features: ({
                            "tnum": 1
                        })
    }

    HoverHandler {
        id: pointer
    }

    Tap {
        onTapped: chip.pressed()
    }

    Tip {
        y: chip.height
        colours: chip.colours
        size: Math.round(chip.size * 0.9)
        wanted: pointer.hovered
        text: chip.tip
    }
}
