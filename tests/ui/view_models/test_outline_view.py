"""The navigator's rows and the timeline's stretches."""

import pytest
from PySide6.QtTest import QSignalSpy

from app.domain.notes import Notes, Point, Section
from app.domain.plan import plan
from tests.speeches import NO_RESTS, part, ten_seconds_each
from tests.ui.opened_stage import ViewModels


def standings(models: ViewModels) -> list[tuple[str, float, str]]:
    return [(row["progress"], row["share"], row["took"]) for row in models.navigator.property("standings")]


def pass_s(models: ViewModels, seconds: float) -> None:
    models.clock.pass_s(seconds)
    models.instant.look()


def test_rows_tell_name_key_depth_and_time(models: ViewModels) -> None:
    rows = models.navigator.property("sections")
    assert [(row["title"], row["key"], row["depth"], row["time"]) for row in rows] == [
        ("One", "O", 0, "0:10"),
        ("Two", "K", 0, "0:10"),
        ("Three", "S", 0, "0:30"),
        ("Inner one", "", 1, "0:10"),
        ("Inner two", "", 1, "0:10"),
        ("Four", "4", 0, "0:10"),
    ]
    assert [(round(row["from"], 3), round(row["share"], 3)) for row in rows[:3]] == [
        (0.0, 0.167),
        (0.167, 0.167),
        (0.333, 0.5),
    ]


def test_the_label_is_the_name_and_the_title_stays(models: ViewModels) -> None:
    section = Section("Threats (not really the right word)", label="Threats", points=(Point("a"),))
    models.session.open(plan(Notes("T", (section,)), NO_RESTS), None)
    (row,) = models.navigator.property("sections")
    assert (row["name"], row["title"]) == ("Threats", "Threats (not really the right word)")


@pytest.mark.parametrize(("event", "heading"), [("", "The speech"), ("The occasion", "The occasion")])
def test_its_heading_is_the_event_or_else_the_title(models: ViewModels, event: str, heading: str) -> None:
    notes = Notes("The speech", (part("One"),), event=event, speaker="A. Speaker")
    models.session.open(plan(notes, NO_RESTS), 90.0)
    told = [models.navigator.property(name) for name in ("title", "byline", "limit")]
    assert told == [heading, "A. Speaker", "1:30"]
    models.session.set_limit(None)
    assert models.navigator.property("limit") == ""


def test_what_is_said_is_done_with_the_time_it_took(models: ViewModels) -> None:
    models.session.run_or_pause()
    pass_s(models, 12.0)
    models.session.pause()
    pass_s(models, 5.0)
    models.session.run_or_pause()
    pass_s(models, 9.0)
    assert standings(models) == [
        ("done", 1.0, "0:10"),
        ("done", 1.0, "0:15"),
        ("current", 0.03, ""),
        ("coming", 0.0, ""),
        ("coming", 0.0, ""),
        ("coming", 0.0, ""),
    ]


def test_a_sub_section_is_current_together_with_the_one_around_it(models: ViewModels) -> None:
    models.session.jump_to_section(4)
    rows = standings(models)
    assert [progress for progress, _share, _took in rows] == [
        "skipped",
        "skipped",
        "current",
        "skipped",
        "current",
        "coming",
    ]
    assert models.navigator.property("current") == 4


def test_a_click_goes_to_the_section(models: ViewModels) -> None:
    models.navigator.jump(2)
    assert models.navigator.property("current") == 2
    assert models.session.speech is not None
    assert models.session.speech.trail == (0.0,)


def test_rows_stay_while_the_plan_does(models: ViewModels) -> None:
    """Or the list would be made anew ten times a second."""
    spies = [
        QSignalSpy(models.navigator.sections_changed),
        QSignalSpy(models.timeline.stretches_changed),
    ]
    models.session.run_or_pause()
    for _ in range(20):
        pass_s(models, 0.7)
    models.navigator.jump(3)
    assert [spy.count() for spy in spies] == [0, 0]
    models.session.open(ten_seconds_each(One=1), None)
    assert [spy.count() for spy in spies] == [1, 1]


def test_stretches_are_the_outermost_sections_without_a_gap(models: ViewModels) -> None:
    stretches = models.timeline.property("stretches")
    assert [stretch["name"] for stretch in stretches] == ["One", "Two", "Three", "Four"]
    ends = [stretch["begins"] + stretch["share"] for stretch in stretches]
    assert [stretch["begins"] for stretch in stretches] == pytest.approx([0.0, *ends[:-1]])
    assert ends[-1] == pytest.approx(1.0)


def test_the_timeline_tells_where_the_speech_is_and_where_it_should_be(models: ViewModels) -> None:
    models.session.run_or_pause()
    pass_s(models, 15.0)
    models.session.pause()
    pass_s(models, 15.0)
    assert models.timeline.property("place") == pytest.approx(0.25)
    assert models.timeline.property("due") == pytest.approx(0.5)
    models.session.jump_to_beginning()
    assert models.timeline.property("place") == 0.0
    models.session.run_or_pause()
    pass_s(models, 100.0)
    assert models.timeline.property("place") == 1.0
    assert models.timeline.property("due") == 1.0


def test_steps_too_small_to_see_are_not_told(models: ViewModels) -> None:
    models.session.run_or_pause()
    pass_s(models, 7.0)
    spy = QSignalSpy(models.timeline.place_changed)
    pass_s(models, 0.01)
    assert spy.count() == 0
    pass_s(models, 0.1)
    assert spy.count() == 1


@pytest.mark.parametrize(("share", "place_s"), [(0.0, 0.0), (0.2, 10.0), (0.55, 30.0), (0.999, 50.0), (1.0, 50.0)])
def test_a_click_on_the_timeline_goes_to_the_point_that_is_due_there(
    models: ViewModels, share: float, place_s: float
) -> None:
    models.timeline.jump(share)
    assert models.session.speech is not None
    assert models.session.speech.transport.place_s == place_s


def test_a_speech_that_takes_no_time_is_drawn_too(models: ViewModels) -> None:
    models.session.open(plan(Notes("T", (Section("One", points=(Point("..."),)),)), NO_RESTS), None)
    assert models.navigator.property("sections")[0]["share"] == 0.0
    assert models.timeline.property("stretches") == [{"name": "One", "begins": 0.0, "share": 0.0}]
    models.timeline.jump(0.5)
