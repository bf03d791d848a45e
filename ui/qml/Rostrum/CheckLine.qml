import QtQuick

// One thing that was looked at: a sign and a colour for how it stands, and the sentence.
Item {
    id: line

    required property string judged
    required property string sentence
    required property Colours colours
    required property real unit

    readonly property color tone: judged === "good" ? colours.accent : judged === "look" ? colours.amber : colours.quiet

    implicitHeight: Math.max(sign.height, words.height)

    Accessible.role: Accessible.StaticText
    Accessible.name: line.sentence

    Label {
        id: sign

        width: Math.round(34 * line.unit)
        text: line.judged === "good" ? "✓" : line.judged === "look" ? "!" : line.judged === "waiting" ? "…" : "–"
        color: line.tone
        font.pixelSize: Math.round(23 * line.unit)
        font.weight: Font.Bold
    }

    Label {
        id: words

        anchors.left: sign.right
        anchors.right: parent.right
        wrapMode: Text.Wrap
        text: line.sentence
        color: line.judged === "look" ? line.colours.amber : line.judged === "good" ? line.colours.text :
                                                                                      line.colours.quiet
        font.pixelSize: Math.round(23 * line.unit)
    }
}
