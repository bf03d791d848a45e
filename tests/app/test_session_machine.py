"""Any commands at any time, with kills, power cuts, sleep and clocks that are set in between: it always adds up."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.adapters.speech_file import SpeechFile
from app.domain.limits import AskedLimit, Counted
from app.domain.pace import Pace
from app.domain.plan import Plan, plan
from app.domain.settings import Settings
from app.domain.speech import Speech
from app.domain.standing import Standing
from app.domain.under_way import BRIEF_S, NOWHERE, Whereabouts
from app.session import Session
from tests.fakes import FakeClock
from tests.speeches import ten_seconds_each, yielding_plans

MOST_LOST_S = 0.25
ROUNDED_S = 1e-5
"""So much do sums of hours and of hundredths of seconds differ."""


class SessionMachine(RuleBasedStateMachine):
    """A speaker, a program that ends without warning, and a machine that nobody can rely on."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = FakeClock()
        self.session = Session(self.clock, Settings())
        self.store = SpeechFile(Path(self.folder.name))
        self.elapsed_s = 0.0

    def teardown(self) -> None:
        self.folder.cleanup()

    @initialize(laid_out=yielding_plans, limit_s=st.sampled_from([None, 5.0, 60.0, 300.0]))
    def open(self, laid_out: Plan, limit_s: float | None) -> None:
        self.session.open(laid_out, limit_s)

    @property
    def speech(self) -> Speech:
        assert self.session.speech is not None
        return self.session.speech

    @property
    def began(self) -> bool:
        return self.speech.countdown.began

    @property
    def place_s(self) -> float:
        return self.speech.transport.place_at(self.session.now_s())

    def standing(self) -> Standing:
        now = self.session.standing()
        assert now is not None
        return now

    def keep(self) -> None:
        kept = self.session.under_way(Whereabouts("notes.yaml"))
        assert kept is not None
        self.store.keep(kept, self.speech.plan.notes)

    def take_up(self) -> None:
        """A new program with nothing but what was kept."""
        found = SpeechFile(Path(self.folder.name)).find()
        assert found is not None
        self.session = Session(self.clock, Settings())
        self.store = SpeechFile(Path(self.folder.name))
        assert self.session.take_up(*found) is not None

    @rule(seconds=st.one_of(st.floats(0, 20), st.floats(0, 500)))
    def let_time_pass(self, seconds: float) -> None:
        self.clock.pass_s(seconds)

    @rule()
    def run_or_pause(self) -> None:
        self.session.run_or_pause()

    @rule(words_per_minute=st.sampled_from([5.0, -5.0, 20.0, -20.0]))
    def change_pace(self, words_per_minute: float) -> None:
        before_s = self.place_s
        self.session.quicken(words_per_minute)
        assert self.place_s == pytest.approx(before_s, abs=ROUNDED_S)

    @rule(section=st.integers(0, 20))
    def jump(self, section: int) -> None:
        self.session.jump_to_section(section % len(self.speech.plan.sections))

    @rule(
        command=st.sampled_from(["jump_back", "next_point", "previous_point", "undo", "strike", "interrupt", "resume"])
    )
    def press(self, command: str) -> None:
        getattr(self.session, command)()

    @rule(seconds=st.sampled_from([10.0, 60.0, 200.0]), counted=st.sampled_from(Counted))
    def be_granted(self, seconds: float, counted: Counted) -> None:
        self.session.grant(self.session.limit_for(AskedLimit(seconds, counted)))

    @rule()
    def fit(self) -> None:
        shown = self.session.preview()
        if shown is not None:
            self.session.accept(shown)

    @rule(laid_out=yielding_plans)
    def edit_and_open_again(self, laid_out: Plan) -> None:
        self.session.open(laid_out, 60.0)
        self.elapsed_s = 0.0

    @rule(by_s=st.sampled_from([3600.0, -3600.0]))
    def set_the_clock_on_the_wall(self, by_s: float) -> None:
        before = self.standing()
        self.clock.set_wall_by_s(by_s)
        assert self.standing() == before

    @rule(seconds=st.floats(1, 3000))
    def sleep(self, seconds: float) -> None:
        before = self.standing()
        self.clock.sleep_s(seconds)
        after = self.standing()
        assert after.place_s == pytest.approx(before.place_s, abs=ROUNDED_S)
        assert not after.running
        self.the_limit_counted(before, after, seconds)

    @rule(lost_s=st.floats(0, MOST_LOST_S), away_s=st.floats(0.2, 4))
    def be_killed_and_guarded(self, lost_s: float, away_s: float) -> None:
        before, words_per_minute = self.standing(), self.speech.words_per_minute
        self.keep()
        self.clock.pass_s(lost_s + away_s)
        self.take_up()
        after = self.standing()
        assert after.place_s == pytest.approx(before.place_s, abs=ROUNDED_S)
        assert self.speech.words_per_minute == words_per_minute
        assert after.running is (before.running and not after.place_s >= self.speech.plan.total_s)
        self.the_limit_counted(before, after, lost_s + away_s)

    @precondition(lambda self: self.began and self.place_s < self.speech.plan.total_s)
    @rule(off_s=st.floats(BRIEF_S + 1, 3000))
    def lose_power(self, off_s: float) -> None:
        before = self.standing()
        self.keep()
        self.clock.start_anew(off_s)
        self.take_up()
        after = self.standing()
        assert after.place_s == pytest.approx(before.place_s, abs=ROUNDED_S)
        assert not after.running
        self.the_limit_counted(before, after, off_s)

    def the_limit_counted(self, before: Standing, after: Standing, seconds: float) -> None:
        counts = before.began and before.interruption_counts
        assert after.elapsed_s == pytest.approx(before.elapsed_s + (seconds if counts else 0.0), abs=ROUNDED_S)

    @invariant()
    def the_place_is_within_the_speech(self) -> None:
        assert 0.0 <= self.standing().place_s <= self.speech.plan.total_s

    @invariant()
    def time_never_runs_backwards(self) -> None:
        elapsed_s = self.standing().elapsed_s
        assert elapsed_s >= self.elapsed_s - ROUNDED_S
        self.elapsed_s = elapsed_s

    @invariant()
    def what_is_kept_is_found_again(self) -> None:
        self.keep()
        found = SpeechFile(Path(self.folder.name)).find()
        assert found == (self.session.under_way(Whereabouts("notes.yaml")), self.speech.plan.notes)

    @invariant()
    def the_projection_is_that_of_the_plan(self) -> None:
        speech = self.speech
        assert speech.plan == plan(speech.plan.notes, speech.plan.pace, speech.plan.treatments)
        now = self.standing()
        assert now.projection.ahead_s == pytest.approx(now.place_s - now.due_s, abs=ROUNDED_S)


def test_a_pace_other_than_the_usual_one_is_kept() -> None:
    clock = FakeClock()
    session = Session(clock, Settings())
    session.open(plan(ten_seconds_each(a=2).notes, Pace(90.0)), None)
    kept = session.under_way(NOWHERE)
    assert kept is not None
    assert kept.pace == Pace(90.0)


test_any_sequence_of_events: Any = SessionMachine.TestCase
test_any_sequence_of_events.settings = settings(max_examples=40, stateful_step_count=25)
