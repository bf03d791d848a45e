import QtQuick

// What a control does, and its key, after the pointer has rested on it.
Item {
    id: tip

    required property Colours colours
    required property string text
    property bool wanted: false
    property real size: 14
    property Item writingIn: null

    visible: false
    z: 10
    onWantedChanged: wanted ? rest.restart() : dismiss()

    function dismiss() {
        rest.stop();
        visible = false;
    }

    Timer {
        id: rest

        interval: 700
        onTriggered: {
            tip.writingIn = tip.Window.activeFocusItem;
            tip.visible = tip.wanted && tip.text !== "";
        }
    }

    // Over everything else, and within the window; not over what a key has opened meanwhile.
    Rectangle {
        id: bubble

        readonly property Item surface: tip.Window.contentItem
        readonly property point place: tip.visible && surface ? tip.mapToItem(surface, 0, 0) : Qt.point(0, 0)
        readonly property real edge: Math.round(tip.size * 0.4)

        parent: surface ?? tip
        visible: tip.visible && tip.Window.activeFocusItem === tip.writingIn
        z: 100
        x: surface ? Math.max(edge, Math.min(place.x, surface.width - width - edge)) : 0
        y: surface ? Math.max(edge, Math.min(place.y, surface.height - height - edge)) : 0
        width: words.width
        height: words.height
        radius: 4
        color: tip.colours.raised
        border.color: tip.colours.line

        Label {
            id: words

            padding: tip.size * 0.6
            text: tip.text
            color: tip.colours.text
            font.pixelSize: tip.size
        }
    }
}
