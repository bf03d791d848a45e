import QtQuick
import Rostrum.ViewModels

// Black, with one faint line that tells how the text comes back.
Rectangle {
    id: blank

    required property Steering steering
    required property real unit

    color: "black"

    MouseArea {
        anchors.fill: parent
        onWheel: wheel => wheel.accepted = true
    }

    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(30 * blank.unit)
        text: qsTr("%1 shows the text again").arg(blank.steering.keys["blank"] ?? "")
        color: "#4d4d4d"
        font.pixelSize: Math.round(20 * blank.unit)
    }
}
