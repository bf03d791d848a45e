import QtQuick

// How much of a list is in sight, and where; it can be dragged.
Rectangle {
    id: mark

    required property Flickable list
    required property Colours colours
    required property real unit

    readonly property real share: list.visibleArea.heightRatio

    y: list.y + list.height * list.visibleArea.yPosition
    width: Math.round(6 * unit)
    height: Math.max(Math.round(28 * unit), list.height * share)
    radius: width / 2
    visible: share < 0.999
    color: drag.active || pointer.hovered ? colours.quiet : colours.line

    HoverHandler {
        id: pointer

        margin: 4 * mark.unit
    }

    DragHandler {
        id: drag

        property real from: 0

        target: null
        margin: 4 * mark.unit
        onActiveChanged: from = mark.list.contentY
        onActiveTranslationChanged: {
            if (!active)
                return;
            const least = mark.list.originY - mark.list.topMargin;
            const most = Math.max(least, mark.list.originY + mark.list.contentHeight + mark.list.bottomMargin
                                  - mark.list.height);
            const aimed = from + activeTranslation.y / Math.max(mark.share, 0.001);
            mark.list.contentY = Math.max(least, Math.min(most, aimed));
        }
    }
}
