pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// For whom the paper is, how large the sheet, and where it goes.
Item {
    id: choices

    required property PaperViewModel paper
    required property Colours colours
    required property real unit

    signal fileAsked

    function begin() {
        pocket.forceActiveFocus();
    }

    Column {
        width: parent.width
        spacing: Math.round(12 * choices.unit)

        Label {
            width: parent.width
            text: qsTr("On paper")
            color: choices.colours.text
            font.pixelSize: Math.round(24 * choices.unit)
            font.weight: Font.DemiBold
        }

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: choices.paper.landing
            color: choices.colours.quiet
            font.pixelSize: Math.round(15 * choices.unit)
            font.features: ({
                                "tnum": 1
                            })
        }

        PanelHeading {
            text: qsTr("For")
            colours: choices.colours
            unit: choices.unit
        }

        Flow {
            width: parent.width
            spacing: Math.round(8 * choices.unit)

            Chip {
                id: pocket

                text: qsTr("Your pocket")
                tip: qsTr("Large type, and when each point is due")
                chosen: choices.paper.kind === "pocket"
                colours: choices.colours
                size: 15 * choices.unit
                onPressed: choices.paper.choose_kind("pocket")
            }

            Chip {
                text: qsTr("Interpreters")
                tip: qsTr("Every word, with names, figures and acronyms at the end")
                chosen: choices.paper.kind === "interpreters"
                colours: choices.colours
                size: 15 * choices.unit
                onPressed: choices.paper.choose_kind("interpreters")
            }
        }

        PanelHeading {
            text: qsTr("Sheet")
            colours: choices.colours
            unit: choices.unit
        }

        Flow {
            width: parent.width
            spacing: Math.round(8 * choices.unit)

            Repeater {
                model: [
                    {
                        "sheet": "a5",
                        "name": qsTr("A5")
                    },
                    {
                        "sheet": "a4",
                        "name": qsTr("A4")
                    },
                    {
                        "sheet": "letter",
                        "name": qsTr("Letter")
                    }
                ]

                Chip {
                    required property var modelData

                    text: modelData.name
                    tip: qsTr("Print on %1").arg(modelData.name)
                    chosen: choices.paper.sheet === modelData.sheet
                    colours: choices.colours
                    size: 15 * choices.unit
                    onPressed: choices.paper.choose_sheet(modelData.sheet)
                }
            }
        }

        Label {
            width: parent.width
            visible: choices.paper.missing !== ""
            wrapMode: Text.Wrap
            text: qsTr("No typeface on this machine has %1.").arg(choices.paper.missing)
            color: choices.colours.amber
            font.pixelSize: Math.round(14 * choices.unit)
        }
    }

    PaperWays {
        anchors.bottom: parent.bottom
        width: parent.width
        paper: choices.paper
        colours: choices.colours
        unit: choices.unit
        onFileAsked: choices.fileAsked()
    }
}
