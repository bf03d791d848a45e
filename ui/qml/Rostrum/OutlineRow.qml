pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// One line of the outline: a heading with the seconds of its section, or a point with its own.
Item {
    id: row

    required property int index
    required property int row_id
    required property bool section
    required property int depth
    required property string number
    required property string text
    required property string remarks
    required property string priority
    required property string form
    required property string reason
    required property string seconds

    required property OutlineViewModel outline
    required property Colours colours
    required property real unit
    required property bool current
    required property bool editing
    required property bool working // the keyboard is in the outline
    readonly property bool written: editing && working

    readonly property real inset: Math.round((28 + 26 * Math.max(0, depth - (section ? 0 : 1))) * unit)
    readonly property real textX: inset + Math.round((section ? 20 : 44) * unit)
    readonly property bool goes: form === "left out"
    readonly property real gap: !section ? 0 : Math.round((index === 0 ? 16 : depth > 0 ? 14 : 28) * unit)
    readonly property RowEditor editor: body.editor

    signal chosen
    signal editAsked(real x, real y)
    signal dragged(real y)
    signal dropped

    opacity: handle.dragging ? 0.4 : 1
    implicitHeight: gap + Math.max(Math.round(46 * unit), body.height + Math.round(22 * unit))

    Accessible.role: Accessible.ListItem
    Accessible.name: section ? qsTr("Section %1, %2").arg(text).arg(seconds) : qsTr("%1: %2, %3").arg(priority).arg(
                                   text).arg(seconds)
    Accessible.description: reason
    Accessible.onPressAction: row.editAsked(-1, -1)

    Rectangle {
        x: Math.round(16 * row.unit)
        y: row.gap + Math.round(1 * row.unit)
        width: parent.width - 2 * x
        height: parent.height - y - Math.round(1 * row.unit)
        radius: Math.round(8 * row.unit)
        color: row.editing ? row.colours.panel : row.colours.raised
        border.width: row.written ? Math.max(1, Math.round(1.5 * row.unit)) : row.editing ? 1 : 0
        border.color: row.written ? row.colours.accent : row.colours.line
        opacity: row.current ? 1 : 0.55
        visible: row.current || pointer.hovered
    }

    HoverHandler {
        id: pointer
    }

    TapHandler {
        enabled: !row.editing
        onTapped: eventPoint => {
            const place = body.mapFromItem(row, eventPoint.position);
            row.editAsked(place.x, place.y);
        }
    }

    RowHandle {
        id: handle

        x: row.inset
        y: row.gap
        width: Math.round((row.section ? 20 : 44) * row.unit)
        height: Math.round(46 * row.unit)
        outline: row.outline
        row_id: row.row_id
        section: row.section
        number: row.number
        priority: row.priority
        goes: row.goes
        colours: row.colours
        unit: row.unit
        onDragged: y => row.dragged(row.y + y)
        onDropped: row.dropped()
        onChosen: row.chosen()
    }

    RowBody {
        id: body

        x: row.textX
        y: row.gap + Math.round(11 * row.unit)
        width: time.x - x - Math.round(18 * row.unit)
        outline: row.outline
        row_id: row.row_id
        section: row.section
        text: row.text
        remarks: row.remarks
        priority: row.priority
        current: row.current
        editing: row.editing
        goes: row.goes
        colours: row.colours
        unit: row.unit
    }

    RowTime {
        id: time

        anchors.right: parent.right
        anchors.rightMargin: Math.round(86 * row.unit)
        y: body.y
        section: row.section
        form: row.form
        seconds: row.seconds
        colours: row.colours
        unit: row.unit
    }

    RowWays {
        anchors.right: parent.right
        anchors.rightMargin: Math.round(22 * row.unit)
        y: row.gap + Math.round(7 * row.unit)
        visible: row.current || pointer.hovered
        outline: row.outline
        row_id: row.row_id
        section: row.section
        colours: row.colours
        unit: row.unit
    }

    Tip {
        x: time.x + time.width - width
        y: row.height
        width: 0
        colours: row.colours
        size: Math.round(13 * row.unit)
        wanted: pointer.hovered && !row.editing && row.reason !== ""
        text: row.reason
    }
}
