"""Texts on their way into a line of the outline."""

from PySide6.QtCore import Property, QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtQml import QmlElement

from app.domain.entry import LONGEST_SPEECH
from app.domain.pasting import Pasted, pasted
from app.domain.visible import in_one_line
from ui.messages import Messages
from ui.slots import Slot

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PastingViewModel(QObject):
    """Holds the text that was pasted last; says what of it was left out."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self.taken = Pasted(())

    @Property(int, constant=True)
    def longest(self) -> int:
        """The most characters that one point may hold."""
        return LONGEST_SPEECH

    @Slot(str, result=str)
    def in_one_line(self, text: str) -> str:
        """The text as it is kept."""
        return in_one_line(text)

    @Slot(result=str)
    def copied(self) -> str:
        """What was copied, as one text."""
        return self._take(QGuiApplication.clipboard().text())

    @Slot(result=str)
    def selected(self) -> str:
        """What was marked with the pointer, in the same way, where the system hands it on."""
        return self._take(QGuiApplication.clipboard().text(QClipboard.Mode.Selection))

    @Slot(result=int)
    def paragraphs(self) -> int:
        """How many it has: each can be a point of its own."""
        return len(self.taken.paragraphs)

    def _take(self, text: str) -> str:
        self.taken = pasted(text)
        if self.taken.remark:
            self._messages.say(self.taken.remark)
        return self.taken.in_one
