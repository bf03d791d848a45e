import QtQuick
import Rostrum.ViewModels

// Which speech it is, and the ways on.
Rectangle {
    id: top

    required property TakesViewModel takes
    required property bool there
    required property Colours colours
    required property real unit

    signal exportAsked

    implicitHeight: Math.round(64 * unit)
    color: colours.panel

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: top.colours.line
    }

    Label {
        x: Math.round(24 * top.unit)
        y: Math.round(10 * top.unit)
        width: buttons.x - x - Math.round(20 * top.unit)
        height: Math.round(26 * top.unit)
        elide: Text.ElideRight
        text: top.takes.title
        color: top.colours.text
        font.pixelSize: Math.round(18 * top.unit)
        font.weight: Font.DemiBold
    }

    Label {
        x: Math.round(24 * top.unit)
        y: Math.round(37 * top.unit)
        text: qsTr("Rehearsals and deliveries")
        color: top.colours.quiet
        font.pixelSize: Math.round(13.5 * top.unit)
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Math.round(24 * top.unit)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Math.round(10 * top.unit)

        DeskButton {
            text: qsTr("Put back")
            tip: qsTr("The take that was deleted last (Ctrl+Z)")
            visible: top.takes.removed
            colours: top.colours
            size: 15.5 * top.unit
            onPressed: top.takes.put_back()
        }

        DeskButton {
            text: qsTr("Export…")
            tip: qsTr("This take as a report, as delivered, or in figures (Ctrl+S)")
            enabled: top.there
            colours: top.colours
            size: 15.5 * top.unit
            onPressed: top.exportAsked()
        }

        DeskButton {
            text: qsTr("Rehearse again")
            tip: qsTr("Once more from the beginning (F6)")
            colours: top.colours
            size: 15.5 * top.unit
            onPressed: top.takes.again()
        }

        DeskButton {
            text: qsTr("Back to the desk")
            tip: qsTr("To your notes (Esc)")
            leading: true
            colours: top.colours
            size: 15.5 * top.unit
            onPressed: top.takes.back()
        }
    }
}
