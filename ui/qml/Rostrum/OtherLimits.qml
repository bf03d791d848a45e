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

        Rectangle {
            id: other

            required property var modelData

            width: others.width
            height: told.height + Math.round(2 * others.unit)

            radius: Math.round(5 * others.unit)
            color: pointer.hovered ? others.colours.raised : "transparent"
            border.width: activeFocus ? 2 : 0
            border.color: others.colours.accent
            activeFocusOnTab: true

            Accessible.role: Accessible.Button
            Accessible.name: modelData.limit + ": " + modelData.text
            Accessible.description: hint.text
            Accessible.onPressAction: other.take()

            Keys.onReturnPressed: other.take()
            Keys.onEnterPressed: other.take()
            Keys.onSpacePressed: other.take()

            function take() {
                hint.dismiss();
                others.plan.set_limit(modelData.limit);
            }

            HoverHandler {
                id: pointer
            }

            TapHandler {
                onTapped: other.take()
            }

            Tip {
                id: hint

                y: other.height
                colours: others.colours
                size: Math.round(13 * others.unit)
                wanted: pointer.hovered
                text: qsTr("Take this slot (Tab, Enter)")
            }

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
