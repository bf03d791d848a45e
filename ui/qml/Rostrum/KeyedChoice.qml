import QtQuick

// A choice that one key makes, and a click as well.
Item {
    id: choice

    required property string keyName
    required property string text
    required property string tip
    required property Colours colours
    required property real unit

    signal chosen

    implicitWidth: cap.width + words.implicitWidth + Math.round(34 * unit)
    implicitHeight: Math.round(56 * unit)

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: tip
    Accessible.onPressAction: choice.chosen()

    Rectangle {
        anchors.fill: parent
        radius: Math.round(8 * choice.unit)
        color: pointer.hovered ? choice.colours.raised : "transparent"
    }

    KeyCap {
        id: cap

        x: Math.round(7 * choice.unit)
        anchors.verticalCenter: parent.verticalCenter
        size: Math.round(36 * choice.unit)
        name: choice.keyName
        colours: choice.colours
        visible: choice.keyName !== ""
        lit: true
    }

    Label {
        id: words

        x: cap.x + cap.width + Math.round(12 * choice.unit)
        height: parent.height
        text: choice.text
        color: choice.colours.text
        font.pixelSize: Math.round(28 * choice.unit)
        font.features: ({
                            "tnum": 1
                        })
    }

    HoverHandler {
        id: pointer
    }

    Tap {
        onTapped: choice.chosen()
    }

    Tip {
        y: choice.height
        colours: choice.colours
        size: Math.round(20 * choice.unit)
        wanted: pointer.hovered
        text: choice.tip
    }
}
