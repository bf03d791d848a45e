pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What a passage has become, and why; for the current one, what else it could be.
Column {
    id: choice

    required property ImportViewModel imported
    required property string part
    required property string part_name
    required property string why
    required property bool current
    required property Colours colours
    required property real unit

    signal chosen(string part)

    spacing: Math.round(6 * unit)

    Label {
        width: parent.width
        elide: Text.ElideRight
        text: choice.part_name
        color: choice.part === "not understood" ? choice.colours.amber : choice.part === "left out"
                                                  ? choice.colours.quiet : choice.colours.accent
        font.pixelSize: Math.round(14 * choice.unit)
        font.weight: Font.DemiBold
    }

    Label {
        width: parent.width
        visible: choice.current
        wrapMode: Text.Wrap
        text: choice.why
        color: choice.colours.quiet
        font.pixelSize: Math.round(13 * choice.unit)
    }

    Flow {
        width: parent.width
        visible: choice.current
        spacing: Math.round(5 * choice.unit)

        Repeater {
            model: choice.current ? [["heading", qsTr("Heading"), qsTr("It is the heading of a section (H)")], ["point",
                                                                                                                qsTr("Point"),
                                                                                                                qsTr("It is said (P)")],
                                     ["cue", qsTr("Cue"), qsTr("It is to be done, not said (C)")], ["left out", qsTr(
                                                                                                        "Leave out"),
                                                                                                    qsTr("It does not belong in the notes (X)")],
                                     ["title", qsTr("Title"), qsTr("It is the title of the speech (T)")], ["speaker",
                                                                                                           qsTr("Speaker"),
                                                                                                           qsTr("It says who speaks (S)")],
                                     ["event", qsTr("Event"), qsTr("It says where and when (V)")], ["limit", qsTr(
                                                                                                        "Limit"), qsTr(
                                                                                                        "It says how long the speech may take (L)")]] :
                                    []

            Chip {
                required property var modelData

                text: modelData[1]
                tip: modelData[2]
                chosen: choice.part === modelData[0]
                colours: choice.colours
                size: 12.5 * choice.unit
                activeFocusOnTab: false
                onPressed: choice.chosen(modelData[0])
            }
        }
    }
}
