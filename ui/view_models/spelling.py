"""Misspelt words in the line that is being written, where a dictionary is at hand."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickTextDocument

from app.desk import Desk
from app.domain.spelling import words_to_spell
from app.ports import Speller
from ui.slots import Slot

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOWHERE = -1


@QmlElement
class SpellingViewModel(QObject):
    """Marks them under the text, but for the word that is being written; places count UTF-16 units, as QML counts."""

    def __init__(self, desk: Desk, speller: Speller | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._speller = speller
        self._marks: _Marks | None = None
        self._offered: list[str] = []
        self.colour = QColor()
        """That of the words that are marked."""

    @Slot(QQuickTextDocument, QColor)
    def mark(self, document: QQuickTextDocument, colour: QColor) -> None:
        """From now on mark what is misspelt in that text; there is one at a time."""
        if self._speller is not None:
            self.colour = colour
            self._marks = _Marks(self, document)

    @Slot(int)
    def write_at(self, caret: int) -> None:
        """The caret is there now: the word that ends at it may not be finished."""
        if self._marks is not None and shiboken6.isValid(self._marks):  # its text may be gone
            self._marks.move_to(caret)

    @Slot(str, int, result="QVariantList")
    def suggest(self, text: str, caret: int) -> list[object]:
        """Another spelling for the word at the caret: where it begins and ends, and what to put there.

        Asked again it offers the next one, and at last what was written; nothing for a word that is right.
        """
        found = (place for place in words_to_spell(text, self._language) if caret in _closed(_in_units(text, place)))
        place = next(found, None)
        if place is None or self._speller is None:
            return []
        word = text[place.start : place.stop]
        if word not in self._offered:
            wrong = place in self._speller.misspelt(text, self._language)
            suggested = self._speller.suggestions(word, self._language) if wrong else ()
            self._offered = [word, *suggested] if suggested else []
        if not self._offered:
            return []
        offer = self._offered[(self._offered.index(word) + 1) % len(self._offered)]
        units = _in_units(text, place)
        return [units.start, units.stop, offer]

    def misspelt(self, text: str) -> list[range]:
        """Where, in UTF-16 units."""
        if self._speller is None:
            return []
        return [_in_units(text, place) for place in self._speller.misspelt(text, self._language)]

    @property
    def _language(self) -> str:
        return self._desk.outline.head.language


class _Marks(QSyntaxHighlighter):
    """Each in another colour and with a line under it; Qt Quick draws no wavy lines, nor any of their own colour."""

    def __init__(self, spelling: SpellingViewModel, document: QQuickTextDocument) -> None:
        super().__init__(document.textDocument())
        self._paper = document  # or the text would be gone for Python, and its marks with it
        self._spelling = spelling
        self._caret = NOWHERE
        self._marked: list[range] = []
        self._line = QTextCharFormat()
        self._line.setFontUnderline(True)
        self._line.setForeground(spelling.colour)

    def move_to(self, caret: int) -> None:
        """Mark anew if that makes a difference."""
        self._caret = caret
        if self._wanted(self.document().toPlainText()) != self._marked:
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        self._marked = self._wanted(text)
        for place in self._marked:
            self.setFormat(place.start, len(place), self._line)

    def _wanted(self, text: str) -> list[range]:
        return [place for place in self._spelling.misspelt(text) if place.stop != self._caret]


def _in_units(text: str, place: range) -> range:
    """A place in characters as one in UTF-16 units."""
    start = _units(text[: place.start])
    return range(start, start + _units(text[place.start : place.stop]))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _closed(place: range) -> range:
    """With the caret after its last letter."""
    return range(place.start, place.stop + 1)
