import QtQuick

// A passage as it will stand in the notes: a heading, a point with its mark, a cue; or faint, when it will not.
Item {
    id: words

    required property string part
    required property string said
    required property string label
    required property int depth
    required property string cue
    required property bool whole
    required property Colours colours
    required property real unit

    readonly property bool heading: part === "heading" || part === "title"
    readonly property bool gone: part === "left out" || part === "not understood"
    readonly property real inset: part === "title" ? 0 : Math.round(22 * depth * unit)

    implicitHeight: text.height + (note.visible ? note.height : 0)

    Label {
        x: words.inset
        width: Math.round(26 * words.unit)
        visible: words.label !== ""
        text: words.label
        color: words.colours.quiet
        font.pixelSize: text.font.pixelSize
    }

    Label {
        id: text

        x: words.inset + (words.part === "point" || words.part === "cue" ? Math.round(28 * words.unit) : 0)
        width: parent.width - x
        wrapMode: Text.Wrap
        maximumLineCount: words.whole ? 400 : 6
        elide: Text.ElideRight
        text: words.part === "cue" ? qsTr("[%1]").arg(words.said) : words.gone ? "–" : words.said
        color: words.gone ? words.colours.said : words.part === "cue" ? words.colours.quiet : words.colours.text
        font.pixelSize: Math.round((words.part === "title" ? 20 : words.heading ? 17.5 - words.depth : 15.5)
                                   * words.unit)
        font.weight: words.heading ? Font.DemiBold : Font.Normal
        font.italic: words.part === "cue"
    }

    Label {
        id: note

        x: text.x
        y: text.height
        width: text.width
        visible: words.cue !== "" && words.part === "point"
        wrapMode: Text.Wrap
        text: qsTr("[%1]").arg(words.cue)
        color: words.colours.quiet
        font.pixelSize: Math.round(14 * words.unit)
        font.italic: true
    }
}
