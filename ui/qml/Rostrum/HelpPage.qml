pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// A page to read, passage by passage, as plain text.
Item {
    id: page

    required property HelpViewModel help
    required property Colours colours
    required property real unit

    function scroll(pages) {
        const furthest = Math.max(0, text.contentHeight - text.height);
        const y = text.contentY - text.originY + pages * text.height * 0.85;
        text.contentY = text.originY + Math.max(0, Math.min(y, furthest));
    }

    ListView {
        id: text

        width: Math.min(parent.width - Math.round(24 * page.unit), Math.round(860 * page.unit))
        height: parent.height - (ways.visible ? ways.height + Math.round(16 * page.unit) : 0)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: Math.round(10 * page.unit)
        model: page.help.passages
        onModelChanged: positionViewAtBeginning()

        delegate: HelpPassage {
            required property var modelData

            width: text.width
            form: modelData.form
            text: modelData.text
            aside: modelData.aside
            colours: page.colours
            unit: page.unit
        }
    }

    ScrollMark {
        anchors.right: parent.right
        list: text
        colours: page.colours
        unit: page.unit
    }

    DeskButton {
        id: ways

        anchors.bottom: parent.bottom
        visible: page.help.reporting
        text: page.help.copied ? qsTr("Copied") : qsTr("Copy these lines")
        tip: qsTr("To paste them into your message")
        tipToTheLeft: false
        leading: true
        colours: page.colours
        size: 15.5 * page.unit
        onPressed: page.help.copy_facts()
    }
}
