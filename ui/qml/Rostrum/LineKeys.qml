import QtQuick
import Rostrum.ViewModels

// What keys do on the lines while none is written in.
QtObject {
    id: keys

    required property OutlineViewModel outline
    required property ListView list
    required property real unit

    signal editAsked(int index)

    function press(event) {
        if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier)
            return false;
        const page = Math.max(1, Math.floor(list.height / (60 * unit)));
        const ways = ({
                          [Qt.Key_Up]: -1,
                          [Qt.Key_Down]: 1,
                          [Qt.Key_PageUp]: -page,
                          [Qt.Key_PageDown]: page,
                          [Qt.Key_Home]: -list.count,
                          [Qt.Key_End]: list.count
                      });
        if (event.key in ways)
            go(list.currentIndex + ways[event.key]);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_F2)
            list.count === 0 ? outline.add_first_point() : keys.editAsked(list.currentIndex);
        else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace)
            outline.remove(outline.row_at(list.currentIndex));
        else
            return false;
        return true;
    }

    function go(index) {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, index));
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }
}
