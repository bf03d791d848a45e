import QtQuick
import Rostrum.ViewModels

// What keys do in the text of a line beyond writing.
QtObject {
    id: keys

    required property OutlineViewModel outline
    required property int row_id
    required property TextEdit paper
    required property bool section

    function press(event) {
        if (event.matches(StandardKey.Paste)) {
            paste(outline.pasting.copied());
            return true;
        }
        if (event.matches(StandardKey.Undo) || event.matches(StandardKey.Redo) || (event.key === Qt.Key_Z
                                                                                   && event.modifiers === (
                                                                                       Qt.ControlModifier
                                                                                       | Qt.ShiftModifier))) {
            event.matches(StandardKey.Undo) ? outline.undo() : outline.redo();
            return true;
        }
        if (event.modifiers & Qt.AltModifier)
            return false;
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
            enter();
            return true;
        case Qt.Key_F7:
            spell(outline.spelling.suggest(paper.text, paper.cursorPosition));
            return true;
        case Qt.Key_Tab:
        case Qt.Key_Backtab:
            paper.nextItemInFocusChain(event.key === Qt.Key_Tab).forceActiveFocus();
            return true;
        case Qt.Key_Backspace:
            return join(paper.cursorPosition === 0, row_id, true);
        case Qt.Key_Delete:
            return join(paper.cursorPosition === paper.length, row_id, false);
        case Qt.Key_Up:
            return step(paper.cursorRectangle.y < paper.cursorRectangle.height * 0.5, -1, event);
        case Qt.Key_Down:
            return step(paper.cursorRectangle.y > paper.contentHeight - paper.cursorRectangle.height * 1.5, 1, event);
        }
        return false;
    }

    // At its end the next point, at its beginning one before it, in between two of one.
    function enter() {
        if (section || paper.cursorPosition === paper.length)
            outline.add_after(row_id);
        else
            outline.split(row_id, paper.text, paper.cursorPosition);
    }

    function join(atEdge, row, before) {
        if (!atEdge || paper.selectedText !== "")
            return false;
        before ? outline.join(row) : outline.join_next(row);
        return true;
    }

    function step(atEdge, by, event) {
        if (!atEdge || event.modifiers !== Qt.NoModifier)
            return false;
        outline.step(row_id, by);
        return true;
    }

    // Another spelling of the word at the caret, if there is one.
    function spell(offer) {
        if (offer.length === 0)
            return;
        paper.remove(offer[0], offer[1]);
        paper.insert(offer[0], offer[2]);
    }

    // Each paragraph a point of its own; in a heading, all of it in one line.
    function paste(text) {
        paper.remove(paper.selectionStart, paper.selectionEnd);
        if (!section && outline.pasting.paragraphs() > 1)
            outline.paste(row_id, paper.text, paper.cursorPosition);
        else
            paper.insert(paper.cursorPosition, text.slice(0, Math.max(0, outline.pasting.longest - paper.length)));
    }
}
