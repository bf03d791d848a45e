"""From a paper to the interpreters' copy as a document for Word."""

from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from app.domain.direction import is_written_from_the_right, reads_from_the_left
from app.domain.paper import Entry, Paper, PaperPoint
from app.domain.sheets import Sheet
from app.formats.word_styles import DETAILS, POINT, REMARK, new_document
from app.formats.word_writing import DEEPEST_HEADING, content_of
from app.translation import _

_NUMBER_MM = 9.0
_LEFT_TO_RIGHT_MARK = "\u200e"


def word_copy(paper: Paper, sheet: Sheet) -> bytes:
    """The full text with what falls away marked, then names, figures and acronyms with their places."""
    document, from_the_right = new_document(paper.language, sheet), is_written_from_the_right(paper.language)
    document.core_properties.title, document.core_properties.author = paper.title[:255], paper.speaker[:255]
    document.core_properties.comments = ""
    document.add_paragraph(paper.title, style="Title")
    for text in (paper.subtitle, paper.byline, paper.landing, _("Please check against delivery.")):
        if text:
            document.add_paragraph(_closed(text) if from_the_right else text, style=DETAILS)
    side = "right" if from_the_right else "left"
    for section in paper.sections:
        document.add_paragraph(section.title, style=f"Heading {min(section.depth + 1, DEEPEST_HEADING)}")
        for point in section.points:
            _write_point(document.add_paragraph(style=POINT), point, side)
    _write_terms(document, paper)
    _write_page_numbers(document)
    return content_of(document)


def _closed(text: str) -> str:
    """With its full stop at its end, though all around it is written from the right."""
    return f"{text}{_LEFT_TO_RIGHT_MARK}" if reads_from_the_left(text) else text


def _write_point(paragraph: Paragraph, point: PaperPoint, side: str) -> None:
    form = paragraph.paragraph_format
    form.keep_together = True
    form.left_indent, form.first_line_indent = Mm(_NUMBER_MM), -Mm(_NUMBER_MM)
    form.tab_stops.add_tab_stop(Mm(_NUMBER_MM))
    paragraph.add_run(f"{point.number}\t")
    if point.cue:
        paragraph.add_run(f"[{point.cue}] ", style=REMARK)
    paragraph.add_run(point.say)
    if point.mark.falls_away:
        _draw_line_beside(paragraph, side)
        _add_remark(paragraph, point.mark.words)
    if point.short:
        _add_remark(paragraph, _("In short: {text}").format(text=point.short))


def _add_remark(paragraph: Paragraph, text: str) -> None:
    paragraph.add_run(" ")
    paragraph.add_run(f"[{text}]", style=REMARK)


def _draw_line_beside(paragraph: Paragraph, side: str) -> None:
    borders, line = OxmlElement("w:pBdr"), OxmlElement(f"w:{side}")
    for name, value in {"val": "single", "sz": "12", "space": "6", "color": "808080"}.items():
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no other way to a border
    properties.insert_element_before(borders, "w:tabs", "w:spacing", "w:ind")


def _write_terms(document: WordDocument, paper: Paper) -> None:
    found = paper.glossary
    for title, some in ((_("Names"), found.names), (_("Figures"), found.figures), (_("Acronyms"), found.acronyms)):
        if some:
            document.add_paragraph(title, style="Heading 1")
            _write_table(document, some)


def _write_table(document: WordDocument, some: tuple[Entry, ...]) -> None:
    table = document.add_table(len(some), 2)
    for row, entry in zip(table.rows, some, strict=True):
        for cell, text in zip(row.cells, (entry.term, entry.places), strict=True):
            cell.paragraphs[0].add_run(text)
            cell.paragraphs[0].paragraph_format.space_after = Pt(3)


def _write_page_numbers(document: WordDocument) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no other way to a page number
