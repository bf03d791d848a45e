pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The way from take to take: finish against the limit, and pace; as two pictures, or as a table.
FocusScope {
    id: curves

    required property TakeCurveViewModel curve
    required property Colours colours
    required property real unit

    property bool asTable: false
    readonly property bool several: curve.count > 1
    readonly property real gap: Math.round(24 * unit)

    implicitHeight: head.height + Math.round(8 * unit) + (several ? asTable ? table.height : pictures.height : 0)

    Item {
        id: head

        width: parent.width
        height: Math.round(38 * curves.unit)

        PanelHeading {
            id: heading

            anchors.bottom: parent.bottom
            text: curves.several ? qsTr("From take to take") : qsTr(
                                       "From the second take on, this shows whether you come nearer to your limit.")
            colours: curves.colours
            unit: curves.unit
        }

        Label {
            anchors.left: heading.right
            anchors.leftMargin: Math.round(14 * curves.unit)
            anchors.right: choice.left
            anchors.rightMargin: Math.round(14 * curves.unit)
            anchors.baseline: heading.baseline
            elide: Text.ElideRight
            visible: curves.several && !curves.asTable
            text: qsTr("dashed: the limit; ▲ over it; band: the last five takes; ○ excluded")
            color: curves.colours.quiet
            font.pixelSize: Math.round(13 * curves.unit)
        }

        Chip {
            id: choice

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: curves.several
            text: curves.asTable ? qsTr("As pictures") : qsTr("As a table")
            tip: curves.asTable ? qsTr("Finish and pace as curves") : qsTr("Each take in a line, with its figures")
            colours: curves.colours
            size: 12.5 * curves.unit
            onPressed: curves.asTable = !curves.asTable
        }
    }

    Row {
        id: pictures

        anchors.top: head.bottom
        anchors.topMargin: Math.round(8 * curves.unit)
        width: parent.width
        height: Math.round(164 * curves.unit)
        spacing: curves.gap
        visible: curves.several && !curves.asTable

        TakePicture {
            width: curves.curve.pace.there ? Math.round((parent.width - curves.gap) / 2) : parent.width
            height: parent.height
            title: qsTr("Finish")
            picture: curves.curve.finish
            curve: curves.curve
            colours: curves.colours
            unit: curves.unit
        }

        TakePicture {
            width: Math.round((parent.width - curves.gap) / 2)
            height: parent.height
            visible: curves.curve.pace.there === true
            title: qsTr("Pace")
            picture: curves.curve.pace
            curve: curves.curve
            colours: curves.colours
            unit: curves.unit
        }
    }

    TakeTable {
        id: table

        anchors.top: head.bottom
        anchors.topMargin: Math.round(8 * curves.unit)
        width: parent.width
        visible: curves.several && curves.asTable
        curve: curves.curve
        colours: curves.colours
        unit: curves.unit
    }
}
