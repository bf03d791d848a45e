"""Every take that is made and was made: written and read off the GUI thread, one thing after the other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.comparing import Comparison, compared
from app.domain.learning import NO_EXPERIENCE, Experience, LearnedPace, experience
from app.domain.measure import Measure
from app.domain.notes import Notes
from app.domain.take import Event, Kind, Take
from app.domain.trials import A_DAY_S
from app.ports import TakeStore, TakeWriter
from app.recorder import Recorder
from app.session import Session
from ui.background import Background, Work
from ui.messages import Messages


class TakesKept(TakeStore, TakeWriter, Protocol):
    """Where takes are kept."""

    remark: str
    """A sentence for the person when a damaged file had to be set aside, or the disk takes nothing."""

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class _Read:
    takes: tuple[Take, ...]
    shown: Mapping[int, Comparison]
    learned: Experience
    remark: str


class TakeBook(QObject):
    """A TakeWriter that writes in the background; what cannot be kept is said once, and the speech goes on."""

    changed = Signal()
    """Takes were read anew: what is known of them, or of the speaker's pace, may be another."""

    def __init__(self, session: Session, store: TakesKept, messages: Messages, after: Work | None = None) -> None:
        super().__init__()
        self._session, self._store, self._messages = session, store, messages
        self._background = Background(self)
        if after is not None:
            self._background.wait_for(after)
        self._background.done.connect(self._take_in)
        self._background.failed.connect(self._failed)
        self._complained = False
        self._since = session.settings.learned_since
        self._experience = NO_EXPERIENCE
        self.takes: tuple[Take, ...] = ()
        self.shown: Mapping[int, Comparison] = {}
        self.recorder = Recorder(session, self)
        session.subscribe(self._follow)
        self.look()

    def pace_for(self, notes: Notes) -> LearnedPace | None:
        """The speaker's own pace in a speech, as far as it is known and wanted."""
        return self._experience.pace_for(notes, self._session.settings.learn_from)

    def begin(self, kind: Kind, measure: Measure, limit_s: float | None) -> None:
        self._complained = False
        self._run(partial(self._store.begin, kind, measure, limit_s))

    def note(self, events: Sequence[Event]) -> None:
        self._run(partial(self._store.note, events))

    def change_measure(self, measure: Measure) -> None:
        self._run(partial(self._store.change_measure, measure))

    def end(self, *, keep: bool) -> None:
        self._run(partial(self._store.end, keep=keep))
        self.look()

    def describe(self, take: Take) -> None:
        """Keep its name, its remark and whether it is excluded."""
        self._change(partial(self._store.describe, take))

    def remove(self, take: int) -> None:
        """It can be put back."""
        self._change(partial(self._store.remove, take))

    def put_back(self, take: int) -> None:
        self._change(partial(self._store.put_back, take))

    @Slot()
    def look(self) -> None:
        """Read all takes anew; `changed` tells when that is done."""
        self._background.run(partial(_read, self._store, self._since, self.takes, self.shown))

    @Slot()
    def tick(self) -> None:
        """Some time has passed."""
        self.recorder.look()

    def settle(self) -> None:
        """Wait until everything that was asked for is written and read."""
        self._background.finish()

    def finish(self) -> None:
        """Keep what is still to be kept, and let go of the file."""
        self.recorder.end()
        self._background.run(self._store.close)
        self._background.finish()

    def _change(self, work: Callable[[], object]) -> None:
        self._run(work)
        self.look()

    def _run(self, work: Callable[[], object]) -> None:
        self._background.run(partial(_written, self._store, work))

    @Slot()
    def _follow(self) -> None:
        if self._session.settings.learned_since != self._since:
            self._since = self._session.settings.learned_since
            self.look()

    @Slot(object)
    def _take_in(self, result: object) -> None:
        if isinstance(result, str):
            self._tell(result)
        elif isinstance(result, _Read):
            self.takes, self.shown, self._experience = result.takes, result.shown, result.learned
            self._tell(result.remark)
            self.changed.emit()

    def _tell(self, remark: str) -> None:
        if remark:
            self._messages.add(remark)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if isinstance(error, OSError) and not self._complained:
            self._complained = True
            sentence = self.tr("Rehearsals cannot be kept or read at the moment (%s). The speech is not touched.")
            self._messages.add(sentence % error.strerror)


def _written(store: TakesKept, work: Callable[[], object]) -> str:
    """What there is to be told of it."""
    work()
    remark, store.remark = store.remark, ""
    return remark


def _read(store: TakesKept, since_days: float, known: Sequence[Take], shown: Mapping[int, Comparison]) -> _Read:
    """All takes, each beside its plan; what is known of a take that has not changed is not worked out again."""
    takes = store.read()
    remark, store.remark = store.remark, ""
    before = {take.id: len(take.events) for take in known}
    beside = {
        take.id: shown[take.id] if before.get(take.id) == len(take.events) and take.id in shown else compared(take)
        for take in takes
    }
    return _Read(takes, beside, experience(take for take in takes if take.began_at >= since_days * A_DAY_S), remark)
