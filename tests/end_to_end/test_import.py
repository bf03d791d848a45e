"""A document becomes a speech in the real program, read by a process that is gone when it has been read."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.end_to_end.from_elsewhere import COLOUR
from tests.end_to_end.pictures import picture_of
from tests.end_to_end.private_screen import ended
from tests.end_to_end.running_program import Opener, RunningProgram
from tests.end_to_end.stage_seen import pixels_of
from tests.end_to_end.test_desk import at_desk, is_at_desk, notes_in, on_stage, write
from tests.end_to_end.waiting import wait_until

CORPUS = Path(__file__).parents[2] / "bench" / "corpus"
GUARDIAN_AND_WINDOW = 2
WHITE = 255


def test_a_pdf_is_looked_through_taken_to_the_desk_and_brought_to_the_stage(rostrum: Opener) -> None:
    program = rostrum(str(CORPUS / "compact-typed.pdf"))
    program.wait_until_painted()
    wait_until(lambda: len(program.family()) == GUARDIAN_AND_WINDOW, "the end of the process that reads")
    read = program.picture()
    program.key("Down")
    program.wait_for_change(read)
    program.key("ctrl+Return")
    at_desk(program)
    program.key("F5")
    on_stage(program)
    program.key("Escape")
    at_desk(program)
    assert program.close() == 0


def is_looked_through(program: RunningProgram) -> bool:
    """Whether the line with the keys of the import page is at the foot of the window, from edge to edge."""
    return bool((pixels_of(program.picture())[-4] == WHITE).all())


def taken_in(program: RunningProgram, target: Path) -> str:
    """What the document that is shown becomes, once it is taken to the desk and saved."""
    wait_until(lambda: is_looked_through(program), "the document beside its notes")
    wait_until(lambda: len(program.family()) == GUARDIAN_AND_WINDOW, "the end of the process that reads")
    program.take_keyboard()
    program.key("ctrl+Return")
    wait_until(lambda: is_at_desk(program) and not is_looked_through(program), "the desk")
    program.take_keyboard()
    before = program.at_rest()
    program.key("ctrl+s")
    program.wait_for_change(before)
    program.at_rest()
    program.key("ctrl+a")
    write(program, str(target))
    program.key("Return")
    wait_until(target.exists, "the notes in their file")
    return target.read_text(encoding="utf-8")


@contextmanager
def elsewhere(program: RunningProgram, *words: str) -> Iterator[None]:
    """Another program in the corner of the screen, until the block ends."""
    command = [sys.executable, str(Path(__file__).parent / "from_elsewhere.py"), *words]
    with ended(subprocess.Popen(command, env=dict(program.screen.environment))):
        wait_until(lambda: picture_of(program.screen).pixelColor(20, 20).name() == COLOUR, "the other program")
        yield


def test_slides_that_are_dropped_on_the_desk_become_notes(rostrum: Opener, tmp_path: Path) -> None:
    program = rostrum(str(notes_in(tmp_path)))
    at_desk(program)
    with elsewhere(program, "drag", str(CORPUS / "slides-french.pptx")):
        program.screen.drag_slowly((20, 20), (500, 400))
        wait_until(lambda: is_looked_through(program), "the slides beside their notes")
    assert "Deux mille cent visiteurs" in taken_in(program, tmp_path / "dropped.yaml")
    assert program.close() == 0


def test_what_was_copied_from_word_becomes_notes_with_its_lists(rostrum: Opener, tmp_path: Path) -> None:
    program = rostrum(str(notes_in(tmp_path)))
    at_desk(program)
    with elsewhere(program, "copy", str(CORPUS.parent / "unseen" / "first" / "word-paste.html")):
        program.take_keyboard()
        program.key("ctrl+shift+v")
        notes = taken_in(program, tmp_path / "pasted.yaml")
    assert "numbering: bullet" in notes
    assert "One accordion, which plays again" in notes
    assert program.close() == 0


def test_a_document_whose_path_is_typed_becomes_notes(rostrum: Opener, tmp_path: Path) -> None:
    program = rostrum(str(notes_in(tmp_path)))
    at_desk(program)
    before = program.at_rest()
    program.key("ctrl+o")
    program.wait_for_change(before)
    program.at_rest()
    program.key("Down", "Down")
    write(program, str(CORPUS / "french-prose.docx"))
    program.key("Return")
    assert "language: fr" in taken_in(program, tmp_path / "typed.yaml")
    assert program.close() == 0
