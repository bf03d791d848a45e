import QtQuick

// What lies beside the line that is being read for a moment: what it is, what may be chosen, and more if there is more.
Rectangle {
    id: panel

    required property string title
    required property Colours colours
    required property real unit
    property real bodyHeight: 0
    property alias choices: head.data
    default property alias content: body.data

    readonly property real choiceUnit: 0.86 * unit
    readonly property real edge: Math.round(14 * unit)
    readonly property real least: head.height + 2 * edge

    implicitHeight: least + (bodyHeight > 0 ? bodyHeight + Math.round(6 * unit) : 0)
    radius: Math.round(14 * unit)
    color: colours.panel
    border.width: Math.max(1, Math.round(1.5 * unit))
    border.color: colours.accent

    Accessible.role: Accessible.Dialog
    Accessible.name: title

    // What is under the panel is not to be moved by a click on it.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }

    Flow {
        id: head

        x: Math.round(24 * panel.unit)
        y: panel.edge
        width: parent.width - 2 * x
        spacing: Math.round(6 * panel.unit)

        Label {
            width: Math.min(implicitWidth, head.width)
            height: Math.round(56 * panel.choiceUnit)
            rightPadding: Math.round(12 * panel.unit)
            elide: Text.ElideRight
            text: panel.title
            color: panel.colours.text
            font.pixelSize: Math.round(28 * panel.unit)
            font.weight: Font.DemiBold
            font.features: ({
                                "tnum": 1
                            })
        }
    }

    Item {
        id: body

        anchors.bottom: parent.bottom
        anchors.bottomMargin: panel.edge
        x: head.x
        width: head.width
        height: Math.max(0, panel.height - panel.least - Math.round(6 * panel.unit))
        visible: height > 0
    }
}
