pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// A calm page: what is wrong with these notes, where, and what would repair it.
Rectangle {
    id: page

    required property PageViewModel file
    required property Steering steering
    required property Colours colours
    required property real unit

    color: colours.surface

    Column {
        id: top

        x: Math.max(24, Math.round(page.width * 0.09))
        y: Math.round(90 * page.unit)
        width: page.width - 2 * x
        spacing: Math.round(14 * page.unit)

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("These notes need a little repair")
            color: page.colours.text
            font.pixelSize: Math.round(46 * page.unit)
            font.weight: Font.DemiBold
        }

        Label {
            width: parent.width
            elide: Text.ElideMiddle
            text: qsTr("%1 · problems: %2").arg(page.file.file).arg(page.file.problems.length)
            color: page.colours.quiet
            font.pixelSize: Math.round(25 * page.unit)
        }
    }

    ListView {
        id: list

        anchors.top: top.bottom
        anchors.topMargin: Math.round(34 * page.unit)
        anchors.bottom: open.top
        anchors.bottomMargin: Math.round(24 * page.unit)
        x: top.x
        width: top.width
        clip: true
        spacing: Math.round(20 * page.unit)
        model: page.file.problems

        delegate: Item {
            id: problem

            required property var modelData

            width: ListView.view.width
            height: said.height

            Accessible.role: Accessible.ListItem
            Accessible.name: [where.text, modelData.sentence, modelData.hint].filter(part => part !== "").join(", ")

            Label {
                id: where

                width: Math.round(150 * page.unit)
                text: problem.modelData.line > 0 ? qsTr("line %1").arg(problem.modelData.line) : ""
                color: page.colours.amber
                font.pixelSize: Math.round(24 * page.unit)
                font.features: ({
                                    "tnum": 1
                                })
            }

            Column {
                id: said

                x: problem.modelData.line > 0 ? Math.round(150 * page.unit) : 0
                width: parent.width - x
                spacing: Math.round(4 * page.unit)

                Label {
                    width: parent.width
                    wrapMode: Text.Wrap
                    text: problem.modelData.sentence
                    color: page.colours.text
                    font.pixelSize: Math.round(27 * page.unit)
                }

                Label {
                    width: parent.width
                    wrapMode: Text.Wrap
                    visible: text !== ""
                    text: problem.modelData.hint
                    color: page.colours.quiet
                    font.pixelSize: Math.round(24 * page.unit)
                }
            }
        }
    }

    Row {
        id: open

        x: top.x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(60 * page.unit)
        spacing: Math.round(20 * page.unit)

        PlainButton {
            colours: page.colours
            size: Math.round(24 * page.unit)
            text: qsTr("Look again")
            tip: qsTr("Read the file once more, when you have repaired it (Enter)")
            focus: true
            onPressed: page.file.look_again()
            KeyNavigation.right: another
        }

        PlainButton {
            id: another

            colours: page.colours
            size: Math.round(24 * page.unit)
            text: qsTr("Open another")
            tip: qsTr("Open other notes (%1)").arg(page.steering.keys["open"])
            onPressed: page.steering.ask("open")
            KeyNavigation.right: desk
        }

        PlainButton {
            id: desk

            colours: page.colours
            size: Math.round(24 * page.unit)
            text: qsTr("To the desk")
            tip: qsTr("Repair them at the desk (%1)").arg(page.steering.keys["desk"])
            onPressed: page.steering.ask("desk")
        }
    }
}
