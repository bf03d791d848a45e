"""A document for Word that a person, or another program, has changed in ways Rostrum never writes."""

import io

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE

from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.sheets import Sheet
from app.formats.own_word import read_own_word
from app.formats.word_writing import word_notes

NOTES = Notes("T", (Section("A", numbering=Numbering.DECIMAL, points=(Point("one"), Point("two"))),))


@pytest.fixture
def document() -> WordDocument:
    return Document(io.BytesIO(word_notes(NOTES, Sheet.A4)))


def read_again(document: WordDocument) -> Notes:
    written = io.BytesIO()
    document.save(written)
    return read_own_word(written.getvalue()).notes


def test_a_heading_of_a_person_is_no_level_of_ours(document: WordDocument) -> None:
    document.styles.add_style("Heading Two", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("three", style="Heading Two")
    (section,) = read_again(document).sections
    assert [point.say for point in section.points] == ["one", "two", "three"]


def test_a_document_in_which_nothing_is_counted_any_more_is_read_without_numbers(document: WordDocument) -> None:
    relations = document.part.rels
    (numbering,) = (name for name, relation in relations.items() if relation.reltype.endswith("/numbering"))
    relations.pop(numbering)
    (section,) = read_again(document).sections
    assert ([point.say for point in section.points], section.numbering) == (["one", "two"], Numbering.NONE)
