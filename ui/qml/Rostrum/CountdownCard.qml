import QtQuick
import Rostrum.ViewModels

// The chair's clock, where the speech will land, and the pace: calm, amber for the last stretch, red past the limit.
Column {
    id: column

    required property CountdownViewModel countdown
    required property AppearanceViewModel appearance
    required property Colours colours
    required property real unit
    required property var keys
    required property bool maySleep

    readonly property real scale_up: appearance.countdown_big ? 1.75 : 1
    readonly property color light: countdown.light === "red" ? colours.red : countdown.light === "amber"
                                                               ? colours.amber : colours.text

    visible: countdown.clock !== "" // nothing is on the stage yet
    spacing: Math.round(14 * unit)

    function span(seconds: int): string {
        const whole = Math.abs(seconds);
        const minutes = Math.floor(whole / 60), rest = whole % 60;
        return whole < 60 ? qsTr("%1 s").arg(whole) : minutes + ":" + (rest < 10 ? "0" : "") + rest;
    }

    readonly property string landing: {
        if (countdown.finished)
            return qsTr("ended at %1").arg(countdown.lands_at);
        return countdown.began ? qsTr("lands at %1").arg(countdown.lands_at) : qsTr("will take %1").arg(
                                     countdown.lands_at);
    }
    readonly property string spare: !countdown.limited ? "" : countdown.spare_s < 0 ? qsTr("%1 over").arg(span(
                                                                                                              countdown.spare_s)) :
                                                                                      qsTr("%1 to spare").arg(span(
                                                                                                                  countdown.spare_s))

    Rectangle {
        width: parent.width
        height: card.height + Math.round(44 * column.unit)
        radius: 12 * column.unit
        color: column.colours.panel
        border.width: Math.max(1, Math.round((column.countdown.light === "amber" || column.countdown.light === "red"
                                              ? 3 : 1) * column.unit))
        border.color: column.countdown.light === "amber" || column.countdown.light === "red" ? column.light :
                                                                                               column.colours.line

        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Countdown %1, %2, %3").arg(column.countdown.clock).arg(column.landing).arg(column.spare)

        Column {
            id: card

            anchors.centerIn: parent
            width: parent.width - Math.round(24 * column.unit)

            Label {
                width: parent.width
                visible: text !== ""
                horizontalAlignment: Text.AlignHCenter
                text: column.countdown.light === "red" ? qsTr("over time") : column.countdown.light === "amber" ? qsTr(
                                                                                                                      "time is short") :
                                                                                                                  ""
                color: column.light
                font.pixelSize: Math.round(17 * column.unit)
                font.weight: Font.DemiBold
            }

            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: column.countdown.clock
                color: column.light
                fontSizeMode: Text.HorizontalFit
                font.pixelSize: Math.round(88 * column.unit * column.scale_up)
                font.weight: Font.Bold
                font.features: ({
                                    "tnum": 1
                                })
            }

            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: column.landing + (column.spare === "" ? "" : " · " + column.spare)
                color: column.countdown.limited && column.countdown.spare_s < 0 ? column.colours.amber :
                                                                                  column.colours.accent
                font.pixelSize: Math.round(18.5 * column.unit * (column.scale_up > 1 ? 1.3 : 1))
                font.features: ({
                                    "tnum": 1
                                })
            }
        }
    }

    SideLine {
        unit: column.unit
        visible: column.countdown.began && !column.countdown.finished
        text: {
            const ahead = column.countdown.ahead_s;
            return ahead < -1 ? qsTr("%1 behind").arg(column.span(ahead)) : ahead > 1 ? qsTr("%1 ahead").arg(column.span(
                                                                                                                 ahead)) : qsTr(
                                                                                            "on plan");
        }
        color: column.colours.quiet
    }

    SideLine {
        unit: column.unit
        text: qsTr("%1 wpm").arg(column.countdown.words_per_minute)
        color: column.colours.quiet
    }

    Advice {
        width: parent.width
        countdown: column.countdown
        closingKey: column.keys["closing"] ?? ""
        fitKey: column.keys["fit"] ?? ""
        colours: column.colours
        unit: column.unit
    }

    SideLine {
        unit: column.unit
        visible: column.countdown.began && !column.countdown.running && !column.countdown.finished
        text: qsTr("text paused")
        color: column.colours.amber
    }

    SideLine {
        unit: column.unit
        visible: column.maySleep
        text: qsTr("screen may go dark")
        color: column.colours.quiet
    }
}
