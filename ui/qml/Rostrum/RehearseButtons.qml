import QtQuick
import Rostrum.ViewModels

// To rehearse, and to see what was rehearsed, in two buttons.
Row {
    id: ways

    required property DeskViewModel desk
    required property Colours colours
    required property real unit

    DeskButton {
        text: qsTr("Takes")
        tip: qsTr("What you have rehearsed of this speech, and how it went (Shift+F6)")
        colours: ways.colours
        size: 15.5 * ways.unit
        onPressed: ways.desk.show_takes()
    }

    DeskButton {
        text: qsTr("Rehearse")
        tip: qsTr("To the stage, and see afterwards where the time went (F6)")
        enabled: ways.desk.deliverable
        colours: ways.colours
        size: 15.5 * ways.unit
        onPressed: ways.desk.rehearse()
    }
}
