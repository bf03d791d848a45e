import QtQuick
import Rostrum.ViewModels

// One quiet line from the program, beside the text and never over it.
Rectangle {
    id: notice

    required property Messages messages
    required property Colours colours
    required property real unit

    height: words.height
    visible: messages.text !== ""
    radius: 8 * unit
    color: colours.raised

    Accessible.role: Accessible.AlertMessage
    Accessible.name: messages.text

    Label {
        id: words

        width: parent.width
        padding: Math.round(16 * notice.unit)
        wrapMode: Text.Wrap
        maximumLineCount: 14
        elide: Text.ElideRight
        text: notice.messages.text
        color: notice.colours.text
        font.pixelSize: Math.round(18 * notice.unit)
    }

    Tap {
        onTapped: notice.messages.clear()
    }
}
