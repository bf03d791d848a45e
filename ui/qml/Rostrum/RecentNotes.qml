pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The notes opened before, the latest first.
Column {
    id: notes

    required property DeskViewModel desk
    required property Colours colours
    required property real unit

    signal chosen(string path)

    PanelHeading {
        leftPadding: Math.round(12 * notes.unit)
        topPadding: Math.round(10 * notes.unit)
        bottomPadding: Math.round(6 * notes.unit)
        visible: notes.desk.recent.length > 0
        text: qsTr("Recent")
        colours: notes.colours
        unit: notes.unit
    }

    Repeater {
        model: notes.desk.recent

        MenuLine {
            required property var modelData

            text: modelData.name
            detail: modelData.folder
            colours: notes.colours
            unit: notes.unit
            onPressed: notes.chosen(modelData.path)
        }
    }
}
