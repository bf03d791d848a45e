"""OpenDocument texts (.odt): paragraphs with their styles and lists, tables, frames, notes, tracked changes."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from app.domain.document import Block, Document, Kind
from app.domain.notes import Numbering
from app.formats.documents.archive import Archive, attribute, child, children, encrypted, every, local, text_within
from app.formats.documents.open_styles import OpenStyles
from app.formats.documents.paragraphs import in_blocks, of_row

_DEEPEST = 60
_ASIDE = {"note": Kind.FOOTNOTE, "annotation": Kind.COMMENT}
_SILENT = {"tracked-changes", "sequence-decls", "forms", "annotation-end", "bibliography-mark", "title", "desc"}
_INDEXES = {"table-of-content", "alphabetical-index", "illustration-index", "bibliography"}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a paragraph stands: in which list style, how deep, and whether it begins an item."""

    style: str = ""
    depth: int = -1
    begins: bool = False


@dataclass(slots=True)
class _Words:
    """The text of a paragraph, what of it is not bold and what is before that, and what is beside it or in frames."""

    text: str = ""
    plain: str = ""
    lead: str = ""
    aside: list[Block] = field(default_factory=list)
    frames: list[Element] = field(default_factory=list)

    def add(self, text: str, *, bold: bool) -> None:
        self.text += text
        self.lead += text if bold and not self.plain.strip() else ""
        self.plain += "" if bold else text


def open_document(name: str, archive: Archive) -> Document:
    """All that is written in the document; deleted text and margins stand at the end."""
    if any(True for _known in every(archive.xml("META-INF/manifest.xml"), "encryption-data")):
        raise encrypted()
    content, styles = archive.required_xml("content.xml"), archive.xml("styles.xml")
    reader = _Reader(OpenStyles(content, styles))
    body = child(content, "body", "text")
    meta = child(archive.xml("meta.xml"), "meta")
    blocks = [*reader.blocks(body, _Place(), 0), *_deleted(body), *_margins(styles)]
    return Document(
        name, tuple(blocks), title=text_within(child(meta, "title")), speaker=text_within(child(meta, "creator"))
    )


class _Reader:
    def __init__(self, styles: OpenStyles) -> None:
        self._styles = styles

    def blocks(self, container: Element | None, place: _Place, depth: int) -> Iterator[Block]:
        for element in () if container is None or depth > _DEEPEST else container:
            name = local(element)
            if name in {"p", "h"}:
                yield from self._paragraph(element, place, depth)
                place = _Place(place.style, place.depth)
            elif name == "list":
                style = attribute(element, "style-name") or place.style
                yield from self._list(element, _Place(style, place.depth + 1), depth + 1)
            elif name == "table":
                yield from self._table(element, depth + 1)
            elif name in _INDEXES:
                yield from (Block(text_within(line), Kind.MARGIN) for line in every(child(element, "index-body"), "p"))
            elif name not in _SILENT:
                yield from self.blocks(element, place, depth + 1)

    def _list(self, element: Element, place: _Place, depth: int) -> Iterator[Block]:
        for item in element:
            yield from self.blocks(item, _Place(place.style, place.depth, local(item) == "list-item"), depth + 1)

    def _table(self, table: Element, depth: int) -> Iterator[Block]:
        for row in every(table, "table-row"):
            yield from of_row([list(self.blocks(cell, _Place(), depth + 1)) for cell in children(row, "table-cell")])

    def _paragraph(self, paragraph: Element, place: _Place, depth: int) -> Iterator[Block]:
        style = self._styles.of(attribute(paragraph, "style-name"))
        words = _Words()
        self._gather(paragraph, words, bold=style.bold, depth=depth)
        kind, level, numbering = style.kind, style.level, Numbering.NONE
        if local(paragraph) == "h":
            outline = attribute(paragraph, "outline-level")
            kind, level = Kind.HEADING, int(outline) if outline.isdigit() else 1
        elif kind is Kind.TEXT and place.begins:
            kind, level, numbering = Kind.ITEM, place.depth, self._styles.numbering(place.style, place.depth)
        if words.text.strip():
            block = Block(words.text, kind, level, numbering, size=style.size, apart=True, start=style.start)
            bold = not words.plain.strip()
            yield from in_blocks(replace(block, bold=bold, lead="" if bold else words.lead.strip()))
        yield from words.aside
        for frame in words.frames:
            yield from self.blocks(frame, _Place(), depth + 1)

    def _gather(self, element: Element, words: _Words, *, bold: bool, depth: int) -> None:
        words.add(element.text or "", bold=bold)
        for inner in element:
            self._gather_one(inner, words, bold=bold, depth=depth)
            words.add(inner.tail or "", bold=bold)

    def _gather_one(self, inner: Element, words: _Words, *, bold: bool, depth: int) -> None:
        name = local(inner)
        if name in _ASIDE:
            text = " ".join(text_within(line) for line in every(inner, "p"))
            words.aside.append(Block(text, _ASIDE[name]))
        elif name == "text-box":
            words.frames.append(inner)
        elif name in {"s", "tab", "line-break"}:
            words.add(_sign(inner), bold=bold)
        elif name not in _SILENT and depth < _DEEPEST:
            style = attribute(inner, "style-name")
            inside = self._styles.of(style).bold if name == "span" and self._styles.says_bold(style) else bold
            self._gather(inner, words, bold=inside, depth=depth + 1)


def _sign(element: Element) -> str:
    count = attribute(element, "c")
    spaces = " " * min(int(count) if count.isdigit() else 1, 100)
    return {"s": spaces, "tab": "\t"}.get(local(element), "\n")


def _deleted(body: Element | None) -> Iterator[Block]:
    for change in every(child(body, "tracked-changes"), "deletion"):
        yield from (Block(text_within(line), Kind.DELETED) for line in change if local(line) in {"p", "h"})


def _margins(styles: Element | None) -> Iterator[Block]:
    seen: set[str] = set()
    for page in every(child(styles, "master-styles"), "master-page"):
        for margin in (inner for inner in page if local(inner).startswith(("header", "footer"))):
            texts = [text_within(line) for line in every(margin, "p")]
            yield from (Block(text, Kind.MARGIN) for text in texts if text not in seen)
            seen |= set(texts)
