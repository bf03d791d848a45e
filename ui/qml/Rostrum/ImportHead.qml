pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// Which document it is, what was guessed and not understood, and the way to the desk.
Rectangle {
    id: head

    required property ImportViewModel imported
    required property Colours colours
    required property real unit

    signal finished

    implicitHeight: speech.y + speech.implicitHeight + Math.round(14 * unit)
    color: colours.panel

    function write(): void {
    speech.begin();
}

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: head.colours.line
    }

    Column {
        id: said

        x: Math.round(28 * head.unit)
        y: Math.round(14 * head.unit)
        width: buttons.x - x - Math.round(24 * head.unit)
        spacing: Math.round(3 * head.unit)

        Label {
            width: parent.width
            elide: Text.ElideMiddle
            text: head.imported.name
            color: head.colours.text
            font.pixelSize: Math.round(19 * head.unit)
            font.weight: Font.DemiBold
        }

        Label {
            width: parent.width
            elide: Text.ElideRight
            text: head.imported.summary
            color: head.colours.quiet
            font.pixelSize: Math.round(14 * head.unit)
        }

        Repeater {
            model: head.imported.remarks.slice(0, 4)

            Label {
                required property string modelData

                width: said.width
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                text: modelData
                color: head.colours.quiet
                font.pixelSize: Math.round(14 * head.unit)
            }
        }
    }

    ImportSpeech {
        id: speech

        x: said.x
        y: Math.max(said.y + said.height, buttons.y + buttons.height) + Math.round(12 * head.unit)
        width: head.width - 2 * x
        imported: head.imported
        colours: head.colours
        unit: head.unit
        onFinished: head.finished()
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Math.round(28 * head.unit)
        y: Math.round(14 * head.unit)
        spacing: Math.round(10 * head.unit)

        DeskButton {
            text: qsTr("Not understood: %1").arg(head.imported.doubtful)
            tip: qsTr("Go to the next passage that was not understood (N)")
            visible: head.imported.doubtful > 0
            colours: head.colours
            size: 15.5 * head.unit
            onPressed: head.imported.next_doubtful()
        }

        DeskButton {
            text: qsTr("Cancel")
            tip: qsTr("Back to the desk, where nothing has changed (Esc)")
            colours: head.colours
            size: 15.5 * head.unit
            onPressed: head.imported.close()
        }

        DeskButton {
            text: qsTr("To the desk  ▸")
            tip: head.imported.acceptable ? qsTr("Take these notes to the desk (Ctrl+Enter)") : qsTr(
                                                "There is nothing to say in this document yet: make a point of something (P)")
            enabled: head.imported.acceptable
            leading: true
            colours: head.colours
            size: 15.5 * head.unit
            onPressed: head.imported.accept()
        }
    }
}
