"""Word documents (.docx): paragraphs with their styles and lists, tables, text boxes, notes, tracked changes."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from app.domain.document import Block, Document, Kind
from app.domain.notes import Numbering
from app.formats.documents.archive import Archive, attribute, child, children, every, local, text_within
from app.formats.documents.paragraphs import in_blocks, of_row
from app.formats.documents.word_runs import Runs, runs_of
from app.formats.documents.word_styles import WordLists, WordStyles

_POINTS_IN_TWIP = 1 / 20
_DEEPEST = 60
_CONTAINERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "hyperlink"}


def word_document(name: str, archive: Archive) -> Document:
    """All that is written in the document; what is beside its text stands at the end."""
    reader = _Reader(archive)
    body = child(archive.required_xml("word/document.xml"), "body")
    blocks = [*reader.blocks(body, 0), *reader.beside_the_text(archive)]
    core = archive.xml("docProps/core.xml")
    return Document(
        name, tuple(blocks), title=text_within(child(core, "title")), speaker=text_within(child(core, "creator"))
    )


class _Reader:
    def __init__(self, archive: Archive) -> None:
        self._styles = WordStyles(archive.xml("word/styles.xml"))
        self._lists = WordLists(archive.xml("word/numbering.xml"))

    def blocks(self, container: Element | None, depth: int) -> Iterator[Block]:
        """What the container holds, as far in as a person would put it."""
        for element in () if container is None or depth > _DEEPEST else container:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element, depth)
            elif name == "tbl":
                for row in every_row(element):
                    cells = [list(self.blocks(cell, depth + 1)) for cell in children(row, "tc")]
                    yield from of_row(cells)
            elif name in _CONTAINERS:
                yield from self.blocks(element, depth + 1)

    def beside_the_text(self, archive: Archive) -> Iterator[Block]:
        for part, kind in (("footnotes", Kind.FOOTNOTE), ("endnotes", Kind.FOOTNOTE), ("comments", Kind.COMMENT)):
            for note in archive.xml(f"word/{part}.xml") or ():
                yield from (Block(text, kind) for text in _texts(note))
        seen: set[str] = set()
        for beginning in ("word/header", "word/footer"):
            for part in archive.names(beginning):
                texts = [text for text in _texts(archive.xml(part)) if text not in seen]
                yield from (Block(text, Kind.MARGIN) for text in texts)
                seen |= set(texts)

    def _paragraph(self, paragraph: Element, depth: int) -> Iterator[Block]:
        properties = child(paragraph, "pPr")
        runs = runs_of(paragraph, self._styles, attribute(child(properties, "pStyle"), "val"))
        if runs.text.strip():
            yield from in_blocks(self._block(properties, runs))
        if runs.deleted.strip():
            yield Block(runs.deleted, Kind.DELETED)
        for box in runs.boxes:
            yield from self.blocks(box, depth + 1)

    def _block(self, properties: Element | None, runs: Runs) -> Block:
        style = self._styles.of(attribute(child(properties, "pStyle"), "val"))
        start = _twips(attribute(child(properties, "ind"), "left") or attribute(child(properties, "ind"), "start"))
        kind, level, numbering = style.kind, style.level, Numbering.NONE
        outline = attribute(child(properties, "outlineLvl"), "val")
        if outline.isdigit() and int(outline) < 9 and kind is Kind.TEXT:  # noqa: PLR2004 - 9 is body text
            kind, level = Kind.HEADING, int(outline) + 1
        if kind is Kind.TEXT:
            found = self._lists.found(child(properties, "numPr"), style)
            if found:
                kind, level, numbering = Kind.ITEM, *found
        lead = "" if runs.bold else runs.lead.strip()
        return Block(runs.text, kind, level, numbering, runs.bold, runs.size, apart=True, start=start, lead=lead)


def every_row(table: Element) -> Iterator[Element]:
    """The rows, those in a content control among them."""
    for element in table:
        if local(element) == "tr":
            yield element
        elif local(element) in _CONTAINERS:
            yield from every_row(element)


def _texts(part: Element | None) -> Iterator[str]:
    for paragraph in every(part, "p"):
        text = "".join(inner.text or "" for inner in every(paragraph, "t")).strip()
        if text:
            yield text


def _twips(value: str) -> float:
    return int(value) * _POINTS_IN_TWIP if value.lstrip("-").isdigit() else 0.0
