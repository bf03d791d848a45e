"""From notes to a document for Word, in the form that is told in docs/documents.md."""

import io
from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from app.domain.notes import Notes, Point, Section
from app.domain.sheets import Sheet
from app.formats.remarks import after_words, before_words, below_heading, details
from app.formats.word_styles import DETAILS, POINT, REMARK, Lists, new_document

CATEGORY = "Rostrum notes"
"""By this a document that needs no guessing is known; Word shows it among its properties."""

DEEPEST_HEADING = 8
"""As deep as a file of notes can be."""


def word_notes(notes: Notes, sheet: Sheet) -> bytes:
    """The whole document as the content of its file."""
    document = new_document(notes.language, sheet)
    properties = document.core_properties
    properties.category, properties.title, properties.author = CATEGORY, notes.title[:255], notes.speaker[:255]
    properties.comments, properties.language = "", notes.language
    document.add_paragraph(notes.title, style="Title")
    if notes.subtitle:
        document.add_paragraph(notes.subtitle, style="Subtitle")
    for detail in details(notes):
        document.add_paragraph(detail, style=DETAILS)
    lists = Lists(document)
    for section, depth in notes.outline():
        _write_section(document, lists, section, min(depth + 1, DEEPEST_HEADING))
    return content_of(document)


def content_of(document: WordDocument) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _write_section(document: WordDocument, lists: Lists, section: Section, level: int) -> None:
    document.add_paragraph(section.title, style=f"Heading {level}")
    remarks = below_heading(section)
    if remarks:
        _write_remarks(document.add_paragraph(style=DETAILS), remarks)
    counted = lists.begin(section.numbering) if section.points else None
    for point in section.points:
        paragraph = document.add_paragraph(style=POINT)
        lists.count(paragraph, counted)
        _write_point(paragraph, point)


def _write_point(paragraph: Paragraph, point: Point) -> None:
    before, after = before_words(point), after_words(point)
    _write_remarks(paragraph, before)
    paragraph.add_run(" " * bool(before) + point.say + " " * bool(after))
    _write_remarks(paragraph, after)


def _write_remarks(paragraph: Paragraph, remarks: Sequence[str]) -> None:
    for index, remark in enumerate(remarks):
        if index:
            paragraph.add_run(" ")
        paragraph.add_run(f"[{remark}]", style=REMARK)
