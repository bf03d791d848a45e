import QtQuick
import Rostrum.ViewModels

// What is told all the time: that this is a rehearsal, and whether the voice is recorded.
Item {
    id: marks

    required property RehearsalViewModel rehearsal
    required property VoiceViewModel voice
    required property var keys
    required property Colours colours
    required property real unit
    required property real gutter

    RehearsalMark {
        anchors.fill: parent
        rehearsal: marks.rehearsal
        colours: marks.colours
        unit: marks.unit
        gutter: marks.gutter
    }

    VoiceMark {
        anchors.right: parent.right
        anchors.rightMargin: Math.round(36 * marks.unit)
        y: Math.round(8 * marks.unit)
        width: marks.gutter - Math.round(30 * marks.unit)
        voice: marks.voice
        keyName: marks.keys["voice"] ?? ""
        colours: marks.colours
        unit: marks.unit
    }
}
