pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// What the notes will say of the speech itself, to be written over where the document was misunderstood.
Flow {
    id: speech

    required property ImportViewModel imported
    required property Colours colours
    required property real unit

    // The keys go back to the passages.
    signal finished

    readonly property bool narrow: width < 900 * unit
    readonly property real half: Math.floor((width - spacing) / 2)
    readonly property real whole: width - 3 * spacing

    function begin(): void {
    title.paper.forceActiveFocus();
    title.paper.selectAll();
}

    spacing: Math.round(8 * unit)

    component Entry: LineField {
        id: entry_field

        required property string name

        colours: speech.colours
        unit: speech.unit
        onFinished: text => {
            speech.imported.write(entry_field.name, text);
            entry_field.paper.text = entry_field.entry;
        }
        onConfirmed: speech.finished()
        onGone: {
            entry_field.paper.text = entry_field.entry;
            speech.finished();
        }
    }

    Entry {
        id: title

        width: speech.narrow ? speech.half : Math.floor(speech.whole * 0.36)
        name: "title"
        label: qsTr("Title")
        tip: qsTr("The title of the speech (E)")
        entry: speech.imported.title
    }

    Entry {
        width: speech.narrow ? speech.half : Math.floor(speech.whole * 0.22)
        name: "speaker"
        label: qsTr("Speaker")
        tip: qsTr("Who speaks (E, then Tab)")
        entry: speech.imported.speaker
    }

    Entry {
        width: speech.narrow ? speech.half : Math.floor(speech.whole * 0.28)
        name: "event"
        label: qsTr("Event")
        tip: qsTr("Where and when (E, then Tab)")
        entry: speech.imported.event_named
    }

    Entry {
        width: speech.narrow ? speech.half : Math.floor(speech.whole * 0.14)
        name: "limit"
        label: qsTr("Limit")
        tip: qsTr("How long it may take, such as 5:00 (E, then Tab)")
        entry: speech.imported.limit
    }
}
