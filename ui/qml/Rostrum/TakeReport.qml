pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// One take: what it came to, what would help, and each point with its plan and its time.
Item {
    id: page

    required property TakesViewModel takes
    required property TakeReportViewModel report
    required property PlaybackViewModel playback
    required property TakeCurveViewModel curve
    required property Colours colours
    required property real unit

    readonly property var rows: report.rows
    readonly property real margin: Math.round(32 * unit)

    function playFrom(row: int) {
        if (row >= 0)
            playback.play_from(report.rows[row].point);
    }

    Connections {
        target: page.playback

        function onPoint_changed() {
            const row = page.report.row_of(page.playback.point);
            if (row >= 0 && page.playback.playing)
                list.positionViewAtIndex(row, ListView.Contain);
        }
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.leftMargin: page.margin
        anchors.rightMargin: page.margin
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        bottomMargin: Math.round(40 * page.unit)
        model: page.rows.length // a new list of them would take the focus from what is above it

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Planned and real time of each section and point")

        keyNavigationEnabled: page.playback.there
        currentIndex: -1
        highlightFollowsCurrentItem: activeFocus

        Keys.onReturnPressed: page.playFrom(currentIndex)
        Keys.onEnterPressed: page.playFrom(currentIndex)
        Keys.onDownPressed: event => {
            event.accepted = !page.playback.there;
            if (event.accepted)
                flick(0, -700 * page.unit);
        }
        Keys.onUpPressed: event => {
            event.accepted = !page.playback.there;
            if (event.accepted)
                flick(0, 700 * page.unit);
        }

        header: Column {
            width: list.width
            topPadding: Math.round(20 * page.unit)
            onHeightChanged: Qt.callLater(list.positionViewAtBeginning)
            spacing: Math.round(12 * page.unit)

            TakeHead {
                width: parent.width
                takes: page.takes
                report: page.report
                colours: page.colours
                unit: page.unit
            }

            TakeChanges {
                width: parent.width
                report: page.report
                colours: page.colours
                unit: page.unit
            }

            TakeCurves {
                width: parent.width
                visible: page.curve.count > 0
                curve: page.curve
                colours: page.colours
                unit: page.unit
            }

            TakeColumns {
                width: parent.width
                beside: page.report.beside
                colours: page.colours
                unit: page.unit
            }
        }

        delegate: TakePoint {
            required property int index

            line: page.rows[index] ?? ({})
            width: list.width
            playable: page.playback.there
            said: page.playback.point === line.point && !part
            chosen: ListView.isCurrentItem && list.activeFocus && playable
            onPlayAsked: page.playback.play_from(line.point)
            colours: page.colours
            unit: page.unit
            compared: page.report.beside !== ""
        }

        footer: TakePauses {
            width: list.width
            report: page.report
            colours: page.colours
            unit: page.unit
        }
    }

    ScrollMark {
        anchors.right: parent.right
        anchors.rightMargin: Math.round(6 * page.unit)
        list: list
        colours: page.colours
        unit: page.unit
    }
}
