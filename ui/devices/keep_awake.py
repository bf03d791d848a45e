"""The machine is kept awake, and its screen lit, for as long as a speech is on the stage."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.slots import Slot

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FAREWELL_S = 1.0


class Promise(Protocol):
    """What the system answers."""

    @property
    def active(self) -> bool: ...


Request = Callable[[], AbstractContextManager[Promise]]


def ask_the_system() -> AbstractContextManager[Promise]:
    """Awake as long as it is entered; whether the system has promised that tells its `active`."""
    from wakepy import keep  # noqa: PLC0415 - the first frame does not wait for it

    return keep.presenting(on_fail="pass")


@QmlElement
class KeepAwake(QObject):
    """Holds the promise of the system in a thread of its own: to get it takes a while, and it belongs to a thread."""

    refused_changed = Signal()
    held_changed = Signal()
    _answered = Signal(bool)

    def __init__(self, request: Request = ask_the_system) -> None:
        super().__init__()
        self._request = request
        self._first: Callable[[], object] | None = None
        self._released: threading.Event | None = None
        self._thread: threading.Thread | None = None
        self._held = False
        self._refused = False
        self._answered.connect(self._take_answer)

    @Property(bool, notify=held_changed)
    def held(self) -> bool:
        """Whether the system has promised to stay awake."""
        return self._held

    @Property(bool, notify=refused_changed)
    def refused(self) -> bool:
        """Whether it was asked and cannot promise it."""
        return self._refused

    def wait_for(self, first: Callable[[], object]) -> None:
        """Ask nothing before `first` has returned, which waits in the thread that asks."""
        self._first = first

    @Slot()
    def hold(self) -> None:
        """Ask for it, unless that has been done."""
        if self._released is None:
            self._released = threading.Event()
            asked = self._released, self._first
            self._thread = threading.Thread(target=self._keep, args=asked, name="keep awake", daemon=True)
            self._thread.start()

    def release(self) -> None:
        """The machine may sleep again."""
        if self._released is not None:
            self._released.set()
            self._released = None
            self._become(held=False, refused=False)

    def finish(self) -> None:
        """Release, and wait a moment until the system knows."""
        self.release()
        if self._thread is not None:
            self._thread.join(FAREWELL_S)

    def _keep(self, released: threading.Event, first: Callable[[], object] | None) -> None:
        if first is not None:
            first()
        with self._request() as mode:
            self._answered.emit(mode.active)
            released.wait()

    @Slot(bool)
    def _take_answer(self, promised: bool) -> None:  # noqa: FBT001 - a slot is given what its signal carries
        if self._released is not None:
            self._become(held=promised, refused=not promised)

    def _become(self, *, held: bool, refused: bool) -> None:
        if held != self._held:
            self._held = held
            self.held_changed.emit()
        if refused != self._refused:
            self._refused = refused
            self.refused_changed.emit()
