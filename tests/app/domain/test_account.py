from dataclasses import replace

import pytest

from app.domain.account import account, told_rows
from app.domain.comparing import compared
from app.domain.notes import Notes, Point, Section
from app.domain.plan import plan
from tests.speeches import NO_RESTS, ten_seconds_each
from tests.takes_made import Rehearsal

PLAN = ten_seconds_each(Opening=2, Middle=4, Closing=1)


def test_an_account_has_the_takes_of_the_same_speech_and_suggests_what_the_notes_allow() -> None:
    first = Rehearsal(PLAN, 90.0).spoken(*[10.0] * 7)
    slow = Rehearsal(PLAN, 90.0).spoken(10.0, 10.0, 30.0, 10.0, 10.0, 10.0, 10.0)
    words = Point("Quite other words", seconds=10.0)
    other = Rehearsal(plan(Notes("Another", (Section("Elsewhere", points=(words,)),)), NO_RESTS)).spoken(10.0)
    known = [replace(take, id=number) for number, take in enumerate((first, other, slow), start=1)]
    told = account(known[2], known, PLAN.notes)
    assert [take.id for take in told.curve.takes] == [1, 3]
    assert told.title == PLAN.notes.title
    assert account(replace(known[2], name="In the hall"), known).title == "In the hall"
    assert told.suggested
    assert "0:30 instead of 0:10" in told.suggested[0].sentence
    assert "before the limit" in account(first).headline
    assert account(first).suggested == ()
    assert len(account(first).curve.takes) == 1


@pytest.mark.parametrize(
    ("most", "rows", "left_out"), [(10, 10, 0), (99, 10, 0), (7, 6, 4), (4, 3, 7), (2, 2, 7), (-1, 0, 7)]
)
def test_a_table_has_no_more_rows_than_there_is_room_for(most: int, rows: int, left_out: int) -> None:
    shown = compared(Rehearsal(PLAN).spoken(10.0, 10.0, 30.0, 10.0, 10.0, 10.0, 10.0))
    told, left = told_rows(shown, most)
    assert (len(told), left) == (rows, left_out)
    assert [row.name for row in told if row.is_part] == [part.name for part in shown.parts][: len(told)]


def test_what_was_off_and_what_was_not_said_is_told_first() -> None:
    shown = compared(Rehearsal(PLAN).spoken(10.0, 10.0, 30.0, 10.0, 10.0))
    told, left_out = told_rows(shown, 7)
    points = [row for row in told if not row.is_part]
    assert left_out == 4
    assert [(row.took_s > 0, row.verdict) for row in points] == [
        (True, "stalled"),
        (False, "not reached"),
        (False, "not reached"),
    ]
