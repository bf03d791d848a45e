import QtQuick
import Rostrum.ViewModels

// The keys that change the outline, wherever the keyboard is.
Item {
    id: keys

    required property OutlineViewModel outline

    Shortcut {
        sequences: [StandardKey.Undo]
        onActivated: keys.outline.undo()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]
        onActivated: keys.outline.redo()
    }

    Shortcut {
        sequence: "Ctrl+1"
        onActivated: keys.outline.prioritise("must")
    }

    Shortcut {
        sequence: "Ctrl+2"
        onActivated: keys.outline.prioritise("should")
    }

    Shortcut {
        sequence: "Ctrl+3"
        onActivated: keys.outline.prioritise("may")
    }

    Shortcut {
        sequence: "Alt+Up"
        onActivated: keys.outline.move(-1)
    }

    Shortcut {
        sequence: "Alt+Down"
        onActivated: keys.outline.move(1)
    }

    Shortcut {
        sequence: "Alt+Right"
        onActivated: keys.outline.move_in()
    }

    Shortcut {
        sequence: "Alt+Left"
        onActivated: keys.outline.move_out()
    }

    Shortcut {
        sequence: "Ctrl+Shift+Return"
        onActivated: keys.outline.add_section()
    }

    Shortcut {
        sequence: "Ctrl+D"
        onActivated: keys.outline.duplicate()
    }
}
