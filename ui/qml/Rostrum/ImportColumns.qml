import QtQuick

// What stands on the left and on the right of a document that becomes notes.
Item {
    id: columns

    required property Colours colours
    required property real unit

    readonly property real air: Math.round(28 * unit)
    readonly property real column: Math.round((width - Math.round(266 * unit) - 4 * air) / 2)

    implicitHeight: Math.round(36 * unit)

    PanelHeading {
        x: columns.air
        y: Math.round(10 * columns.unit)
        text: qsTr("In the document")
        colours: columns.colours
        unit: columns.unit
    }

    PanelHeading {
        x: parent.width - columns.air - columns.column
        y: Math.round(10 * columns.unit)
        text: qsTr("In your notes")
        colours: columns.colours
        unit: columns.unit
    }
}
