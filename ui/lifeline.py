"""All that keeps a speech on its stage, whatever happens to the program, the machine and its screens."""

import logging
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.durations import clock_text
from app.domain.notes import Notes
from app.domain.under_way import UnderWay, Whereabouts
from app.guardian import Life, Rung
from app.ports import Machine, SpeechStore
from app.session import Session
from ui.background import Work
from ui.devices.keep_awake import KeepAwake
from ui.heart import Heart
from ui.messages import Messages
from ui.slots import Slot
from ui.speech_keeper import SpeechKeeper, Where
from ui.view_models.check import CheckViewModel

WORTH_TELLING_S = 2.0
"""After a shorter absence than that, nobody need be told that it counted."""

logger = logging.getLogger("rostrum")


class Lifeline(QObject):
    """The heart, the place that is kept, and the machine that is kept awake."""

    taking_up = Signal(object)
    """A speech is about to go on from there: its Whereabouts."""

    def __init__(self, session: Session, messages: Messages, store: SpeechStore, life: Life, where: Where) -> None:
        super().__init__()
        self._session = session
        self._messages = messages
        self._store = store
        self._life = life
        self.heart = Heart(session, life.heart)
        self.awake = KeepAwake()
        self._checks: list[CheckViewModel] = []
        self.awake.held_changed.connect(self._tell_awake)
        self.awake.refused_changed.connect(self._tell_awake)
        self._where = where
        self._was: Whereabouts | None = None
        self.keeper = SpeechKeeper(session, store, messages, self._whereabouts)
        session.subscribe(self._follow)

    @property
    def restarted(self) -> bool:
        """Whether it was not a person who started the program this time."""
        return bool(self._life.before)

    def wait_for(self, first: Work) -> None:
        """Neither write nor ask the system before `first` has returned, which waits in the threads that do."""
        self.awake.wait_for(first)
        self.keeper.wait_for(first)

    def look_after(self, check: CheckViewModel, machine: Machine) -> None:
        """Let the page before the speech know how the machine is; while it is open the machine is kept awake."""
        self._checks.append(check)
        check.serve(machine)
        check.opened.connect(self.awake.hold)
        check.closed.connect(self._follow)

    def begin(self) -> None:
        """The window is there: the heart beats; what is wrong with this start is said."""
        self._was = None
        self.heart.start()
        if self._life.before:
            logger.info("The window before %s; this one is started%s", self._life.before, " safe" * self._life.safe)
        if self._life.safe:
            self._messages.add(
                self.tr("Rostrum ended unasked several times, and runs in its usual look. Your settings are kept.")
            )

    def take_up(self, named: Path | None = None) -> Whereabouts | None:
        """Go on with the speech that was under way, if there is one; where it was.

        Who has named another file wants that one, unless it was the guardian who started the program again.
        """
        found = self._store.find()
        if found is None:
            return None
        kept, notes = found
        file = Path(kept.where.path) if kept.where.path else None
        if named is not None and not self.restarted and not _is_same(named, file) and self._session.expects(kept):
            sentence = self.tr("“%s” was under way. To go on with it, close Rostrum and start it without a file.")
            self._messages.add(sentence % (notes.title or (file.name if file else "")))
            return None
        self._was = kept.where
        self.taking_up.emit(kept.where)
        away_s = self._away_s(kept, notes)
        if away_s is None:
            self._was = None
            self._store.drop()
            return None
        self._tell_back(kept, away_s)
        return kept.where

    def _tell_back(self, kept: UnderWay, away_s: float) -> None:
        if away_s > WORTH_TELLING_S and kept.countdown.began:
            sentence = self.tr("Back at your word. You were away for %s, and the clock ran on.")
            self._messages.add(sentence % clock_text(away_s))
        else:
            self._messages.add(self.tr("Rostrum was started again; you are back at your word."))

    def _away_s(self, kept: UnderWay, notes: Notes) -> float | None:
        """None when the speech should not or cannot be taken up; whatever that is, it must not stop a start."""
        if self._life.rung is Rung.ANEW:
            return None
        try:
            return self._session.take_up(kept, notes, restarted=self.restarted)
        except Exception:
            logger.exception("A speech under way cannot be taken up")
            self._session.close()
            return None

    def _whereabouts(self) -> Whereabouts:
        """Until the window is there, what has been taken up is where it was."""
        return self._where() if self._was is None else self._was

    def finish(self) -> None:
        """Nothing is left of a speech but of one that was ended from outside."""
        self.heart.stop()
        self.keeper.finish(drop=not self.heart.ended_from_outside)
        self.awake.finish()
        for check in self._checks:
            check.finish()

    @Slot()
    def _tell_awake(self) -> None:
        answered = self.awake.held or self.awake.refused
        for check in self._checks:
            check.told_awake(promised=bool(self.awake.held) if answered else None)

    @Slot()
    def _follow(self) -> None:
        if self._session.speech is None:
            self.awake.release()
        else:
            self.awake.hold()


def _is_same(named: Path, file: Path | None) -> bool:
    """By its name alone: the disk it lies on may not be there any more."""
    return file is not None and os.path.abspath(named) == os.path.abspath(file)  # noqa: PTH100 - without looking there
