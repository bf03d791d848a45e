import pytest
from hypothesis import given

from app.domain.notes import Notes, Point
from app.domain.outline import Outline
from app.formats.notes_writing import write_notes
from app.formats.notes_yaml import understood
from app.formats.problems import NotesError
from tests.app.formats.test_notes_writing import NOTES

SPEECH = """\
title: T
sections:
  - title: A
    points:
      - a
      - say: b
        pause: 1
    sections:
      -
        title: B
        points: [c,
          d]
  - nonsense
  - title: C
    pionts:
      - e
"""


def test_each_line_of_the_outline_is_found_in_the_file() -> None:
    on_file = understood(SPEECH.encode(), "s")
    assert on_file.row_lines == (3, 5, 6, 10, 11, 12, 13, 14)
    assert [problem.line for problem in on_file.problems] == [13, 15]
    assert on_file.notes.sections[0].sections[0].points == (Point("c"), Point("d"))


@pytest.mark.parametrize("content", [b"", b"- a", b"title: T\nsections: none", b"title: [", b"sections: [{points: x}]"])
def test_what_is_hardly_a_speech_is_understood_as_far_as_it_goes(content: bytes) -> None:
    on_file = understood(content, "s")
    assert on_file.problems
    assert len(on_file.row_lines) == len(Outline.of(on_file.notes).rows)


def test_what_is_no_text_is_not_understood() -> None:
    with pytest.raises(NotesError):
        understood(b"%PDF", "s")


@given(NOTES)
def test_every_line_of_the_outline_has_a_line_in_the_file(notes: Notes) -> None:
    on_file = understood(write_notes(notes).encode(), "s")
    assert not on_file.problems
    assert len(on_file.row_lines) == len(Outline.of(notes).rows)
    assert sorted(on_file.row_lines) == list(on_file.row_lines)
