pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What the speech costs in time, and what that means for the slot.
Rectangle {
    id: panel

    required property PlanPanelViewModel plan
    required property Colours colours
    required property real unit

    color: colours.panel

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Plan")

    Rectangle {
        width: 1
        height: parent.height
        color: panel.colours.line
    }

    Flickable {
        id: area

        anchors.fill: parent
        anchors.leftMargin: Math.round(28 * panel.unit)
        anchors.rightMargin: Math.round(28 * panel.unit)
        contentHeight: column.height + Math.round(56 * panel.unit)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: column

            y: Math.round(28 * panel.unit)
            width: parent.width
            spacing: Math.round(26 * panel.unit)

            SlotChoice {
                width: parent.width
                plan: panel.plan
                colours: panel.colours
                unit: panel.unit
            }

            PaceChoice {
                width: parent.width
                plan: panel.plan
                colours: panel.colours
                unit: panel.unit
            }

            FitCard {
                width: parent.width
                plan: panel.plan
                colours: panel.colours
                unit: panel.unit
            }

            WhereTimeGoes {
                width: parent.width
                plan: panel.plan
                colours: panel.colours
                unit: panel.unit
            }

            OtherLimits {
                width: parent.width
                plan: panel.plan
                colours: panel.colours
                unit: panel.unit
            }
        }
    }

    ScrollMark {
        anchors.right: parent.right
        anchors.rightMargin: Math.round(4 * panel.unit)
        list: area
        colours: panel.colours
        unit: panel.unit
    }
}
