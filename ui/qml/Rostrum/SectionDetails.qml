pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What belongs to a section beyond its title: the key that jumps to it, its short name, how its points are counted.
Flow {
    id: details

    required property OutlineViewModel outline
    required property int row_id
    required property Colours colours
    required property real unit

    readonly property string numbering: outline.revision >= 0 ? outline.entry(row_id, "numbering") : ""

    signal gone

    width: parent ? parent.width : 0
    spacing: Math.round(8 * unit)

    Repeater {
        model: [["key", qsTr("Jump key"), 120, qsTr("One character that goes here on the stage (Tab)")], ["label", qsTr(
                                                                                                              "Short name"),
                                                                                                          260, qsTr(
                                                                                                              "What the outline on the stage shows instead of the title (Tab)")]]

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

    Row {
        spacing: Math.round(6 * details.unit)

        Repeater {
            model: [["none", qsTr("Plain"), qsTr("The points are not counted (Tab, Enter)")], ["bullet", "–", qsTr(
                                                                                                   "A dash before each point (Tab, Enter)")],
                ["decimal", "1 2 3", qsTr("Points counted with figures (Tab, Enter)")], ["letter", "a b c", qsTr(
                                                                                             "Points counted with letters (Tab, Enter)")],
                ["roman", "i ii iii", qsTr("Points counted with Roman figures (Tab, Enter)")]]

            Chip {
                required property var modelData

                text: modelData[1]
                tip: modelData[2]
                chosen: details.numbering === modelData[0]
                colours: details.colours
                size: 14 * details.unit
                onPressed: details.outline.enter(details.row_id, "numbering", modelData[0])
                Keys.onEscapePressed: details.gone()
            }
        }
    }
}
