"""The page of takes, used from outside: takes are chosen, compared, named, excluded, deleted, and put into files."""

import json
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from app.adapters.takes import Takes
from app.formats.notes_yaml import read_notes
from app.opening import planned
from tests.end_to_end.pictures import picture_of
from tests.end_to_end.running_program import PROJECT, ROSTRUM, Opener, RunningProgram
from tests.end_to_end.test_desk import write
from tests.end_to_end.waiting import wait_until
from tests.end_to_end.x_server import corner_of
from tests.takes_made import Rehearsal
from tests.ui.paper.test_take_pages import pages_of

NOTES = """\
title: A short evening
limit: 0:40
sections:
  - title: Only
    numbering: decimal
    points:
      - one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      - one more and one more and one more and one more and one more and one more and this is it
      - and a third one which is said at the very end of it all, before you thank them
"""
TABLE, HEADS = QRect(340, 378, 900, 130), 390
"""The table of a take, and a line through the heads of its columns."""

DIALOG, SAVE = "Put this take into a file", (446, 458)
"""The dialog of Qt, where the desktop has none, and where its button is."""

EVENING = ((13.0, 17.0, 14.0), (12.0, 13.0, 11.0), (11.0, 12.0, 10.0))
"""Three rehearsals: seconds for each point."""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Notes that have been rehearsed three times."""
    path = tmp_path / "evening.yaml"
    path.write_text(NOTES, encoding="utf-8")
    store = Takes()
    for seconds in EVENING:
        take = Rehearsal(planned(read_notes(path)), 40.0).spoken(*seconds)
        store.begin(take.kind, take.measures[0], take.limit_s)
        store.note(take.events)
        store.end(keep=True)
    store.close()
    return path


def takes() -> dict[int, dict[str, object]]:
    """What the command line tells of them, by their numbers."""
    command = [*ROSTRUM, "takes", "list", "--json"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return {take["take"]: take for take in json.loads(done.stdout)}


NAME, EXCLUDE, DELETE, SECOND_TAKE_BESIDE = (520, 136), (1135, 136), (1202, 136), (277, 186)
"""Where they are in the window on this screen."""


def on_page(rostrum: Opener, notes: Path) -> tuple[RunningProgram, QImage]:
    """At the desk, and from there to the page of takes, once it is as it will be."""
    program = rostrum(str(notes))
    program.wait_until_painted()
    desk = program.at_rest()
    program.key("shift+F6")
    program.wait_for_change(desk)
    wait_until(lambda: is_page(program.picture()), "the table of a take")
    program.take_keyboard()
    return program, program.at_rest()


def test_the_page_comes_where_the_desk_was(rostrum: Opener, notes: Path) -> None:
    program = rostrum(str(notes))
    program.wait_until_painted()
    width, width_of_screen = program.place().width(), picture_of(program.screen).width()
    program.maximise()
    wait_until(lambda: program.place().width() == width_of_screen, "a desk as wide as the screen")
    desk = program.window()
    program.key("shift+F6")
    wait_until(lambda: program.window() != desk, "the page of takes")
    wait_until(lambda: program.place().width() == width_of_screen, "as wide as the screen")
    program.take_keyboard()
    program.maximise("remove")
    wait_until(lambda: program.place().width() == width, "the page in the usual size")
    program.key("Escape")
    wait_until(lambda: program.place().width() == width_of_screen, "the desk as it was left")


def test_a_take_is_named_excluded_deleted_and_put_back(rostrum: Opener, notes: Path) -> None:
    program, _page = on_page(rostrum, notes)
    program.click(*NAME)
    write(program, "In the hall")
    program.key("Return")
    wait_until(lambda: takes()[3]["name"] == "In the hall", "the name")
    program.click(*EXCLUDE)
    wait_until(lambda: takes()[3]["excluded"] is True, "a take that teaches nothing")
    before = program.at_rest()
    program.click(*DELETE)
    wait_until(lambda: sorted(takes()) == [1, 2], "a take that is gone")
    program.wait_for_change(before)
    program.key("ctrl+z")
    wait_until(lambda: sorted(takes()) == [1, 2, 3], "the take, back again")
    assert takes()[3]["name"] == "In the hall"
    program.key("Escape")
    assert program.close() == 0


def test_two_takes_stand_side_by_side_and_apart_again(rostrum: Opener, notes: Path) -> None:
    program, alone = on_page(rostrum, notes)
    program.click(*SECOND_TAKE_BESIDE)
    wait_until(lambda: table(program.picture()) != table(alone), "one more column of figures")
    program.at_rest()
    program.click(*SECOND_TAKE_BESIDE)
    wait_until(lambda: table(program.picture()) == table(alone), "one take alone")
    program.key("Escape")
    assert program.close() == 0


def test_a_take_goes_into_the_file_that_the_dialog_proposes(rostrum: Opener, notes: Path) -> None:
    program, _page = on_page(rostrum, notes)
    program.key("ctrl+s")
    dialog = wait_until(
        lambda: program.screen.ask("xdotool", "search", "--onlyvisible", "--name", DIALOG), "the dialog"
    )
    program.screen.ask("xdotool", "windowactivate", "--sync", dialog)
    wait_until(lambda: program.screen.ask("xdotool", "getwindowfocus") == dialog, "the keyboard")
    corner = corner_of(dialog, program.screen)
    program.screen.click(corner[0] + SAVE[0], corner[1] + SAVE[1])
    report = wait_until(lambda: next(iter(Path.home().rglob("A-short-evening-*.pdf")), None), "the report")
    wait_until(lambda: report.read_bytes().rstrip().endswith(b"%%EOF"), "all of it")
    [page] = pages_of(report.read_bytes())
    assert "It took 0:33: 0:07 before the limit of 0:40." in page
    assert "From take to take" in page
    program.take_keyboard()
    program.key("Escape")
    assert program.close() == 0


def table(picture: QImage) -> QImage:
    """Sections and points, with the heads of their columns."""
    return picture.copy(TABLE)


def is_page(picture: QImage) -> bool:
    """Whether there is ink where the heads of the columns are."""
    return any(picture.pixelColor(x, HEADS).lightness() < 150 for x in range(960, 1120))
