from dataclasses import replace

import pytest

from app.desk import Desk
from app.domain.comparing import Comparison, compared
from app.domain.entry import Field
from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.outline import HEAD, Outline
from app.domain.pace import Pace
from app.domain.plan import plan
from app.domain.suggesting import LONGEST_PAUSE_S, Suggestion, row_of, suggestions
from app.domain.work import Work
from tests.fakes import FakeClock
from tests.speeches import NO_RESTS
from tests.takes_made import Rehearsal

POINTS = tuple(Point(f"Here is the point {name}", seconds=None) for name in "ABCDE")
NOTES = Notes("Suggested", (Section("Divergence", numbering=Numbering.DECIMAL, points=POINTS),))
SLOW = replace(NO_RESTS, words_per_minute=40.0)
PLANNED_S = 7.5


def shown(*seconds: float, notes: Notes = NOTES, limit_s: float | None = None, pace: Pace = SLOW) -> Comparison:
    return compared(Rehearsal(plan(notes, pace), limit_s).spoken(*seconds))


def first(*seconds: float, notes: Notes = NOTES, limit_s: float | None = None) -> Suggestion:
    return suggestions(shown(*seconds, notes=notes, limit_s=limit_s), notes)[0]


def test_what_went_as_planned_needs_no_change() -> None:
    assert suggestions(shown(*[PLANNED_S] * 5), NOTES) == ()


def test_a_point_that_took_longer_wants_a_short_form_or_its_time() -> None:
    one = first(7.5, 7.5, 24.5, 7.5, 7.5)
    assert one.sentence == "Divergence 3 took 0:24 instead of 0:08. Give it a short form, or 17 s more."
    assert (one.say, one.field, one.text, one.deed) == (POINTS[2].say, Field.SECONDS, "24 s", "Plan 0:24 for it")


def test_a_point_that_has_a_short_form_is_reminded_of_it() -> None:
    points = (replace(POINTS[0], short="A"), *POINTS[1:])
    notes = replace(NOTES, sections=(replace(NOTES.sections[0], points=points),))
    assert "Use its short form, or give it 12 s more." in first(19.5, 7.5, 7.5, 7.5, 7.5, notes=notes).sentence


def test_over_the_limit_it_may_go() -> None:
    one = first(24.5, 7.5, 7.5, 7.5, 7.5, limit_s=40.0)
    assert (one.field, one.text, one.deed) == (Field.PRIORITY, Priority.MAY, "It may go")
    assert "you ended 0:14 late" in one.sentence


def test_a_point_that_took_less_frees_its_time() -> None:
    one = first(7.5, 7.5, 3.8, 7.5, 7.5)
    assert one.sentence == "Divergence 3 took 0:04 instead of 0:08. Plan that, and 4 s are free."
    assert one.text == "4 s"


def test_a_pause_is_told_as_a_pause() -> None:
    rehearsal = Rehearsal(plan(NOTES, SLOW))
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(5.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(4.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(40.0)
    [one] = suggestions(compared(rehearsal.ended()), NOTES)
    assert one.sentence == "You paused 4 s at Divergence 1. Plan a pause after it, if you want it there."
    assert (one.field, one.text) == (Field.PAUSE, "4 s")


def test_nobody_plans_the_pause_of_an_interruption() -> None:
    rehearsal = Rehearsal(plan(NOTES, SLOW))
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(5.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(LONGEST_PAUSE_S + 1.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(40.0)
    assert suggestions(compared(rehearsal.ended()), NOTES) == ()


def test_a_point_that_was_passed_over_may_go() -> None:
    rehearsal = Rehearsal(plan(NOTES, SLOW))
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(7.6)
    rehearsal.session.jump_to_place(2 * PLANNED_S)
    rehearsal.pass_s(40.0)
    [one] = suggestions(compared(rehearsal.ended()), NOTES)
    assert one.sentence.startswith("You passed over Divergence 2.")
    assert (one.field, one.text) == (Field.PRIORITY, Priority.MAY)


def test_a_pace_in_the_notes_that_is_not_yours_is_told() -> None:
    words = Point(" ".join(["word"] * 30))
    notes = Notes("Pace", (Section("All", points=(words, words)),), words_per_minute=100.0)
    took_s = 30 * 60 / 150
    found = suggestions(shown(took_s, took_s, notes=notes, pace=replace(NO_RESTS, words_per_minute=100.0)), notes)
    [one] = [one for one in found if one.field is Field.PACE]
    assert (one.say, one.text, one.deed) == (None, "150", "Plan with 150")
    assert one.sentence == "You spoke 150 words a minute; your notes say 100."
    assert row_of(Outline.of(notes), one) == HEAD
    fitting = replace(notes, words_per_minute=149.0)
    known = suggestions(shown(took_s, took_s, notes=notes, pace=replace(NO_RESTS, words_per_minute=149.0)), fitting)
    assert not known


def test_the_three_on_which_most_hangs_are_told() -> None:
    found = suggestions(shown(9.0, 30.0, 15.0, 7.5, 20.0), NOTES)
    assert [one.say for one in found] == [POINTS[index].say for index in (1, 4, 2)]
    assert [one.stake_s for one in found] == pytest.approx([22.5, 12.5, 7.5], abs=0.15)


def test_what_is_not_in_the_notes_any_more_is_left_alone() -> None:
    took = shown(7.5, 7.5, 24.5, 7.5, 7.5)
    shorter = replace(NOTES, sections=(replace(NOTES.sections[0], points=POINTS[:2]),))
    assert suggestions(took, shorter) == ()


def test_each_can_be_written_into_the_notes_on_the_desk() -> None:
    desk = Desk(FakeClock())
    desk.put(Work.new())
    for one in suggestions(shown(9.0, 30.0, 15.0, 7.5, 20.0, limit_s=40.0), NOTES):
        desk.put(replace(desk.work, history=replace(desk.work.history, present=Outline.of(NOTES))))
        row = row_of(desk.outline, one)
        assert row is not None
        assert desk.enter(row, one.field, one.text) is None
        assert desk.outline != Outline.of(NOTES)
    assert row_of(Outline.of(Notes("Empty", ())), first(24.5, 7.5, 7.5, 7.5, 7.5)) is None
