"""The rows of the outline with their figures; nothing is made anew that did not change."""

import pytest

from app.domain.arranging import remove
from app.domain.editing import enter
from app.domain.entry import Field
from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.outline import Outline
from app.domain.plan import plan
from app.domain.treatment import Reason, Treatment
from app.domain.within_limit import within_limit
from app.opening import planned
from ui.view_models.outline_rows import ShownRow, ShownRows

NOTES = Notes(
    "A speech",
    (
        Section("One", numbering=Numbering.DECIMAL, points=(Point("first of all"), Point("second", short="2"))),
        Section("Two", points=(Point("third"),)),
    ),
)


def shown(rows: ShownRows, outline: Outline) -> list[ShownRow]:
    return rows.of(outline, planned(outline.notes()))


def test_rows_tell_what_is_written_and_what_it_costs() -> None:
    rows = shown(ShownRows(), Outline.of(NOTES))
    assert [(row.text, row.number, row.section) for row in rows] == [
        ("One", "", True),
        ("first of all", "1", False),
        ("second", "2", False),
        ("Two", "", True),
        ("third", "", False),
    ]


def test_what_did_not_change_is_the_same_row_wherever_it_is_said() -> None:
    outline, rows = Outline.of(NOTES), ShownRows()
    before = shown(rows, outline)
    edited = enter(outline, before[1].row_id, Field.SAY, "first of all and much longer than before")
    assert isinstance(edited, Outline)
    after = shown(rows, edited)
    assert [old is new for old, new in zip(before, after, strict=True)] == [False, False, True, False, True]
    assert after == shown(ShownRows(), edited)


@pytest.mark.parametrize("reason", list(Reason))
def test_what_becomes_of_a_point_is_told(reason: Reason) -> None:
    outline, rows = Outline.of(NOTES), ShownRows()
    before = shown(rows, outline)
    whole = planned(outline.notes())
    after = rows.of(outline, plan(whole.notes, whole.pace, {1: Treatment(reason, 1.0)}))
    assert after[2].form == reason.form.value
    assert after[2].reason
    assert after[1] is before[1]


def test_a_fit_and_its_end_come_to_the_same_rows() -> None:
    outline, rows = Outline.of(NOTES), ShownRows()
    before = shown(rows, outline)
    rows.of(outline, within_limit(planned(outline.notes()), 3.0).plan)
    assert shown(rows, outline) == before


def test_a_section_tells_how_much_of_its_time_are_rests() -> None:
    long = Notes(
        "T",
        (
            Section("One", points=(Point("a", pause_s=4.0), Point("b"))),
            Section("Two"),
        ),
    )
    one, *_points = shown(ShownRows(), Outline.of(long))
    assert one.reason.startswith("with ")
    assert one.reason.endswith(" s of rests")
    assert int(one.reason.split()[1]) >= 4


def test_till_the_fit_follows_what_gave_way_is_shown_as_it_was() -> None:
    outline, rows = Outline.of(NOTES), ShownRows()
    whole = planned(outline.notes())
    before = rows.of(outline, plan(whole.notes, whole.pace, {1: Treatment(Reason.SHOULD_GOES, 1.0)}))
    longer = enter(outline, before[1].row_id, Field.SAY, "first of all and much longer than before")
    assert isinstance(longer, Outline)
    after = rows.of(longer, planned(longer.notes()), fit_follows=True)
    assert after[1].text == "first of all and much longer than before"
    assert after[2] is before[2]
    assert (after[0].seconds, after[3].seconds) == (before[0].seconds, before[3].seconds)
    assert rows.of(longer, planned(longer.notes()))[2].form == "full"


def test_what_is_written_in_it_brings_a_point_back_and_its_number_follows() -> None:
    outline, rows = Outline.of(NOTES), ShownRows()
    whole = planned(outline.notes())
    before = rows.of(outline, plan(whole.notes, whole.pace, {1: Treatment(Reason.SHOULD_GOES, 1.0)}))
    fewer = remove(outline, before[1].row_id)
    assert isinstance(fewer, Outline)
    after = rows.of(fewer, planned(fewer.notes()), fit_follows=True)
    assert (after[1].number, after[1].form) == ("1", before[2].form)
    written = enter(fewer, before[2].row_id, Field.SAY, "second after all")
    assert isinstance(written, Outline)
    assert rows.of(written, planned(written.notes()), fit_follows=True)[1].form == "full"
