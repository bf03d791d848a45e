pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What is wrong with the notes; each can be gone to.
Rectangle {
    id: problems

    required property DeskViewModel desk
    required property Colours colours
    required property real unit

    readonly property bool shown: desk.problems.length > 0
    readonly property real wantedHeight: shown ? list.y + list.contentHeight + Math.round(14 * unit) : 0

    visible: shown
    color: colours.panel

    Rectangle {
        width: 1
        height: parent.height
        color: problems.colours.line
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: problems.colours.line
    }

    Label {
        id: heading

        x: Math.round(28 * problems.unit)
        y: Math.round(24 * problems.unit)
        width: parent.width - 2 * x
        wrapMode: Text.Wrap
        text: qsTr("These notes need a little repair")
        color: problems.colours.text
        font.pixelSize: Math.round(20 * problems.unit)
        font.weight: Font.DemiBold
    }

    ListView {
        id: list

        anchors.top: heading.bottom
        anchors.topMargin: Math.round(14 * problems.unit)
        anchors.bottom: parent.bottom
        x: Math.round(16 * problems.unit)
        width: parent.width - 2 * x
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: Math.round(4 * problems.unit)
        model: problems.desk.problems

        delegate: Rectangle {
            id: problem

            required property var modelData

            width: ListView.view.width
            height: said.height + Math.round(20 * problems.unit)
            radius: Math.round(6 * problems.unit)
            color: pointer.hovered || (ListView.isCurrentItem && ListView.view.activeFocus) ? problems.colours.raised :
                                                                                              "transparent"

            Accessible.role: Accessible.Button
            Accessible.name: modelData.sentence
            Accessible.description: modelData.hint
            Accessible.onPressAction: problem.go()

            Keys.onReturnPressed: problem.go()

            function go() {
                problems.desk.go_to(modelData.row);
            }

            Column {
                id: said

                x: Math.round(12 * problems.unit)
                y: Math.round(10 * problems.unit)
                width: parent.width - 2 * x
                spacing: Math.round(3 * problems.unit)

                Label {
                    visible: problem.modelData.line > 0
                    text: qsTr("line %1").arg(problem.modelData.line)
                    color: problems.colours.amber
                    font.pixelSize: Math.round(13.5 * problems.unit)
                    font.weight: Font.DemiBold
                }

                Label {
                    width: parent.width
                    wrapMode: Text.Wrap
                    text: problem.modelData.sentence
                    color: problems.colours.text
                    font.pixelSize: Math.round(15 * problems.unit)
                }

                Label {
                    width: parent.width
                    wrapMode: Text.Wrap
                    visible: text !== ""
                    text: problem.modelData.hint
                    color: problems.colours.quiet
                    font.pixelSize: Math.round(14 * problems.unit)
                }
            }

            HoverHandler {
                id: pointer
            }

            TapHandler {
                onTapped: problem.go()
            }
        }
    }
}
