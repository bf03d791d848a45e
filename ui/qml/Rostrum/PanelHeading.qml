import QtQuick

// What a part of the plan panel is about.
Label {
    required property Colours colours
    required property real unit

    color: colours.quiet
    font.pixelSize: Math.round(15 * unit)
    font.weight: Font.DemiBold
}
