import QtQuick

// A paragraph, a heading, an item, a line of a table or of what is typed.
Item {
    id: passage

    required property string form
    required property string text
    required property string aside
    required property Colours colours
    required property real unit

    readonly property bool title: form === "title"
    readonly property bool heading: title || form === "heading"
    readonly property bool row: form === "row"
    readonly property real indent: form === "item" ? Math.round(20 * unit) : 0

    implicitHeight: Math.max(words.height, row ? beside.height : 0) + (heading && !title ? Math.round(10 * unit) : 0)

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: aside === "" ? text : text + ": " + aside

    Label {
        visible: passage.indent > 0
        text: "–"
        color: passage.colours.quiet
        font.pixelSize: words.font.pixelSize
        lineHeight: words.lineHeight
    }

    Label {
        id: words

        x: passage.indent
        y: passage.heading && !passage.title ? Math.round(10 * passage.unit) : 0
        width: passage.row ? Math.round(parent.width * 0.3) : parent.width - x
        wrapMode: Text.Wrap
        text: passage.text
        color: passage.form === "code" ? passage.colours.quiet : passage.colours.text
        font.pixelSize: Math.round((passage.title ? 26 : passage.heading ? 19 : passage.form === "code" ? 14 : 15.5)
                                   * passage.unit)

        font.weight: passage.heading || passage.row ? Font.DemiBold : Font.Normal
        lineHeight: 1.25
    }

    Label {
        id: beside

        anchors.left: words.right
        anchors.leftMargin: Math.round(16 * passage.unit)
        anchors.right: parent.right
        visible: passage.row
        wrapMode: Text.Wrap
        text: passage.aside
        color: passage.colours.text
        font.pixelSize: words.font.pixelSize
        lineHeight: words.lineHeight
    }
}
