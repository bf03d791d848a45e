pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// One take: what it came to, what would help, and each point with its plan and its time.
Item {
    id: page

    required property TakesViewModel takes
    required property TakeReportViewModel report
    required property Colours colours
    required property real unit

    readonly property real margin: Math.round(32 * unit)

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
        model: page.report.rows

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Planned and real time of each section and point")

        Keys.onDownPressed: flick(0, -700 * page.unit)
        Keys.onUpPressed: flick(0, 700 * page.unit)

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

            TakeColumns {
                width: parent.width
                beside: page.report.beside
                colours: page.colours
                unit: page.unit
            }
        }

        delegate: TakePoint {
            width: list.width
            colours: page.colours
            unit: page.unit
            compared: page.report.beside !== ""
        }

        footer: Column {
            width: list.width
            topPadding: Math.round(18 * page.unit)
            spacing: Math.round(4 * page.unit)

            PanelHeading {
                visible: page.report.pauses.length > 0
                text: qsTr("Pauses")
                colours: page.colours
                unit: page.unit
            }

            Repeater {
                model: page.report.pauses

                Label {
                    required property string modelData

                    width: list.width
                    elide: Text.ElideRight
                    text: modelData
                    color: page.colours.text
                    font.pixelSize: Math.round(15 * page.unit)
                }
            }

            Label {
                width: parent.width
                topPadding: Math.round(10 * page.unit)
                wrapMode: Text.Wrap
                visible: text !== ""
                text: page.report.gone
                color: page.colours.quiet
                font.pixelSize: Math.round(14.5 * page.unit)
            }
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
