pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// A document lies over the desk while it is read and looked through, and has the keys.
Loader {
    id: layer

    required property DeskViewModel desk
    required property ImportViewModel imported
    required property Messages messages
    required property Colours colours
    required property real unit

    signal gone

    active: imported.stage !== "closed"
    onActiveChanged: active ? forceActiveFocus() : gone()
    onLoaded: forceActiveFocus()

    // The keys of the desk rest; those of the page are its own.
    Keys.onShortcutOverride: event => event.accepted = true

    Shortcut {
        sequence: "Ctrl+I"
        enabled: !layer.active
        onActivated: layer.desk.ask_for_document()
    }

    Shortcut {
        sequence: "Ctrl+Shift+V"
        enabled: !layer.active
        onActivated: layer.imported.paste()
    }

    sourceComponent: imported.stage === "read" ? page : waiting

    Component {
        id: page

        ImportPage {
            imported: layer.imported
            messages: layer.messages
            colours: layer.colours
            unit: layer.unit
        }
    }

    Component {
        id: waiting

        ImportWaiting {
            desk: layer.desk
            imported: layer.imported
            colours: layer.colours
            unit: layer.unit
        }
    }
}
