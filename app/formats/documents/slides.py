"""PowerPoint (.pptx): what the speaker wrote in the notes below each slide, and else what is on it."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from posixpath import normpath
from xml.etree.ElementTree import Element

from app.domain.document import Block, Document, Kind
from app.domain.notes import Numbering
from app.formats.documents.archive import Archive, attribute, child, children, every, local, text_within
from app.formats.documents.paragraphs import in_blocks
from app.translation import _

_TITLES = {"title", "ctrTitle"}
_FURNITURE = {"sldNum", "dt", "ftr", "hdr", "sldImg"}


def slides_document(name: str, archive: Archive) -> Document:
    """Each slide as a section with its notes; what is only on a slide is told beside where it has notes."""
    blocks: list[Block] = []
    for number, part in enumerate(_slides(archive), start=1):
        notes = list(_notes(archive, part))
        blocks.extend(_slide(number, archive.required_xml(part), notes))
    core = archive.xml("docProps/core.xml")
    return Document(
        name, tuple(blocks), title=text_within(child(core, "title")), speaker=text_within(child(core, "creator"))
    )


def _slides(archive: Archive) -> Iterator[str]:
    """The parts that hold the slides, in the order in which they are shown."""
    targets = _related(archive, "ppt/presentation.xml")
    for known in every(archive.required_xml("ppt/presentation.xml"), "sldId"):
        keys = [value for key, value in known.items() if key.endswith("}id")]
        if keys and keys[0] in targets:
            yield targets[keys[0]]


def _related(archive: Archive, part: str) -> dict[str, str]:
    path = PurePosixPath(part)
    relations = archive.xml(str(path.parent / "_rels" / f"{path.name}.rels"))
    found = {}
    for relation in children(relations, "Relationship"):
        target = attribute(relation, "Target")
        if attribute(relation, "TargetMode") != "External":
            full = target.lstrip("/") if target.startswith("/") else normpath(str(path.parent / target))
            found[attribute(relation, "Id")] = full
    return found


def _notes(archive: Archive, slide: str) -> Iterator[Block]:
    for part in _related(archive, slide).values():
        if part.startswith("ppt/notesSlides/") and part in archive:
            for shape, placeholder in _shapes(archive.required_xml(part)):
                if placeholder not in _FURNITURE:
                    yield from _paragraphs(shape, bullets=False)


def _slide(number: int, slide: Element, notes: Sequence[Block]) -> Iterator[Block]:
    shapes = list(_shapes(slide))
    first = number == 1 and any(placeholder in {"ctrTitle", "subTitle"} for _shape, placeholder in shapes)
    titled = False
    for shape, placeholder in shapes:
        text = " ".join(block.text for block in _paragraphs(shape, bullets=False))
        if placeholder in _TITLES and text:
            titled = True
            yield Block(text, Kind.TITLE if first else Kind.HEADING, 1, apart=True)
        elif placeholder == "subTitle" and first and text:
            yield Block(text, Kind.SUBTITLE)
    if not titled:
        yield Block(_("Slide {number}").format(number=number), Kind.HEADING, 1, apart=True)
    yield from notes and [Block(_("Slide {number}").format(number=number), Kind.CUE), *notes]
    for shape, placeholder in shapes:
        if placeholder not in _TITLES | _FURNITURE and not (placeholder == "subTitle" and first):
            blocks = _paragraphs(shape, bullets=True)
            yield from (Block(block.text, Kind.SLIDE) for block in blocks) if notes else blocks


def _shapes(slide: Element) -> Iterator[tuple[Element, str]]:
    """Each shape with text, and what it is for; tables are among them."""
    for shape in every(slide, "sp"):
        placeholder = child(shape, "nvSpPr", "nvPr", "ph")
        yield shape, (attribute(placeholder, "type") or "body") if placeholder is not None else ""
    yield from ((table, "") for table in every(slide, "tbl"))


def _paragraphs(shape: Element, *, bullets: bool) -> Iterator[Block]:
    for paragraph in every(shape, "p"):
        text = "".join(_pieces(paragraph))
        properties = child(paragraph, "pPr")
        level = attribute(properties, "lvl")
        numbered, plain = child(properties, "buAutoNum") is not None, child(properties, "buNone") is not None
        marked = numbered or child(properties, "buChar") is not None or (bullets and not plain)
        if not text.strip():
            continue
        if marked:
            numbering = Numbering.DECIMAL if numbered else Numbering.BULLET
            yield Block(text.replace("\n", " "), Kind.ITEM, int(level) if level.isdigit() else 0, numbering)
        else:
            yield from in_blocks(Block(text, apart=True))


def _pieces(paragraph: Element) -> Iterator[str]:
    for inner in paragraph.iter():
        if local(inner) in {"t", "br"}:
            yield (inner.text or "") if local(inner) == "t" else "\n"
