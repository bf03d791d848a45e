import QtQuick

// What lies over the lower part of the text for a moment; the line that is being read stays free.
Rectangle {
    id: panel

    required property string title
    required property Colours colours
    required property real unit
    default property alias content: body.data

    radius: Math.round(14 * unit)
    color: colours.panel
    border.width: Math.max(1, Math.round(1.5 * unit))
    border.color: colours.accent

    Accessible.role: Accessible.Dialog
    Accessible.name: title

    // What is under the panel is not to be moved by a click on it.
    MouseArea {
        anchors.fill: parent
        onWheel: wheel => wheel.accepted = true
    }

    Label {
        id: heading

        x: Math.round(32 * panel.unit)
        y: Math.round(20 * panel.unit)
        width: parent.width - 2 * x
        elide: Text.ElideRight
        text: panel.title
        color: panel.colours.text
        font.pixelSize: Math.round(30 * panel.unit)
        font.weight: Font.DemiBold
        font.features: ({
                            "tnum": 1
                        })
    }

    Item {
        id: body

        anchors.top: heading.bottom
        anchors.topMargin: Math.round(16 * panel.unit)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(20 * panel.unit)
        x: heading.x
        width: heading.width
    }
}
