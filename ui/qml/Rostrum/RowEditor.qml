pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// Where a line is written, and below it what belongs to it.
Column {
    id: editor

    required property OutlineViewModel outline
    required property int row_id
    required property bool section
    required property string text
    required property string priority
    required property Colours colours
    required property real unit

    readonly property TextEdit writing: paper

    width: parent ? parent.width : 0
    spacing: Math.round(10 * unit)

    function begin(caret, x, y) {
        paper.forceActiveFocus();
        paper.cursorPosition = x >= 0 ? paper.positionAt(x, y) : caret < 0 ? paper.length : Math.min(caret,
                                                                                                     paper.length);
    }

    onTextChanged: {
        if (paper.activeFocus && outline.pasting.in_one_line(paper.text) === text)
            return;
        const caret = paper.cursorPosition;
        paper.text = text;
        paper.cursorPosition = Math.min(caret, paper.length);
    }
    Component.onCompleted: {
        paper.text = text;
        outline.spelling.mark(paper.textDocument, colours.red);
    }

    TextEdit {
        id: paper

        width: parent.width
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        selectByMouse: true
        color: editor.colours.text
        selectionColor: editor.colours.accent
        selectedTextColor: editor.colours.surface
        font.pixelSize: Math.round((editor.section ? 20 : 16) * editor.unit)
        font.weight: editor.section ? Font.DemiBold : Font.Normal
        font.hintingPreference: Font.PreferNoHinting

        Accessible.role: Accessible.EditableText
        Accessible.name: editor.section ? qsTr("Title of the section") : qsTr("Text of the point")

        onTextChanged: {
            if (text !== editor.text)
                editor.outline.write(editor.row_id, text);
        }
        onCursorPositionChanged: editor.outline.spelling.write_at(cursorPosition)
        Keys.onPressed: event => event.accepted = keys.press(event)

        // The middle button would paste what nobody has looked at.
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.MiddleButton
            onClicked: mouse => {
                paper.cursorPosition = paper.positionAt(mouse.x, mouse.y);
                keys.paste(editor.outline.pasting.selected());
            }
        }
    }

    RowKeys {
        id: keys

        outline: editor.outline
        row_id: editor.row_id
        paper: paper
        section: editor.section
    }

    Loader {
        width: parent.width
        sourceComponent: editor.section ? aboutSection : aboutPoint
    }

    Component {
        id: aboutSection

        SectionDetails {
            outline: editor.outline
            row_id: editor.row_id
            colours: editor.colours
            unit: editor.unit
            onGone: paper.forceActiveFocus()
        }
    }

    Component {
        id: aboutPoint

        PointDetails {
            outline: editor.outline
            row_id: editor.row_id
            priority: editor.priority
            colours: editor.colours
            unit: editor.unit
            onGone: paper.forceActiveFocus()
        }
    }
}
