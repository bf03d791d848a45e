from dataclasses import replace

import pytest
from hypothesis import given

from app.domain.budget import PaceSource, budget
from app.domain.notes import Notes, Point, Section
from app.domain.outline import Outline, PointRow, SectionRow
from app.opening import planned
from tests.speeches import notes_of, points

NOTES = Notes("T", (Section("A", points=(Point("a", seconds=8.0),), sections=(Section("B", label="b"),)), Section("C")))


def test_the_panel_shows_what_the_plan_says() -> None:
    outline = Outline.of(replace(NOTES, limit_s=15.0))
    found = budget(outline, planned(outline.notes()))
    assert (found.total_s, found.limit_s, found.spare_s, found.fits) == (12.5, 15.0, 2.5, True)
    assert (found.words_per_minute, found.pace_source, found.comfortable) == (120.0, PaceSource.USUAL, (100.0, 150.0))
    assert [(time.row, time.name, time.depth, time.lasts_s) for time in found.sections] == [
        (1, "A", 0, 11.0),
        (3, "b", 1, 1.5),
        (4, "C", 0, 1.5),
    ]


def test_a_speech_fits_when_it_is_no_longer_than_its_limit() -> None:
    found = []
    for limit_s in (12.5, 12.0, None):
        outline = Outline.of(replace(NOTES, limit_s=limit_s))
        found.append(budget(outline, planned(outline.notes())))
    assert [budget.fits for budget in found] == [True, False, True]
    assert (found[0].fits_within(12.5), found[0].fits_within(12.0)) == (True, False)


def test_the_pace_in_the_notes_is_theirs() -> None:
    outline = Outline.of(replace(NOTES, words_per_minute=100.0))
    assert budget(outline, planned(outline.notes())).pace_source is PaceSource.NOTES


def test_nothing_takes_no_time() -> None:
    outline = Outline(Notes("T", ()))
    assert budget(outline, planned(outline.notes())).sections == ()


@given(notes_of(points))
def test_the_seconds_of_the_points_add_up(notes: Notes) -> None:
    outline = Outline.of(notes)
    found = budget(outline, planned(notes))
    seconds = [found.row_s[row.id] for row in outline.rows if isinstance(row, PointRow)]
    assert sum(seconds) == pytest.approx(found.total_s)
    assert all(lasts_s >= 0 for lasts_s in found.row_s.values())
    assert {row.id for row in outline.rows if isinstance(row, SectionRow)} == {time.row for time in found.sections}
    outermost = sum(time.share for time in found.sections if time.depth == 0)
    assert outermost == pytest.approx(1.0 if found.total_s else 0.0)
