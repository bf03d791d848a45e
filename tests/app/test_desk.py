from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk import REST_S, Answer, Desk
from app.domain.arranging import Side
from app.domain.deeds import Deed
from app.domain.entry import Field
from app.domain.finding import Sought
from app.domain.history import History
from app.domain.notes import Notes, Point, Section
from app.domain.outline import HEAD, Outline
from app.domain.refused import Refusal
from app.domain.work import Work
from tests.edits import drawing, drawn, named
from tests.fakes import FakeClock

SPEECH = "A a b, .B c, D d"


class Told:
    """Counts how often a desk has told of a change."""

    def __init__(self, desk: Desk) -> None:
        self.times = 0
        desk.subscribe(self.count)

    def count(self) -> None:
        self.times += 1


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(clock: FakeClock) -> Desk:
    desk = Desk(clock)
    outline = drawn(SPEECH)
    desk.put(Work(History(outline), None, outline))
    return desk


def test_at_first_there_is_a_new_speech_that_could_be_delivered(clock: FakeClock) -> None:
    desk = Desk(clock)
    assert [section.title for section in desk.outline.notes().sections] == ["Opening", "Closing"]
    assert (desk.slips, desk.unsaved, desk.focus, desk.history.past) == ((), False, HEAD, ())


Command = Callable[[Desk], Answer]


def line(desk: Desk, name: str) -> int:
    return named(desk.outline, name)


COMMANDS: list[tuple[Command, str, Deed]] = [
    (lambda desk: desk.enter(line(desk, "a"), Field.SAY, "x"), "A x b, .B c, D d", Deed.SAY),
    (lambda desk: desk.add_point(line(desk, "a"), Side.AFTER), "A a  b, .B c, D d", Deed.ADD_POINT),
    (
        lambda desk: desk.add_section(line(desk, "b"), Side.BEFORE, Section("X")),
        "A a, X b, .B c, D d",
        Deed.ADD_SECTION,
    ),
    (lambda desk: desk.split(line(desk, "a"), 0), "A  a b, .B c, D d", Deed.SPLIT),
    (lambda desk: desk.paste(line(desk, "a"), 1, ("x", "y")), "A ax y b, .B c, D d", Deed.PASTE),
    (lambda desk: desk.join(line(desk, "B")), "A a b c, D d", Deed.JOIN),
    (lambda desk: desk.duplicate(line(desk, "B")), "A a b, .B c, .B c, D d", Deed.DUPLICATE),
    (lambda desk: desk.remove(line(desk, "b")), "A a, .B c, D d", Deed.REMOVE),
    (lambda desk: desk.move(line(desk, "a"), line(desk, "d"), Side.AFTER), "A b, .B c, D d a", Deed.MOVE),
    (lambda desk: desk.move_up(line(desk, "b")), "A b a, .B c, D d", Deed.MOVE),
    (lambda desk: desk.move_down(line(desk, "a")), "A b a, .B c, D d", Deed.MOVE),
    (lambda desk: desk.move_in(line(desk, "D")), "A a b, .B c, .D d", Deed.MOVE),
    (lambda desk: desk.move_out(line(desk, "B")), "A a b, B c, D d", Deed.MOVE),
    (lambda desk: desk.replace(desk.find(Sought("c"))[0], "x"), "A a b, .B x, D d", Deed.REPLACE),
    (lambda desk: desk.replace_all(Sought("d"), "x"), "A a b, .B c, x x", Deed.REPLACE_ALL),
]


@pytest.mark.parametrize(("command", "picture", "deed"), COMMANDS)
def test_every_command_tells_once_and_can_be_undone_and_done_again(
    desk: Desk, command: Command, picture: str, deed: Deed
) -> None:
    told = Told(desk)
    assert command(desk) is None
    assert (drawing(desk.outline), desk.undo_deed, desk.redo_deed, told.times) == (picture, deed, None, 1)
    assert desk.unsaved
    assert desk.outline.owner(desk.focus)
    desk.undo()
    assert (drawing(desk.outline), desk.undo_deed, desk.redo_deed, told.times) == (SPEECH, None, deed, 2)
    assert not desk.unsaved
    assert desk.outline.owner(desk.focus)
    desk.redo()
    assert (drawing(desk.outline), desk.redo_deed, told.times) == (picture, None, 3)


def test_what_cannot_be_done_is_answered_and_changes_nothing(desk: Desk) -> None:
    told = Told(desk)
    answer = desk.move(line(desk, "A"), line(desk, "B"), Side.INSIDE)
    assert isinstance(answer, Refusal)
    assert isinstance(desk.remove(99), Refusal)
    assert desk.enter(line(desk, "a"), Field.SAY, "a") is None
    desk.undo()
    desk.redo()
    assert told.times == 0


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (lambda desk: desk.add_point(line(desk, "a"), Side.AFTER, Point("x")), "x"),
        (lambda desk: desk.split(line(desk, "b"), 1), ""),
        (lambda desk: desk.paste(line(desk, "b"), 0, ("x", "y", "z")), "zb"),
        (lambda desk: desk.paste(line(desk, "b"), 0, ("x",)), "xb"),
        (lambda desk: desk.join(line(desk, "b")), "a b"),
        (lambda desk: desk.remove(line(desk, "a")), "b"),
        (lambda desk: desk.remove(line(desk, "A")), "D"),
        (lambda desk: desk.remove(line(desk, "d")), "D"),
        (lambda desk: desk.move_up(line(desk, "d")), "d"),
    ],
)
def test_the_focus_goes_where_the_work_goes_on(desk: Desk, command: Command, name: str) -> None:
    command(desk)
    assert desk.focus == line(desk, name)


def test_undoing_what_added_a_line_leads_to_the_line_above(desk: Desk) -> None:
    desk.add_point(line(desk, "a"), Side.AFTER)
    desk.undo()
    assert desk.focus == line(desk, "a")


def test_typing_is_one_step_until_the_typist_rests(desk: Desk, clock: FakeClock) -> None:
    row = line(desk, "a")
    for text in ("ab", "abc"):
        desk.enter(row, Field.SAY, text, typed=True)
        clock.pass_s(REST_S / 2)
    clock.pass_s(REST_S)
    desk.enter(row, Field.SAY, "abcd", typed=True)
    desk.rest()
    desk.enter(row, Field.SAY, "abcde", typed=True)
    assert len(desk.history.past) == 3


def test_each_choice_is_a_step(desk: Desk) -> None:
    row = line(desk, "a")
    desk.enter(row, Field.PRIORITY, "must")
    desk.enter(row, Field.PRIORITY, "may")
    assert len(desk.history.past) == 2


def test_what_has_to_be_put_right_is_told_beside_its_line(desk: Desk) -> None:
    desk.add_point(line(desk, "a"), Side.AFTER)
    assert [(slip.row, slip.field, slip.sentence) for slip in desk.slips] == [
        (desk.focus, Field.SAY, "This point is empty")
    ]


@given(st.lists(st.sampled_from(COMMANDS), max_size=5))
def test_whatever_was_done_undo_leads_back_to_the_beginning(
    commands: list[tuple[Command, str, Deed]],
) -> None:
    desk = Desk(FakeClock())
    outline = Outline.of(Notes("Letters", drawn(SPEECH).notes().sections))
    desk.put(Work(History(outline), None, outline))
    for command, _picture, _deed in commands:
        try:
            command(desk)
        except (StopIteration, IndexError):
            continue  # the line of that name is gone
    while desk.history.past:
        desk.undo()
    assert desk.outline is outline
