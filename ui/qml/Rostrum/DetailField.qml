import QtQuick
import Rostrum.ViewModels

// One field of a row or of the head; what is typed is judged when the field is left, and it shows what is kept.
LineField {
    id: field

    required property OutlineViewModel outline
    required property int row_id
    required property string name

    entry: outline.revision >= 0 ? outline.entry(row_id, name) : ""

    onEntered: text => outline.propose(row_id, name, text)
    onFinished: text => {
        outline.settle(row_id, name, text);
        paper.text = entry;
    }
}
