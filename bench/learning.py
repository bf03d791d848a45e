"""How well a finish is foretold after so many rehearsals: `python -m bench.learning`.

Simulated speakers lead the shipped speech on point by point, through the program's own session, recorder and learning.
"""

import argparse
from collections import defaultdict
from dataclasses import dataclass
from statistics import mean, median, quantiles

from app.domain.learning import experience
from app.domain.measure import measure
from app.domain.notes import Notes
from app.domain.plan import Plan
from app.domain.settings import Settings
from app.domain.speech import Speech
from app.domain.take import SAID_SHARE, Kind, Take
from app.formats.notes_yaml import read_notes
from app.opening import planned, shipped_notes
from app.recorder import Recorder
from app.session import Session
from bench.speakers import Speaker, Spoken
from tests.fakes import FakeClock
from tests.takes_made import Told

AFTER = (0, 1, 2, 3, 5)
A_THIRD = 1 / 3
LOOKS_EVERY_S = 0.25
PUTS_UP_WITH_S, TOO_FAR_S, PRESSES_EVERY_S = 2.0, 5.0, 4.0
"""Who lets the text scroll sets another pace when it is so far from what they are saying; farther off, it is moved."""


@dataclass(frozen=True, slots=True)
class Foretold:
    """What is foretold of one take: before the start and at a third of it, on a plan."""

    before_s: float
    third_s: float


class Stage:
    """A session that is led on by a speaker."""

    def __init__(self, plan: Plan) -> None:
        self.clock = FakeClock()
        self.session = Session(self.clock, Settings())
        self.recorder = Recorder(self.session, Told())
        self.recorder.kind = Kind.REHEARSAL
        self.session.open(plan, None)
        self.session.lead(point_by_point=True)
        self._pressed_s = self._ahead_s = 0.0

    def lands_at_s(self) -> float:
        standing = self.session.standing()
        return 0.0 if standing is None else standing.projection.lands_at_s

    def foretold(self, spoken: Spoken) -> Foretold:
        """Speak until a third of the time is over."""
        before_s, left_s = self.lands_at_s(), A_THIRD * sum(spoken.points_s)
        self.session.run_or_pause()
        for took_s in spoken.points_s:
            self.clock.pass_s(min(took_s, left_s))
            left_s -= took_s
            if left_s <= 0:
                break
            self.session.next_point()
        return Foretold(before_s, self.lands_at_s())

    def rehearsed(self, spoken: Spoken) -> Take | None:
        self.session.run_or_pause()
        for took_s in spoken.points_s:
            self.clock.pass_s(took_s)
            self.session.next_point()
        self.recorder.end()
        return self.recorder.take

    def scrolled(self, spoken: Spoken, *, corrected: bool) -> Take | None:
        """The text scrolls; who falls behind stops it, who is ahead leads it on – or nobody lays a hand on it."""
        self.session.lead(point_by_point=False)
        self.session.run_or_pause()
        here_s, total_s = 0.0, sum(spoken.points_s)
        while self._is_unfinished() and (here_s < total_s or not corrected):
            self.clock.pass_s(LOOKS_EVERY_S)
            self.session.standing()
            self.recorder.look()
            here_s += LOOKS_EVERY_S
            if corrected:
                self._correct(spoken, here_s)
        self.recorder.end()
        return self.recorder.take

    def _correct(self, spoken: Spoken, here_s: float) -> None:
        """Another pace; who is far behind stops the text, who is far ahead leads it on."""
        speech = self.session.speech
        if speech is None:
            return
        ahead_s = _place_s(speech.plan, spoken, here_s) - speech.transport.place_at(self.clock.now_s())
        if not speech.transport.running:
            if ahead_s >= 0:
                self.session.run_or_pause()
        elif ahead_s < -TOO_FAR_S:
            self.session.run_or_pause()
        elif ahead_s > TOO_FAR_S and _mostly_said(speech, self.clock.now_s()):
            self.session.next_point()
        elif here_s - self._pressed_s > PRESSES_EVERY_S:
            if abs(ahead_s) > max(PUTS_UP_WITH_S, abs(self._ahead_s)):
                self.session.quicken(5.0 if ahead_s > 0 else -5.0)
            self._pressed_s, self._ahead_s = here_s, ahead_s

    def _is_unfinished(self) -> bool:
        standing = self.session.standing()
        return standing is not None and not standing.finished


def _mostly_said(speech: Speech, now_s: float) -> bool:
    place_s = speech.transport.place_at(now_s)
    here = speech.plan.points[speech.plan.point_at(place_s)]
    return place_s - here.lead_s >= SAID_SHARE * (here.end_s - here.lead_s)


