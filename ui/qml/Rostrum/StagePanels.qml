pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// Below the line that is being read: at most one panel, as tall as what it says.
Item {
    id: panels

    required property LandingViewModel landing
    required property InterruptionViewModel interruption
    required property var keys
    required property Colours colours
    required property real unit

    // A narrow column asks for smaller choices rather than for more rows of them.
    readonly property real size: Math.min(unit, width / 860)

    Loader {
        anchors.bottom: parent.bottom
        width: parent.width
        height: panels.landing.panel === "fit" ? parent.height : Math.min(parent.height, Math.round(300 * panels.size))
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
