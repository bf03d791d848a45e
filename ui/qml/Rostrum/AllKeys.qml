import QtQuick
import Rostrum.ViewModels

// Every key on one page, beside the countdown, while the speech goes on behind it.
Rectangle {
    id: overlay

    required property Steering steering
    required property NavigatorViewModel navigator
    required property Colours colours
    required property real unit

    readonly property string jumpKeys: navigator.sections.filter(section => section.depth === 0).map(section
                                                                                                     => section.key).join(
                                           " ")
    readonly property real column: 468

    color: colours.surface

    Accessible.role: Accessible.Dialog
    Accessible.name: heading.text

    // What lies under the page is not to be moved by a click on it.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: overlay.steering.ask("all_keys")
        onWheel: wheel => wheel.accepted = true
    }

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: overlay.colours.line
    }

    Label {
        id: heading

        x: Math.round(56 * overlay.unit)
        y: Math.round(40 * overlay.unit)
        text: qsTr("All keys")
        color: overlay.colours.text
        font.pixelSize: Math.round(34 * overlay.unit)
        font.weight: Font.DemiBold
    }

    // Laid out for full HD and then made as small as the window asks, however long a language makes it.
    Row {
        id: groups

        readonly property real air: 40 * overlay.unit

        x: heading.x
        y: heading.y + heading.height + groups.air * 0.6
        spacing: 30
        transformOrigin: Item.TopLeft
        scale: Math.min(overlay.unit, (overlay.width - x - groups.air) / implicitWidth, (overlay.height - y
                                                                                         - groups.air) / implicitHeight)

        Column {
            width: overlay.column
            spacing: 30

            KeyGroup {
                width: parent.width
                title: qsTr("Speaking")
                entries: [["run_or_pause", qsTr("Run, pause")], ["faster", qsTr("Faster")], ["slower", qsTr("Slower")],
                    ["next_point", qsTr("Next point")], ["previous_point", qsTr("Previous point")], ["beginning", qsTr(
                                                                                                         "Beginning")],
                    ["end", qsTr("Last point")], ["escape", qsTr("Pause; close what is open")]]
                keys: overlay.steering.keys
                colours: overlay.colours
                unit: 1
            }

            KeyGroup {
                width: parent.width
                title: qsTr("Time")
                entries: [["start_clock", qsTr("Start the clock; again: it began 5 s earlier")], ["start_clock_later",
                                                                                                  qsTr("It began 5 s later")],
                    ["new_limit", qsTr("New limit")], ["fit", qsTr("Fit what is ahead to the time left")], ["closing", qsTr(
                                                                                                                "To the closing words")],
                    ["interruption", qsTr("Interruption")], ["interruption_counts", qsTr(
                                                                 "An interruption counts, or does not")],
                    ["countdown_size", qsTr("Countdown big or small")]]
                keys: overlay.steering.keys
                colours: overlay.colours
                unit: 1
            }
        }

        Column {
            width: overlay.column
            spacing: 30

            KeyGroup {
                width: parent.width
                title: qsTr("Going places")
                entries: [[overlay.jumpKeys, qsTr("To the section with that key; again: to its next part")], ["1 – 9",
                                                                                                              qsTr("To the section with that number")],
                    ["jump_back", qsTr("Back to where you were; take back a cut")], ["strike", qsTr(
                                                                                         "Strike this point")], ["undo",
                                                                                                                 qsTr("Undo the last cut")],
                    ["talking_points", qsTr("Talking points or scrolling")]]
                keys: overlay.steering.keys
                colours: overlay.colours
                unit: 1
            }

            KeyGroup {
                width: parent.width
                title: qsTr("Window")
                entries: [["full_screen", qsTr("Full screen")], ["navigator", qsTr("Show or hide the outline")],
                    ["blank", qsTr("Blank")], ["open", qsTr("Open other notes")], ["desk", qsTr("To the desk (F1 there: the guide)")],
                    ["check", qsTr("Check before the speech")], ["voice", qsTr("Record your voice, or not")],
                    ["all_keys", qsTr("This page")], ["leave", qsTr("Leave")]]

                keys: overlay.steering.keys
                colours: overlay.colours
                unit: 1
            }
        }

        KeyGroup {
            width: overlay.column
            title: qsTr("Text")
            entries: [["larger", qsTr("Larger")], ["smaller", qsTr("Smaller")], ["wider", qsTr("Wider column")],
                ["narrower", qsTr("Narrower column")], ["more_line_height", qsTr("Lines further apart")],
                ["less_line_height", qsTr("Lines closer together")], ["reading_line_up", qsTr("Reading line higher")],
                ["reading_line_down", qsTr("Reading line lower")], ["motion", qsTr("Flowing or steady motion")],
                ["theme", qsTr("Dark, light, high contrast")], ["mirror", qsTr("Mirror: sideways, upside down, both")],
                ["mirror_sideways", qsTr("Mirror sideways")], ["mirror_upside_down", qsTr("Mirror upside down")]]
            keys: overlay.steering.keys
            colours: overlay.colours
            unit: 1
        }
    }
}
