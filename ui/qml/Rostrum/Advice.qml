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

    // No key is named that does something else with these notes.
    function withKey(advice, key) {
        return key === "" ? advice : qsTr("%1 (%2)").arg(advice).arg(key.split("  ")[0]);
    }

    SideLine {
        readonly property int begins_in: column.countdown.closing_in_s

        unit: column.unit
        visible: begins_in < 24 * 3600
        text: begins_in > 0 ? column.withKey(qsTr("closing words in %1 s").arg(begins_in), column.closingKey) :
                              column.withKey(qsTr("closing words now"), column.closingKey)
        color: column.colours.amber
        font.weight: Font.DemiBold
    }

    SideLine {
        readonly property bool too_long: column.countdown.advice === "let go"

        unit: column.unit
        visible: column.countdown.advice !== "none" && column.countdown.closing_in_s > 0
        text: column.withKey(too_long ? qsTr("too long: let points go") : qsTr("time again: take points back"),
                             column.fitKey)
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
