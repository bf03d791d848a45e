"""A new speech gets its file, by keyboard alone."""

from pathlib import Path

from tests.end_to_end.running_program import Opener
from tests.end_to_end.test_desk import at_desk, notes_in, write
from tests.end_to_end.waiting import wait_until


def test_a_new_speech_is_saved_under_a_name_and_no_other_file_gives_way_unasked(
    rostrum: Opener, tmp_path: Path
) -> None:
    notes, other = notes_in(tmp_path), tmp_path / "other.yaml"
    other.write_text("title: Another\nsections: [{title: S, points: [a]}]\n", encoding="utf-8")
    before = other.read_bytes()
    program = rostrum(str(notes))
    at_desk(program)
    program.key("Down", "Return")
    write(program, " everybody")
    still = program.picture()
    program.key("ctrl+shift+s")
    program.wait_for_change(still)
    program.key("ctrl+a")
    write(program, str(other))
    named = program.picture()
    program.key("Return")
    program.wait_for_change(named)
    assert other.read_bytes() == before
    program.key("Return")
    wait_until(lambda: b"Good morning everybody" in other.read_bytes(), "the other file, at a second word")
    assert "everybody" not in notes.read_text(encoding="utf-8")
    assert program.close() == 0
