import QtQuick

// What a line costs in time, or that it gives way.
Label {
    required property bool section
    required property string form
    required property string seconds
    required property Colours colours
    required property real unit

    width: Math.max(implicitWidth, Math.round(58 * unit))
    height: Math.round((section ? 29 : 23) * unit)
    horizontalAlignment: Text.AlignRight
    text: form === "left out" ? qsTr("skipped") : form === "short" ? qsTr("short %1").arg(seconds) : seconds
    color: section ? colours.text : colours.quiet
    font.pixelSize: Math.round((section ? 15.5 : 15) * unit)
    font.weight: section ? Font.DemiBold : Font.Normal
    font.features: ({
                        "tnum": 1
                    })
}
