import QtQuick
import Rostrum.ViewModels

// Whether the voice is recorded, and what becomes of it.
Column {
    id: choice

    required property VoiceViewModel voice
    required property Colours colours
    required property real unit

    spacing: Math.round(8 * unit)

    PanelHeading {
        text: qsTr("Your voice")
        colours: choice.colours
        unit: choice.unit
    }

    Flow {
        width: parent.width
        spacing: Math.round(6 * choice.unit)

        Chip {
            text: qsTr("Not recorded")
            tip: qsTr("Nothing is recorded from now on; what was recorded stays with its take")
            chosen: choice.voice.record_voice === "never"
            colours: choice.colours
            size: 13.5 * choice.unit
            onPressed: choice.voice.record("never")
        }

        Chip {
            text: qsTr("In rehearsals")
            tip: qsTr("Record your voice with each rehearsal, and hear it here afterwards (R on the stage)")
            chosen: choice.voice.record_voice === "rehearsals"
            colours: choice.colours
            size: 13.5 * choice.unit
            onPressed: choice.voice.record("rehearsals")
        }

        Chip {
            text: qsTr("In deliveries, too")
            tip: qsTr("Record whenever you speak with Rostrum: only where everybody in the room agrees")
            chosen: choice.voice.record_voice === "always"
            colours: choice.colours
            size: 13.5 * choice.unit
            onPressed: choice.voice.record("always")
        }
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: choice.voice.record_voice === "never" ? qsTr("No microphone is used.") : qsTr(
                                                          "Kept on this machine only, and deleted with its take.")
        color: choice.colours.quiet
        font.pixelSize: Math.round(13.5 * choice.unit)

        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
