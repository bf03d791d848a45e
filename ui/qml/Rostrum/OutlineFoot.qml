import QtQuick
import Rostrum.ViewModels

// Below the last line: another section, and what to do where there is nothing yet.
Column {
    id: foot

    required property OutlineViewModel outline
    required property bool empty
    required property Colours colours
    required property real unit

    topPadding: Math.round(14 * unit)
    leftPadding: Math.round(20 * unit)
    spacing: Math.round(10 * unit)

    Label {
        leftPadding: Math.round(8 * foot.unit)
        visible: foot.empty
        text: qsTr("Nothing here yet. Enter adds a point, Ctrl+Shift+Enter a section.")
        color: foot.colours.quiet
        font.pixelSize: Math.round(16 * foot.unit)
    }

    QuietButton {
        text: qsTr("+ Add a section")
        tip: qsTr("A new section at the end (Ctrl+Shift+Enter: after the line you are on)")
        activeFocusOnTab: false // it has a key of its own
        colours: foot.colours
        size: 15 * foot.unit
        onPressed: foot.outline.append_section()
    }
}
