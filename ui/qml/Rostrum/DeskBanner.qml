pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What has happened to the file, and the ways on: never over the text, never in the way of writing.
Rectangle {
    id: banner

    required property DeskViewModel desk
    required property Colours colours
    required property real unit

    readonly property bool shown: desk.notice !== ""

    height: shown ? inside.height + Math.round(22 * unit) : 0
    visible: shown
    color: desk.notice_grave ? Qt.tint(colours.panel, Qt.alpha(colours.amber, 0.16)) : colours.raised

    Accessible.role: Accessible.AlertMessage
    Accessible.name: desk.notice

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: banner.colours.line
    }

    Column {
        id: inside

        x: Math.round(24 * banner.unit)
        y: Math.round(11 * banner.unit)
        width: parent.width - 2 * x
        spacing: Math.round(10 * banner.unit)

        Item {
            width: parent.width
            height: Math.max(words.height, ways.height)

            Label {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: ways.x - Math.round(20 * banner.unit)
                wrapMode: Text.Wrap
                text: banner.desk.notice
                color: banner.colours.text
                font.pixelSize: Math.round(15 * banner.unit)
            }

            Row {
                id: ways

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Math.round(8 * banner.unit)

                Repeater {
                    model: banner.desk.ways

                    DeskButton {
                        required property var modelData

                        text: modelData.text
                        tip: modelData.tip
                        colours: banner.colours
                        size: 14 * banner.unit
                        onPressed: banner.desk.choose(modelData.way)
                    }
                }
            }
        }

        Loader {
            width: parent.width
            active: banner.desk.differences.length > 0
            visible: active
            sourceComponent: BothVersions {
                desk: banner.desk
                colours: banner.colours
                unit: banner.unit
            }
        }
    }
}
