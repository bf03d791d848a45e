pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// When the text stood still in a take, and what of it is not in the notes any more.
Column {
    id: pauses

    required property TakeReportViewModel report
    required property Colours colours
    required property real unit

    topPadding: Math.round(18 * unit)
    spacing: Math.round(4 * unit)

    PanelHeading {
        visible: pauses.report.pauses.length > 0
        text: qsTr("Pauses")
        colours: pauses.colours
        unit: pauses.unit
    }

    Repeater {
        model: pauses.report.pauses

        Label {
            required property string modelData

            width: pauses.width
            elide: Text.ElideRight
            text: modelData
            color: pauses.colours.text
            font.pixelSize: Math.round(15 * pauses.unit)
        }
    }

    Label {
        width: parent.width
        topPadding: Math.round(10 * pauses.unit)
        wrapMode: Text.Wrap
        visible: text !== ""
        text: pauses.report.gone
        color: pauses.colours.quiet
        font.pixelSize: Math.round(14.5 * pauses.unit)
    }
}
