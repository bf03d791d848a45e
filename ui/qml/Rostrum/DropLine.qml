import QtQuick
import Rostrum.ViewModels

// Where the line that is dragged would come to stand, and a copy of it at the pointer; near an edge the outline comes to meet it.
Rectangle {
    id: line

    required property OutlineViewModel outline
    required property ListView list
    required property int index
    required property Colours colours
    required property real unit

    property real pointerY: 0
    property alias carried: copy.text

    x: Math.round(24 * unit)
    width: list.width - 2 * x
    height: Math.max(2, Math.round(3 * unit))
    radius: height / 2
    color: colours.accent
    visible: index >= 0

    // Index of the row before which it would come to stand: the nearest place to the pointer that there is for it.
    function aim(row, contentY) {
        pointerY = contentY - list.contentY;
        const over = list.indexAt(list.width / 2, contentY);
        const item = over < 0 ? null : list.itemAtIndex(over);
        const aimed = !item ? (contentY <= 0 ? 0 : list.count) : contentY > item.y + item.height / 2 ? over + 1 : over;
        const landing = outline.landing(row, aimed);
        const next = list.itemAtIndex(landing);
        const last = list.itemAtIndex(landing - 1);
        const outOfSight = landing < aimed ? list.contentY : list.contentY + list.height;
        line.y = (next ? next.y : last ? last.y + last.height : outOfSight) - list.contentY - height / 2;
        return landing;
    }

    Carried {
        id: copy

        text: ""
        y: line.pointerY - line.y - height / 2
        colours: line.colours
        unit: line.unit
    }

    Timer {
        interval: 16
        repeat: true
        running: line.visible && (line.pointerY < 40 * line.unit || line.pointerY > line.list.height - 40 * line.unit)
        onTriggered: {
            const by = (line.pointerY < 40 * line.unit ? -9 : 9) * line.unit;
            const least = line.list.originY - line.list.topMargin;
            const most = Math.max(least, line.list.originY + line.list.contentHeight + line.list.bottomMargin
                                  - line.list.height);
            line.list.contentY = Math.max(least, Math.min(most, line.list.contentY + by));
        }
    }
}
