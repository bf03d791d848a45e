"""The recorder: listens to the session and tells, event by event, what becomes of a speech."""

from app.domain.measure import measure
from app.domain.noticing import Looked, commanded_s, event_now, finished, happened, passed, set_before
from app.domain.plan import Plan
from app.domain.speech import Speech
from app.domain.take import Event, Happening, Kind, Take
from app.ports import TakeWriter
from app.session import Session

STILL_EVERY_S = 1.0
"""So much of a take is lost at most when the program is killed."""

A_DRAG_S = 0.3
"""Who drags the text jumps at each move of the hand; jumps so soon after one another are one, to the last place."""

SHORTEST_S = 5.0
"""A take that was left before that, unfinished, was a slip of a key."""


class Recorder:
    """Follows each command; `look` is for the ticks between them."""

    def __init__(self, session: Session, writer: TakeWriter) -> None:
        self._session, self._writer = session, writer
        self._last: Looked | None = None
        self._began_s: float | None = None
        self._told_s = self._jumped_s = 0.0
        self._dragged: Event | None = None
        self._plans: list[Plan] = []
        self._events: list[Event] = []
        self._limit_s: float | None = None
        self.kind = self._kind = Kind.DELIVERY
        session.subscribe(self.look)

    @property
    def recording(self) -> bool:
        return self._began_s is not None

    @property
    def began_s(self) -> float | None:
        """On the clock; None while nothing is recorded."""
        return self._began_s

    @property
    def take(self) -> Take | None:
        """What was recorded of the speech that is on the stage; None before its first word."""
        if not self._events:
            return None
        measures = tuple(measure(plan) for plan in self._plans)
        return Take(0, self._kind, 0.0, self._limit_s, measures, tuple(self._events))

    def look(self) -> None:
        """Tell what has happened since the last look."""
        speech, now_s = self._session.speech, self._session.now_s()
        if self._last is not None and self._is_another(speech, self._last.speech):
            self.end()
        if speech is None:
            return
        if self._last is None or self._began_s is None:
            self._begin(speech, now_s)
        else:
            self._go_on(self._last, speech, now_s, self._began_s)
        self._last = Looked(speech, now_s)

    def end(self) -> None:
        """The speaker leaves the stage; a take that has hardly begun is not kept."""
        if self._last is not None and self._began_s is not None:
            last, now_s = self._last.speech, self._session.now_s()
            event = event_now(last, now_s, self._began_s, Happening.ENDED)
            self._tell([*passed(self._last, now_s, self._began_s), event])
            is_kept = last.delivery.finished_s is not None or event.at_s >= SHORTEST_S
            self._writer.end(keep=is_kept)
        self._last, self._began_s = None, None

    def _is_another(self, speech: Speech | None, last: Speech) -> bool:
        if speech is None or speech.plan.notes is not last.plan.notes:
            return True
        return last.countdown.began and not speech.countdown.began

    def _begin(self, speech: Speech, now_s: float) -> None:
        if not speech.countdown.began or speech.delivery.finished_s is not None:
            return
        self._began_s, self._plans, self._events, self._kind = now_s, [speech.plan], [], self.kind
        self._limit_s = speech.countdown.granted_s(now_s)
        self._writer.begin(self._kind, measure(speech.plan), self._limit_s)
        self._tell([event_now(speech, now_s, now_s, Happening.BEGAN), *set_before(speech, now_s)])

    def _go_on(self, last: Looked, speech: Speech, now_s: float, began_s: float) -> None:
        at_s = commanded_s(last, speech, now_s)
        events = list(passed(last, at_s, began_s))
        if speech is not last.speech:
            changes = [self._numbered(event, speech) for event in happened(last, speech, at_s, began_s)]
            events = sorted([*events, *changes, *finished(last.speech, speech, began_s)], key=_in_order)
        if not events and speech.delivery.finished_s is None and now_s - self._told_s >= STILL_EVERY_S:
            events.append(event_now(speech, now_s, began_s, Happening.STILL))
        soon = now_s - self._jumped_s < A_DRAG_S
        if soon and [event.what for event in events] == [Happening.JUMPED]:
            self._dragged, self._jumped_s = events[0], now_s
        elif events or (self._dragged and not soon):
            self._tell(events)

    def _numbered(self, event: Event, speech: Speech) -> Event:
        """With the number of its measure, when it is about another plan; one that is new is told before."""
        if event.what is not Happening.PLAN:
            return event
        if speech.plan not in self._plans:
            self._plans.append(speech.plan)
            self._writer.change_measure(measure(speech.plan))
        number = float(self._plans.index(speech.plan))
        return Event(event.at_s, event.elapsed_s, event.what, event.point, event.place_s, event.running, number)

    def _tell(self, events: list[Event]) -> None:
        self._told_s = self._session.now_s()
        if self._dragged is not None:
            events = [self._dragged, *events]
            self._dragged = None
        if any(event.what is Happening.JUMPED for event in events):
            self._jumped_s = self._told_s
        self._events += [event for event in events if event.what is not Happening.STILL]
        self._writer.note(tuple(events))


def _in_order(event: Event) -> tuple[float, bool]:
    """By time; the last word is said when the text has come there."""
    return event.at_s, event.what is Happening.FINISHED
