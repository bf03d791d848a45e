pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// One figure from take to take: its line, the band of what it was lately, the limit; the arrows go from take to take.
Item {
    id: chart

    required property string title
    required property var picture
    required property TakeCurveViewModel curve
    required property Colours colours
    required property real unit

    readonly property real aside: Math.round(50 * unit)
    readonly property real plotWidth: width - aside - Math.round(12 * unit)
    readonly property real plotHeight: height - plot.y - Math.round(8 * unit)

    activeFocusOnTab: true

    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("%1, %2").arg(title).arg(picture.words ?? "")
    Accessible.description: qsTr("Left and Right go from take to take")

    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Left || event.key === Qt.Key_Right
    Keys.onLeftPressed: curve.choose(curve.chosen - 1)
    Keys.onRightPressed: curve.choose(curve.chosen + 1)

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Math.round(5 * chart.unit)
        visible: chart.activeFocus
        color: "transparent"
        radius: Math.round(6 * chart.unit)
        border.width: 2
        border.color: chart.colours.accent
    }

    Label {
        id: caption

        width: parent.width
        elide: Text.ElideRight
        text: chart.picture.words ? qsTr("%1 · %2").arg(chart.title).arg(chart.picture.words) : chart.title
        color: chart.colours.text
        font.pixelSize: Math.round(14 * chart.unit)
    }

    Item {
        id: plot

        x: chart.aside
        y: caption.height + Math.round(12 * chart.unit)
        width: chart.plotWidth
        height: chart.plotHeight

        Repeater {
            model: chart.picture.marks ?? []

            Item {
                id: mark

                required property var modelData

                y: Math.round(plot.height * (1 - modelData.y))

                Rectangle {
                    width: plot.width
                    height: 1
                    color: chart.colours.line
                    opacity: chart.colours.contrast ? 0.45 : 1
                }

                Label {
                    x: -chart.aside
                    y: -height / 2
                    width: chart.aside - Math.round(8 * chart.unit)
                    horizontalAlignment: Text.AlignRight
                    text: mark.modelData.text
                    color: chart.colours.quiet
                    font.pixelSize: Math.round(12.5 * chart.unit)
                }
            }
        }

        TakeLines {
            anchors.fill: parent
            picture: chart.picture
            colours: chart.colours
            unit: chart.unit
        }

        Repeater {
            model: chart.picture.dots ?? []

            TakeDot {
                required property var modelData

                x: plot.width * modelData.x
                y: plot.height * (1 - modelData.y)
                dot: modelData
                chosen: modelData.index === chart.curve.chosen
                colours: chart.colours
                unit: chart.unit
            }
        }

        TapHandler {
            onTapped: tap => chart.curve.choose(Math.floor(tap.position.x / plot.width * chart.curve.count))
        }
    }
}
