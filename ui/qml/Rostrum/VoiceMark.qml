import QtQuick
import Rostrum.ViewModels

// Whether the voice is recorded, told all the time; a click turns it on or off.
Item {
    id: mark

    required property VoiceViewModel voice
    required property string keyName
    required property Colours colours
    required property real unit

    readonly property bool recorded: voice.state === "recorded"

    implicitHeight: Math.round(24 * unit)
    visible: voice.state !== ""

    Accessible.role: Accessible.Button
    Accessible.name: words.text
    Accessible.description: hint.text
    Accessible.onPressAction: mark.voice.turn()

    Rectangle {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(11 * mark.unit)
        height: width
        radius: width / 2
        visible: mark.recorded
        color: mark.colours.accent
    }

    Label {
        id: words

        x: mark.recorded ? sign.width + Math.round(8 * mark.unit) : 0
        anchors.verticalCenter: parent.verticalCenter
        text: mark.recorded ? qsTr("Voice is recorded") : mark.voice.state === "ahead" ? qsTr("Voice will be recorded") :
                                                                                         mark.voice.state === "resting"
                                                                                         ? qsTr("Voice not heard now") :
                                                                                           qsTr("Voice not recorded")
        color: mark.recorded ? mark.colours.accent : mark.colours.quiet
        font.pixelSize: Math.round(16 * mark.unit)
        font.weight: mark.recorded ? Font.DemiBold : Font.Normal
    }

    HoverHandler {
        id: pointer
    }

    Tap {
        onTapped: {
            hint.dismiss();
            mark.voice.turn();
        }
    }

    Tip {
        id: hint

        y: Math.round(mark.height * 1.1)
        colours: mark.colours
        size: Math.round(15 * mark.unit)
        wanted: pointer.hovered
        text: (mark.voice.state === "off" ? qsTr("Record your voice with each rehearsal, on this machine only") : qsTr(
                                                "Record your voice no more")) + (mark.keyName ? " (" + mark.keyName
                                                                                                + ")" : "")
    }
}
