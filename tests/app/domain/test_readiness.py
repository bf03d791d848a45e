import pytest

from app.domain.notes import Notes, Point, Section
from app.domain.pace import Pace
from app.domain.plan import plan
from app.domain.readiness import (
    Check,
    Power,
    Room,
    State,
    characters,
    check_awake,
    check_clicker,
    check_disk,
    check_font,
    check_microphone,
    check_power,
    check_screens,
    check_time,
)
from app.domain.voice import Microphone
from tests.speeches import ten_seconds_each

MINUTE = ten_seconds_each(a=6)


@pytest.mark.parametrize(
    ("power", "state", "sentence"),
    [
        (None, State.WAITING, "Power: looking …"),
        (Power(), State.UNKNOWN, "Power: this machine has no battery, or does not tell"),
        (Power(plugged_in=True, battery=3), State.GOOD, "Power: plugged in"),
        (Power(plugged_in=False, battery=50), State.GOOD, "Power: battery at 50 %"),
        (Power(plugged_in=False, battery=49), State.LOOK, "Power: battery at 49 % – plug the machine in"),
        (Power(plugged_in=False), State.LOOK, "Power: battery at 0 % – plug the machine in"),
    ],
)
def test_power(power: Power | None, state: State, sentence: str) -> None:
    check = check_power(power)
    assert (check.state, check.sentence) == (state, sentence)


@pytest.mark.parametrize(("promised", "state"), [(None, State.WAITING), (True, State.GOOD), (False, State.LOOK)])
def test_sleep(promised: bool | None, state: State) -> None:  # noqa: FBT001 - the answer itself is what is judged
    assert check_awake(promised).state is state


@pytest.mark.parametrize(
    ("room", "state", "part"),
    [
        (None, State.WAITING, "looking"),
        (Room(500.0, writable=True), State.GOOD, "is kept as you speak"),
        (Room(3.4, writable=True), State.LOOK, "only 3 MB are free"),
        (Room(500.0, writable=False), State.LOOK, "cannot be kept"),
    ],
)
def test_disk(room: Room | None, state: State, part: str) -> None:
    check = check_disk(room)
    assert check.state is state
    assert part in check.sentence


@pytest.mark.parametrize(
    ("names", "state", "sentence"),
    [
        ((), State.LOOK, "Screens: none is found – plug one in"),
        (("eDP-1 1366 × 768",), State.GOOD, "Screens: one, eDP-1 1366 × 768"),
        (("eDP-1", "HDMI-1"), State.GOOD, "Screens: 2; the text is on HDMI-1"),
    ],
)
def test_screens(names: tuple[str, ...], state: State, sentence: str) -> None:
    check = check_screens(names, "HDMI-1")
    assert (check.state, check.sentence) == (state, sentence)


def test_a_clicker_is_waited_for_until_it_is_pressed() -> None:
    assert check_clicker("").state is State.WAITING
    assert check_clicker("PgDown").sentence == "Clicker: it works, PgDown was pressed"


def test_a_font_says_what_it_lacks_and_no_more_of_it_than_one_can_read() -> None:
    assert check_font("Lexend", "").state is State.GOOD
    assert "Lexend lacks 人 权 – choose another" in check_font("Lexend", "人权").sentence
    assert " l …" in check_font("Lexend", "abcdefghijklmnop").sentence


@pytest.mark.parametrize(
    ("limit_s", "state", "sentence"),
    [
        (None, State.GOOD, "Time: no limit; the speech takes 1:00"),
        (60.0, State.GOOD, "Time: lands at 1:00, within 1:00"),
        (48.0, State.LOOK, "Time: lands at 1:00, 0:12 over 0:48 – on the stage, F fits it"),
    ],
)
def test_time(limit_s: float | None, state: State, sentence: str) -> None:
    check = check_time(MINUTE, limit_s)
    assert (check.state, check.sentence) == (state, sentence)


def test_without_notes_there_is_nothing_to_say() -> None:
    empty = plan(Notes("Nothing", ()), Pace())
    assert check_time(None, 60.0) == check_time(empty, None)
    assert isinstance(check_time(None, None), Check)


def test_every_character_that_the_stage_shows_is_asked_for() -> None:
    point = Point("Où\n", short="né", cue="→")
    assert characters(plan(Notes("–", (Section("人 A", points=(point,)),)), Pace())) == set("Oùné→人A")


@pytest.mark.parametrize(
    ("microphone", "state", "sentence"),
    [
        (None, State.WAITING, "Microphone: looking …"),
        (Microphone("Desk"), State.GOOD, "Microphone: your voice will be recorded from Desk"),
        (Microphone(amiss="there is none", hint="plug one in"), State.LOOK, "Microphone: there is none – plug one in"),
    ],
)
def test_microphone(microphone: Microphone | None, state: State, sentence: str) -> None:
    check = check_microphone(microphone)
    assert (check.state, check.sentence) == (state, sentence)
