pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The document on the left, the notes on the right, and between them what each passage has become.
Rectangle {
    id: page

    required property ImportViewModel imported
    required property Messages messages
    required property Colours colours
    required property real unit

    color: colours.surface
    focus: true

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Import %1").arg(imported.name)

    Keys.onPressed: event => {
        const control = event.modifiers & Qt.ControlModifier;
        const parts = ({
                           [Qt.Key_H]: "heading",
                           [Qt.Key_P]: "point",
                           [Qt.Key_C]: "cue",
                           [Qt.Key_X]: "left out",
                           [Qt.Key_T]: "title",
                           [Qt.Key_S]: "speaker",
                           [Qt.Key_V]: "event",
                           [Qt.Key_L]: "limit"
                       });
        const moves = ({
                           [Qt.Key_Down]: list.currentIndex + 1,
                           [Qt.Key_Up]: list.currentIndex - 1,
                           [Qt.Key_PageDown]: list.currentIndex + 8,
                           [Qt.Key_PageUp]: list.currentIndex - 8,
                           [Qt.Key_Home]: 0,
                           [Qt.Key_End]: list.count - 1
                       });
        event.accepted = true;
        if (event.key === Qt.Key_Escape)
            page.imported.close();
        else if (control && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
            page.imported.accept();
        else if (control && event.key === Qt.Key_Z)
            page.imported.undo();
        else if (event.key in moves)
            page.imported.move_to(moves[event.key]);
        else if (!control && event.key in parts)
            page.imported.choose(parts[event.key]);
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
            page.imported.deepen(event.key === Qt.Key_Right ? 1 : -1);
        else if (!control && event.key === Qt.Key_E)
            head.write();
        else if (event.key === Qt.Key_N)
            page.imported.next_doubtful();
        else
            event.accepted = false;
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    ImportHead {
        id: head

        width: parent.width
        z: 2
        imported: page.imported
        colours: page.colours
        unit: page.unit
        onFinished: page.forceActiveFocus()
    }

    ImportColumns {
        id: columns

        anchors.top: head.bottom
        width: parent.width
        colours: page.colours
        unit: page.unit
    }

    ListView {
        id: list

        anchors.top: columns.bottom
        anchors.bottom: foot.top
        width: parent.width
        clip: true
        topMargin: Math.round(2 * page.unit)
        bottomMargin: Math.round(30 * page.unit)
        reuseItems: true
        highlightMoveDuration: 0
        model: page.imported.model
        currentIndex: page.imported.current
        onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)

        Accessible.role: Accessible.List
        Accessible.name: qsTr("What each passage has become")

        delegate: ImportRow {
            width: ListView.view.width
            imported: page.imported
            current: ListView.isCurrentItem
            colours: page.colours
            unit: page.unit
        }
    }

    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(38 * page.unit)
        color: page.colours.panel

        Label {
            anchors.centerIn: parent
            width: parent.width - Math.round(56 * page.unit)
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
            text: qsTr(
                      "↑ ↓ passage · N next not understood · H heading · P point · C cue · X leave out · T S V L title, speaker, event, limit · E write them · ← → level · Ctrl+Z undo · Ctrl+Enter to the desk")
            color: page.colours.quiet
            font.pixelSize: Math.round(13.5 * page.unit)
        }
    }

    Notice {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: foot.top
        anchors.bottomMargin: Math.round(20 * page.unit)
        width: Math.min(parent.width * 0.8, Math.round(620 * page.unit))
        messages: page.messages
        colours: page.colours
        unit: page.unit * 0.9
    }
}
