import QtQuick
import Rostrum.ViewModels

// The title of the speech, which can be written over.
TextInput {
    id: writing

    required property OutlineViewModel outline
    required property string title
    required property Colours colours
    required property real unit

    readonly property bool hovered: pointer.hovered
    property bool wasRead: false

    signal gone

    height: Math.round(26 * unit)
    clip: true
    maximumLength: 1000
    activeFocusOnTab: true
    selectByMouse: true
    color: activeFocus ? colours.text : "transparent"
    selectionColor: colours.accent
    selectedTextColor: colours.surface
    font.pixelSize: Math.round(18 * unit)
    font.weight: Font.DemiBold
    font.hintingPreference: Font.PreferNoHinting

    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Title of the speech")

    onTitleChanged: {
        if (!activeFocus || writing.outline.pasting.in_one_line(text) !== title)
            text = title;
    }
    onActiveFocusChanged: {
        cursorPosition = 0;
        wasRead = true;
        if (!activeFocus)
            outline.rest();
    }
    onTextEdited: outline.enter(0, "title", text)
    Component.onCompleted: {
        text = title;
        cursorPosition = 0;
    }
    Keys.onReturnPressed: writing.gone()
    Keys.onEnterPressed: writing.gone()
    Keys.onEscapePressed: writing.gone()
    Keys.onDownPressed: writing.gone()

    Label {
        width: parent.width
        height: parent.height
        visible: !writing.activeFocus
        elide: Text.ElideRight
        text: writing.title !== "" ? writing.title : qsTr("Untitled speech")
        color: writing.title !== "" ? writing.colours.text : writing.colours.said
        font: writing.font
    }

    HoverHandler {
        id: pointer

        cursorShape: Qt.IBeamCursor
        onHoveredChanged: writing.wasRead = false
    }

    Tip {
        y: Math.round(60 * writing.unit)
        colours: writing.colours
        size: Math.round(13 * writing.unit)
        wanted: pointer.hovered && !writing.wasRead
        text: writing.title
    }
}
