"""What is exported and read again is the same notes; what a person has changed in between is taken as it is."""

import io
from collections.abc import Callable
from typing import Any

import docx
from docx.oxml import OxmlElement
from hypothesis import given, settings

from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.sheets import Sheet
from app.formats.markdown_writing import FIRST_LINE, markdown
from app.formats.own_documents import ReadBack
from app.formats.own_markdown import is_own_markdown, read_own_markdown
from app.formats.own_word import read_own_word
from app.formats.word_writing import CATEGORY, word_notes
from tests.app.formats.test_notes_writing import NOTES

PLAIN = Notes("T", (Section("Part", "part", points=(Point("One"),)),))


@given(NOTES)
def test_what_is_written_in_markdown_is_read_back_as_the_same(notes: Notes) -> None:
    written = markdown(notes)
    assert is_own_markdown(written)
    assert read_own_markdown(written) == ReadBack(notes)


@given(NOTES)
@settings(max_examples=20)  # a document for Word takes a tenth of a second
def test_what_is_written_for_word_is_read_back_as_the_same(notes: Notes) -> None:
    assert read_own_word(word_notes(notes, Sheet.A4)) == ReadBack(notes)


def read(*lines: str) -> ReadBack:
    return read_own_markdown("\n".join((FIRST_LINE, *lines)))


def points_of(back: ReadBack) -> list[Point]:
    return [point for section, _depth in back.notes.outline() for point in section.points]


def test_lines_that_an_editor_has_wrapped_are_one_point() -> None:
    back = read("# T", "## S", "- one", "  and two", "", "three\\", "four *[smile]*")
    assert points_of(back) == [Point("one and two"), Point("three four", cue="smile")]


def test_a_new_point_within_a_list_belongs_to_the_section() -> None:
    back = read("# T", "## S", "1. one", "   - inner", "2. two")
    assert [point.say for point in points_of(back)] == ["one", "inner", "two"]
    assert back.notes.sections[0].numbering is Numbering.DECIMAL


def test_emphasis_and_code_of_a_person_are_words() -> None:
    back = read("# T", "## S", "a *b* **c** `d`", "", "```", "code", "```", "", "<p>e</p>")
    assert [point.say for point in points_of(back)] == ["a b c d", "code", "<p>e</p>"]


def test_two_cues_of_one_point_are_both_kept_wherever_they_stand() -> None:
    back = read("# T", "## S", "*[smile]* so *[pause here]* it is *[must]*")
    assert points_of(back) == [Point("so it is", cue="smile; pause here", priority=Priority.MUST)]


def test_words_above_the_first_heading_are_not_lost() -> None:
    assert read("# T", "Subtitle", "- Speaker: A. Diallo", "", "## S", "x").notes.speaker == "A. Diallo"
    back = read_own_word(with_word(lambda document: document.paragraphs[0].insert_paragraph_before("Hello")))
    assert [section.title for section in back.notes.sections] == ["Opening", "Part"]


def test_what_cannot_be_understood_is_listed_with_its_reason() -> None:
    back = read(
        "# T",
        "- Limit: soon",
        "- Room: 12",
        "## S",
        "*[key: WW]* *[level: deep]* *[smile]*",
        "",
        "*[id: a b]*",
        "",
        "x *[key: K]* *[pause: long]*",
        "",
        "*[must]*",
    )
    assert [sentence.partition("]")[0] for sentence in back.not_understood] == [
        "[limit: soon",
        "Room: 12",
        "[key: WW",
        "[level: deep",
        "[cue: smile",
        "[id: a b",
        "[key: K",
        "[pause: long",
        "[must",
    ]
    assert points_of(back) == [Point("x")]


def test_a_section_is_never_deeper_than_the_one_before_it_allows() -> None:
    back = read("# T", "#### Deep", "## Next", "##### Deeper", "x")
    assert [depth for _section, depth in back.notes.outline()] == [0, 0, 1]


def with_word(change: Callable[[Any], object]) -> bytes:
    """A document for Word after a person has changed it."""
    document: Any = docx.Document(io.BytesIO(word_notes(PLAIN, Sheet.A4)))
    assert document.core_properties.category == CATEGORY
    change(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_paragraph_that_was_added_in_word_is_a_point_whatever_its_style() -> None:
    back = read_own_word(with_word(lambda document: document.add_paragraph("Two")))
    assert [point.say for point in points_of(back)] == ["One", "Two"]


def test_a_table_that_was_added_in_word_is_not_lost() -> None:
    def change(document: Any) -> None:
        document.add_table(1, 2).rows[0].cells[1].text = "in a table"

    assert [point.say for point in points_of(read_own_word(with_word(change)))] == ["One", "in a table"]


def test_what_was_inserted_and_deleted_in_word_counts_as_done() -> None:
    def change(document: Any) -> None:
        paragraph = document.paragraphs[-1]
        inserted, deleted = OxmlElement("w:ins"), OxmlElement("w:del")
        inserted.append(paragraph.add_run(" more")._r)
        deleted.append(paragraph.add_run(" gone")._r)
        paragraph._p.append(inserted)
        paragraph._p.append(deleted)

    assert points_of(read_own_word(with_word(change))) == [Point("One more")]


def test_a_title_in_two_paragraphs_is_one_title() -> None:
    back = read_own_word(with_word(lambda document: document.paragraphs[0].insert_paragraph_before("A", style="Title")))
    assert back.notes.title == "A T"


def test_sections_within_sections_come_back_as_deep_as_they_were() -> None:
    section = Section("H", "h", points=(Point("x"),))
    for title in "gfedcba":
        section = Section(title.upper(), title, sections=(section,))
    notes = Notes("T", (section,))
    assert read_own_markdown(markdown(notes)) == ReadBack(notes)
    assert read_own_word(word_notes(notes, Sheet.A4)) == ReadBack(notes)