def _place_s(plan: Plan, spoken: Spoken, here_s: float) -> float:
    """Where in the plan the speaker is."""
    leads_s = [*(point.lead_s for point in plan.points), plan.total_s]
    for index, took_s in enumerate(spoken.points_s):
        if here_s < took_s:
            return leads_s[index] + here_s / took_s * (leads_s[index + 1] - leads_s[index])
        here_s -= took_s
    return leads_s[len(spoken.points_s)]


Errors = dict[tuple[str, str, int], list[float]]


def follow(seed: int, notes: Notes, errors: Errors) -> None:
    """One speaker through their rehearsals; before each of the counted ones a clean take is foretold."""
    plain = planned(notes)
    speaker = Speaker(seed, measure(plain))
    takes: list[Take] = []
    for rehearsed in range(max(AFTER) + 1):
        next_take = speaker.speak(may_be_disturbed=False)
        if rehearsed in AFTER:
            _note(errors, rehearsed, next_take, plain, _known(notes, takes))
            _note_mean(errors, rehearsed, next_take, plain, takes)
        take = Stage(_known(notes, takes)).rehearsed(speaker.speak(may_be_disturbed=True))
        takes += [take] if take else []


def follow_a_scroller(seed: int, notes: Notes, errors: Errors, *, untouched: int) -> None:
    """One speaker who lets the text scroll: at first `untouched` times without a hand on it, then corrected."""
    plain = planned(notes)
    speaker = Speaker(seed, measure(plain))
    takes: list[Take] = []
    for rehearsed in range(max(AFTER) + 1):
        if rehearsed in AFTER:
            next_take = speaker.speak(may_be_disturbed=False)
            off = Stage(_known(notes, takes)).foretold(next_take).before_s / sum(next_take.points_s) - 1
            errors[f"{untouched} untouched", "before", rehearsed].append(abs(off))
        stage, spoken = Stage(_known(notes, takes)), speaker.speak(may_be_disturbed=False)
        take = stage.scrolled(spoken, corrected=rehearsed >= untouched)
        takes += [take] if take else []


def _known(notes: Notes, takes: list[Take]) -> Plan:
    return planned(notes, learned=experience(takes).pace_for(notes))


def _note(errors: Errors, rehearsed: int, spoken: Spoken, plain: Plan, known: Plan) -> None:
    total_s = sum(spoken.points_s)
    for name, plan in (("120 words a minute", plain), ("learned", known)):
        told = Stage(plan).foretold(spoken)
        errors[name, "before", rehearsed].append(abs(told.before_s / total_s - 1))
        errors[name, "at a third", rehearsed].append(abs(told.third_s / total_s - 1))


def _note_mean(errors: Errors, rehearsed: int, spoken: Spoken, plain: Plan, takes: list[Take]) -> None:
    """The mean of the totals so far; before there are any, the plan."""
    totals = [take.finish_s for take in takes if take.finish_s is not None]
    off = abs((mean(totals) if totals else plain.total_s) / sum(spoken.points_s) - 1)
    errors["mean of past totals", "before", rehearsed].append(off)
    errors["mean of past totals", "at a third", rehearsed].append(off)


def main() -> None:
    arguments = _arguments()
    notes = read_notes(shipped_notes())
    errors: Errors = defaultdict(list)
    for seed in range(arguments.speakers):
        follow(seed, notes, errors)
    _tell_of_scrollers(notes, arguments.scrollers)
    for when in ("before", "at a third"):
        print(f"\nFinish foretold {when}: median error, 90th percentile, of {arguments.speakers} speakers\n")
        print("| | " + " | ".join(f"after {count}" for count in AFTER) + " |\n|---|" + "---:|" * len(AFTER))
        for name in ("120 words a minute", "mean of past totals", "learned"):
            cells = [_cell(errors[name, when, count]) for count in AFTER]
            print(f"| {name} | " + " | ".join(cells) + " |")


def _tell_of_scrollers(notes: Notes, count: int) -> None:
    errors: Errors = defaultdict(list)
    print(f"Finish foretold before, of {count} speakers who let the text scroll\n")
    for untouched in (0, 2):
        for seed in range(count):
            follow_a_scroller(seed, notes, errors, untouched=untouched)
        name = f"{untouched} untouched"
        print(f"| {name} | " + " | ".join(_cell(errors[name, "before", number]) for number in AFTER) + " |")


def _cell(off: list[float]) -> str:
    return f"{median(off):.1%}, {quantiles(off, n=10)[-1]:.1%}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--speakers", type=int, default=200)
    parser.add_argument("--scrollers", type=int, default=60)
    return parser.parse_args()


if __name__ == "__main__":
    main()
