import QtQuick
import Rostrum.ViewModels

// What lies on the desk: the title, the file, and who speaks where.
Item {
    id: head

    required property DeskViewModel desk
    required property OutlineViewModel outline
    required property Colours colours
    required property real unit

    readonly property string about: {
        const told = outline.revision >= 0 ? [outline.entry(0, "speaker"), outline.entry(0, "event")] : [];
        return told.filter(text => text !== "").join(", ") || qsTr("Speaker, event, language");
    }

    signal gone
    signal detailsAsked

    Connections {
        target: head.desk

        function onTitle_wanted() {
            title.forceActiveFocus();
            title.selectAll();
        }
    }

    Rectangle {
        anchors.fill: title
        anchors.margins: -Math.round(4 * head.unit)
        anchors.bottomMargin: -Math.round(1 * head.unit)
        radius: Math.round(5 * head.unit)
        color: "transparent"
        border.width: title.activeFocus ? 2 : title.hovered ? 1 : 0
        border.color: title.activeFocus ? head.colours.accent : head.colours.line
    }

    HeadTitle {
        id: title

        y: Math.round(10 * head.unit)
        width: head.width
        outline: head.outline
        title: head.desk.title
        colours: head.colours
        unit: head.unit
        onGone: head.gone()
    }

    Label {
        id: file

        y: Math.round(37 * head.unit)
        width: Math.min(implicitWidth, head.width * 0.6)
        elide: Text.ElideMiddle
        text: qsTr("%1 · %2").arg(head.desk.file).arg(head.desk.state)
        color: head.colours.quiet
        font.pixelSize: Math.round(13.5 * head.unit)
    }

    QuietButton {
        anchors.left: file.right
        anchors.leftMargin: Math.round(12 * head.unit)
        anchors.verticalCenter: file.verticalCenter
        width: Math.min(implicitWidth, head.width - x)
        text: qsTr("%1 ▾").arg(head.about)
        name: qsTr("About the speech")
        tip: qsTr("Speaker, event, subtitle and language (Tab from the title, Enter)")
        colours: head.colours
        size: 13.5 * head.unit
        onPressed: head.detailsAsked()
    }
}
