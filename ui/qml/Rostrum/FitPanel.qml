pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What would give way and where it would land, before anything is changed.
Panel {
    id: panel

    required property LandingViewModel landing

    readonly property string outcome: {
        if (landing.give_way > 0 && landing.come_back > 0)
            return qsTr("%1 give way, %2 come back").arg(landing.give_way).arg(landing.come_back);
        return landing.come_back > 0 ? qsTr("%1 come back").arg(landing.come_back) : qsTr("%1 give way").arg(
                                           landing.give_way);
    }

    title: landing.fits ? qsTr("Lands at %1 of %2 · %3").arg(landing.lands_at).arg(landing.limit).arg(outcome) : qsTr(
                              "Still %1 over: lands at %2 of %3").arg(landing.over).arg(landing.lands_at).arg(
                              landing.limit)

    Connections {
        target: panel.landing

        function onPage_asked(by) {
            list.page(by);
        }
    }

    ListView {
        id: list

        readonly property int line: Math.round(33 * panel.unit) + spacing
        readonly property int atOnce: Math.max(1, Math.floor((foot.y - Math.round(5 * panel.unit)) / line))
        readonly property bool more: count > atOnce

        width: parent.width
        height: atOnce * line - spacing
        clip: true
        interactive: more
        boundsBehavior: Flickable.StopAtBounds
        spacing: Math.round(5 * panel.unit)
        model: panel.landing.rows

        // Past either end it begins at the other.
        function page(by) {
            const last = Math.max(0, count - atOnce), first = Math.round(contentY / line);
            const wanted = by > 0 ? (first >= last ? 0 : first + atOnce) : (first <= 0 ? last : first - atOnce);
            contentY = Math.max(0, Math.min(wanted, last)) * line;
        }

        delegate: FitRow {
            required property var modelData

            width: ListView.view.width
            name: modelData.name
            words: modelData.text
            becomes: modelData.becomes
            seconds: modelData.seconds
            changes: modelData.changes
            colours: panel.colours
            unit: panel.unit
        }
    }

    Column {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Math.round(6 * panel.unit)

        Label {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            text: panel.landing.remark
            color: panel.landing.fits ? panel.colours.quiet : panel.colours.amber
            font.pixelSize: Math.round(22 * panel.unit)
        }

        Row {
            spacing: Math.round(18 * panel.unit)

            KeyedChoice {
                keyName: "⏎"
                text: panel.landing.give_way + panel.landing.come_back > 0 ? qsTr("Accept") : qsTr("Good")
                colours: panel.colours
                unit: panel.unit
                onChosen: panel.landing.accept()
            }

            KeyedChoice {
                keyName: "Esc"
                text: qsTr("Leave as it is")
                colours: panel.colours
                unit: panel.unit
                onChosen: panel.landing.dismiss()
            }

            KeyedChoice {
                visible: list.more
                keyName: "Tab"
                text: qsTr("More of the %1").arg(list.count)
                colours: panel.colours
                unit: panel.unit
                onChosen: list.page(1)
            }
        }
    }
}
