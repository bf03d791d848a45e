import QtQuick
import Rostrum.ViewModels

// The recorded voice: to be played, and the text that is being said.
Rectangle {
    id: bar

    required property TakesViewModel takes
    required property PlaybackViewModel playback
    required property Colours colours
    required property real unit

    readonly property real margin: Math.round(32 * unit)

    implicitHeight: Math.round(112 * unit)
    color: colours.panel

    Rectangle {
        width: parent.width
        height: 1
        color: bar.colours.line
    }

    DeskButton {
        id: play

        x: bar.margin
        y: Math.round(12 * bar.unit)
        width: Math.round(96 * bar.unit)
        text: bar.playback.playing ? qsTr("Pause") : qsTr("Play")
        tip: bar.playback.playing ? qsTr("Stop the recording here (P)") : qsTr(
                                        "Hear the recording from here (P); a click on a point plays from there")
        leading: true
        tipToTheLeft: false
        colours: bar.colours
        size: 14.5 * bar.unit
        onPressed: bar.playback.play_or_pause()
    }

    VoiceSlider {
        anchors.left: play.right
        anchors.leftMargin: Math.round(18 * bar.unit)
        anchors.right: place.left
        anchors.rightMargin: Math.round(16 * bar.unit)
        anchors.verticalCenter: play.verticalCenter
        height: play.height
        playback: bar.playback
        colours: bar.colours
        unit: bar.unit
    }

    Label {
        id: place

        anchors.right: remove.left
        anchors.rightMargin: Math.round(16 * bar.unit)
        anchors.verticalCenter: play.verticalCenter
        text: bar.playback.place
        color: bar.colours.text
        font.pixelSize: Math.round(15 * bar.unit)
        font.features: ({
                            "tnum": 1
                        })

        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Recording: %1").arg(text)
    }

    DeskButton {
        id: remove

        anchors.right: parent.right
        anchors.rightMargin: bar.margin
        anchors.verticalCenter: play.verticalCenter
        text: qsTr("Delete recording")
        tip: qsTr("%1 on this machine. The take stays; until you leave, Ctrl+Z puts it back").arg(bar.playback.size)
        colours: bar.colours
        size: 13.5 * bar.unit
        onPressed: bar.takes.remove_voice()
    }

    Label {
        x: bar.margin
        y: play.y + play.height + Math.round(8 * bar.unit)
        width: bar.width - 2 * bar.margin
        height: bar.height - y - Math.round(8 * bar.unit)
        wrapMode: Text.Wrap
        elide: Text.ElideRight
        maximumLineCount: 2
        text: bar.playback.said || qsTr("Your voice was recorded in this take.")
        color: bar.playback.said ? bar.colours.text : bar.colours.quiet
        font.pixelSize: Math.round(16 * bar.unit)

        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
