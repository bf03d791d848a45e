pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What would give way and where it would land, before anything is changed.
Panel {
    id: panel

    required property LandingViewModel landing

    title: {
        if (landing.fits)
            return qsTr("Lands at %1 of %2 · %3 give way").arg(landing.lands_at).arg(landing.limit).arg(
                        landing.gave_way.length);
        return qsTr("Still %1 over: lands at %2 of %3").arg(landing.over).arg(landing.lands_at).arg(landing.limit);
    }

    ListView {
        id: list

        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.bottomMargin: Math.round(10 * panel.unit)
        width: parent.width
        clip: true
        interactive: contentHeight > height
        spacing: Math.round(5 * panel.unit)
        model: panel.landing.gave_way

        delegate: Item {
            id: row

            required property var modelData

            width: ListView.view.width
            height: Math.round(33 * panel.unit)

            Accessible.role: Accessible.ListItem
            Accessible.name: [modelData.name, modelData.text, becomes.text].join(", ")

            Label {
                width: Math.round(210 * panel.unit)
                elide: Text.ElideRight
                height: parent.height
                text: row.modelData.name
                color: panel.colours.accent
                font.pixelSize: Math.round(22 * panel.unit)
                font.weight: Font.DemiBold
            }

            Label {
                x: Math.round(222 * panel.unit)
                width: parent.width - x - Math.round(190 * panel.unit)
                height: parent.height
                elide: Text.ElideRight
                text: row.modelData.text
                color: panel.colours.coming
                font.pixelSize: Math.round(22 * panel.unit)
            }

            Label {
                id: becomes

                anchors.right: parent.right
                height: parent.height
                text: row.modelData.short ? qsTr("short · %1 s").arg(row.modelData.seconds) : qsTr("out · %1 s").arg(
                                                row.modelData.seconds)
                color: panel.colours.quiet
                font.pixelSize: Math.round(20 * panel.unit)
                font.features: ({
                                    "tnum": 1
                                })
            }
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
                text: panel.landing.gave_way.length > 0 ? qsTr("Accept") : qsTr("Good")
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
        }
    }
}
