pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The text of a line, to be read or to be written in.
Loader {
    id: body

    required property OutlineViewModel outline
    required property int row_id
    required property bool section
    required property string text
    required property string remarks
    required property string priority
    required property bool current
    required property bool editing
    required property bool goes
    required property Colours colours
    required property real unit

    readonly property RowEditor editor: item as RowEditor

    sourceComponent: editing ? writing : reading

    Component {
        id: reading

        RowWords {
            row_id: body.row_id
            marked: body.outline.marked
            section: body.section
            text: body.text
            remarks: body.remarks
            whole: body.current
            goes: body.goes
            colours: body.colours
            unit: body.unit
        }
    }

    Component {
        id: writing

        RowEditor {
            outline: body.outline
            row_id: body.row_id
            section: body.section
            text: body.text
            priority: body.priority
            colours: body.colours
            unit: body.unit
        }
    }
}
