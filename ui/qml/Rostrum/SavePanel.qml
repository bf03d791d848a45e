import QtQuick
import Rostrum.ViewModels

// Where the notes are to be saved: one line with the whole path.
Rectangle {
    id: panel

    required property SavingPlaceViewModel place
    required property Colours colours
    required property real unit

    signal browseAsked
    signal gone

    height: inside.height + Math.round(36 * unit)
    radius: Math.round(10 * unit)
    visible: place.shown
    color: colours.panel
    border.width: 1
    border.color: colours.line

    Accessible.role: Accessible.Dialog
    Accessible.name: heading.text

    function leave() {
        place.close();
        panel.gone();
    }

    function confirm() {
        place.confirm();
        place.shown ? path.paper.forceActiveFocus() : panel.gone();
    }

    Keys.onEscapePressed: panel.leave()

    Connections {
        target: panel.place

        // The name is chosen, without its folder and its ending, so that another can be typed.
        function onAsked() {
            const whole = panel.place.path;
            const name = Math.max(whole.lastIndexOf("/"), whole.lastIndexOf("\\")) + 1;
            const ending = whole.lastIndexOf(".");
            path.paper.text = whole;
            path.paper.forceActiveFocus();
            path.paper.select(name, ending > name ? ending : whole.length);
        }
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    Column {
        id: inside

        x: Math.round(20 * panel.unit)
        y: Math.round(16 * panel.unit)
        width: parent.width - 2 * x
        spacing: Math.round(12 * panel.unit)

        PanelHeading {
            id: heading

            text: qsTr("Save the notes as")
            colours: panel.colours
            unit: panel.unit
        }

        LineField {
            id: path

            width: parent.width
            label: qsTr("File")
            tip: qsTr("The folder and the name; ~ is your own folder (Enter saves)")
            entry: panel.place.path
            longest: 4000
            colours: panel.colours
            unit: panel.unit
            onEntered: text => panel.place.write(text)
            onConfirmed: panel.confirm()
            onGone: panel.leave()
        }

        Item {
            width: parent.width
            height: Math.max(buttons.height, remark.height)

            Label {
                id: remark

                anchors.verticalCenter: parent.verticalCenter
                width: buttons.x - Math.round(16 * panel.unit)
                wrapMode: Text.Wrap
                text: panel.place.remark || qsTr("Enter saves, Esc goes back")
                color: panel.place.remark ? panel.colours.amber : panel.colours.quiet
                font.pixelSize: Math.round(14 * panel.unit)

                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }

            Row {
                id: buttons

                anchors.right: parent.right
                spacing: Math.round(8 * panel.unit)

                DeskButton {
                    text: qsTr("Browse…")
                    tip: qsTr("Choose in the system's own window")
                    colours: panel.colours
                    size: 14 * panel.unit
                    onPressed: panel.browseAsked()
                }

                DeskButton {
                    text: panel.place.replaces ? qsTr("Replace it") : qsTr("Save")
                    tip: panel.place.replaces ? qsTr("What the file holds now is lost (Enter)") : qsTr(
                                                    "Save it there (Enter)")
                    leading: true
                    colours: panel.colours
                    size: 14 * panel.unit
                    onPressed: panel.confirm()
                }
            }
        }
    }
}
