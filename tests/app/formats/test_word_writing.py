import io
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.pace import Pace
from app.domain.paper import paper
from app.domain.plan import plan
from app.domain.sheets import Sheet
from app.formats.notes_yaml import parse_notes
from app.formats.word_copy import word_copy
from app.formats.word_writing import CATEGORY, word_notes
from tests.app.formats.test_markdown_writing import fenced


def opened(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def paragraphs(content: bytes) -> list[tuple[str, str]]:
    return [(paragraph.style.name, paragraph.text) for paragraph in opened(content).paragraphs]


@pytest.fixture
def notes() -> Notes:
    return parse_notes(fenced("notes-format.md", "yaml", "## A speech with everything").encode(), "speech.yaml")


def test_the_speech_in_the_docs_stands_in_the_styles_that_are_told_there(notes: Notes) -> None:
    assert paragraphs(word_notes(notes, Sheet.A4))[:14] == [
        ("Title", "Financing what we agreed"),
        ("Subtitle", "Speaking notes"),
        ("Details", "Speaker: Amina Diallo"),
        ("Details", "Event: Session on means of implementation"),
        ("Details", "Language: en"),
        ("Details", "Limit: 3:00"),
        ("Details", "Pace: 110"),
        ("Heading 1", "Opening"),
        ("Details", "[key: P]"),
        ("Point", "Thank you, Chair, and congratulations on your election. [must] [pause: 1 s]"),
        ("Point", "We align ourselves with the statement of the Group."),
        ("Heading 1", "What we see"),
        ("Details", "[key: S]"),
        ("Point", "Commitments have grown; disbursement has not."),
    ]


def test_what_is_not_said_is_in_the_style_of_remarks_and_nothing_else_is(notes: Notes) -> None:
    document = opened(word_notes(notes, Sheet.A4))
    remarks = [run.text for para in document.paragraphs for run in para.runs if run.style.name == "Remark"]
    assert remarks[:4] == ["[key: P]", "[must]", "[pause: 1 s]", "[key: S]"]
    assert all(text.startswith("[") and text.endswith("]") for text in remarks)
    assert not any(style.font.italic for style in document.styles if style.name in {"Subtitle", "Details", "Point"})


def test_a_document_from_rostrum_is_known_by_its_category(notes: Notes) -> None:
    properties = opened(word_notes(notes, Sheet.A4)).core_properties
    assert (properties.category, properties.title, properties.author) == (CATEGORY, notes.title, notes.speaker)


def number_of(paragraph: Any) -> int | None:
    counted = paragraph._p.pPr.numPr
    return None if counted is None else counted.numId.val


def test_each_section_is_counted_anew_in_the_form_that_it_asks_for() -> None:
    points = (Point("One"), Point("Two"))
    sections = tuple(Section(f"Part {form}", numbering=form, points=points) for form in [*Numbering, Numbering.DECIMAL])
    document = opened(word_notes(Notes("T", sections), Sheet.A5))
    lists = [number_of(paragraph) for paragraph in document.paragraphs if paragraph.style.name == "Point"]
    assert lists[:2] == [None, None]
    assert lists[2::2] == lists[3::2]
    assert len(set(lists)) == 6
    numbering = document.part.numbering_part.element
    forms = {
        form.get(qn("w:abstractNumId")): form.find(f"{qn('w:lvl')}/{qn('w:numFmt')}").get(qn("w:val"))
        for form in numbering.findall(qn("w:abstractNum"))
    }
    kinds = [forms[str(numbering.num_having_numId(number).abstractNumId.val)] for number in lists[2::2]]
    assert kinds == ["bullet", "decimal", "lowerLetter", "lowerRoman", "decimal"]


def test_arabic_runs_from_the_right() -> None:
    arabic = opened(word_notes(Notes("بيان", (Section("S", points=(Point("شكراً"),)),), language="ar"), Sheet.A4))
    normal = arabic.styles["Normal"]
    assert normal.font.rtl is True
    assert normal.element.pPr.find(qn("w:bidi")) is not None
    english = opened(word_notes(Notes("T", ()), Sheet.A4)).styles["Normal"]
    assert english.font.rtl is None


def test_the_page_has_the_size_that_was_asked_for() -> None:
    page = opened(word_notes(Notes("T", ()), Sheet.LETTER)).sections[0]
    assert (round(page.page_width.mm, 1), round(page.page_height.mm, 1)) == (215.9, 279.4)


COPY = Notes(
    "Statement",
    (
        Section(
            "Part",
            numbering=Numbering.DECIMAL,
            points=(
                Point("In Geneva we begin.", cue="smile", priority=Priority.MUST),
                Point("This may go.", short="Gone.", priority=Priority.MAY),
            ),
        ),
        Section("End", points=(Point("Thanks."),)),
    ),
    speaker="Amina Diallo",
)


def test_the_interpreters_copy_has_every_word_what_falls_away_and_where_names_are() -> None:
    content = word_copy(paper(plan(COPY, Pace()), None), Sheet.A4)
    assert paragraphs(content) == [
        ("Title", "Statement"),
        ("Details", "Amina Diallo"),
        ("Details", "takes 0:08"),
        ("Details", "Please check against delivery."),
        ("Heading 1", "Part"),
        ("Point", "1\t[smile] In Geneva we begin."),
        ("Point", "2\tThis may go. [goes first] [In short: Gone.]"),
        ("Heading 1", "End"),
        ("Point", "\tThanks."),
        ("Heading 1", "Names"),
    ]
    (table,) = opened(content).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Geneva", "Part 1"]]


@pytest.mark.parametrize(("language", "ends"), [("en", "delivery."), ("ar", "delivery.\u200e")])
def test_a_sentence_of_ours_keeps_its_full_stop_at_its_end(language: str, ends: str) -> None:
    notes = Notes("بيان", (Section("S", points=(Point("شكراً"),)),), language=language, event="الجمعية")
    document = opened(word_copy(paper(plan(notes, Pace()), None), Sheet.A4))
    event, _landing, check = (line.text for line in document.paragraphs[1:4])
    assert event == "الجمعية"
    assert check.endswith(ends)


@pytest.mark.parametrize(("language", "side"), [("en", "left"), ("ar", "right")])
def test_only_what_falls_away_has_a_line_beside_it_where_lines_begin(language: str, side: str) -> None:
    notes = replace(COPY, language=language)
    document = opened(word_copy(paper(plan(notes, Pace()), None), Sheet.A4))
    lines = f"{qn('w:pBdr')}/{qn(f'w:{side}')}"
    assert [para.text[0] for para in document.paragraphs if para._p.pPr.find(lines) is not None] == ["2"]
