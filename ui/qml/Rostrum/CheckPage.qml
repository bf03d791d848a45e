pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// Before the speech: what is in order, and the sentence that puts the rest in order.
Rectangle {
    id: page

    required property CheckViewModel check
    required property Colours colours
    required property real unit

    color: colours.surface

    Accessible.role: Accessible.Dialog
    Accessible.name: heading.text

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: page.check.close()
        onWheel: wheel => wheel.accepted = true
    }

    Label {
        id: heading

        x: Math.round(56 * page.unit)
        y: Math.round(40 * page.unit)
        text: qsTr("Before the speech")
        color: page.colours.text
        font.pixelSize: Math.round(34 * page.unit)
        font.weight: Font.DemiBold
    }

    Column {
        id: lines

        x: heading.x
        y: heading.y + heading.height + Math.round(28 * page.unit)
        width: Math.min(page.width - 2 * x, Math.round(980 * page.unit))
        spacing: Math.round(18 * page.unit)

        Repeater {
            model: page.check.checks

            CheckLine {
                required property var modelData

                width: lines.width
                judged: modelData.state
                sentence: modelData.sentence
                colours: page.colours
                unit: page.unit
            }
        }

        Label {
            width: lines.width
            topPadding: Math.round(10 * page.unit)
            wrapMode: Text.Wrap
            text: qsTr("Esc goes back")
            color: page.colours.quiet
            font.pixelSize: Math.round(18 * page.unit)
        }
    }
}
