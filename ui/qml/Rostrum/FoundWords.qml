import QtQuick
import Rostrum.ViewModels

// The text of a line in which Find has come to a place, with that place marked.
TextEdit {
    id: words

    required property MarkedPlaceViewModel marked
    required property Colours colours

    enabled: false // a click goes to the line
    readOnly: true
    persistentSelection: true
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font.hintingPreference: Font.PreferNoHinting
    selectionColor: colours.accent
    selectedTextColor: colours.surface

    function mark() {
        select(marked.first, marked.last);
    }

    Component.onCompleted: mark()
    onTextChanged: mark()

    Connections {
        target: words.marked

        function onFirst_changed() {
            words.mark();
        }

        function onLast_changed() {
            words.mark();
        }
    }
}
