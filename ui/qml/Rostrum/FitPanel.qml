pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What would give way and where it would land, before anything is changed.
Panel {
    id: panel

    required property LandingViewModel landing

    title: landing.headline

    Connections {
        target: panel.landing

        function onPage_asked(by) {
            list.page(by);
        }
    }

    bodyHeight: list.count * list.line + list.remarked
    choices: Row {
        spacing: Math.round(10 * panel.unit)

        KeyedChoice {
            keyName: "⏎"
            text: panel.landing.give_way > 0 ? qsTr("Accept") : panel.landing.come_back > 0 ? qsTr("Take back") : qsTr(
                                                                                                  "Good")
            tip: qsTr("Let it be as it is shown here (Enter); it can be taken back")
            colours: panel.colours
            unit: panel.choiceUnit
            onChosen: panel.landing.accept()
        }

        KeyedChoice {
            keyName: "Esc"
            text: qsTr("Leave as it is")
            tip: qsTr("Close this, and change nothing (Esc)")
            colours: panel.colours
            unit: panel.choiceUnit
            onChosen: panel.landing.dismiss()
        }

        KeyedChoice {
            visible: list.more
            keyName: "Tab"
            tip: qsTr("The lines that have no room here (Tab)")
            text: list.unseen > 0 ? qsTr("%1 more").arg(list.unseen) : qsTr("from the top")
            colours: panel.colours
            unit: panel.choiceUnit
            onChosen: list.page(1)
        }
    }

    ListView {
        id: list

        readonly property int line: Math.round(33 * panel.unit)
        readonly property int atOnce: Math.max(0, Math.floor((parent.height - remarked) / line))
        readonly property real remarked: panel.landing.remark !== "" ? remark.implicitHeight : 0
        readonly property bool more: count > atOnce
        readonly property int unseen: Math.max(0, count - atOnce - Math.round(contentY / line))

        width: parent.width
        height: atOnce * line
        clip: true
        interactive: more
        boundsBehavior: Flickable.StopAtBounds
        model: panel.landing.rows

        // Past either end it begins at the other.
        function page(by) {
            const step = Math.max(1, atOnce), last = Math.max(0, count - step), first = Math.round(contentY / line);
            const wanted = by > 0 ? (first >= last ? 0 : first + step) : (first <= 0 ? last : first - step);
            contentY = Math.max(0, Math.min(wanted, last)) * line;
        }

        delegate: FitRow {
            required property var modelData

            width: ListView.view.width
            name: modelData.name
            words: modelData.text
            becomes: modelData.becomes
            seconds: modelData.seconds
            colours: panel.colours
            unit: panel.unit
        }
    }

    ScrollMark {
        anchors.right: parent.right
        anchors.rightMargin: -Math.round(14 * panel.unit)
        list: list
        colours: panel.colours
        unit: panel.unit
    }

    Label {
        id: remark

        anchors.bottom: parent.bottom
        width: parent.width
        visible: text !== ""
        wrapMode: Text.Wrap
        text: panel.landing.remark
        color: panel.landing.fits ? panel.colours.quiet : panel.colours.amber
        font.pixelSize: Math.round(22 * panel.unit)
    }
}
