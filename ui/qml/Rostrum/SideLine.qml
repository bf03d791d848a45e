import QtQuick

// A quiet line under the countdown.
Label {
    required property real unit

    width: parent ? parent.width : 0
    rightPadding: 12 * unit
    horizontalAlignment: Text.AlignRight
    wrapMode: Text.Wrap
    font.pixelSize: Math.round(18.5 * unit)
    font.features: ({
                        "tnum": 1
                    })
}
