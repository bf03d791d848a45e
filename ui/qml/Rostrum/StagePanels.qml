pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// At most one panel over the text, as tall as what it says: the line that is being read and the next two stay free.
Item {
    id: panels

    required property LandingViewModel landing
    required property InterruptionViewModel interruption
    required property var keys
    required property Colours colours
    required property real unit
    required property real reading
    required property real line
    required property bool speaksFreely

    // A narrow column asks for smaller choices rather than for more rows of them.
    readonly property real size: Math.min(unit, width / 860)

    // A new point begins more than a line below the last one, so two more lines may need the room of three.
    readonly property real above: reading - 1.1 * line
    readonly property real below: height - reading - 3.6 * line
    readonly property bool onTop: !speaksFreely && above > 1.3 * below
    readonly property real free: speaksFreely ? 0.45 * height : onTop ? above : below

    // What somebody who speaks freely reads ends where the panel begins.
    readonly property real taken: panel.active ? panel.height : 0

    Loader {
        id: panel

        readonly property Panel shown: item as Panel

        y: panels.onTop ? Math.round(12 * panels.unit) : parent.height - height
        width: parent.width
        height: shown ? Math.max(shown.least, Math.min(shown.implicitHeight, panels.free - Math.round(12
                                                                                                      * panels.unit))) :
                        0
        active: panels.landing.panel !== "" || panels.interruption.open
        sourceComponent: panels.landing.panel === "fit" ? fit : panels.landing.panel === "limit" ? limit : interrupted
    }

    Component {
        id: fit

        FitPanel {
            landing: panels.landing
            colours: panels.colours
            unit: panels.size
        }
    }

    Component {
        id: limit

        LimitPanel {
            landing: panels.landing
            colours: panels.colours
            unit: panels.size
        }
    }

    Component {
        id: interrupted

        InterruptionPanel {
            interruption: panels.interruption
            floorKey: panels.keys["interruption"] ?? ""
            countsKey: panels.keys["interruption_counts"] ?? ""
            colours: panels.colours
            unit: panels.size
        }
    }
}
