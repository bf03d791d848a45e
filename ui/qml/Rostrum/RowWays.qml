import QtQuick
import Rostrum.ViewModels

// With the pointer: another point below the line, or the line away.
Row {
    id: ways

    required property OutlineViewModel outline
    required property int row_id
    required property bool section
    required property Colours colours
    required property real unit

    QuietButton {
        text: "+"
        name: qsTr("Add a point")
        tip: qsTr("Add a point below (Enter in the line)")
        activeFocusOnTab: false // it has a key of its own
        colours: ways.colours
        size: 17 * ways.unit
        onPressed: ways.outline.add_after(ways.row_id)
    }

    QuietButton {
        text: "×"
        name: qsTr("Take away")
        tip: ways.section ? qsTr("Take the section away with all it holds; undo brings it back (Delete)") : qsTr(
                                "Take the point away; undo brings it back (Delete)")
        activeFocusOnTab: false // it has a key of its own
        colours: ways.colours
        size: 17 * ways.unit
        onPressed: ways.outline.remove(ways.row_id)
    }
}
