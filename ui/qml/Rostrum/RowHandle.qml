pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The dot that tells how firm a point is, its number, and where a line is taken hold of to move it.
Item {
    id: handle

    required property OutlineViewModel outline
    required property int row_id
    required property bool section
    required property string number
    required property string priority
    required property bool goes
    required property Colours colours
    required property real unit

    readonly property alias dragging: drag.active
    readonly property bool must: priority === "must"
    readonly property bool may: priority === "may"

    signal dragged(real y)
    signal dropped
    signal chosen

    Rectangle {
        id: dot

        x: 0
        y: Math.round(22.5 * handle.unit - height / 2)
        width: Math.round((handle.must || handle.may ? 10 : 9) * handle.unit)
        height: width
        radius: width / 2
        visible: !handle.section
        color: handle.must ? handle.colours.accent : handle.may ? "transparent" : handle.colours.past
        border.width: handle.may ? Math.max(1, Math.round(1.4 * handle.unit)) : 0
        border.color: handle.goes ? handle.colours.said : handle.colours.quiet
    }

    // Of a section, six dots.
    Grid {
        y: Math.round(22.5 * handle.unit - height / 2)
        columns: 2
        spacing: Math.round(3 * handle.unit)
        visible: handle.section

        Repeater {
            model: 6

            Rectangle {
                width: Math.max(2, Math.round(3 * handle.unit))
                height: width
                radius: width / 2
                color: handle.colours.said
            }
        }
    }

    Label {
        anchors.right: parent.right
        anchors.rightMargin: Math.round(8 * handle.unit)
        height: Math.round(45 * handle.unit)
        visible: !handle.section
        text: handle.number
        color: handle.colours.quiet
        font.pixelSize: Math.round(13 * handle.unit)
        font.features: ({
                            "tnum": 1
                        })
    }

    HoverHandler {
        id: pointer

        cursorShape: drag.active ? Qt.ClosedHandCursor : Qt.OpenHandCursor
    }

    TapHandler {
        onTapped: handle.chosen()
    }

    DragHandler {
        id: drag

        target: null
        xAxis.enabled: false
        onActiveChanged: {
            if (!active)
                handle.dropped();
        }
        onCentroidChanged: {
            if (active)
                handle.dragged(handle.mapToItem(handle.parent, centroid.position).y);
        }
    }

    Tip {
        y: handle.height
        colours: handle.colours
        size: Math.round(13 * handle.unit)
        wanted: pointer.hovered && !drag.active
        text: {
            if (handle.section)
                return qsTr("Drag to move the section (Alt+↑, Alt+↓)");
            const keys = qsTr("Ctrl+1 must, Ctrl+2 should, Ctrl+3 may. Drag to move (Alt+↑, Alt+↓)");
            if (handle.must)
                return qsTr("Must be said, whatever happens. %1").arg(keys);
            return handle.may ? qsTr("May go first when time is short. %1").arg(keys) : qsTr(
                                    "Should be said, if there is time. %1").arg(keys);
        }
    }
}
