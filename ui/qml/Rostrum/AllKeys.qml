import QtQuick
import Rostrum.ViewModels

// Every key on one page, over the running stage.
Rectangle {
    id: overlay

    required property Steering steering
    required property Colours colours
    required property real unit

    readonly property var groups: [[qsTr("Speaking"), [["run_or_pause", qsTr("Run, pause")], ["faster", qsTr("Faster")], ["slower", qsTr("Slower")], ["next_point", qsTr("Next point")], ["previous_point", qsTr("Previous point")], ["beginning", qsTr("Beginning")], ["end", qsTr("Last point")], ["jump_back", qsTr("Back to where you were")], ["escape", qsTr("Pause; close what is open")]]], [qsTr("Time"), [["start_clock", qsTr("Start the clock; it began 5 s earlier")], ["start_clock_later", qsTr("It began 5 s later")], ["countdown_size", qsTr("Countdown big or small")]]], [qsTr("Window"), [["full_screen", qsTr("Full screen")], ["navigator", qsTr("Show or hide the outline")], ["blank", qsTr("Blank")], ["open", qsTr("Open other notes")], ["all_keys", qsTr("This page")], ["leave", qsTr("Leave")]]], [qsTr("Text"), [["larger", qsTr("Larger")], ["smaller", qsTr("Smaller")], ["wider", qsTr("Wider column")], ["narrower", qsTr("Narrower column")], ["more_line_height", qsTr("Lines further apart")], ["less_line_height", qsTr("Lines closer")], ["reading_line_up", qsTr("Reading line higher")], ["reading_line_down", qsTr("Reading line lower")], ["motion", qsTr("Flowing or steady motion")], ["theme", qsTr("Dark, light, high contrast")], ["mirror", qsTr("Mirror: next way")], ["mirror_sideways", qsTr("Mirror sideways")], ["mirror_upside_down", qsTr("Mirror upside down")]]]]

    color: colours.surface
    opacity: 0.97

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("All keys")

    TapHandler {
        onTapped: overlay.steering.ask("all_keys")
    }

    Label {
        id: heading

        x: Math.round(70 * overlay.unit)
        y: Math.round(44 * overlay.unit)
        text: qsTr("All keys")
        color: overlay.colours.text
        font.pixelSize: Math.round(34 * overlay.unit)
        font.weight: Font.DemiBold
    }

    Label {
        anchors.right: parent.right
        anchors.rightMargin: heading.x
        anchors.baseline: heading.baseline
        text: qsTr("C, D, S … or 1–9 go to a section; S again goes to its next part")
        color: overlay.colours.quiet
        font.pixelSize: Math.round(20 * overlay.unit)
    }

    Flow {
        anchors.fill: parent
        anchors.topMargin: Math.round(116 * overlay.unit)
        anchors.leftMargin: heading.x
        anchors.rightMargin: heading.x
        anchors.bottomMargin: Math.round(20 * overlay.unit)
        flow: Flow.TopToBottom
        spacing: Math.round(26 * overlay.unit)

        Repeater {
            model: overlay.groups

            Column {
                id: group

                required property var modelData

                width: Math.round((overlay.width - 2 * heading.x - 52 * overlay.unit) / 3)
                spacing: Math.round(7 * overlay.unit)

                Label {
                    text: group.modelData[0]
                    color: overlay.colours.accent
                    font.pixelSize: Math.round(22 * overlay.unit)
                    font.weight: Font.DemiBold
                    bottomPadding: Math.round(4 * overlay.unit)
                }

                Repeater {
                    model: group.modelData[1]

                    Item {
                        id: entry

                        required property var modelData

                        width: group.width
                        height: Math.max(keys.implicitHeight, what.implicitHeight)

                        Label {
                            id: keys

                            width: parent.width * 0.4
                            text: overlay.steering.keys[entry.modelData[0]] ?? ""
                            color: overlay.colours.text
                            font.pixelSize: Math.round(20 * overlay.unit)
                            font.weight: Font.DemiBold
                            wrapMode: Text.Wrap
                        }

                        Label {
                            id: what

                            x: parent.width * 0.42
                            width: parent.width * 0.58
                            text: entry.modelData[1]
                            color: overlay.colours.coming
                            font.pixelSize: Math.round(20 * overlay.unit)
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }
    }
}
