pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What belongs to a point beyond its text: how firm it is, its short form, its cue, the pause after it.
Flow {
    id: details

    required property OutlineViewModel outline
    required property int row_id
    required property string priority
    required property Colours colours
    required property real unit

    signal gone

    width: parent ? parent.width : 0
    spacing: Math.round(8 * unit)

    Row {
        spacing: Math.round(6 * details.unit)

        Repeater {
            model: [["must", qsTr("Must"), qsTr("Must be said, whatever happens (Ctrl+1)")], ["should", qsTr("Should"),
                                                                                              qsTr("Should be said, if there is time (Ctrl+2)")],
                ["may", qsTr("May"), qsTr("May go first when time is short (Ctrl+3)")]]

            Chip {
                required property var modelData

                text: modelData[1]
                tip: modelData[2]
                activeFocusOnTab: false // they have keys of their own
                chosen: details.priority === modelData[0]
                colours: details.colours
                size: 14 * details.unit
                onPressed: {
                    details.outline.prioritise(modelData[0]);
                    details.gone();
                }
            }
        }
    }

    Repeater {
        model: [["short", qsTr("Short form"), 300, qsTr("What is said instead when time is short (Tab)")], ["cue", qsTr(
                                                                                                                "Cue"), 200,
                                                                                                            qsTr("What to do or remember; shown, never said (Tab)")],
            ["pause", qsTr("Pause"), 100, qsTr("Rest after the point: 2 s (Tab)")]]

        DetailField {
            required property var modelData

            width: Math.min(details.width, Math.round(modelData[2] * details.unit))
            outline: details.outline
            row_id: details.row_id
            name: modelData[0]
            label: modelData[1]
            tip: modelData[3]
            colours: details.colours
            unit: details.unit
            onConfirmed: details.gone()
            onGone: details.gone()
        }
    }
}
