import QtQuick
import Rostrum.ViewModels

// Look for a text, and put another in its place.
Rectangle {
    id: bar

    required property FinderViewModel finder
    required property Colours colours
    required property real unit

    signal gone

    height: finder.shown ? inside.height + Math.round(18 * unit) : 0
    visible: finder.shown
    color: colours.panel

    function leave() {
        finder.close();
        bar.gone();
    }

    Connections {
        target: bar.finder

        function onAsked() {
            sought.paper.forceActiveFocus();
            sought.paper.selectAll();
        }
    }

    Keys.onEscapePressed: bar.leave()

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: bar.colours.line
    }

    Flow {
        id: inside

        x: Math.round(24 * bar.unit)
        y: Math.round(9 * bar.unit)
        width: parent.width - 2 * x
        spacing: Math.round(8 * bar.unit)

        LineField {
            id: sought

            width: Math.round(280 * bar.unit)
            label: qsTr("Find")
            tip: qsTr("What to look for (Ctrl+F)")
            entry: bar.finder.sought
            colours: bar.colours
            unit: bar.unit
            onEntered: text => bar.finder.look_for(text)
            onConfirmed: bar.finder.next()
            onGone: bar.leave()
        }

        LineField {
            width: Math.round(280 * bar.unit)
            visible: bar.finder.replacing
            label: qsTr("Replace with")
            tip: qsTr("What to put in its place (Ctrl+H)")
            entry: bar.finder.by
            colours: bar.colours
            unit: bar.unit
            onEntered: text => bar.finder.replace_by(text)
            onConfirmed: bar.finder.replace()
            onGone: bar.leave()
        }

        Label {
            width: Math.max(implicitWidth, Math.round(70 * bar.unit))
            height: sought.height
            text: bar.finder.count
            color: bar.colours.quiet
            font.pixelSize: Math.round(13.5 * bar.unit)
        }

        DeskButton {
            implicitHeight: sought.height
            text: qsTr("Next")
            tip: qsTr("To the next place (Enter, F3)")
            tipToTheLeft: false
            enabled: bar.finder.found
            colours: bar.colours
            size: 14 * bar.unit
            onPressed: bar.finder.next()
        }

        DeskButton {
            implicitHeight: sought.height
            visible: bar.finder.replacing
            text: qsTr("Replace")
            tip: qsTr("This one (Enter in the field)")
            tipToTheLeft: false
            enabled: bar.finder.found
            colours: bar.colours
            size: 14 * bar.unit
            onPressed: bar.finder.replace()
        }

        DeskButton {
            implicitHeight: sought.height
            visible: bar.finder.replacing
            text: qsTr("Replace all")
            tip: qsTr("Every one, in one step that can be undone (Ctrl+Shift+H)")
            tipToTheLeft: false
            enabled: bar.finder.found
            colours: bar.colours
            size: 14 * bar.unit
            onPressed: bar.finder.replace_all()
        }
    }
}
