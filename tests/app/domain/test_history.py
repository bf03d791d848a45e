import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.deeds import Deed
from app.domain.editing import enter
from app.domain.entry import Field
from app.domain.history import MOST_KEPT, MOST_STEPS, History
from app.domain.notes import Notes, Point, Section
from app.domain.outline import Outline
from app.domain.refused import Refusal
from tests.edits import Edit, edits
from tests.speeches import notes_of, points

START = Outline.of(Notes("T", (Section("A", points=(Point("Hello"), Point("Bye"))),)))


def typed(history: History, text: str, row: int = 2, field: Field = Field.SAY) -> History:
    outline = enter(history.present, row, field, text)
    assert isinstance(outline, Outline)
    return history.after(outline, Deed(field), row, typed=True)


def deeds(history: History) -> list[Deed]:
    return [step.deed for step in history.past]


@given(notes_of(points), st.lists(edits, max_size=10))
def test_undo_leads_back_through_every_state_and_redo_forth_again(notes: Notes, sequence: list[Edit]) -> None:
    history = History(Outline.of(notes))
    states = [history.present]
    for edit in sequence:
        edited = edit(history.present)
        if not isinstance(edited, Refusal):
            history = history.after(edited, Deed.MOVE, 1)
            states += [edited] if edited is not states[-1] else []
    done = history
    for state in reversed(states):
        assert history.present is state
        history = history.undone()
    assert history.present is states[0]
    assert not history.past
    for state in states:
        assert history.present is state
        history = history.redone()
    assert history == done


def test_what_changes_nothing_is_no_step() -> None:
    assert not History(START).after(START, Deed.MOVE, 1).past


def test_typing_on_in_the_same_field_is_one_step() -> None:
    history = typed(typed(typed(History(START), "Hello t"), "Hello th"), "Hello there")
    assert deeds(history) == [Deed.SAY]
    assert history.undone().present == START


@pytest.mark.parametrize(
    "change",
    [
        lambda history: typed(history, "Bye bye", row=3),
        lambda history: typed(history, "Hi", field=Field.SHORT),
        lambda history: typed(history.rested(), "Hello there"),
        lambda history: typed(history.undone().redone(), "Hello there"),
        lambda history: history.after(START, Deed.SAY, 2),
    ],
)
def test_typing_elsewhere_or_after_a_rest_is_another_step(change: type) -> None:
    assert len(change(typed(History(START), "Hello t")).past) == 2


def test_typing_after_another_deed_is_another_step() -> None:
    outline = enter(START, 2, Field.SAY, "x")
    assert isinstance(outline, Outline)
    assert len(typed(History(START).after(outline, Deed.SAY, 2), "xy").past) == 2


def test_a_rest_without_typing_is_nothing() -> None:
    history = History(START)
    assert history.rested() is history


def test_what_was_undone_is_forgotten_with_the_next_step() -> None:
    history = typed(typed(History(START), "Hello t").undone(), "Hello x")
    assert not history.future
    assert history.redone() is history


def test_before_the_first_step_there_is_nothing_to_undo() -> None:
    history = History(START)
    assert history.undone() is history


def test_a_step_tells_where_it_was_done() -> None:
    undone = typed(History(START), "x", row=3).undone()
    assert (undone.future[-1].row, undone.future[-1].deed.text) == (3, "change text")


def test_every_deed_has_a_name() -> None:
    assert all(deed.text for deed in Deed)
    assert all(Deed(field).value == field.value for field in Field)


def test_only_so_many_steps_are_kept() -> None:
    history = History(START)
    for number in range(MOST_STEPS + 5):
        history = typed(history.rested(), f"Hello {number}")
    assert len(history.past) == MOST_STEPS
    assert history.past[0].outline.notes().sections[0].points[0].say == "Hello 4"


def test_only_so_much_text_is_kept_but_the_last_step_always() -> None:
    history = History(START)
    for letter in "abcdef":
        rows = tuple(row.changed({"say": letter * (MOST_KEPT // 4)}) if row.id == 2 else row for row in START.rows)
        history = history.after(Outline(START.head, rows, START.next_id), Deed.SAY, 2)
    assert len(history.past) == 3
    rows = tuple(row.changed({"say": "x" * (2 * MOST_KEPT)}) if row.id == 2 else row for row in START.rows)
    history = history.after(Outline(START.head, rows, START.next_id), Deed.SAY, 2).after(START, Deed.SAY, 2)
    assert len(history.past) == 1
