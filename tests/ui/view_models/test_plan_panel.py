"""What the panel beside the outline says, and what it writes into the notes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy

from app.domain.entry import Field
from app.domain.notes import Notes, Point, Priority, Section
from tests.ui.opened_desk import OpenedModels

NOTES = Notes(
    "A speech",
    (
        Section(
            "One",
            points=(
                Point("must", priority=Priority.MUST, seconds=40.0),
                Point("may", priority=Priority.MAY, seconds=30.0),
                Point("should", short="sh", seconds=30.0),
            ),
        ),
        Section("Closing", label="Close", points=(Point("end", seconds=10.0),)),
    ),
    limit_s=120.0,
)


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[OpenedModels]:
    assert qapp is not None
    models = OpenedModels(NOTES)
    yield models
    models.let_go()


def told(desk: OpenedModels, *names: str) -> list[Any]:
    return [desk.plan.property(name) for name in names]


def test_it_fits(desk: OpenedModels) -> None:
    assert told(desk, "fits", "verdict", "price") == [True, "Fits: 1:55 of 2:00", ""]
    assert told(desk, "span") == ["Only the musts: 0:53 · everything: 1:55"]


def test_what_gives_way_is_counted_and_shown_in_the_outline(desk: OpenedModels) -> None:
    desk.plan.set_limit("1:30")
    assert told(desk, "fits", "verdict") == [True, "Fits: 1:24 of 1:30"]
    assert told(desk, "price") == ["One point is skipped to make room."]
    assert [row.form for row in desk.rows] == ["", "full", "left out", "full", "", "full"]
    assert desk.rows[2].reason.startswith("left out first")


def test_what_cannot_fit_says_by_how_much_and_what_would_help(desk: OpenedModels) -> None:
    desk.plan.set_limit("20 s")
    fits, verdict, price = told(desk, "fits", "verdict", "price")
    assert not fits
    assert verdict.endswith("of 0:20")
    assert "over" in verdict
    assert "words a minute" in price
    assert "words." in price


def test_without_a_limit_it_says_how_long_it_takes(desk: OpenedModels) -> None:
    desk.plan.set_limit("")
    assert told(desk, "limit", "verdict", "fits", "unusual") == ["", "Takes 1:55", True, False]


def test_a_limit_that_is_none_is_explained_and_the_notes_stay(desk: OpenedModels) -> None:
    desk.plan.set_limit("7")
    assert told(desk, "limit") == ["2:00"]
    assert "minutes or seconds" in told(desk, "limit_problem")[0]
    desk.plan.set_limit("7:00")
    assert told(desk, "limit", "limit_problem", "unusual") == ["7:00", "", True]


def test_the_pace_is_written_into_the_notes_within_reason(desk: OpenedModels) -> None:
    assert told(desk, "pace", "pace_source", "comfortable") == [120.0, "the usual pace", True]
    desk.plan.set_pace(160.0)
    assert told(desk, "pace", "pace_text", "pace_source") == [160.0, "160 words a minute", "from your notes"]
    assert told(desk, "comfortable", "comfortable_from", "comfortable_to") == [False, 100, 150]
    desk.plan.set_pace(1000.0)
    assert desk.at_hand.outline.head.words_per_minute == 210.0


def test_a_sweep_of_the_knob_is_one_step_to_undo(desk: OpenedModels) -> None:
    for pace in range(121, 140):
        desk.plan.set_pace(float(pace))
    desk.plan.rest()
    desk.plan.set_pace(150.0)
    desk.outline.undo()
    assert told(desk, "pace") == [139.0]
    desk.outline.undo()
    assert told(desk, "pace") == [120.0]


def test_the_bars_are_the_outermost_sections(desk: OpenedModels) -> None:
    assert [(part["name"], part["time"]) for part in told(desk, "parts")[0]] == [("One", "1:44"), ("Close", "0:12")]
    assert told(desk, "parts")[0][0]["share"] == 1.0


def test_of_many_sections_the_shorter_ones_share_a_bar(qapp: QGuiApplication) -> None:
    assert qapp is not None
    many = tuple(Section(f"Part {number}", points=(Point("word", seconds=float(number)),)) for number in range(1, 31))
    models = OpenedModels(replace(NOTES, sections=many, limit_s=None))
    parts = told(models, "parts")[0]
    assert [part["name"] for part in parts] == [*(f"Part {number}" for number in range(7, 31)), "6 more"]
    assert max(part["share"] for part in parts) == 1.0
    models.let_go()


def test_the_other_slots_are_told_too(desk: OpenedModels) -> None:
    desk.reckoning.reckon_usual()
    others = told(desk, "others")[0]
    assert [(other["limit"], other["fits"]) for other in others] == [
        ("15:00", True),
        ("5:00", True),
        ("4:00", True),
        ("3:00", True),
        ("1:30", True),
    ]
    assert [other["text"] for other in others][-2:] == ["1:55, all of it", "1:24, 1 gives way"]


def test_only_what_has_become_another_is_told(desk: OpenedModels) -> None:
    spies = [QSignalSpy(desk.plan.limit_changed), QSignalSpy(desk.plan.verdict_changed)]
    desk.outline.enter(2, Field.SECONDS, "50")
    assert [spy.count() for spy in spies] == [0, 1]


def test_nothing_is_written_yet(qapp: QGuiApplication) -> None:
    assert qapp is not None
    models = OpenedModels(replace(NOTES, sections=()))
    assert told(models, "verdict", "span", "fits", "parts") == ["0:00, of 2:00", "Nothing is written yet.", True, []]
    models.let_go()
