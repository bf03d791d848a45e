import QtQuick
import Rostrum.ViewModels

// What lies on the desk, whether it is kept, and the way to the stage.
Rectangle {
    id: top

    required property DeskViewModel desk
    required property OutlineViewModel outline
    required property Colours colours
    required property real unit

    signal openAsked
    signal titleGone
    signal paperAsked
    signal helpAsked
    signal detailsAsked

    implicitHeight: Math.round(64 * unit)
    color: colours.panel

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: top.colours.line
    }

    DeskHead {
        x: Math.round(24 * top.unit)
        width: buttons.x - x - Math.round(20 * top.unit)
        height: parent.height
        desk: top.desk
        outline: top.outline
        colours: top.colours
        unit: top.unit
        onGone: top.titleGone()
        onDetailsAsked: top.detailsAsked()
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Math.round(24 * top.unit)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Math.round(10 * top.unit)

        DeskButton {
            sign: "↶"
            text: qsTr("Undo")
            tip: top.desk.undo !== "" ? qsTr("Undo: %1 (Ctrl+Z)").arg(top.desk.undo) : qsTr("Nothing to undo (Ctrl+Z)")
            enabled: top.desk.undo !== ""
            colours: top.colours
            size: 16 * top.unit
            onPressed: top.outline.undo()
        }

        DeskButton {
            sign: "↷"
            text: qsTr("Redo")
            tip: top.desk.redo !== "" ? qsTr("Redo: %1 (Ctrl+Shift+Z)").arg(top.desk.redo) : qsTr(
                                            "Nothing to redo (Ctrl+Shift+Z)")
            enabled: top.desk.redo !== ""
            colours: top.colours
            size: 16 * top.unit
            onPressed: top.outline.redo()
        }

        QuietButton {
            anchors.verticalCenter: parent.verticalCenter
            name: qsTr("Help")
            text: qsTr("F1 all keys")
            tip: qsTr("Keys, guide, report a problem, about (F1 or ?)")
            colours: top.colours
            size: 15 * top.unit
            onPressed: top.helpAsked()
        }

        DeskButton {
            text: qsTr("Open…")
            tip: qsTr("New, recent and other notes (Ctrl+O)")
            colours: top.colours
            size: 15.5 * top.unit
            onPressed: top.openAsked()
        }

        DeskButton {
            text: qsTr("Paper…")
            tip: qsTr("On paper, or as a document (Ctrl+P)")
            enabled: top.desk.deliverable
            colours: top.colours
            size: 15.5 * top.unit
            onPressed: top.paperAsked()
        }

        DeskButton {
            text: qsTr("Save")
            tip: qsTr("Keep it in the file (Ctrl+S)")
            enabled: top.desk.changed
            colours: top.colours
            size: 15.5 * top.unit
            onPressed: top.desk.save()
        }

        RehearseButtons {
            desk: top.desk
            colours: top.colours
            unit: top.unit
            spacing: parent.spacing
        }

        DeskButton {
            text: qsTr("Deliver  ▸")
            tip: qsTr("To the stage (F5)")
            enabled: top.desk.deliverable
            leading: true
            colours: top.colours
            size: 15.5 * top.unit
            onPressed: top.desk.deliver()
        }
    }
}
