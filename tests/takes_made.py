"""Takes to test with, made as they are made on the stage: by commands to a session whose clock is told the time."""

from collections.abc import Sequence

from app.domain.measure import Measure
from app.domain.plan import Plan
from app.domain.settings import Settings
from app.domain.take import Event, Kind, Take, TakeKey
from app.recorder import Recorder
from app.session import Session
from tests.fakes import FakeClock

TICK_S = 0.1


class Told:
    """A TakeWriter that remembers what it was told."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.measures: list[Measure] = []
        self.kept: list[bool] = []

    def begin(self, kind: Kind, measure: Measure, limit_s: float | None) -> None:
        self.begun = (kind, limit_s)
        self.measures.append(measure)

    def note(self, events: Sequence[Event]) -> None:
        self.events += events

    def change_measure(self, measure: Measure) -> None:
        self.measures.append(measure)

    def end(self, *, keep: bool) -> None:
        self.kept.append(keep)


class Rehearsal:
    """A session with a recorder, and the hours pass as they are told."""

    def __init__(self, plan: Plan, limit_s: float | None = None, *, kind: Kind = Kind.REHEARSAL) -> None:
        self.clock = FakeClock()
        self.session = Session(self.clock, Settings())
        self.told = Told()
        self.recorder = Recorder(self.session, self.told)
        self.recorder.kind = kind
        self.session.open(plan, limit_s)

    def pass_s(self, seconds: float) -> None:
        """In ticks, as on the stage."""
        for _ in range(round(seconds / TICK_S)):
            self.clock.pass_s(TICK_S)
            self.session.standing()
            self.recorder.look()

    def spoken(self, *seconds: float) -> Take:
        """A take in which each point took so long, led on by a clicker."""
        self.session.lead(point_by_point=True)
        self.session.run_or_pause()
        for took_s in seconds:
            self.pass_s(took_s)
            self.session.next_point()
        return self.ended()

    def ended(self) -> Take:
        """Leave the stage."""
        take_before = self.recorder.take
        self.recorder.end()
        take = self.recorder.take
        assert take is not None, take_before
        return take


class NoTakes(Told):
    """A store that was given these takes, forgets what it is told, and remembers what is done to them."""

    def __init__(self, *takes: Take) -> None:
        super().__init__()
        self.takes = {take.id: take for take in takes}
        self.gone: set[int] = set()
        self.remark = ""
        self.key: TakeKey | None = None

    def begin(self, kind: Kind, measure: Measure, limit_s: float | None) -> None:
        super().begin(kind, measure, limit_s)
        self.key = TakeKey(100 + len(self.measures), 0.0)

    def read(self) -> tuple[Take, ...]:
        return tuple(take for take in self.takes.values() if take.id not in self.gone)

    def describe(self, take: Take) -> None:
        self.takes[take.id] = take

    def remove(self, take: int) -> None:
        self.gone.add(take)

    def put_back(self, take: int) -> None:
        self.gone.remove(take)

    def traces(self) -> tuple[TakeKey, ...]:
        return tuple(take.key for take in self.takes.values())

    def close(self) -> None:
        pass
