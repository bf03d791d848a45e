pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The pages that lie over the stage while they are open; the countdown stays free beside the keys.
Item {
    id: pages

    required property Steering steering
    required property NavigatorViewModel navigator
    required property CheckViewModel check
    required property Colours colours
    required property real unit
    required property real gutter

    Loader {
        width: parent.width - pages.gutter - Math.round(24 * pages.unit)
        height: parent.height
        active: pages.steering.all_keys
        sourceComponent: AllKeys {
            steering: pages.steering
            navigator: pages.navigator
            colours: pages.colours
            unit: pages.unit
        }
    }

    Loader {
        anchors.fill: parent
        active: pages.check.open
        sourceComponent: CheckPage {
            check: pages.check
            colours: pages.colours
            unit: pages.unit
        }
    }
}
