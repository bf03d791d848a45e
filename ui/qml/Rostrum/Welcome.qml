pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The first start: four keys, out of the way by any other.
Rectangle {
    id: card

    required property WelcomeViewModel welcome
    required property Colours colours
    required property real unit

    height: inside.height + Math.round(40 * unit)
    radius: Math.round(12 * unit)
    visible: welcome.shown
    color: colours.panel
    border.width: Math.max(1, Math.round(1.5 * unit))
    border.color: colours.accent

    Accessible.role: Accessible.Note
    Accessible.name: heading.text

    Tap {
        onTapped: card.welcome.go()
    }

    Column {
        id: inside

        x: Math.round(28 * card.unit)
        y: Math.round(20 * card.unit)
        width: parent.width - 2 * x
        spacing: Math.round(14 * card.unit)

        Label {
            id: heading

            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Welcome. This is a speech to try; four keys are all you need.")
            color: card.colours.text
            font.pixelSize: Math.round(19 * card.unit)
            font.weight: Font.DemiBold
        }

        Flow {
            width: parent.width
            spacing: Math.round(22 * card.unit)

            Repeater {
                model: [["F5", qsTr("to the stage")], [qsTr("Space"), qsTr("run, pause")], ["C", qsTr("to a part of it")],
                    ["Esc", qsTr("pause, or back")]]

                Row {
                    id: line

                    required property var modelData

                    spacing: Math.round(10 * card.unit)

                    KeyCap {
                        size: Math.round(32 * card.unit)
                        name: line.modelData[0]
                        colours: card.colours
                        lit: true
                    }

                    Label {
                        height: Math.round(32 * card.unit)
                        text: line.modelData[1]
                        color: card.colours.text
                        font.pixelSize: Math.round(16 * card.unit)
                    }
                }
            }
        }

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("F1 opens the guide. Any key puts this away.")
            color: card.colours.quiet
            font.pixelSize: Math.round(14.5 * card.unit)
        }
    }
}
