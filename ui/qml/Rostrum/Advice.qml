import QtQuick
import Rostrum.ViewModels

// What would help now, in the order in which it presses: the closing words, a fit, a breath.
Column {
    id: column

    required property CountdownViewModel countdown
    required property string closingKey
    required property string fitKey
    required property Colours colours
    required property real unit

    spacing: Math.round(14 * unit)
    visible: !countdown.finished

    SideLine {
        readonly property int begins_in: column.countdown.closing_in_s

        unit: column.unit
        visible: begins_in < 24 * 3600
        text: begins_in > 0 ? qsTr("closing words in %1 s (%2)").arg(begins_in).arg(column.closingKey) : qsTr(
                                  "closing words now (%1)").arg(column.closingKey)
        color: column.colours.amber
        font.weight: Font.DemiBold
    }

    SideLine {
        readonly property bool too_long: column.countdown.advice === "let go"

        unit: column.unit
        visible: column.countdown.advice !== "none" && column.countdown.closing_in_s > 0 && column.fitKey !== ""
        text: too_long ? qsTr("too long: let points go (%1)").arg(column.fitKey) : qsTr(
                             "time again: take points back (%1)").arg(column.fitKey)
        color: too_long ? column.colours.amber : column.colours.accent
        font.weight: Font.DemiBold
    }

    SideLine {
        unit: column.unit
        visible: column.countdown.breath_s > 0
        text: qsTr("time for a breath: %1 s").arg(column.countdown.breath_s)
        color: column.colours.accent
        font.weight: Font.DemiBold
    }
}
