import QtQuick
import Rostrum.ViewModels

// Somebody else has the floor: the text waits, and the speaker says whether the clock does.
Panel {
    id: panel

    required property InterruptionViewModel interruption
    required property string floorKey
    required property string countsKey

    title: interruption.clock_counts ? qsTr("Interrupted – the clock runs on") : qsTr(
                                           "Interrupted – the clock stands still")

    choices: [
        KeyedChoice {
            keyName: panel.floorKey
            text: qsTr("The floor is yours again")
            tip: qsTr("Go on where you were (key %1)").arg(panel.floorKey)
            colours: panel.colours
            unit: panel.choiceUnit
            onChosen: panel.interruption.begin_or_end()
        },
        KeyedChoice {
            keyName: panel.countsKey
            text: panel.interruption.clock_counts ? qsTr("This time does not count") : qsTr("Count this time after all")
            tip: qsTr("Whether the interruption is part of your time (key %1)").arg(panel.countsKey)
            colours: panel.colours
            unit: panel.choiceUnit
            onChosen: panel.interruption.count_or_not()
        }
    ]
}
