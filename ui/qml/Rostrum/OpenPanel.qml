pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// New, recent and other notes.
Rectangle {
    id: panel

    required property DeskViewModel desk
    required property ImportViewModel imported
    required property Colours colours
    required property real unit

    signal gone

    width: Math.round(420 * unit)
    height: inside.height + Math.round(20 * unit)
    radius: Math.round(10 * unit)
    visible: false
    color: colours.panel
    border.width: 1
    border.color: colours.line

    function toggle() {
        visible = !visible;
        visible ? first.forceActiveFocus() : panel.gone();
    }

    function leave() {
        visible = false;
        panel.gone();
    }

    // From the line that is written in, which keeps the arrows to itself no more than the others do.
    function step(down) {
        Window.activeFocusItem.nextItemInFocusChain(down).forceActiveFocus();
    }

    Keys.onEscapePressed: panel.leave()
    Keys.onDownPressed: panel.step(true)
    Keys.onUpPressed: panel.step(false)

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    Column {
        id: inside

        x: Math.round(10 * panel.unit)
        y: Math.round(10 * panel.unit)
        width: parent.width - 2 * x

        MenuLine {
            id: first

            text: qsTr("New speech")
            detail: qsTr("Ctrl+N")
            colours: panel.colours
            unit: panel.unit
            onPressed: {
                panel.leave();
                panel.desk.begin_new();
            }
        }

        MenuLine {
            text: qsTr("Open a file…")
            detail: qsTr("or drop it on the window")
            colours: panel.colours
            unit: panel.unit
            onPressed: {
                panel.leave();
                panel.desk.ask_for_file();
            }
        }

        LineField {
            x: Math.round(12 * panel.unit)
            width: parent.width - 2 * x
            label: qsTr("or its path")
            tip: qsTr("The folder and the name; ~ is your own folder (Enter opens)")
            entry: ""
            longest: 4000
            colours: panel.colours
            unit: panel.unit
            onConfirmed: {
                panel.leave();
                panel.desk.open_typed(paper.text);
                paper.clear();
            }
            onGone: panel.leave()
        }

        MenuLine {
            text: qsTr("Import a document…")
            detail: qsTr("Word, PDF, slides, text · Ctrl+I")
            colours: panel.colours
            unit: panel.unit
            onPressed: {
                panel.leave();
                panel.desk.ask_for_document();
            }
        }

        MenuLine {
            text: qsTr("Paste a text")
            detail: qsTr("as a new speech · Ctrl+Shift+V")
            colours: panel.colours
            unit: panel.unit
            onPressed: {
                panel.leave();
                panel.imported.paste();
            }
        }

        MenuLine {
            text: qsTr("Save as…")
            detail: qsTr("Ctrl+Shift+S")
            colours: panel.colours
            unit: panel.unit
            onPressed: {
                panel.leave();
                panel.desk.ask_where_to_save();
            }
        }

        MenuLine {
            text: qsTr("Dark, light, high contrast")
            detail: qsTr("Ctrl+T")
            colours: panel.colours
            unit: panel.unit
            onPressed: panel.desk.next_theme()
        }

        RecentNotes {
            width: parent.width
            desk: panel.desk
            colours: panel.colours
            unit: panel.unit
            onChosen: path => {
                panel.leave();
                panel.desk.open_recent(path);
            }
        }
    }
}
