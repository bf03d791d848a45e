pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The text of a line as it is read: whole on the current line, else its first two lines.
Column {
    id: words

    required property bool section
    required property string text
    required property string remarks
    required property int row_id
    required property MarkedPlaceViewModel marked
    required property bool whole
    required property bool goes
    required property Colours colours
    required property real unit

    readonly property bool found: marked.row === row_id
    readonly property bool foundInText: found && marked.last > marked.first

    width: parent ? parent.width : 0
    spacing: Math.round(3 * unit)

    Loader {
        width: parent.width
        active: words.foundInText
        visible: active
        sourceComponent: FoundWords {
            marked: words.marked
            colours: words.colours
            text: words.text
            color: words.goes ? words.colours.quiet : words.colours.text
            font: plain.font
        }
    }

    Label {
        id: plain

        width: parent.width
        visible: !words.foundInText
        wrapMode: Text.Wrap
        maximumLineCount: words.whole ? 10000 : 2
        elide: Text.ElideRight
        text: words.text !== "" ? words.text : words.section ? qsTr("Untitled section") : qsTr("Nothing yet")
        color: words.text === "" || words.goes ? words.colours.quiet : words.colours.text
        font.pixelSize: Math.round((words.section ? 20 : 16) * words.unit)
        font.weight: words.section ? Font.DemiBold : Font.Normal
        font.strikeout: words.goes && words.text !== ""
    }

    Label {
        width: parent.width
        visible: text !== ""
        elide: Text.ElideRight
        maximumLineCount: words.whole ? 10000 : 1
        wrapMode: Text.Wrap
        text: words.remarks
        color: words.found && !words.foundInText ? words.colours.accent : words.colours.quiet
        font.pixelSize: Math.round(13.5 * words.unit)
    }
}
