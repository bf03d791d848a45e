import QtQuick
import Rostrum.ViewModels

// While a document is read, how far it is; and why, when it cannot be.
Rectangle {
    id: page

    required property DeskViewModel desk
    required property ImportViewModel imported
    required property Colours colours
    required property real unit

    readonly property bool refused: imported.stage === "refused"

    color: colours.surface
    focus: true

    Accessible.role: Accessible.Dialog
    Accessible.name: title.text

    Keys.onEscapePressed: page.imported.close()
    Keys.onPressed: event => {
        if (page.refused && event.key === Qt.Key_O && event.modifiers & Qt.ControlModifier) {
            event.accepted = true;
            page.desk.ask_for_document();
        }
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Math.round(page.height * 0.06)
        x: Math.max(24, Math.round(page.width * 0.16))
        width: page.width - 2 * x
        spacing: Math.round(18 * page.unit)

        Label {
            id: title

            width: parent.width
            elide: Text.ElideMiddle
            text: page.refused ? page.imported.name : qsTr("Reading %1").arg(page.imported.name)
            color: page.colours.quiet
            font.pixelSize: Math.round(19 * page.unit)
        }

        Label {
            width: parent.width
            visible: page.refused
            wrapMode: Text.Wrap
            text: page.imported.sentence
            color: page.colours.text
            font.pixelSize: Math.round(34 * page.unit)
            font.weight: Font.DemiBold
        }

        Label {
            width: parent.width
            visible: page.refused
            wrapMode: Text.Wrap
            text: qsTr("What helps: %1.").arg(page.imported.hint)
            color: page.colours.text
            font.pixelSize: Math.round(20 * page.unit)
        }

        Rectangle {
            width: parent.width
            height: Math.round(8 * page.unit)
            radius: height / 2
            visible: !page.refused
            color: page.colours.line

            Accessible.role: Accessible.ProgressBar
            Accessible.name: qsTr("Read: %1 %").arg(Math.round(page.imported.share * 100))

            Rectangle {
                width: Math.max(parent.height, parent.width * page.imported.share)
                height: parent.height
                radius: height / 2
                color: page.colours.accent
            }
        }

        Row {
            spacing: Math.round(12 * page.unit)
            topPadding: Math.round(10 * page.unit)

            DeskButton {
                text: qsTr("Choose another…")
                tip: qsTr("Import another document (Ctrl+O)")
                visible: page.refused
                leading: true
                tipToTheLeft: false
                colours: page.colours
                size: 17 * page.unit
                onPressed: page.desk.ask_for_document()
            }

            DeskButton {
                text: page.refused ? qsTr("Back") : qsTr("Cancel")
                tip: qsTr("Back to the desk, where nothing has changed (Esc)")
                tipToTheLeft: false
                colours: page.colours
                size: 17 * page.unit
                onPressed: page.imported.close()
            }
        }
    }
}
