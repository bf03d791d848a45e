import QtQuick
import Rostrum.ViewModels

// The keys of the page of takes; where somebody writes, letters and arrows are theirs.
Item {
    id: keys

    required property TakesViewModel takes
    required property PlaybackViewModel playback

    signal exportAsked

    Shortcut {
        sequences: ["Esc", "Ctrl+Q"]
        onActivated: keys.takes.back()
    }

    Shortcut {
        sequence: "F6"
        onActivated: keys.takes.again()
    }

    Shortcut {
        sequences: [StandardKey.Undo]
        onActivated: keys.takes.put_back()
    }

    Shortcut {
        sequences: [StandardKey.Save]
        onActivated: keys.exportAsked()
    }

    Shortcut {
        sequence: "P"
        enabled: keys.playback.there
        onActivated: keys.playback.play_or_pause()
    }

    Shortcut {
        sequence: "Left"
        enabled: keys.playback.there
        onActivated: keys.playback.skip(-1)
    }

    Shortcut {
        sequence: "Right"
        enabled: keys.playback.there
        onActivated: keys.playback.skip(1)
    }
}
