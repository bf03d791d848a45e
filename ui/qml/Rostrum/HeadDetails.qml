pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// Who speaks, where, and in which language.
Rectangle {
    id: panel

    required property OutlineViewModel outline
    required property Colours colours
    required property real unit

    signal gone

    height: inside.height + Math.round(32 * unit)
    radius: Math.round(10 * unit)
    visible: false
    color: colours.panel
    border.width: 1
    border.color: colours.line

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("About the speech")

    function toggle() {
        visible ? leave() : open();
    }

    function open() {
        visible = true;
        (fields.itemAt(0) as DetailField).paper.forceActiveFocus();
    }

    function leave() {
        visible = false;
        panel.gone();
    }

    Keys.onEscapePressed: panel.leave()

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    Column {
        id: inside

        x: Math.round(16 * panel.unit)
        y: x
        width: parent.width - 2 * x
        spacing: Math.round(8 * panel.unit)

        Repeater {
            id: fields

            model: [["speaker", qsTr("Speaker"), qsTr("Who speaks (Tab to the next)")], ["event", qsTr("Event"), qsTr(
                                                                                             "Where and when it is said (Tab to the next)")],
                ["subtitle", qsTr("Subtitle"), qsTr("A second line below the title (Tab to the next)")], ["language",
                                                                                                          qsTr("Language"),
                                                                                                          qsTr("Its short name, such as en, fr or zh-Hant: it tells how long words take (Tab to the next)")]]

            DetailField {
                required property var modelData
                required property int index

                width: inside.width
                outline: panel.outline
                row_id: 0
                name: modelData[0]
                label: modelData[1]
                tip: modelData[2]
                colours: panel.colours
                unit: panel.unit
                onConfirmed: index + 1 < fields.count ? (fields.itemAt(index + 1) as DetailField).paper.forceActiveFocus(
                                                            ) : panel.leave()
                onGone: panel.leave()
            }
        }
    }
}
