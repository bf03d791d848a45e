from collections import Counter

from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.editing import enter
from app.domain.entry import Field
from app.domain.notes import Notes
from app.domain.outline import Outline, SectionRow
from app.formats.notes_layout import layout
from app.formats.notes_saving import compose, saveable
from app.formats.notes_yaml import understood
from app.formats.problems import Problems
from app.formats.text_lines import text_lines
from app.formats.yaml_parts import Sheet
from app.formats.yaml_reading import read_tree
from tests.app.formats.test_notes_writing import NOTES
from tests.edits import Edit, after, edits
from tests.handwritten import Hand
from tests.saving import hands


@given(NOTES, hands)
def test_any_file_that_was_not_edited_stays_as_it_is(notes: Notes, hand: Hand) -> None:
    content = hand.write(notes)
    composed = compose(content, understood(content, "s").notes, "s")
    assert (composed.on_file.content, composed.keeps_layout) == (content, True)


@given(NOTES, hands, st.lists(edits, max_size=8))
def test_what_is_saved_is_read_as_what_was_edited(notes: Notes, hand: Hand, sequence: list[Edit]) -> None:
    content = hand.write(notes)
    edited = after(Outline.of(understood(content, "s").notes), sequence).notes()
    composed = compose(content, edited, "s")
    assert composed.keeps_layout
    assert composed.on_file.notes == saveable(edited)
    assert understood(composed.on_file.content, "s").notes == saveable(edited)


@given(NOTES, hands, st.integers(0, 99), st.sampled_from(["Other: words", "", "no", "#"]))
def test_not_a_byte_before_or_after_an_edited_point_changes(notes: Notes, hand: Hand, number: int, text: str) -> None:
    content = hand.write(notes)
    outline = Outline.of(understood(content, "s").notes)
    points = list(own_lines(content, outline).items())
    assume(points)
    row, lines = points[number % len(points)]
    edited = enter(outline, row, Field.SAY, text)
    assert isinstance(edited, Outline)
    now = compose(content, edited.notes(), "s").on_file.content.decode()
    before, own, behind = content.decode().partition("".join(lines))
    assume("".join(lines) not in behind)
    assert now.startswith(before)
    assert now.endswith(behind)
    assert own


def own_lines(content: bytes, outline: Outline) -> dict[int, list[str]]:
    """The lines of each point that has lines of its own."""
    problems = Problems("s")
    sheet = Sheet(content.decode().removeprefix("\ufeff"))
    node = read_tree(text_lines(content, problems), problems)
    assert node
    written = layout(sheet, node, outline.notes())
    points = [point.part for section in written.all_sections() for point in section.points]
    rows = [row.id for row in outline.rows if not isinstance(row, SectionRow)]
    return {row: sheet.of(part.body) for row, part in zip(rows, points, strict=True) if part}


@given(NOTES, hands, st.lists(edits, max_size=6))
def test_every_point_that_was_not_touched_keeps_its_lines(notes: Notes, hand: Hand, sequence: list[Edit]) -> None:
    content = hand.write(notes)
    before = Outline.of(understood(content, "s").notes)
    edited = after(before, sequence)
    now = _bare(compose(content, edited.notes(), "s").on_file.content.decode().splitlines())
    alike = Counter[object](row.owner for row in before.rows)
    for row, lines in own_lines(content, before).items():
        owner = before.owner(row)
        if edited.owner(row) == owner and alike[owner] == 1:
            assert _bare(lines) in now


def _bare(lines: list[str]) -> str:
    """Wherever they are indented."""
    return "\n".join(text.strip() for text in lines)


@given(NOTES)
def test_a_new_file_is_read_as_the_same_notes(notes: Notes) -> None:
    assert compose(b"", notes, "s").on_file.notes == saveable(notes) == notes
