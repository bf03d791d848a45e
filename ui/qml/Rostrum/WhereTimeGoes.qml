pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// A bar for each outermost section: its share of the time.
Column {
    id: picture

    required property PlanPanelViewModel plan
    required property Colours colours
    required property real unit

    readonly property var parts: plan.parts

    spacing: Math.round(9 * unit)
    visible: parts.length > 0

    PanelHeading {
        bottomPadding: Math.round(4 * picture.unit)
        text: qsTr("Where the time goes")
        colours: picture.colours
        unit: picture.unit
    }

    Repeater {
        model: picture.parts

        Item {
            id: part

            required property var modelData

            width: picture.width
            height: Math.round(26 * picture.unit)

            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(modelData.name).arg(modelData.time)

            Label {
                width: Math.round(112 * picture.unit)
                height: parent.height
                elide: Text.ElideRight
                text: part.modelData.name
                color: picture.colours.text
                font.pixelSize: Math.round(15 * picture.unit)
            }

            Rectangle {
                readonly property real most: parent.width - x - Math.round(56 * picture.unit)

                x: Math.round(122 * picture.unit)
                y: Math.round((parent.height - height) / 2)
                width: Math.max(Math.round(3 * picture.unit), part.modelData.share * most)
                height: Math.round(12 * picture.unit)
                radius: Math.round(3 * picture.unit)
                color: picture.colours.soft
            }

            Label {
                anchors.right: parent.right
                height: parent.height
                text: part.modelData.time
                color: picture.colours.quiet
                font.pixelSize: Math.round(15 * picture.unit)
                font.features: ({
                                    "tnum": 1
                                })
            }
        }
    }
}
