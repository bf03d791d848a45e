"""The page before the speech: what is in order, and what puts the rest in order."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Property, QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeySequence, QRawFont
from PySide6.QtQml import QmlElement

from app.domain import readiness
from app.domain.plan import Plan
from app.domain.readiness import Check, Power, Room
from app.domain.voice import Microphone, RecordVoice
from app.ports import Machine
from app.session import Session
from ui.background import Background
from ui.messages import Messages
from ui.slots import Slot

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CLICKER_KEYS = {
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_F5,
    Qt.Key.Key_Right,
    Qt.Key.Key_Left,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_B,
    Qt.Key.Key_Period,
}
CLOSING_KEYS = {Qt.Key.Key_Escape, Qt.Key.Key_F9, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}

Subject = Callable[[], tuple[Plan | None, float | None]]
"""What is going to be said, and its limit in seconds."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the machine has told, from a worker thread; None for what it has not."""

    power: Power | None
    room: Room | None
    microphone: Microphone | None


@QmlElement
class CheckViewModel(QObject):
    """Open or not; while it is open the machine is asked to stay awake, and keys are those of the clicker."""

    open_changed = Signal()
    checks_changed = Signal()
    may_sleep_changed = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(self, session: Session, messages: Messages, subject: Subject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._subject = subject
        self._machine: Machine | None = None
        self._background = Background(self)
        self._background.done.connect(self._take_answer)
        self._open = False
        self._answer: _Answer | None = None
        self._awake: bool | None = None
        self._pressed = ""

    def serve(self, machine: Machine) -> None:
        """Ask this machine."""
        self._machine = machine

    @Property(bool, notify=open_changed)
    def open(self) -> bool:
        return self._open

    @Property(bool, notify=may_sleep_changed)
    def may_sleep(self) -> bool:
        """Whether the system was asked to stay awake, and does not promise it."""
        return self._awake is False

    @Property(list, notify=checks_changed)
    def checks(self) -> list[dict[str, str]]:
        """Each with topic, state and sentence, in the order in which one looks."""
        if not self._open:
            return []
        return [
            {"topic": check.topic.value, "state": check.state.value, "sentence": check.sentence}
            for check in self._looked_at()
        ]

    @Slot()
    def toggle(self) -> None:
        """Open or close it; it does not come between a speaker and the text."""
        speech = self._session.speech
        if self._open:
            self.close()
        elif speech is not None and speech.transport.running:
            self._messages.say(self.tr("Your speech is running. Pause it to check everything."))
        else:
            self._look()

    def _look(self) -> None:
        self._open, self._answer, self._pressed = True, None, ""
        if self._machine is not None:
            self._background.run(partial(_asked, self._machine, with_microphone=self._records_voice()))
        self.opened.emit()
        self.open_changed.emit()
        self.checks_changed.emit()

    @Slot()
    def close(self) -> None:
        if self._open:
            self._open = False
            self.closed.emit()
            self.open_changed.emit()
            self.checks_changed.emit()

    @Slot(int, result=bool)
    def press(self, key: int) -> bool:
        """While the page is open every key is its own; False when it is not."""
        if not self._open:
            return False
        if key in CLICKER_KEYS:
            self._pressed = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            self.checks_changed.emit()
        elif key in CLOSING_KEYS:
            self.close()
        return True

    def told_awake(self, *, promised: bool | None) -> None:
        """What the system says when it is asked not to sleep; None while it has not answered, or is not asked."""
        before, self._awake = self._awake, promised
        if before is not promised:
            self.may_sleep_changed.emit()
            self.checks_changed.emit()

    def finish(self) -> None:
        """Wait for what has been asked."""
        self._background.finish()

    @Slot(object)
    def _take_answer(self, answer: _Answer) -> None:
        self._answer = answer
        self.checks_changed.emit()

    def _looked_at(self) -> list[Check]:
        plan, limit_s = self._subject()
        told = self._answer or _Answer(None, None, None)
        family = self._session.settings.font
        return [
            readiness.check_time(plan, limit_s),
            readiness.check_font(family, "" if plan is None else _missing(family, plan)),
            readiness.check_clicker(self._pressed),
            readiness.check_screens(*_screens()),
            readiness.check_awake(self._awake),
            readiness.check_power(told.power),
            readiness.check_disk(told.room),
            *([readiness.check_microphone(told.microphone)] if self._records_voice() else []),
        ]

    def _records_voice(self) -> bool:
        return self._session.settings.record_voice is not RecordVoice.NEVER


def _asked(machine: Machine, *, with_microphone: bool) -> _Answer:
    return _Answer(machine.power(), machine.room(), machine.microphone() if with_microphone else None)


def _missing(family: str, plan: Plan) -> str:
    """The characters that this font itself has no shape for; another may lend it."""
    font = QRawFont.fromFont(QFont(family))
    return "".join(sorted(letter for letter in readiness.characters(plan) if not font.supportsCharacter(ord(letter))))


def _screens() -> tuple[tuple[str, ...], str]:
    """Each screen in words, and the one with the window that has the keyboard."""
    window = QGuiApplication.focusWindow()
    screens = QGuiApplication.screens()
    here = window.screen() if window is not None else QGuiApplication.primaryScreen()
    names = {screen: f"{screen.name()} {screen.size().width()} × {screen.size().height()}" for screen in screens}
    return tuple(names.values()), names.get(here, "")
