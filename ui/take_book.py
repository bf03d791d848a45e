"""Every take that is made and was made: written and read off the GUI thread, one thing after the other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.domain.comparing import Comparison, compared
from app.domain.learning import NO_EXPERIENCE, Experience, LearnedPace, learned_from
from app.domain.measure import Measure
from app.domain.notes import Notes
from app.domain.take import Event, Kind, Take, TakeKey
from app.domain.trials import A_DAY_S, Taught, taught
from app.ports import TakeStore, TakeWriter
from app.recorder import Recorder
from app.session import Session
from app.voice_ports import Recordings
from ui.background import Background, Work
from ui.messages import Messages
from ui.slots import Slot


class TakesKept(TakeStore, TakeWriter, Protocol):
    """Where takes are kept."""

    remark: str
    """A sentence for the person when a damaged file had to be set aside, or the disk takes nothing."""

    @property
    def key(self) -> TakeKey | None:
        """Of the take that is being written."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class TakeBegun:
    """A take has its place in the record; `began_s` is on the clock."""

    key: TakeKey
    began_s: float


@dataclass(frozen=True, slots=True)
class _Read:
    takes: tuple[Take, ...]
    voices: Mapping[int, int]
    shown: Mapping[int, Comparison]
    taught: Mapping[int, Taught]
    learned: Experience
    remark: str


_NOTHING_READ = _Read((), {}, {}, {}, NO_EXPERIENCE, "")


class TakeBook(QObject):
    """A TakeWriter that writes in the background; what cannot be kept is said once, and the speech goes on."""

    changed = Signal()
    """Takes were read anew: what is known of them, or of the speaker's pace, may be another."""
    begun = Signal(object)
    """A TakeBegun, of the take that is being made."""
    ended = Signal(bool)
    """The take that was being made has ended, and is kept or not."""

    def __init__(
        self,
        session: Session,
        store: TakesKept,
        recordings: Recordings,
        messages: Messages,
        after: Work | None = None,
    ) -> None:
        super().__init__()
        self._session, self._store, self._recordings, self._messages = session, store, recordings, messages
        self._background = Background(self)
        if after is not None:
            self._background.wait_for(after)
        self._background.done.connect(self._take_in)
        self._background.failed.connect(self._failed)
        self._complained = False
        self._since = session.settings.learned_since
        self._known = _NOTHING_READ
        self.recorder = Recorder(session, self)
        session.subscribe(self._follow)
        self._background.run(partial(_forgotten, recordings))
        self.look()

    @property
    def takes(self) -> tuple[Take, ...]:
        """All that are kept, the latest last."""
        return self._known.takes

    @property
    def shown(self) -> Mapping[int, Comparison]:
        """Each beside its plan."""
        return self._known.shown

    @property
    def taught(self) -> Mapping[int, Taught]:
        """What each tells of the speaker's pace."""
        return self._known.taught

    @property
    def voices(self) -> Mapping[int, int]:
        """Those whose voice was recorded, and how many bytes that takes."""
        return self._known.voices

    def pace_for(self, notes: Notes) -> LearnedPace | None:
        """The speaker's own pace in a speech, as far as it is known and wanted."""
        return self._known.learned.pace_for(notes, self._session.settings.learn_from)

    def begin(self, kind: Kind, measure: Measure, limit_s: float | None) -> None:
        self._complained = False
        began_s = self.recorder.began_s or 0.0
        self._run(partial(self._store.begin, kind, measure, limit_s))
        self._background.run(partial(_begun, self._store, began_s))

    def note(self, events: Sequence[Event]) -> None:
        self._run(partial(self._store.note, events))

    def change_measure(self, measure: Measure) -> None:
        self._run(partial(self._store.change_measure, measure))

    def end(self, *, keep: bool) -> None:
        self.ended.emit(keep)
        self._run(partial(self._store.end, keep=keep))
        self.look()

    def describe(self, take: Take) -> None:
        """Keep its name, its remark and whether it is excluded."""
        self._change(partial(self._store.describe, take))

    def remove(self, take: TakeKey) -> None:
        """It can be put back, and so can its recording."""
        self._change(partial(_removed, self._store, self._recordings, take))

    def put_back(self, take: TakeKey) -> None:
        self._run(partial(self._recordings.bring_back, take))
        self._change(partial(self._store.put_back, take.id))

    def remove_voice(self, take: TakeKey) -> None:
        """The take stays; its recording can be put back until the program ends."""
        self._change(partial(self._recordings.put_away, take))

    def put_back_voice(self, take: TakeKey) -> None:
        self._change(partial(self._recordings.bring_back, take))

    @Slot()
    def look(self) -> None:
        """Read all takes anew; `changed` tells when that is done."""
        self._background.run(partial(_read, self._store, self._recordings, self._since, self._known))

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
        self._background.run(partial(_forgotten, self._recordings))
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
        elif isinstance(result, TakeBegun) and result.began_s == self.recorder.began_s:
            self.begun.emit(result)
        elif isinstance(result, _Read):
            self._known = result
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


def _removed(store: TakesKept, recordings: Recordings, take: TakeKey) -> None:
    """A take whose recording cannot be put away stays with it: alone, nobody would find that again."""
    recordings.put_away(take)
    store.remove(take.id)


def _forgotten(recordings: Recordings) -> None:
    recordings.forget()


def _begun(store: TakesKept, began_s: float) -> TakeBegun | None:
    """None for a take that could not be begun: nobody would know of its recording."""
    return None if store.key is None else TakeBegun(store.key, began_s)


def _read(store: TakesKept, recordings: Recordings, since_days: float, before: _Read) -> _Read:
    """All takes, with what they show; what is known of a take that has not changed is not worked out again."""
    takes = store.read()
    remark, store.remark = store.remark, ""
    known = {take.key: take for take in before.takes}
    shown, lessons = {}, {}
    for take in takes:
        old = known.get(take.key)
        is_same = old is not None and len(old.events) == len(take.events)
        shown[take.id] = before.shown[take.id] if is_same else compared(take)
        is_same = is_same and old is not None and old.excluded is take.excluded
        lessons[take.id] = before.taught[take.id] if is_same else taught(take)
    recordings.sweep(store.traces())
    voices = {take.id: size for take in takes if (size := recordings.size(take.key))}
    learned = learned_from(lessons[take.id] for take in takes if take.began_at >= since_days * A_DAY_S)
    return _Read(takes, voices, shown, lessons, learned, remark)
