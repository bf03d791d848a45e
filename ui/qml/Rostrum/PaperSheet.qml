import QtQuick
import Rostrum.ViewModels

// One page as it will be printed; while there is none yet, what is being waited for.
Rectangle {
    id: sheet

    required property PaperViewModel paper
    required property Colours colours
    required property real unit

    color: "#ffffff"
    border.width: 1
    border.color: colours.line

    Image {
        anchors.fill: parent
        anchors.margins: 1
        cache: false
        source: sheet.paper.image
        sourceSize.width: Math.max(1, Math.round(width * Screen.devicePixelRatio))

        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Page %1 of %2").arg(sheet.paper.page).arg(sheet.paper.pages)
    }

    Label {
        anchors.centerIn: parent
        visible: sheet.paper.pages === 0 && !soon.running
        text: qsTr("Setting the pages…")
        color: "#5f5f5f"
        font.pixelSize: Math.round(15 * sheet.unit)
    }

    // Most speeches are set before anybody could read that they are not yet.
    Timer {
        id: soon

        interval: 400
        running: sheet.paper.pages === 0
    }
}
