import pytest

from app.domain.comparing import Comparison, Fate, Verdict, compared
from app.domain.notes import Notes, Point, Priority, Section
from app.domain.pace import Pace
from app.domain.plan import plan
from app.domain.take import Kind
from tests.speeches import ten_seconds_each
from tests.takes_made import Rehearsal

PLAN = ten_seconds_each(Opening=1, Middle=3, Closing=1)
TEN_WORDS = Point("one two three four five six seven eight nine ten", short="one two three")
WORDY = plan(
    Notes(
        "Words", (Section("Whole", points=(TEN_WORDS,), sections=(Section("Part", points=(TEN_WORDS, TEN_WORDS)),)),)
    ),
    Pace(120.0),
)


def spoken(*seconds: float, limit_s: float | None = 60.0) -> Comparison:
    return compared(Rehearsal(PLAN, limit_s).spoken(*seconds))


def test_each_point_is_told_with_what_it_took_against_its_plan() -> None:
    shown = spoken(10.0, 16.0, 10.0, 5.5, 9.0)
    assert [point.took_s for point in shown.points] == pytest.approx([10.0, 16.0, 10.0, 5.5, 9.0], abs=0.15)
    assert [point.over_s for point in shown.points] == pytest.approx([0.0, 6.0, 0.0, -4.5, -1.0], abs=0.15)
    assert [point.verdict for point in shown.points] == [
        Verdict.AS_PLANNED,
        Verdict.STALLED,
        Verdict.AS_PLANNED,
        Verdict.RACED,
        Verdict.AS_PLANNED,
    ]
    assert shown.spare_s == pytest.approx(9.5, abs=0.2)
    assert (shown.finished, shown.planned_s, shown.kind) == (True, 50.0, Kind.REHEARSAL)


def test_what_is_a_little_off_is_longer_or_shorter() -> None:
    shown = spoken(14.0, 6.5, 10.0, 10.0, 10.0)
    assert [point.verdict for point in shown.points[:2]] == [Verdict.LONGER, Verdict.SHORTER]


def test_a_section_counts_what_was_said_in_it() -> None:
    shown = spoken(10.0, 16.0, 10.0, 5.5, 9.0)
    assert [part.name for part in shown.parts] == ["Opening", "Middle", "Closing"]
    assert [part.took_s for part in shown.parts] == pytest.approx([10.0, 31.5, 9.0], abs=0.2)
    assert [part.planned_s for part in shown.parts] == pytest.approx([10.0, 30.0, 10.0], abs=0.2)


def test_without_a_limit_or_an_end_nothing_is_to_spare() -> None:
    assert spoken(10.0, 10.0, 10.0, 10.0, 10.0, limit_s=None).spare_s is None
    broken_off = spoken(10.0, 10.0)
    assert broken_off.spare_s is None
    assert not broken_off.finished


def test_what_was_passed_over_is_told_from_what_was_not_reached() -> None:
    rehearsal = Rehearsal(PLAN)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(10.5)
    rehearsal.session.jump_to_place(30.0)
    rehearsal.pass_s(9.0)
    shown = compared(rehearsal.ended())
    fates = [Fate.SAID, Fate.PASSED_OVER, Fate.PASSED_OVER, Fate.SAID, Fate.NOT_REACHED]
    assert [point.fate for point in shown.points] == fates
    assert shown.points[1].over_s == 0.0
    assert shown.points[3].began_s == pytest.approx(10.5)


def test_what_gave_way_is_told_as_left_out_or_in_short() -> None:
    rehearsal = Rehearsal(WORDY, None)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(3.0)
    rehearsal.session.strike(1)
    rehearsal.pass_s(30.0)
    assert [point.fate for point in compared(rehearsal.ended()).points] == [Fate.SAID, Fate.LEFT_OUT, Fate.SAID]


def test_a_point_said_in_its_short_form_is_told_so() -> None:
    point = Point(TEN_WORDS.say, short="one two", priority=Priority.MUST)
    notes = Notes("Short", (Section("All", points=(point, point)),))
    rehearsal = Rehearsal(plan(notes, Pace(60.0)), 20.0)
    shown = rehearsal.session.preview()
    assert shown is not None
    rehearsal.session.accept(shown)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(30.0)
    fates = [known.fate for known in compared(rehearsal.ended()).points]
    assert Fate.SHORTENED in fates
    assert all(fate.was_said for fate in fates)


def test_the_pace_is_that_of_the_words() -> None:
    rehearsal = Rehearsal(WORDY)
    rehearsal.session.quicken(30.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(40.0)
    shown = compared(rehearsal.ended())
    assert shown.points[0].words_per_minute == pytest.approx(162.0, abs=0.5)
    assert shown.words_per_minute == pytest.approx(shown.parts[0].words_per_minute)
    assert shown.parts[1].depth == 1


def test_of_few_words_and_of_haste_no_pace_is_told() -> None:
    shown = spoken(10.0, 10.0, 10.0, 10.0, 10.0)
    assert shown.points[0].words_per_minute is None
    assert shown.words_per_minute == pytest.approx(30.0)
    hasty = Rehearsal(WORDY).spoken(0.1)
    assert compared(hasty).words_per_minute is None


def test_pauses_and_interruptions_are_told_with_when_and_how_long() -> None:
    rehearsal = Rehearsal(PLAN)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(4.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(3.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(8.0)
    rehearsal.session.interrupt()
    rehearsal.pass_s(20.0)
    rehearsal.session.resume()
    rehearsal.pass_s(50.0)
    shown = compared(rehearsal.ended())
    first, second = shown.pauses
    assert [first.elapsed_s, first.lasted_s] == pytest.approx([4.0, 3.0], abs=0.15)
    assert (first.point, first.interrupted) == (0, False)
    assert [second.elapsed_s, second.lasted_s] == pytest.approx([15.0, 20.0], abs=0.15)
    assert (second.point, second.interrupted) == (1, True)
    assert shown.points[0].paused_s == pytest.approx(3.0, abs=0.15)
