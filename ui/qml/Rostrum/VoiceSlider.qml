import QtQuick
import Rostrum.ViewModels

// Where the recording is; a click or a drag goes elsewhere in it.
Item {
    id: slider

    required property PlaybackViewModel playback
    required property Colours colours
    required property real unit

    activeFocusOnTab: true

    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Place in the recording: %1").arg(slider.playback.place)
    Accessible.description: hint.text
    Accessible.onIncreaseAction: slider.playback.skip(1)
    Accessible.onDecreaseAction: slider.playback.skip(-1)

    Rectangle {
        id: whole

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Math.round(8 * slider.unit)
        radius: height / 2
        color: slider.colours.line
        border.width: slider.activeFocus ? 2 : 0
        border.color: slider.colours.accent

        Rectangle {
            width: Math.round(parent.width * slider.playback.share)
            height: parent.height
            radius: parent.radius
            color: slider.colours.contrast ? slider.colours.accent : slider.colours.soft
        }
    }

    Rectangle {
        x: Math.round(slider.width * slider.playback.share - width / 2)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(16 * slider.unit)
        height: width
        radius: width / 2
        color: slider.colours.accent
    }

    HoverHandler {
        id: pointer

        cursorShape: Qt.PointingHandCursor
    }

    MouseArea {
        anchors.fill: parent
        onPressed: mouse => slider.playback.go_to(mouse.x / width)
        onPositionChanged: mouse => slider.playback.go_to(mouse.x / width)
    }

    Tip {
        id: hint

        y: Math.round(slider.height)
        colours: slider.colours
        size: Math.round(13 * slider.unit)
        wanted: pointer.hovered
        text: qsTr("A click goes there; ← and → go five seconds back and on")
    }
}
