pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The time the chair grants: the usual ones, and any other.
Column {
    id: slots

    required property PlanPanelViewModel plan
    required property Colours colours
    required property real unit

    spacing: Math.round(12 * unit)

    PanelHeading {
        text: qsTr("Your slot")
        colours: slots.colours
        unit: slots.unit
    }

    Grid {
        id: grid

        readonly property real cell: Math.floor((slots.width - 5 * spacing) / 6)

        width: parent.width
        columns: 6
        spacing: Math.round(6 * slots.unit)

        Repeater {
            model: slots.plan.usual_limits

            Chip {
                required property string modelData

                width: grid.cell
                implicitHeight: Math.round(38 * slots.unit)
                size: 14 * slots.unit
                text: modelData
                tip: qsTr("You are given %1").arg(modelData)
                chosen: slots.plan.limit === modelData
                colours: slots.colours
                onPressed: slots.plan.set_limit(modelData)
            }
        }

        Chip {
            width: grid.cell
            implicitHeight: Math.round(38 * slots.unit)
            size: 14 * slots.unit
            text: slots.plan.unusual ? slots.plan.limit : "…"
            tip: qsTr("Another time, or none")
            chosen: slots.plan.unusual
            colours: slots.colours
            onPressed: other.opened = !other.opened
        }
    }

    LineField {
        id: other

        property bool opened: false
        property bool judged: false

        width: parent.width
        visible: opened
        onVisibleChanged: {
            if (visible) {
                paper.forceActiveFocus();
                paper.selectAll();
            }
        }
        label: qsTr("Other")
        tip: qsTr("7:00, 90 s or 2 min; empty for no limit")
        entry: slots.plan.limit
        colours: slots.colours
        unit: slots.unit
        onEntered: text => {
            judged = false;
            slots.plan.set_limit(text);
        }
        onConfirmed: {
            judged = slots.plan.limit_problem !== "";
            opened = judged;
        }
        onGone: {
            judged = false;
            opened = false;
            slots.plan.set_limit(slots.plan.limit);
            paper.text = slots.plan.limit;
        }
    }

    Label {
        width: parent.width
        visible: other.judged && text !== ""
        wrapMode: Text.Wrap
        text: slots.plan.limit_problem
        color: slots.colours.amber
        font.pixelSize: Math.round(13.5 * slots.unit)
    }
}
