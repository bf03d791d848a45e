pragma ComponentBehavior: Bound

import QtQuick

// What stands in the columns of the table below.
Item {
    id: columns

    required property string beside
    required property Colours colours
    required property real unit

    implicitHeight: Math.round(40 * unit)

    TakeLayout {
        id: places

        whole: columns.width
        unit: columns.unit
        compared: columns.beside !== ""
    }

    Row {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(6 * columns.unit)
        x: places.bars
        visible: width < places.barsWidth + Math.round(10 * columns.unit)
        spacing: Math.round(6 * columns.unit)

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(16 * columns.unit)
            height: Math.round(5 * columns.unit)
            color: columns.colours.quiet
            opacity: 0.6
        }

        Label {
            text: qsTr("planned")
            color: columns.colours.quiet
            font.pixelSize: Math.round(13 * columns.unit)
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(16 * columns.unit)
            height: Math.round(9 * columns.unit)
            color: columns.colours.accent
        }

        Label {
            text: qsTr("took")
            color: columns.colours.quiet
            font.pixelSize: Math.round(13 * columns.unit)
        }
    }

    component Head: Label {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(6 * columns.unit)
        width: places.figure
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        color: columns.colours.quiet
        font.pixelSize: Math.round(13 * columns.unit)
    }

    Head {
        x: places.planned
        text: qsTr("planned")
    }

    Head {
        x: places.took
        text: qsTr("took")
    }

    Head {
        x: places.off
        text: qsTr("off")
    }

    Head {
        x: places.beside
        visible: columns.beside !== ""
        text: qsTr("beside")

        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Beside: %1").arg(columns.beside)
    }

    Head {
        x: places.usual
        width: places.usualWidth
        text: qsTr("all takes")
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: columns.colours.line
    }
}
