pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// One passage: as the document has it, what it has become, and as it stands in the notes.
Item {
    id: row

    required property int index
    required property string text
    required property string part
    required property string part_name
    required property string why
    required property string said
    required property string label
    required property int depth
    required property string cue

    required property ImportViewModel imported
    required property bool current
    required property Colours colours
    required property real unit

    readonly property real air: Math.round(28 * unit)
    readonly property real column: Math.round((width - middle.width - 4 * air) / 2)

    implicitHeight: Math.max(written.height, notes.height, middle.height) + Math.round(16 * unit)

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(part_name).arg(said)
    Accessible.description: why
    Accessible.onPressAction: row.imported.move_to(row.index)

    Rectangle {
        x: Math.round(12 * row.unit)
        y: 1
        width: parent.width - 2 * x
        height: parent.height - 2
        radius: Math.round(8 * row.unit)
        color: row.colours.raised
        border.width: row.current ? Math.max(1, Math.round(1.5 * row.unit)) : 0
        border.color: row.colours.accent
        opacity: row.current ? 1 : 0.55
        visible: row.current || pointer.hovered
    }

    HoverHandler {
        id: pointer
    }

    Tap {
        onTapped: row.imported.move_to(row.index)
    }

    Label {
        id: written

        x: row.air
        y: Math.round(8 * row.unit)
        width: row.column
        wrapMode: Text.Wrap
        maximumLineCount: row.current ? 400 : 6
        elide: Text.ElideRight
        text: row.text
        color: row.colours.quiet
        font.pixelSize: Math.round(15.5 * row.unit)
    }

    ImportChoice {
        id: middle

        x: written.x + written.width + row.air
        y: Math.round(7 * row.unit)
        width: Math.round(266 * row.unit)
        imported: row.imported
        part: row.part
        part_name: row.part_name
        why: row.why
        current: row.current
        colours: row.colours
        unit: row.unit
        onChosen: part => {
            row.imported.move_to(row.index);
            row.imported.choose(part);
        }
    }

    ImportedText {
        id: notes

        x: middle.x + middle.width + row.air
        y: written.y
        width: row.column
        part: row.part
        said: row.said
        label: row.label
        depth: row.depth
        cue: row.cue
        whole: row.current
        colours: row.colours
        unit: row.unit
    }
}
