pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Rostrum.ViewModels

// The speech on paper over the desk: what it looks like, for whom, how large, and where it goes.
Rectangle {
    id: panel

    required property PaperViewModel paper
    required property Colours colours
    required property real unit

    signal gone

    readonly property real air: Math.round(24 * unit)

    visible: paper.opened
    color: colours.surface
    onVisibleChanged: visible ? choices.begin() : gone()

    function choose() {
        if (chooser.status === Loader.Ready)
            (chooser.item as FileDialog).open();
        chooser.active = true;
    }

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("On paper")

    Keys.onEscapePressed: panel.paper.close()
    Keys.onPressed: event => {
        const turns = ({
                           [Qt.Key_PageDown]: 1,
                           [Qt.Key_Right]: 1,
                           [Qt.Key_PageUp]: -1,
                           [Qt.Key_Left]: -1
                       });
        const by = turns[event.key];
        if (by) {
            panel.paper.turn(by);
            event.accepted = true;
        }
    }

    // What is under the panel is not to be moved by a click on it.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => panel.paper.turn(wheel.angleDelta.y < 0 ? 1 : -1)
    }

    PaperChoices {
        id: choices

        x: panel.air
        y: panel.air
        width: Math.min(Math.round(360 * panel.unit), panel.width * 0.45)
        height: panel.height - 2 * panel.air
        paper: panel.paper
        colours: panel.colours
        unit: panel.unit
        onFileAsked: panel.choose()
    }

    Item {
        id: table

        anchors.left: choices.right
        anchors.leftMargin: panel.air
        anchors.right: parent.right
        anchors.rightMargin: panel.air
        y: panel.air
        height: panel.height - 2 * panel.air

        PaperSheet {
            anchors.centerIn: parent
            height: Math.round(Math.min(table.height - turning.height - panel.air, table.width / panel.paper.shape))
            anchors.verticalCenterOffset: -Math.round((turning.height + panel.air * 0.5) / 2)
            width: Math.round(height * panel.paper.shape)
            paper: panel.paper
            colours: panel.colours
            unit: panel.unit
        }

        Row {
            id: turning

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            spacing: Math.round(14 * panel.unit)

            DeskButton {
                sign: "‹"
                text: qsTr("Page before")
                tip: qsTr("The page before (PgUp)")
                enabled: panel.paper.page > 1
                colours: panel.colours
                size: 15.5 * panel.unit
                onPressed: panel.paper.turn(-1)
            }

            Label {
                height: parent.height
                text: panel.paper.pages > 0 ? qsTr("Page %1 of %2").arg(panel.paper.page).arg(panel.paper.pages) : ""
                color: panel.colours.quiet
                font.pixelSize: Math.round(15 * panel.unit)
            }

            DeskButton {
                sign: "›"
                text: qsTr("Next page")
                tip: qsTr("The next page (PgDown)")
                enabled: panel.paper.page < panel.paper.pages
                colours: panel.colours
                size: 15.5 * panel.unit
                onPressed: panel.paper.turn(1)
            }
        }
    }

    Loader {
        id: chooser

        active: false
        sourceComponent: PaperChooser {
            paper: panel.paper
        }
        onLoaded: (item as FileDialog).open()
    }
}
