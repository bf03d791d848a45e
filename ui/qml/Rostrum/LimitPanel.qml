pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The chair grants another limit: one key each, and a field for anything else.
Panel {
    id: panel

    required property LandingViewModel landing

    title: landing.typing ? qsTr("New limit: 3:30, 90 s, until 10:47") : qsTr("New limit")
    bodyHeight: landing.typing ? hint.implicitHeight : 0

    choices: [
        Repeater {
            model: panel.landing.typing ? [] : panel.landing.limits

            KeyedChoice {
                required property var modelData

                keyName: modelData.key
                text: modelData.text
                tip: modelData.tip
                colours: panel.colours
                unit: panel.choiceUnit
                onChosen: panel.landing.choose(modelData.key)
            }
        },
        Label {
            visible: panel.landing.typing
            height: Math.round(56 * panel.choiceUnit)
            text: panel.landing.typed + "▏"
            color: panel.landing.typed_problem === "" ? panel.colours.text : panel.colours.amber
            font.pixelSize: Math.round(40 * panel.unit)
        }
    ]

    Label {
        id: hint

        visible: panel.landing.typing
        width: parent.width
        wrapMode: Text.Wrap
        text: panel.landing.typed_problem !== "" ? panel.landing.typed_problem : qsTr(
                                                       "Enter takes it, Esc leaves it as it is")
        color: panel.landing.typed_problem !== "" ? panel.colours.amber : panel.colours.quiet
        font.pixelSize: Math.round(22 * panel.unit)
    }
}
