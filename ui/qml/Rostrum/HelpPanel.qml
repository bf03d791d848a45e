pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// Help over the desk: what there is to read at the left, the page at the right.
Rectangle {
    id: panel

    required property HelpViewModel help
    required property Colours colours
    required property real unit

    signal gone

    readonly property real air: Math.round(24 * unit)

    visible: help.opened
    color: colours.surface
    onVisibleChanged: visible ? contents.forceActiveFocus() : gone()

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Help")

    Keys.onEscapePressed: panel.help.close()
    Keys.onPressed: event => {
        const pages = ({
                           [Qt.Key_PageDown]: 1,
                           [Qt.Key_Space]: 1,
                           [Qt.Key_PageUp]: -1
                       });
        const by = pages[event.key];
        if (by) {
            page.scroll(by);
            event.accepted = true;
        }
    }

    // What is under the panel is not to be moved by a click on it.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }

    ListView {
        id: contents

        x: panel.air
        y: panel.air
        width: Math.min(Math.round(290 * panel.unit), panel.width * 0.32)
        height: back.y - y - panel.air / 2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: panel.help.titles
        currentIndex: panel.help.current
        activeFocusOnTab: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Contents")

        Keys.onDownPressed: panel.help.choose(panel.help.current + 1)
        Keys.onUpPressed: panel.help.choose(panel.help.current - 1)

        delegate: HelpTitle {
            required property int index
            required property string modelData

            width: contents.width
            height: Math.round(34 * panel.unit)
            text: modelData
            chosen: index === panel.help.current
            colours: panel.colours
            unit: panel.unit
            onPressed: panel.help.choose(index)
        }
    }

    DeskButton {
        id: back

        x: panel.air
        anchors.bottom: parent.bottom
        anchors.bottomMargin: panel.air
        text: qsTr("Back to the desk")
        tip: qsTr("Esc")
        tipToTheLeft: false
        colours: panel.colours
        size: 15.5 * panel.unit
        onPressed: panel.help.close()
    }

    HelpPage {
        id: page

        anchors.left: contents.right
        anchors.leftMargin: panel.air * 1.5
        anchors.right: parent.right
        anchors.rightMargin: panel.air
        y: panel.air
        height: panel.height - 2 * panel.air
        help: panel.help
        colours: panel.colours
        unit: panel.unit
    }
}
