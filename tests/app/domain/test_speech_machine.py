"""Any sequence of commands at any time: what is shown to the speaker always adds up."""

from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.domain.pace import FASTEST_WORDS_PER_MINUTE, SLOWEST_WORDS_PER_MINUTE
from app.domain.plan import Plan
from app.domain.speech import LONGEST_TRAIL, Speech
from app.domain.standing import Progress, Standing, standing
from tests.speeches import plans

shares = st.floats(0, 1)


class SpeechMachine(RuleBasedStateMachine):
    """A speaker who presses any key at any time."""

    speech: Speech

    def __init__(self) -> None:
        super().__init__()
        self.now_s = 5000.0
        self.began_s: float | None = None
        self.elapsed_s = 0.0

    @initialize(laid_out=plans, limit_s=st.sampled_from([None, 5.0, 300.0]))
    def open(self, laid_out: Plan, limit_s: float | None) -> None:
        self.speech = Speech.unsaid(laid_out, limit_s)

    def standing(self) -> Standing:
        return standing(self.speech, self.now_s, amber_s=60.0)

    @property
    def place_s(self) -> float:
        return self.speech.transport.place_at(self.now_s)

    @rule(seconds=st.one_of(st.floats(0, 20), st.floats(0, 2000)))
    def let_time_pass(self, seconds: float) -> None:
        before_s = self.place_s
        self.now_s += seconds
        moved_s = seconds * self.speech.transport.rate if self.speech.transport.running else 0.0
        assert self.place_s == pytest.approx(min(before_s + moved_s, self.speech.plan.total_s), abs=1e-6)

    @rule()
    def run(self) -> None:
        before_s = self.place_s
        self.speech = self.speech.run(self.now_s)
        self.began_s = self.now_s if self.began_s is None else self.began_s
        assert self.place_s == before_s
        assert self.speech.transport.running

    @rule()
    def pause(self) -> None:
        before_s = self.place_s
        self.speech = self.speech.pause(self.now_s)
        assert self.place_s == before_s
        assert not self.speech.transport.running

    @rule(words_per_minute=st.floats(0, 400))
    def change_pace(self, words_per_minute: float) -> None:
        before_s = self.place_s
        self.speech = self.speech.at_pace(self.now_s, words_per_minute)
        assert self.place_s == before_s

    @rule(step=st.sampled_from([5.0, -5.0]))
    def step_pace(self, step: float) -> None:
        before_s = self.place_s
        self.speech = self.speech.quickened(self.now_s, step)
        assert self.place_s == before_s

    @rule(share=shares)
    def jump(self, share: float) -> None:
        before_s = self.place_s
        self.speech = self.speech.jump_to(self.now_s, share * self.speech.plan.total_s)
        assert self.speech.trail[-1] == before_s

    @rule(section=st.integers(0, 20))
    def jump_to_section(self, section: int) -> None:
        sections = self.speech.plan.sections
        start_s = sections[section % len(sections)].start_s
        self.speech = self.speech.jump_to(self.now_s, start_s)
        assert self.place_s == start_s

    @rule()
    def jump_back(self) -> None:
        to_s = self.speech.trail[-1] if self.speech.trail else self.place_s
        self.speech = self.speech.jump_back(self.now_s)
        assert self.place_s == to_s

    @rule()
    def next_point(self) -> None:
        before_s, plan = self.place_s, self.speech.plan
        here = plan.points[plan.point_at(before_s)]
        self.speech = self.speech.next_point(self.now_s)
        if self.place_s == here.start_s < before_s:  # the text had flowed to it by itself: it begins now
            before_s, self.speech = self.place_s, self.speech.next_point(self.now_s)
        assert before_s < self.place_s or self.place_s == plan.total_s

    @rule()
    def previous_point(self) -> None:
        before_s = self.place_s
        self.speech = self.speech.previous_point(self.now_s)
        assert self.place_s < before_s or self.place_s == 0.0

    @rule(seconds=st.floats(-30, 30))
    def nudge(self, seconds: float) -> None:
        self.speech = self.speech.nudge_to(self.now_s, self.place_s + seconds, seconds)

    @rule()
    def begin_clock(self) -> None:
        self.speech = self.speech.begin_clock(self.now_s)
        self.began_s = self.now_s if self.began_s is None else self.began_s

    @rule(seconds=st.sampled_from([5.0, -5.0]))
    def correct_clock(self, seconds: float) -> None:
        self.speech = self.speech.began_earlier(self.now_s, seconds)
        self.elapsed_s = self.speech.countdown.elapsed_s(self.now_s)

    @rule(limit_s=st.sampled_from([None, 0.0, 60.0, 600.0]))
    def change_limit(self, limit_s: float | None) -> None:
        self.speech = self.speech.with_limit(limit_s)

    @invariant()
    def the_place_is_within_the_speech(self) -> None:
        assert 0.0 <= self.place_s <= self.speech.plan.total_s
        assert len(self.speech.trail) <= LONGEST_TRAIL

    @invariant()
    def a_person_could_say_it(self) -> None:
        changed = self.speech.transport.rate != 1.0
        if changed:
            pace = self.standing().words_per_minute
            assert SLOWEST_WORDS_PER_MINUTE - 1e-6 <= pace <= FASTEST_WORDS_PER_MINUTE + 1e-6

    @invariant()
    def the_countdown_runs_back_only_when_it_is_corrected(self) -> None:
        elapsed_s = self.standing().elapsed_s
        assert elapsed_s >= self.elapsed_s
        self.elapsed_s = elapsed_s

    @invariant()
    def all_the_time_since_the_beginning_was_spent_somewhere(self) -> None:
        delivery = self.speech.delivery_at(self.now_s)
        passed_s = 0.0 if self.began_s is None else self.now_s - self.began_s
        assert sum(delivery.spent_s) == pytest.approx(passed_s, abs=1e-6)
        assert min(delivery.spent_s) >= -1e-6
        assert -1e-6 <= delivery.ran_s <= passed_s + 1e-6

    @invariant()
    def the_projection_agrees_with_the_countdown(self) -> None:
        now, countdown = self.standing(), self.speech.countdown
        if not now.finished:  # what was finished stays as it landed
            assert now.projection.ahead_s == pytest.approx(now.place_s - now.due_s, abs=1e-6)
            assert now.projection.lands_at_s >= now.elapsed_s
        if countdown.limit_s is None:
            assert now.left_s is None
            assert now.projection.spare_s is None
        else:
            assert now.projection.spare_s == pytest.approx(countdown.limit_s - now.projection.lands_at_s, abs=1e-6)
            assert now.left_s == pytest.approx(countdown.limit_s - now.elapsed_s, abs=1e-6)

    @invariant()
    def a_finished_speech_stands_at_its_end(self) -> None:
        now = self.standing()
        if now.finished:
            assert now.place_s == self.speech.plan.total_s

    @invariant()
    def the_current_sections_are_those_around_the_place(self) -> None:
        now, laid_out = self.standing(), self.speech.plan
        current = [index for index, section in enumerate(now.sections) if section.progress is Progress.CURRENT]
        assert sorted(laid_out.ancestors(now.section)) == current
        assert now.section == laid_out.section_at(now.place_s)
        assert now.point == laid_out.point_at(now.place_s)
        assert all(0.0 <= section.share <= 1.0 for section in now.sections)
        whole_s = sum(now.sections[index].took_s for index in laid_out.top_sections())
        assert whole_s == pytest.approx(sum(self.speech.delivery_at(self.now_s).spent_s), abs=1e-6)


test_any_sequence_of_commands: Any = SpeechMachine.TestCase
test_any_sequence_of_commands.settings = settings(max_examples=60, stateful_step_count=30)
