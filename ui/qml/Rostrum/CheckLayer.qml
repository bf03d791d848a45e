pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The page before the speech lies over everything while it is open, and has the keys.
Loader {
    id: layer

    required property CheckViewModel check
    required property Colours colours
    required property real unit

    signal gone

    active: check.open
    onActiveChanged: active ? forceActiveFocus() : gone()

    // F5 comes from a clicker here, and not from who wants to go to the stage.
    Keys.onShortcutOverride: event => event.accepted = true
    Keys.onPressed: event => event.accepted = layer.check.press(event.key)

    sourceComponent: CheckPage {
        check: layer.check
        colours: layer.colours
        unit: layer.unit
    }
}
