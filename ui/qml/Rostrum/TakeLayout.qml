import QtQuick

// Where the columns of the table of a take stand.
QtObject {
    id: places

    required property real whole
    required property real unit
    required property bool compared

    readonly property real figure: Math.round(62 * unit)
    readonly property real usualWidth: Math.round(108 * unit)
    readonly property real verdictWidth: Math.round(126 * unit)

    readonly property real verdict: whole - verdictWidth
    readonly property real usual: verdict - usualWidth - Math.round(14 * unit)
    readonly property real beside: usual - (compared ? figure : 0)
    readonly property real off: beside - figure
    readonly property real took: off - figure
    readonly property real planned: took - figure
    readonly property real barsWidth: Math.round(Math.max(80 * unit, Math.min(planned * 0.36, 260 * unit)))
    readonly property real bars: planned - barsWidth
    readonly property real nameWidth: bars - Math.round(12 * unit)
}
