pragma ComponentBehavior: Bound

import QtQuick

// Two bars, one above the other: what was planned, and what it took; what is over the plan is cut into stripes.
Item {
    id: bars

    required property real planned
    required property real took
    required property Colours colours
    required property real unit

    readonly property real thin: Math.max(3, Math.round(5 * unit))
    readonly property real thick: Math.max(5, Math.round(9 * unit))
    readonly property real above: Math.round((height - thin - thick - 2) / 2)
    readonly property real within: Math.min(planned, took)

    Rectangle {
        y: bars.above
        width: Math.round(bars.width * bars.planned)
        height: bars.thin
        color: bars.colours.quiet
        opacity: 0.6
    }

    Rectangle {
        y: bars.above + bars.thin + 2
        width: Math.round(bars.width * bars.within)
        height: bars.thick
        color: bars.colours.accent
    }

    Row {
        id: over
        readonly property real stripe: Math.max(3, Math.round(4 * bars.unit))

        x: Math.round(bars.width * bars.within) + 1
        y: bars.above + bars.thin + 2
        spacing: Math.max(1, Math.round(1.5 * bars.unit))

        Repeater {
            model: Math.max(0, Math.round(bars.width * (bars.took - bars.within) / (over.stripe + over.spacing)))

            Rectangle {
                width: over.stripe
                height: bars.thick
                color: bars.colours.amber
            }
        }
    }
}
