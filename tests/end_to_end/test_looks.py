"""How the stage looks is a key away, and stays so for the next speech."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect

from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import SURFACE, Pixels, near, seen
from tests.end_to_end.waiting import wait_until

LIGHT_SURFACE = "#f7f5f0"
HARDLY_SEEN = 16
"""Of 255: what the edge of a letter may differ by when it is drawn again, or from the other side."""

LOOKS_AT_REST = 6
"""Pictures in a row that are the same: a busy machine may show half of a change for a while."""

ON_STAGE = ("--deliver", "--windowed")


@pytest.fixture
def program(rostrum: Opener) -> RunningProgram:
    opened = rostrum(*ON_STAGE)
    opened.wait_until_painted()
    return opened


def press(program: RunningProgram, *keys: str) -> Pixels:
    """What the window shows once the keys have changed it and it has come to rest."""
    before = seen(program).pixels
    program.key(*keys)
    wait_until(lambda: not np.array_equal(seen(program).pixels, before), f"what {keys} change")
    return at_rest(program)


def at_rest(program: RunningProgram) -> Pixels:
    """The first picture that is still the same when it has been looked at several times."""
    last = [seen(program).pixels]

    def look() -> bool:
        now = seen(program).pixels
        if not np.array_equal(now, last[-1]):
            last.clear()
        last.append(now)
        return len(last) == LOOKS_AT_REST

    wait_until(look, "a picture at rest")
    return last[-1]


def same(one: Pixels, other: Pixels) -> bool:
    return bool(np.abs(one - other).max() < HARDLY_SEEN)


def is_surface(pixels: Pixels, colour: str = SURFACE) -> bool:
    return bool(near(pixels, colour).mean() > 0.5)


def test_the_mirrored_text_is_the_exact_mirror_image(program: RunningProgram) -> None:
    plain = press(program, "c")
    turns = {"m": plain[:, ::-1], "h": plain, "shift+h": plain[::-1]}
    for key, expected in turns.items():
        assert same(press(program, key), expected), key
    assert same(press(program, "shift+h"), plain)


def test_what_is_shown_beside_the_text_is_the_speakers_choice(program: RunningProgram) -> None:
    before = at_rest(program)
    outline = slice(0, seen(program).units(200))
    assert is_surface(press(program, "n")[300:600, outline])
    assert same(press(program, "n"), before)
    big = press(program, "t")
    light = [(shown[:120, -340:] > 200).all(axis=-1).sum() for shown in (before, big)]
    assert light[1] > 1.5 * light[0]
    press(program, "t")
    keys = press(program, "question")
    assert same(keys[:, -seen(program).units(330) :][:300], before[:, -seen(program).units(330) :][:300])
    assert same(press(program, "Escape"), before)
    for key in ("b", "period"):
        assert (press(program, key) < 90).all()
        assert same(press(program, key), before)


def test_text_grows_shrinks_and_comes_back_to_the_same_word(program: RunningProgram) -> None:
    before = press(program, "d")
    for there, back in [("plus", "minus"), ("bracketleft", "bracketright"), ("ctrl+Down", "ctrl+Up")]:
        assert not same(press(program, there), before)
        after = press(program, back)
        assert same(after, before), there
    assert not same(press(program, "shift+Up"), before)
    assert same(press(program, "shift+Down"), before)


def test_f11_fills_the_screen_and_esc_leaves_it(rostrum: Opener, screen_size: tuple[int, int]) -> None:
    program = rostrum("--deliver")
    program.wait_until_painted()
    whole = QRect(0, 0, *screen_size)
    wait_until(lambda: program.place() == whole, "the full screen")
    program.key("F11")
    wait_until(lambda: program.place() != whole, "a window")
    program.key("F11")
    wait_until(lambda: program.place() == whole, "the full screen")
    program.key("Escape")
    wait_until(lambda: program.place() != whole, "a window")
    assert program.close() == 0


def test_f11_leads_back_to_the_window_that_it_came_from(rostrum: Opener, screen_size: tuple[int, int]) -> None:
    program = rostrum("--deliver", "--windowed")
    program.wait_until_painted()
    before, whole = program.place(), QRect(0, 0, *screen_size)
    program.maximise()
    maximised = wait_until(lambda: program.place() if program.place().width() == whole.width() else None, "a large one")
    assert maximised not in {before, whole}
    program.key("F11")
    wait_until(lambda: program.place() == whole, "the full screen")
    program.key("F11")
    wait_until(lambda: program.place() == maximised, "the large window")
    program.key("F11")
    wait_until(lambda: program.place() == whole, "the full screen")
    program.key("Escape")
    wait_until(lambda: program.place() == maximised, "the large window")
    program.maximise("remove")
    wait_until(lambda: program.place() == before, "the window as it was")


def test_looks_are_kept_for_the_next_time(rostrum: Opener, home: Path) -> None:
    program = rostrum(*ON_STAGE)
    program.wait_until_painted()
    assert is_surface(press(program, "y"), LIGHT_SURFACE)
    press(program, "n")
    assert program.close() == 0
    kept = (home / "config" / "rostrum" / "settings.toml").read_text(encoding="utf-8")
    assert 'theme = "light"' in kept
    assert "navigator = false" in kept
    again = rostrum(*ON_STAGE)
    again.wait_until_painted()
    assert is_surface(at_rest(again), LIGHT_SURFACE)
    assert near(at_rest(again)[300:600, :200], LIGHT_SURFACE).mean() > 0.5
    assert again.close() == 0
