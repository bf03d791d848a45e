import QtQuick

// One line to write in, with its name before it.
Rectangle {
    id: field

    required property string label
    required property string tip
    required property string entry
    required property Colours colours
    required property real unit
    property alias paper: writing
    property int longest: 1000

    signal entered(string text)
    signal confirmed
    signal finished(string text)
    signal gone

    implicitWidth: Math.round(200 * unit)
    implicitHeight: Math.round(33 * unit)
    radius: Math.round(6 * unit)
    color: "transparent"
    border.width: writing.activeFocus ? 2 : 1
    border.color: writing.activeFocus ? colours.accent : colours.line

    onEntryChanged: {
        if (!writing.activeFocus)
            writing.text = entry;
    }

    Label {
        id: name

        x: Math.round(10 * field.unit)
        height: parent.height
        text: field.label
        color: field.colours.quiet
        font.pixelSize: Math.round(13 * field.unit)
    }

    TextInput {
        id: writing

        anchors.left: name.right
        anchors.leftMargin: Math.round(8 * field.unit)
        anchors.right: parent.right
        anchors.rightMargin: Math.round(8 * field.unit)
        height: parent.height
        verticalAlignment: TextInput.AlignVCenter
        clip: true
        // What is longer than the field is seen from its beginning while nobody writes in it.
        autoScroll: activeFocus
        text: field.entry
        maximumLength: field.longest
        activeFocusOnTab: true
        selectByMouse: true
        color: field.colours.text
        selectionColor: field.colours.accent
        selectedTextColor: field.colours.surface
        font.pixelSize: Math.round(15 * field.unit)
        font.hintingPreference: Font.PreferNoHinting

        Accessible.role: Accessible.EditableText
        Accessible.name: field.label
        Accessible.description: field.tip

        onTextEdited: field.entered(text)
        onActiveFocusChanged: {
            if (!activeFocus)
                field.finished(text);
        }
        Keys.onEscapePressed: field.gone()
        Keys.onReturnPressed: field.confirmed()
        Keys.onEnterPressed: field.confirmed()
    }

    HoverHandler {
        id: pointer

        cursorShape: Qt.IBeamCursor
    }

    Tap {
        onTapped: writing.forceActiveFocus()
    }

    Tip {
        y: field.height
        colours: field.colours
        size: Math.round(13 * field.unit)
        wanted: pointer.hovered && !writing.activeFocus
        text: field.tip
    }
}
