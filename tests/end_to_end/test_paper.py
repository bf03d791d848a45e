"""The speech on paper, seen and printed from the desk of the real program."""

import os
from pathlib import Path

import pytest

from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import pixels_of
from tests.end_to_end.test_desk import at_desk, notes_in
from tests.end_to_end.waiting import wait_until
from tests.print_desktop import Deed, print_desktop
from tests.private_bus import private_bus

PROGRAM_FOR_PDFS = """\
#!/bin/sh
cp "${1#file://}" "$SHOWN"
"""


def page_is_shown(program: RunningProgram) -> bool:
    """Whether the margin of a page is where the desk has its warmer paper."""
    pixels = pixels_of(program.picture())
    height, width, _channels = pixels.shape
    return bool((pixels[height // 2, int(width * 0.47)] == 255).all())


def test_a_page_is_looked_at_and_goes_to_the_program_that_prints_it(rostrum: Opener, tmp_path: Path) -> None:
    tools, shown = tmp_path / "tools", tmp_path / "shown.pdf"
    tools.mkdir()
    opener = tools / "xdg-open"
    opener.write_text(PROGRAM_FOR_PDFS, encoding="utf-8")
    opener.chmod(0o755)
    program = rostrum(str(notes_in(tmp_path)), PATH=f"{tools}:{os.environ['PATH']}", SHOWN=str(shown))
    at_desk(program)
    assert not page_is_shown(program)
    program.key("ctrl+p")
    wait_until(lambda: page_is_shown(program), "a white page")
    program.key("ctrl+p")
    wait_until(lambda: shown.exists() and shown.read_bytes().rstrip().endswith(b"%%EOF"), "the pages to be handed over")
    assert shown.read_bytes().startswith(b"%PDF")
    program.key("Escape")
    at_desk(program)
    assert program.close() == 0


def test_the_desktop_shows_its_dialog_above_the_window_and_gets_the_paper(
    rostrum: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus(monkeypatch), print_desktop(PreparePrint=Deed.SHOW) as desktop:
        program = rostrum(str(notes_in(tmp_path)), DBUS_SESSION_BUS_ADDRESS=os.environ["DBUS_SESSION_BUS_ADDRESS"])
        at_desk(program)
        program.key("ctrl+p")
        wait_until(lambda: page_is_shown(program), "a white page")
        program.key("ctrl+p")
        wait_until(desktop.shown.is_set, "the dialog")
        window, title, *_rest = desktop.asked[-1][1]
        assert (window, title) == (f"x11:{int(program.window()):x}", "Two words")
        program.key("Escape")
        at_desk(program)
        desktop.answer()
        wait_until(lambda: desktop.printed.rstrip().endswith(b"%%EOF"), "the paper on the desktop")
        assert program.close() == 0


def test_a_dialog_that_nobody_answers_ends_with_the_program(
    rostrum: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus(monkeypatch), print_desktop(PreparePrint=Deed.SHOW) as desktop:
        program = rostrum(str(notes_in(tmp_path)), DBUS_SESSION_BUS_ADDRESS=os.environ["DBUS_SESSION_BUS_ADDRESS"])
        at_desk(program)
        program.key("ctrl+p", "ctrl+p")
        wait_until(desktop.shown.is_set, "the dialog")
        assert program.close() == 0
