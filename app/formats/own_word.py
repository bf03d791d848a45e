"""From a document for Word that Rostrum wrote back to notes, whatever program has saved it in between."""

import io
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from app.domain.notes import Numbering
from app.formats.own_documents import Paragraph, ReadBack, Style, notes_of, parts_of
from app.formats.word_styles import DETAILS, REMARK

_STYLES = {"Title": Style.TITLE, "Subtitle": Style.SUBTITLE, DETAILS: Style.DETAIL}
_HEADING = "Heading "
_FORMS = {
    "bullet": Numbering.BULLET,
    "decimal": Numbering.DECIMAL,
    "lowerLetter": Numbering.LETTER,
    "lowerRoman": Numbering.ROMAN,
}


def read_own_word(content: bytes) -> ReadBack:
    """The notes in such a document; its size has been looked at before."""
    return notes_of(_paragraphs(Document(io.BytesIO(content))))


def _paragraphs(document: WordDocument) -> Iterator[Paragraph]:
    reading = _Reading(document)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from (
                reading.paragraph(inner) for row in block.rows for cell in row.cells for inner in cell.paragraphs
            )
        else:
            yield reading.paragraph(block)


class _Reading:
    def __init__(self, document: WordDocument) -> None:
        self._names = {style.style_id: style.name for style in document.styles}
        self._lists = _lists(document)

    def paragraph(self, block: WordParagraph) -> Paragraph:
        element: Any = block._p  # noqa: SLF001 - python-docx shows neither lists nor inserted text
        name = self._names.get(element.style, "") or ""
        runs = (Run(run, block) for run in element.xpath(".//w:r[not(ancestor::w:del)]"))
        words, remarks = parts_of((run.text, self._is_remark(run)) for run in runs)
        level = name.removeprefix(_HEADING) if name.startswith(_HEADING) else ""
        if level.isdecimal():
            return Paragraph(Style.HEADING, words, remarks, int(level))
        return Paragraph(_STYLES.get(name, Style.POINT), words, remarks, numbering=self._numbering(element))

    def _is_remark(self, run: Run) -> bool:
        element: Any = run._r  # noqa: SLF001 - by its name, without a look at every style for each run
        return self._names.get(element.style) == REMARK

    def _numbering(self, element: Any) -> Numbering:  # noqa: ANN401 - an element of lxml, which has no types
        counted = element.pPr.numPr if element.pPr is not None else None
        number = counted.numId.val if counted is not None and counted.numId is not None else None
        return self._lists.get(number, Numbering.NONE)


def _lists(document: WordDocument) -> dict[int | None, Numbering]:
    """How each list of the document counts, by its number."""
    try:
        part: Any = document.part.numbering_part.element
    except NotImplementedError:  # what python-docx says of a document in which nothing is counted
        return {}
    forms = {
        form.get(qn("w:abstractNumId")): level.get(qn("w:val"))
        for form in part.findall(qn("w:abstractNum"))
        for level in form.findall(f"{qn('w:lvl')}[1]/{qn('w:numFmt')}")
    }
    return {
        counted.numId: _FORMS.get(forms.get(str(counted.abstractNumId.val), ""), Numbering.NONE)
        for counted in part.num_lst
    }
