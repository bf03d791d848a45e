import QtQuick
import Rostrum.ViewModels

// The pace that was learned, what it comes from, and what it may come from.
Column {
    id: learning

    required property TakesViewModel takes
    required property Colours colours
    required property real unit

    spacing: Math.round(10 * unit)

    Rectangle {
        width: parent.width
        height: 1
        color: learning.colours.line
    }

    PanelHeading {
        text: qsTr("Your pace")
        colours: learning.colours
        unit: learning.unit
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: learning.takes.basis
        color: learning.colours.text
        font.pixelSize: Math.round(15.5 * learning.unit)

        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
        visible: text !== ""
        text: learning.takes.uneven
        color: learning.colours.quiet
        font.pixelSize: Math.round(13.5 * learning.unit)

        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Flow {
        width: parent.width
        spacing: Math.round(6 * learning.unit)

        Chip {
            text: qsTr("All speeches")
            tip: qsTr("Learn from everything you have rehearsed, most from this speech")
            chosen: learning.takes.learn_from === "all speeches"
            colours: learning.colours
            size: 13.5 * learning.unit
            onPressed: learning.takes.learn("all speeches")
        }

        Chip {
            text: qsTr("This speech")
            tip: qsTr("Learn each speech from its own rehearsals only")
            chosen: learning.takes.learn_from === "this speech"
            colours: learning.colours
            size: 13.5 * learning.unit
            onPressed: learning.takes.learn("this speech")
        }

        Chip {
            text: qsTr("Nothing")
            tip: qsTr("Plan with the usual pace, whatever was rehearsed")
            chosen: learning.takes.learn_from === "nothing"
            colours: learning.colours
            size: 13.5 * learning.unit
            onPressed: learning.takes.learn("nothing")
        }

        Chip {
            text: learning.takes.begun_anew ? qsTr("Learn from all again") : qsTr("Begin anew")
            tip: learning.takes.begun_anew ? qsTr("What was before teaches again") : qsTr(
                                                 "Keep all takes, and learn from the next ones only")
            colours: learning.colours
            size: 13.5 * learning.unit
            onPressed: learning.takes.begin_anew()
        }
    }
}
