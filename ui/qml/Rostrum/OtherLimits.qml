pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What the same notes would come to within the other usual limits.
Column {
    id: others

    required property PlanPanelViewModel plan
    required property Colours colours
    required property real unit

    spacing: Math.round(9 * unit)
    visible: plan.others.length > 0

    PanelHeading {
        bottomPadding: Math.round(4 * others.unit)
        text: qsTr("In other slots")
        colours: others.colours
        unit: others.unit
    }

    Repeater {
        model: others.plan.others

        Item {
            id: other

            required property var modelData

            width: others.width
            height: told.height + Math.round(2 * others.unit)

            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.limit + ": " + modelData.text

            Label {
                width: Math.round(52 * others.unit)
                text: other.modelData.limit
                color: others.colours.text
                font.pixelSize: Math.round(15 * others.unit)
                font.features: ({
                                    "tnum": 1
                                })
            }

            Label {
                id: told

                x: Math.round(62 * others.unit)
                width: parent.width - x
                wrapMode: Text.Wrap
                text: other.modelData.text
                color: other.modelData.fits ? others.colours.quiet : others.colours.red
                font.pixelSize: Math.round(15 * others.unit)
                font.features: ({
                                    "tnum": 1
                                })
            }
        }
    }
}
